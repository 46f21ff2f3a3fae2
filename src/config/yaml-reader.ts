import { LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";

import { messageOf, type Problem } from "../errors.ts";
import { describeYamlError } from "./yaml-complaint.ts";
import { LimitPassed, YamlReader, type YamlText } from "./yaml-nodes.ts";

/** No config of a person is longer. */
const MAX_CHARACTERS = 500_000;
const MAX_SYNTAX_ERRORS = 10;
/** Levels that the parser, which is recursive, is given. */
const MAX_NESTING = 500;
/** Each is an error of the parser's own, which takes its time. */
const MAX_UNOPENED = 5_000;

interface ReadYaml {
  /** Null when the text is no YAML. */
  readonly root: YamlText | null;
  readonly problems: readonly Problem[];
}

function syntaxProblems(
  document: Document.Parsed,
  text: string,
  file: string,
  reader: YamlReader,
): Problem[] {
  const lines = text.split(/\r?\n/);
  const seen = new Set<number>();
  const problems: Problem[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    const place = reader.at(Math.min(error.pos[0], text.length));
    // A second error on a line is a consequence of the first.
    if (seen.has(place.line) || problems.length === MAX_SYNTAX_ERRORS) continue;
    seen.add(place.line);
    const { message, hint } = describeYamlError(error, lines[place.line - 1] ?? "");
    problems.push({ file, ...place, message: `this is not valid YAML: ${message}`, hint });
  }
  return problems;
}

/** What is wrong with the brackets or indicators of a text that the parser should not be asked to follow. */
function nestingComplaint(text: string): string | null {
  const tooDeep = `the file is nested more than ${MAX_NESTING} levels deep`;
  let depth = 0;
  let unopened = 0;
  for (const character of text) {
    if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") {
      if (depth > 0) depth -= 1;
      else unopened += 1;
    }
    if (depth > MAX_NESTING) return tooDeep;
  }
  if (unopened > MAX_UNOPENED) return `the file closes ${unopened} brackets that it never opened`;
  // "- - - -" and "? ? ? ?" open a level each.
  return /(?:[-?:] ){500}/.test(text) ? tooDeep : null;
}

/** Reads one YAML document into plain data; never throws. */
export function readYaml(text: string, file: string): ReadYaml {
  if (text.length > MAX_CHARACTERS) {
    const message = `the file has ${text.length} characters, at most ${MAX_CHARACTERS} are read`;
    return {
      root: null,
      problems: [{ file, message, hint: "Is this the right file? Move data to another one" }],
    };
  }
  const complaint = nestingComplaint(text);
  if (complaint !== null) {
    const hint = "Check the brackets: each must be opened and closed";
    return { root: null, problems: [{ file, message: complaint, hint }] };
  }
  const lineCounter = new LineCounter();
  const reader = new YamlReader(file, lineCounter);
  try {
    // Duplicates are found while reading: the parser's own search is quadratic.
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: "error",
    });
    const problems = syntaxProblems(document, text, file, reader);
    if (problems.length > 0) return { root: null, problems };
    const root = reader.read(document.contents, []);
    return { root, problems: reader.problems };
  } catch (thrown) {
    if (thrown instanceof LimitPassed) return { root: null, problems: reader.problems };
    const hint = "Use a flatter structure";
    return {
      root: null,
      problems: [{ file, message: `this cannot be read as YAML: ${messageOf(thrown)}`, hint }],
    };
  }
}
