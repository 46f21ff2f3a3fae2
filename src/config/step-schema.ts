import { z } from "zod";

import { RampaError } from "../errors.ts";
import { parseCheck } from "./check-language.ts";
import { httpShape } from "./http-schema.ts";
import { HTTP_METHODS, type HttpMethod } from "./plan.ts";
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
  type Complaint,
} from "./schema-leaf.ts";

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
  if (text.startsWith("/")) return null;
  const isAbsolute = /^https?:\/\//i.test(text);
  if (!isAbsolute) return `Write "/${text.slice(0, 60)}" for a path below base_url`;
  return URL.canParse(text) ? null : "Check the host and the port";
}

const Url = textLeaf("a path that begins with / or a URL with http:// or https://", urlComplaint, {
  pattern: "^(/|[hH][tT][tT][pP][sS]?://)|\\$\\{env\\.",
});

const CheckText = textLeaf('a check such as "status == 200"', (text) => complaintOf(parseCheck, text));

const NamedCheck = mapping("a check", {
  name: textLeaf("a name", (text) => (text.trim() === "" ? "Remove the key or write a name" : null)).describe(
    "Name of the check in reports.",
  ),
  check: CheckText.describe("SUBJECT [not] OPERATOR [VALUE], such as: status == 200."),
});

const Checks = list(
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

const Think = z.union([durationLeaf("zero"), ThinkRange], {
  error: (issue) => expectation('a duration such as "500ms", or a map with min and max', issue.input),
});

const QueryValue = z.union([plainLeaf(), z.array(plainLeaf())], {
  error: (issue) => expectation("a text, number, boolean or a list of them", issue.input),
});

function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(isJson);
}

const JsonBody = leaf<unknown, unknown>({}, (input) =>
  isJson(input)
    ? { value: input }
    : {
        message: "expected a value that JSON can express, got one with .nan or .inf",
        hint: "Use null or a text",
      },
);

const methodKeys = Object.fromEntries(
  HTTP_METHODS.map((method) => [
    method,
    Url.optional().describe(
      `URL of ${method === "options" ? "an" : "a"} ${method.toUpperCase()} request: a path below base_url, or absolute.`,
    ),
  ]),
) as Record<HttpMethod, z.ZodOptional<typeof Url>>;

const ACTIONS = [...HTTP_METHODS, "think"] as const;

function checkActions(context: z.core.ParsePayload<Readonly<Record<string, unknown>>>): void {
  const keys = Object.keys(context.value);
  const actions = ACTIONS.filter((action) => keys.includes(action));
  const [first, second] = actions;
  if (first === undefined) {
    // An unknown key is most likely the misspelt action, and is a problem already.
    if (context.issues.length === 0) {
      const message = `a step needs one of ${ACTIONS.join(", ")}`;
      addIssue(context, [], { message, hint: "Write a request such as get: /path, or think: 500ms" });
    }
  } else if (second !== undefined) {
    const message = `"${first}" and "${second}" stand in one step`;
    addIssue(context, [second], { message, hint: "Make them two steps" });
  } else if (first === "think") {
    for (const key of keys.filter((candidate) => candidate in stepShape && candidate !== "think")) {
      addIssue(context, [key], {
        message: `"${key}" does not apply to think`,
        hint: "Move it to a request step",
      });
    }
  }
  if (keys.includes("json") && keys.includes("body")) {
    addIssue(context, ["body"], {
      message: '"json" and "body" stand in one step',
      hint: "A request has one body",
    });
  }
}

const stepShape = {
  ...methodKeys,
  think: Think.optional().describe("Pause between requests: a duration, or a map with min and max."),
  name: textLeaf("a name", (text) => (text.trim() === "" ? "Remove the key or write a name" : null))
    .optional()
    .describe("The name tag of the request; default: method and path."),
  query: table("a map of query parameters", QueryValue)
    .optional()
    .describe("Query parameters, added to the URL's own; a list repeats its key."),
  json: JsonBody.optional().describe("Body, sent as JSON."),
  body: textLeaf("the body as text", () => null)
    .optional()
    .describe("Body, sent as it is."),
  checks: Checks.optional().describe("What must hold of the response; a failed check is counted."),
  ...httpShape,
};

/** Other tools spell a request with these keys. */
function explainStepKey(key: string): Complaint | null {
  if (!["url", "method", "request", "path"].includes(key)) return null;
  return {
    message: `unknown key "${key}"`,
    hint: "Write a request as its method with the URL, such as get: /path",
  };
}

/** One step of an iteration: a request or a pause. */
export const Step = mapping("a step such as get: /path", stepShape, explainStepKey)
  .check(whole(checkActions))
  .meta({
    id: "step",
    oneOf: ACTIONS.map((action) => ({ required: [action] })),
    dependentSchemas: { think: { maxProperties: 1 }, json: { properties: { body: false } } },
  });

export const Steps = list("a list of steps", Step);

/** @see {@link Step} */
export type Step = z.output<typeof Step>;
