import type { YAMLError } from "yaml";

/** What a reader of a YAML syntax error should know. */
export interface YamlComplaint {
  readonly message: string;
  readonly hint: string;
}

const ALIGN = "Indent with two spaces for each level, and align keys of one level";

const HINTS: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  TAB_AS_INDENT: "Indent with spaces: YAML allows no tabs there",
  BAD_INDENT: ALIGN,
  BAD_SCALAR_START: "Put the value in quotes",
  BAD_DQ_ESCAPE: "Double the backslash, or put the text in single quotes",
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that holds ": " in quotes, or start nested keys on a line of their own',
  MULTILINE_IMPLICIT_KEY: `Check for a missing ":" after a key. ${ALIGN}`,
  MULTIPLE_DOCS: 'A config is one document: remove the "---" line',
  DUPLICATE_KEY: "Keep one of them",
  BAD_ALIAS: "Define the anchor (&name) before its alias (*name)",
  TAG_RESOLVE_FAILED: "Remove the tag: a config holds plain values",
  MISSING_CHAR: "Check for a missing quote, bracket, comma or colon on this line or the one above",
};

/** In place of the parser's own words where they speak to a programmer. */
const MESSAGES: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  MULTIPLE_DOCS: "a second document begins here",
  MISSING_CHAR: "a quote, bracket, comma or colon is missing",
};

const GENERAL_HINT = "Check quotes, brackets and indentation on this line and the one above";

/** Words for a syntax error; `line` is the text of the line where it was noticed. */
export function describeYamlError(error: YAMLError, line: string): YamlComplaint {
  // Only the first sentence: the rest repeats the source.
  const [message = error.code] = (MESSAGES[error.code] ?? error.message).split("\n", 1);
  if (message.includes("must be sufficiently indented and end with")) {
    return { message: "a bracket is never closed", hint: "Close the list with ] or the map with }" };
  }
  if (/^[^"']*[[{][^"']*\$\{/.test(line)) {
    return { message, hint: "Inside { } and [ ], put a text with ${…} in quotes" };
  }
  if (line.startsWith("\t") || /^ *\t/.test(line)) {
    return { message, hint: "Indent with spaces: YAML allows no tabs there" };
  }
  return { message, hint: HINTS[error.code] ?? GENERAL_HINT };
}
