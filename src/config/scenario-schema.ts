import { z } from "zod";

import type { Complaint } from "./complaint.ts";
import type { Fields } from "./config-tree.ts";
import { closest } from "./did-you-mean.ts";
import { EXECUTOR_FIELDS, executorsWith, SCENARIO_ALIASES } from "./executor-fields.ts";
import { EXECUTOR_KINDS, type ExecutorKind } from "./executor-plan.ts";
import {
  addIssue,
  amountLeaf,
  durationLeaf,
  expectation,
  flagLeaf,
  mapping,
  plainLeaf,
  table,
  textLeaf,
  whole,
  wholeLeaf,
} from "./schema-leaf.ts";
import { show } from "./show-value.ts";
import { checkStages, RateStages, VuStages } from "./stage-schema.ts";
import { Steps } from "./step-schema.ts";

/** Tags that rampa sets itself: one of the user's would hide them. */
const OWN_TAGS: readonly string[] = ["scenario", "name", "method", "status", "error", "group", "check"];

/** Tags of samples. */
export const Tags = table("a map of tags", plainLeaf(), (name) => {
  if (OWN_TAGS.includes(name)) {
    return { message: `the tag "${name}" is set by rampa itself`, hint: "Choose another name" };
  }
  return /^[\p{L}\p{N}_.-]{1,128}$/u.test(name)
    ? null
    : { message: `${show(name)} is no tag name`, hint: "Use letters, digits, _ . and -" };
});

/** A name that `${env.NAME}` can ask for. */
export const ENV_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,255}$/;

const Env = table("a map of variables", plainLeaf(), (name) =>
  ENV_NAME.test(name)
    ? null
    : {
        message: `${show(name)} is no variable name`,
        hint: "Use letters, digits and _, not beginning with a digit",
      },
);

/** The name of a function that a script exports. */
export const FunctionName = textLeaf("the name of a function of the script", (text) =>
  /^[\p{L}_$][\p{L}\p{N}_$]{0,255}$/u.test(text)
    ? null
    : 'Write the name alone, such as "browse" or "default"',
);

/** Keys of every scenario. */
const commonShape = {
  start_time: durationLeaf("zero").prefault("0s").describe("When the scenario begins, after the load did."),
  graceful_stop: durationLeaf("zero")
    .prefault("30s")
    .describe("How long running iterations may take to finish when the time is over."),
  exec_fn: FunctionName.optional().describe(
    "Function of the script that is one iteration; default: default.",
  ),
  steps: Steps.optional().describe("What one iteration does, in place of a function."),
  stop_on_failed_check: flagLeaf().optional().describe("A failed check of a step ends the iteration."),
  tags: Tags.optional().describe("Tags on every sample of the scenario."),
  env: Env.optional().describe("Variables that the scenario sees over those of the environment."),
};

const MAX_VUS_DESCRIPTION =
  "Most virtual users; more arrivals at once are dropped. Default: pre_allocated_vus.";

/** Every executor's own keys. */
const ownFields = {
  "constant-vus": {
    vus: wholeLeaf(1).prefault(1).describe("Virtual users."),
    duration: durationLeaf("positive").describe("How long iterations are started."),
  },
  "ramping-vus": {
    vus: wholeLeaf(0).prefault(1).describe("Virtual users at the start."),
    stages: VuStages.describe("The load profile: targets and how long it takes to reach them."),
    graceful_ramp_down: durationLeaf("zero")
      .prefault("30s")
      .describe("How long a virtual user may finish its iteration when the profile takes it away."),
  },
  "shared-iterations": {
    vus: wholeLeaf(1).prefault(1).describe("Virtual users."),
    iterations: wholeLeaf(1).prefault(1).describe("Iterations, shared by all virtual users."),
    max_duration: durationLeaf("positive").prefault("10m").describe("When no more iterations are started."),
  },
  "per-vu-iterations": {
    vus: wholeLeaf(1).prefault(1).describe("Virtual users."),
    iterations: wholeLeaf(1).prefault(1).describe("Iterations of each virtual user."),
    max_duration: durationLeaf("positive").prefault("10m").describe("When no more iterations are started."),
  },
  "constant-arrival-rate": {
    rate: amountLeaf("positive").describe("Iterations that are started per time unit."),
    duration: durationLeaf("positive").describe("How long iterations are started."),
    time_unit: durationLeaf("positive").prefault("1s").describe("What rate counts per."),
    pre_allocated_vus: wholeLeaf(0).describe("Virtual users that are ready before the load begins."),
    max_vus: wholeLeaf(1).optional().describe(MAX_VUS_DESCRIPTION),
  },
  "ramping-arrival-rate": {
    rate: amountLeaf("zero").prefault(0).describe("Iterations per time unit at the start."),
    stages: RateStages.describe("The load profile: targets and how long it takes to reach them."),
    time_unit: durationLeaf("positive").prefault("1s").describe("What rate and targets count per."),
    pre_allocated_vus: wholeLeaf(0).describe("Virtual users that are ready before the load begins."),
    max_vus: wholeLeaf(1).optional().describe(MAX_VUS_DESCRIPTION),
  },
} satisfies { [K in ExecutorKind]: Record<(typeof EXECUTOR_FIELDS)[K][number], z.ZodType> };

