import { z } from "zod";

import { RampaError } from "../errors.ts";
import { parseCheck } from "./check-language.ts";
import { readExtraction } from "./extraction.ts";
import { httpShape, StepCookies } from "./http-schema.ts";
import { BUILTIN_VARIABLES } from "./known-variables.ts";
import { HTTP_METHODS, type HttpMethod } from "./plan.ts";
import type { Complaint } from "./complaint.ts";
import {
  addIssue,
  durationLeaf,
  expectation,
  flagLeaf,
  leaf,
  list,
  mapping,
  plainLeaf,
  table,
  textLeaf,
  whole,
  wholeLeaf,
} from "./schema-leaf.ts";
import { show } from "./show-value.ts";
import { isVariableName, readTemplate } from "./template.ts";

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

const NotEmpty = (text: string): string | null =>
  text.trim() === "" ? "Remove the key or write a name" : null;

const NamedCheck = mapping("a check", {
  name: textLeaf("a name", NotEmpty).describe("Name of the check in reports."),
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

const FieldValue = z.union([plainLeaf(), z.array(plainLeaf())], {
  error: (issue) => expectation("a text, number, boolean or a list of them", issue.input),
});

const FileName = textLeaf("the path of a file", NotEmpty);

const FilePart = mapping("a map with file", {
  file: FileName.describe("File whose content is sent; starts at the config's folder."),
  filename: textLeaf("a file name", NotEmpty)
    .optional()
    .describe("Name that the server is told; default: that of the file."),
  type: textLeaf("a content type", (text) =>
    /^[\w.+-]+\/[\w.+-]+/.test(text) ? null : "Write one such as image/png",
  )
    .optional()
    .describe("Content type of the part; default: by the ending of the file's name."),
});

const Multipart = table(
  "a map of fields",
  z.union([plainLeaf(), FilePart], {
    error: (issue) => expectation("a text, number or boolean, or a map with file", issue.input),
  }),
);

const ExtractFrom = textLeaf("where the value is, such as json $.token", (text) => {
  const read = readExtraction(text);
  return "message" in read ? read : null;
});

const Extract = table("a map of variables", ExtractFrom, (name) => {
  if (name === "env" || (BUILTIN_VARIABLES as readonly string[]).includes(name)) {
    return { message: `the variable ${show(name)} is set by rampa itself`, hint: "Choose another name" };
  }
  return isVariableName(name)
    ? null
    : { message: `${show(name)} is no variable name`, hint: "Use letters, digits and _, no digit first" };
});

const When = textLeaf('a check on a variable such as "${order_id} exists"', (text) => {
  const complaint = complaintOf(parseCheck, text);
  if (complaint !== null) return complaint;
  return parseCheck(text).subject.kind === "variable"
    ? null
    : { message: `${show(text)} looks at no variable`, hint: 'Begin with one: "${order_id} exists"' };
});

const StepFunction = textLeaf("the name of a function of the script", (text) =>
  /^[\p{L}_$][\p{L}\p{N}_$]{0,255}$/u.test(text) ? null : 'Write the name alone, such as "cleanUp"',
);

/** Typed by {@link Step}, which holds them. */
const NestedSteps = z.lazy(() => Steps) as unknown as z.ZodType<readonly unknown[], readonly unknown[]>;

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

const CONTROLS = ["think", "parallel", "repeat", "when", "call"] as const;

const ACTIONS = [...HTTP_METHODS, ...CONTROLS] as const;

type Action = (typeof ACTIONS)[number];

const BODIES = ["json", "form", "multipart", "body", "body_file"] as const;

/** Keys that a step with this action has beside it; null: those of a request. */
function companionsOf(action: Action): readonly string[] | null {
  if (action === "repeat" || action === "when") return ["steps"];
  return CONTROLS.some((control) => control === action) ? [] : null;
}

type StepFields = Readonly<Record<string, unknown>>;

function checkActions(context: z.core.ParsePayload<StepFields>): void {
  const keys = Object.keys(context.value);
  const [first, second] = ACTIONS.filter((action) => keys.includes(action));
  if (first === undefined) {
    // An unknown key is most likely the misspelt action, and is a problem already.
    if (context.issues.length === 0) {
      const message = `a step needs one of ${ACTIONS.join(", ")}`;
      addIssue(context, [], { message, hint: "Write a request such as get: /path, or think: 500ms" });
    }
  } else if (second !== undefined) {
    const message = `"${first}" and "${second}" stand in one step`;
    addIssue(context, [second], { message, hint: "Make them two steps" });
  } else {
    checkCompanions(context, first, keys);
  }
  const [body, otherBody] = BODIES.filter((key) => keys.includes(key));
  if (body !== undefined && otherBody !== undefined) {
    addIssue(context, [otherBody], {
      message: `"${body}" and "${otherBody}" stand in one step`,
      hint: "A request has one body",
    });
  }
}

function checkCompanions(
  context: z.core.ParsePayload<StepFields>,
  action: Action,
  keys: readonly string[],
): void {
  const companions = companionsOf(action);
  if (companions === null) {
    checkRequest(context, action, keys);
    return;
  }
  for (const key of keys.filter((candidate) => candidate in stepShape && candidate !== action)) {
    if (companions.includes(key)) continue;
    const hint = "Move it to a request step";
    addIssue(context, [key], { message: `"${key}" does not apply to ${action}`, hint });
  }
  if (companions.includes("steps") && !keys.includes("steps")) {
    const hint = `Add steps: [...] beside ${action}`;
    addIssue(context, [action], { message: `"${action}" has no steps`, hint });
  }
  const { parallel } = context.value;
  if (!Array.isArray(parallel)) return;
  parallel.forEach((step: unknown, index) => {
    const control = CONTROLS.find((key) => typeof step === "object" && step !== null && key in step);
    if (control === undefined) return;
    const message = `"${control}" cannot run in parallel`;
    addIssue(context, ["parallel", index, control], { message, hint: "Write requests only" });
  });
}

function checkRequest(
  context: z.core.ParsePayload<StepFields>,
  action: Action,
  keys: readonly string[],
): void {
  if (keys.includes("steps")) {
    const hint = "Steps stand beside repeat or when";
    addIssue(context, ["steps"], { message: `"steps" does not apply to ${action}`, hint });
  }
  if (keys.includes("stop_on_failed_check") && !keys.includes("checks")) {
    const message = '"stop_on_failed_check" stands where there are no checks';
    addIssue(context, ["stop_on_failed_check"], { message, hint: "Add checks, or remove the key" });
  }
}

const stepShape = {
  ...methodKeys,
  think: Think.optional().describe("Pause between requests: a duration, or a map with min and max."),
  parallel: NestedSteps.optional().describe("Requests that are sent at the same time."),
  repeat: wholeLeaf(1).optional().describe("How many times the steps beside it run."),
  when: When.optional().describe("The steps beside it run when this check on a variable holds."),
  steps: NestedSteps.optional().describe("What repeat or when runs."),
  call: StepFunction.optional().describe("Function of the script that runs; gets the worker."),
  name: textLeaf("a name", NotEmpty)
    .optional()
    .describe("The name tag of the request; default: method and path, as written."),
  query: table("a map of query parameters", FieldValue)
    .optional()
    .describe("Query parameters, added to the URL's own; a list repeats its key."),
  json: JsonBody.optional().describe("Body, sent as JSON."),
  form: table("a map of form fields", FieldValue)
    .optional()
    .describe("Body, sent as a form (application/x-www-form-urlencoded); a list repeats its key."),
  multipart: Multipart.optional().describe(
    "Body, sent as multipart/form-data: name → text, or { file, filename, type }.",
  ),
  body: textLeaf("the body as text", () => null)
    .optional()
    .describe("Body, sent as it is."),
  body_file: FileName.optional().describe(
    "File that is sent as the body; starts at the config's folder. Its content is not searched for variables.",
  ),
  extract: Extract.optional().describe(
    "Variables from the response: name → json PATH, header NAME, cookie NAME, regex /…(…)…/, status or body.",
  ),
  checks: Checks.optional().describe("What must hold of the response; a failed check is counted."),
  stop_on_failed_check: flagLeaf()
    .optional()
    .describe("Whether a failed check of this step ends the iteration; default: as the scenario says."),
  ...httpShape,
  cookies: StepCookies.optional().describe(
    "Cookies to send besides those of the virtual user's jar; or whether the jar is used.",
  ),
};

/** Other tools spell a request with these keys. */
function explainStepKey(key: string): Complaint | null {
  if (!["url", "method", "request", "path"].includes(key)) return null;
  return {
    message: `unknown key "${key}"`,
    hint: "Write a request as its method with the URL, such as get: /path",
  };
}

const ALONE = { maxProperties: 1 };
const WITH_STEPS = { maxProperties: 2, required: ["steps"] };
const REQUEST = { type: "object", anyOf: HTTP_METHODS.map((method) => ({ required: [method] })) };

function withoutOthers(body: string): object {
  return { properties: Object.fromEntries(BODIES.filter((key) => key !== body).map((key) => [key, false])) };
}

/** One step of an iteration. */
export const Step = mapping("a step such as get: /path", stepShape, explainStepKey)
  .check(whole(checkActions))
  .meta({
    id: "step",
    oneOf: ACTIONS.map((action) => ({ required: [action] })),
    dependentSchemas: {
      think: ALONE,
      call: ALONE,
      parallel: { ...ALONE, properties: { parallel: { type: "array", items: REQUEST } } },
      repeat: WITH_STEPS,
      when: WITH_STEPS,
      steps: { anyOf: [{ required: ["repeat"] }, { required: ["when"] }] },
      stop_on_failed_check: { required: ["checks"] },
      ...Object.fromEntries(BODIES.map((body) => [body, withoutOthers(body)])),
    },
  });

export const Steps = list("a list of steps", Step);

/** @see {@link Step} */
export type Step = z.output<typeof Step>;
