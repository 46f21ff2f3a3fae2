import type { z } from "zod";

import type { Fields } from "./config-tree.ts";
import { FunctionName, STOPS_STEPS_ONLY, Tags, WORK_RULES } from "./scenario-schema.ts";
import { addIssue, durationLeaf, flagLeaf, mapping, whole, wholeLeaf } from "./schema-leaf.ts";
import { checkStages, VuStages } from "./stage-schema.ts";
import { Steps } from "./step-schema.ts";

/** Keys of `options` that describe the one scenario "default", and so exclude `scenarios`. */
export const SHORTCUTS = [
  "vus",
  "duration",
  "iterations",
  "stages",
  "steps",
  "exec_fn",
  "stop_on_failed_check",
] as const;

/** Of these, the ones that say how long the load lasts. */
export const LOAD_SHORTCUTS = ["duration", "iterations", "stages"] as const;

function checkOptions(context: z.core.ParsePayload<Fields>): void {
  const options = context.value;
  for (const key of ["duration", "iterations"] as const) {
    if ("stages" in options && key in options) {
      const message = `"${key}" and "stages" stand in one config`;
      addIssue(context, [key], { message, hint: "Stages have durations of their own: keep one of the two" });
    }
  }
  if ("steps" in options && "exec_fn" in options) {
    const hint = "An iteration runs steps or a function: keep one of the two";
    addIssue(context, ["exec_fn"], { message: '"steps" and "exec_fn" stand in one config', hint });
  }
  if ("vus" in options && !LOAD_SHORTCUTS.some((key) => key in options)) {
    const message = "vus alone does not say how long the load lasts";
    addIssue(context, ["vus"], { message, hint: "Add duration, iterations or stages" });
  }
  if ("stop_on_failed_check" in options && !("steps" in options)) {
    addIssue(context, ["stop_on_failed_check"], STOPS_STEPS_ONLY);
  }
  if (options.vus === 0 && !("stages" in options)) {
    addIssue(context, ["vus"], { message: "expected a whole number of at least 1, got 0", hint: "Raise it" });
  }
  checkStages(context, "vus");
}

/**
 * The shortcuts for a single scenario, and settings of the whole run. Durations are read as
 * milliseconds.
 *
 * @example
 * ```ts
 * import { Options } from "rampa";
 *
 * Options.parse({ vus: 10, duration: "30s" }).duration; // 30000
 * ```
 */
export const Options = mapping("a map of options", {
  vus: wholeLeaf(0).optional().describe("Virtual users; with stages, those at the start. Default 1."),
  duration: durationLeaf("positive")
    .optional()
    .describe("How long iterations are started; with iterations, when no more are started."),
  iterations: wholeLeaf(1).optional().describe("Iterations, shared by all virtual users."),
  stages: VuStages.optional().describe(
    "A profile of virtual users: targets and how long it takes to reach them.",
  ),
  steps: Steps.optional().describe("What one iteration does, in place of a function of the script."),
  exec_fn: FunctionName.optional().describe(
    "Function of the script that is one iteration; default: default.",
  ),
  stop_on_failed_check: flagLeaf().optional().describe("A failed check of a step ends the iteration."),
  tags: Tags.optional().describe("Tags on every sample."),
  setup_timeout: durationLeaf("positive").prefault("60s").describe("Longest time for the script's setup."),
  teardown_timeout: durationLeaf("positive")
    .prefault("60s")
    .describe("Longest time for the script's teardown."),
})
  .check(whole<Fields>(checkOptions))
  .meta({
    dependentSchemas: {
      ...WORK_RULES,
      stages: { properties: { duration: false, iterations: false } },
      vus: { anyOf: LOAD_SHORTCUTS.map((key) => ({ required: [key] })) },
    },
  });

/** What {@link Options} reads, as a user writes it. */
export type Options = z.input<typeof Options>;
