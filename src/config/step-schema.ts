import { z } from "zod";

import type { Complaint } from "./complaint.ts";
import { httpShape, StepCookies } from "./http-schema.ts";
import { HTTP_METHODS } from "./step-plan.ts";
import { flagLeaf, list, mapping, table, textLeaf, whole, wholeLeaf } from "./schema-leaf.ts";
import {
  Checks,
  Extract,
  FieldValue,
  FileName,
  JsonBody,
  methodKeys,
  Multipart,
  emptyHint,
  StepFunction,
  Think,
  When,
} from "./step-leaves.ts";
import { ACTIONS, BODIES, checkActions } from "./step-rules.ts";

/** Typed by {@link Step}, which holds them. */
const NestedSteps = z.lazy(() => Steps) as unknown as z.ZodType<readonly unknown[], readonly unknown[]>;

const stepShape = {
  ...methodKeys,
  think: Think.optional().describe("Pause between requests: a duration, or a map with min and max."),
  parallel: NestedSteps.optional().describe("Requests that are sent at the same time."),
  repeat: wholeLeaf(1).optional().describe("How many times the steps beside it run."),
  when: When.optional().describe("The steps beside it run when this check on a variable holds."),
  steps: NestedSteps.optional().describe("What repeat or when runs."),
  call: StepFunction.optional().describe("Function of the script that runs; gets the worker."),
  name: textLeaf("a name", emptyHint)
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
  .check(whole<Readonly<Record<string, unknown>>>((context) => checkActions(context, stepShape)))
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

/** The key `steps`. */
export const Steps = list("a list of steps", Step);

/** @see {@link Step} */
export type Step = z.output<typeof Step>;