/** Says whose a key is that this executor does not have. */
function explainForeign(executor: ExecutorKind, key: string): Complaint | null {
  const alias = SCENARIO_ALIASES.find((candidate) => candidate.alias === key);
  const owners = alias?.executors ?? executorsWith(key);
  if (owners.length === 0) return null;
  return {
    message: `the executor ${executor} has no "${key}"`,
    hint: `"${key}" belongs to ${owners.join(", ")}; ${executor} has ${EXECUTOR_FIELDS[executor].join(", ")}`,
  };
}

/** Why `stop_on_failed_check` is refused beside a function. */
export const STOPS_STEPS_ONLY: Complaint = {
  message: '"stop_on_failed_check" stands where there are no steps',
  hint: "A function decides for itself: worker.check returns whether all checks passed",
};

function checkScenario(context: z.core.ParsePayload<Fields>): void {
  const { steps, exec_fn, pre_allocated_vus: preAllocated, max_vus: maxVus, executor } = context.value;
  if (steps !== undefined && exec_fn !== undefined) {
    const hint = "A scenario runs steps or a function: keep one of the two";
    addIssue(context, ["exec_fn"], { message: '"steps" and "exec_fn" stand in one scenario', hint });
  }
  if ("stop_on_failed_check" in context.value && !("steps" in context.value)) {
    addIssue(context, ["stop_on_failed_check"], STOPS_STEPS_ONLY);
  }
  if (typeof preAllocated === "number") {
    if (typeof maxVus === "number" && maxVus < preAllocated) {
      const message = `expected max_vus to be at least pre_allocated_vus (${preAllocated}), got ${maxVus}`;
      addIssue(context, ["max_vus"], { message, hint: "Raise max_vus or lower pre_allocated_vus" });
    } else if (preAllocated === 0 && !("max_vus" in context.value)) {
      const message = "expected at least one virtual user, got 0";
      addIssue(context, ["pre_allocated_vus"], { message, hint: "Raise it, or add max_vus" });
    }
  }
  checkStages(context, executor === "ramping-vus" ? "vus" : "rate");
}

/** As JSON Schema: steps or a function; checks stop only steps. */
export const WORK_RULES = {
  steps: { properties: { exec_fn: false } },
  stop_on_failed_check: { required: ["steps"] },
} as const;

function scenarioOf<K extends ExecutorKind>(
  executor: K,
): ReturnType<typeof mapping<{ executor: z.ZodLiteral<K> } & (typeof ownFields)[K] & typeof commonShape>> {
  const shape = {
    executor: z.literal(executor).describe("When iterations start."),
    ...ownFields[executor],
    ...commonShape,
  };
  return mapping("a scenario", shape, (key) => explainForeign(executor, key))
    .check(whole<Fields>(checkScenario))
    .meta({ id: executor, dependentSchemas: WORK_RULES });
}

function describeExecutor(input: unknown): string {
  const found = typeof input === "object" && input !== null ? (input as Fields).executor : undefined;
  const expected = `one of ${EXECUTOR_KINDS.join(", ")}`;
  const guess = typeof found === "string" ? closest(found, EXECUTOR_KINDS) : null;
  return expectation(expected, found) + (guess === null ? "" : `\nDid you mean "${guess}"?`);
}

/**
 * A scenario: what runs, how often, and when. One strict type for each executor; durations are read
 * as milliseconds and defaults are filled in.
 *
 * @example
 * ```ts
 * import { ScenarioConfig } from "rampa";
 *
 * ScenarioConfig.parse({ executor: "constant-vus", vus: 10, duration: "30s" }).executor; // "constant-vus"
 * ```
 */
export const ScenarioConfig = z.discriminatedUnion(
  "executor",
  [
    scenarioOf("constant-vus"),
    scenarioOf("ramping-vus"),
    scenarioOf("shared-iterations"),
    scenarioOf("per-vu-iterations"),
    scenarioOf("constant-arrival-rate"),
    scenarioOf("ramping-arrival-rate"),
  ],
  {
    error: ({ input }) =>
      typeof input === "object" && input !== null && !Array.isArray(input)
        ? describeExecutor(input)
        : expectation("a scenario, a map with executor", input),
  },
);

/** What {@link ScenarioConfig} reads, as a user writes it. */
export type ScenarioConfig = z.input<typeof ScenarioConfig>;
