import { z } from "zod";

import { RampaError } from "../errors.ts";
import { parseCheck } from "./check-language.ts";
import type { Complaint } from "./complaint.ts";
import { readExtraction } from "./extraction.ts";
import { BUILTIN_VARIABLES } from "./known-variables.ts";
import { HTTP_METHODS, type HttpMethod } from "./step-plan.ts";
import {
  addIssue,
  durationLeaf,
  expectation,
  leaf,
  list,
  mapping,
  plainLeaf,
  table,
  textLeaf,
  whole,
} from "./schema-leaf.ts";
import { show } from "./show-value.ts";
import { isVariableName } from "./expression.ts";
import { readTemplate } from "./template.ts";

/** Runs a parser that throws, and gives its words as a complaint. */
export function complaintOf(parse: (text: string) => unknown, text: string): Complaint | null {
  try {
    parse(text);
    return null;
  } catch (error) {
    if (!(error instanceof RampaError)) throw error;
    return { message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
  }
}

function urlComplaint(text: string): string | null {
  // What begins with an expression is a path or a URL only when it runs.
  if (text.startsWith("/") || text.startsWith("${")) return null;
  const isAbsolute = /^https?:\/\//i.test(text);
  if (!isAbsolute) return `Write "/${text.slice(0, 60)}" for a path below base_url`;
  const { template } = readTemplate(text);
  const parts = typeof template === "string" ? [template] : template.parts;
  const example = parts.map((part) => (typeof part === "string" ? part : "1")).join("");
  return URL.canParse(example) ? null : "Check the host and the port";
}

const Url = textLeaf("a path that begins with / or a URL with http:// or https://", urlComplaint, {
  pattern: "^(/|[hH][tT][tT][pP][sS]?://|\\$\\{)|\\$\\{env\\.",
});

const CheckText = textLeaf('a check such as "status == 200"', (text) => complaintOf(parseCheck, text));

/** What to do about a text that is empty; null when it is not. */
export const emptyHint = (text: string): string | null =>
  text.trim() === "" ? "Remove the key or write a name" : null;

const NamedCheck = mapping("a check", {
  name: textLeaf("a name", emptyHint).describe("Name of the check in reports."),
  check: CheckText.describe("SUBJECT [not] OPERATOR [VALUE], such as: status == 200."),
});

/** The key `checks`. */
export const Checks = list(
  "a list of checks",
  z.union([CheckText, NamedCheck], {
    error: (issue) =>
      expectation('a check such as "status == 200", or a map with name and check', issue.input),
  }),
);

const ThinkRange = mapping('a duration such as "500ms", or a map with min and max', {
  min: durationLeaf("zero").describe("Shortest pause."),
  max: durationLeaf("zero").describe("Longest pause."),
}).check(
  whole((context) => {
    const { min, max } = context.value;
    // Read values can be missing here: the check is made although other keys are wrong.
    if (typeof min === "number" && typeof max === "number" && min > max) {
      addIssue(context, ["max"], {
        message: "expected max not to be shorter than min",
        hint: "Swap the two",
      });
    }
  }),
);

/** The key `think`. */
export const Think = z.union([durationLeaf("zero"), ThinkRange], {
  error: (issue) => expectation('a duration such as "500ms", or a map with min and max', issue.input),
});

/** A value of `query`, `form` or `cookies`; a list repeats its key. */
export const FieldValue = z.union([plainLeaf(), z.array(plainLeaf())], {
  error: (issue) => expectation("a text, number, boolean or a list of them", issue.input),
});

/** The path of a file that is sent. */
export const FileName = textLeaf("the path of a file", emptyHint);

const FilePart = mapping("a map with file", {
  file: FileName.describe("File whose content is sent; starts at the config's folder."),
  filename: textLeaf("a file name", emptyHint)
    .optional()
    .describe("Name that the server is told; default: that of the file."),
  type: textLeaf("a content type", (text) =>
    /^[\w.+-]+\/[\w.+-]+/.test(text) ? null : "Write one such as image/png",
  )
    .optional()
    .describe("Content type of the part; default: by the ending of the file's name."),
});

/** The key `multipart`. */
export const Multipart = table(
  "a map of fields",
  z.union([plainLeaf(), FilePart], {
    error: (issue) => expectation("a text, number or boolean, or a map with file", issue.input),
  }),
);

const ExtractFrom = textLeaf("where the value is, such as json $.token", (text) => {
  const read = readExtraction(text);
  return "message" in read ? read : null;
});

/** The key `extract`. */
export const Extract = table("a map of variables", ExtractFrom, (name) => {
  if (name === "env" || (BUILTIN_VARIABLES as readonly string[]).includes(name)) {
    return { message: `the variable ${show(name)} is set by rampa itself`, hint: "Choose another name" };
  }
  return isVariableName(name)
    ? null
    : { message: `${show(name)} is no variable name`, hint: "Use letters, digits and _, no digit first" };
});

/** The key `when`. */
export const When = textLeaf('a check on a variable such as "${order_id} exists"', (text) => {
  const complaint = complaintOf(parseCheck, text);
  if (complaint !== null) return complaint;
  return parseCheck(text).subject.kind === "variable"
    ? null
    : { message: `${show(text)} looks at no variable`, hint: 'Begin with one: "${order_id} exists"' };
});

/** The key `call`. */
export const StepFunction = textLeaf("the name of a function of the script", (text) =>
  /^[\p{L}_$][\p{L}\p{N}_$]{0,255}$/u.test(text) ? null : 'Write the name alone, such as "cleanUp"',
);

function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(isJson);
}

/** The key `json`. */
export const JsonBody = leaf<unknown, unknown>({}, (input) =>
  isJson(input)
    ? { value: input }
    : {
        message: "expected a value that JSON can express, got one with .nan or .inf",
        hint: "Use null or a text",
      },
);

/** The keys of request steps: method → URL. */
export const methodKeys = Object.fromEntries(
  HTTP_METHODS.map((method) => [
    method,
    Url.optional().describe(
      `URL of ${method === "options" ? "an" : "a"} ${method.toUpperCase()} request: a path below base_url, or absolute.`,
    ),
  ]),
) as Record<HttpMethod, z.ZodOptional<typeof Url>>;
