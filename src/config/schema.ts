import { z } from "zod";

import { Compare } from "./compare-schema.ts";
import { Data } from "./data-schema.ts";
import { Http, httpShape } from "./http-schema.ts";
import type { ConfigPath } from "./place.ts";
import { VALIDITIES } from "./plan.ts";
import { HTTP_METHODS } from "./step-plan.ts";
import { NESTING_KEYS } from "./run-time-texts.ts";
import {
  checkStages,
  ENV_NAME,
  FunctionName,
  ScenarioConfig,
  STOPS_STEPS_ONLY,
  Tags,
  VuStages,
  WORK_RULES,
} from "./scenario-schema.ts";
import type { Complaint } from "./complaint.ts";
import {
  addIssue,
  durationLeaf,
  flagLeaf,
  mapping,
  table,
  textLeaf,
  whole,
  wholeLeaf,
} from "./schema-leaf.ts";
import { show } from "./show-value.ts";
import { Steps } from "./step-schema.ts";
import { Thresholds } from "./threshold-schema.ts";

export { ScenarioConfig, Stage } from "./scenario-schema.ts";

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

type Fields = Readonly<Record<string, unknown>>;

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

const SCRIPT_EXTENSIONS = [".js", ".mjs", ".ts", ".mts"] as const;

function scriptHint(text: string): string | null {
  const isModule = SCRIPT_EXTENSIONS.some((extension) => text.endsWith(extension));
  return isModule ? null : `A script is a file that ends with ${SCRIPT_EXTENSIONS.join(", ")}`;
}

/** The key `script`. */
export const Script = textLeaf("the path of an ES module", scriptHint, {
  pattern: "\\.(js|mjs|ts|mts)$|\\$\\{env\\.",
});

function baseUrlHint(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return "Write it with http:// or https://";
  if (!URL.canParse(text)) return "Check the host and the port";
  return /[?#]/.test(text) ? "Leave out the query and the fragment: paths of requests are added to it" : null;
}

const BaseUrl = textLeaf("a URL such as http://127.0.0.1:3000", baseUrlHint, {
  pattern: "^[hH][tT][tT][pP][sS]?://[^?#]+$|\\$\\{env\\.",
});

const Validity = textLeaf<(typeof VALIDITIES)[number]>(
  "fail or warn",
  (text) => ((VALIDITIES as readonly string[]).includes(text) ? null : "Leave it out for fail"),
  { enum: [...VALIDITIES] },
);

const Secrets = z.array(
  textLeaf("the name of an environment variable", (text) =>
    ENV_NAME.test(text) ? null : "Use letters, digits and _",
  ),
  { error: (issue) => `expected a list of names, got ${show(issue.input)}` },
);

function checkExclusive(context: z.core.ParsePayload<Fields>): void {
  const { options } = context.value;
  if (!("scenarios" in context.value) || typeof options !== "object" || options === null) return;
  for (const key of SHORTCUTS.filter((shortcut) => shortcut in options)) {
    const message = `"scenarios" and the shortcut "options.${key}" stand in one config`;
    addIssue(context, ["options", key], {
      message,
      hint: `Move ${key} into a scenario, or remove scenarios`,
    });
  }
}

/** Paths need a base; looks at steps that were read, wherever they stand. */
function checkPaths(context: z.core.ParsePayload<Fields>, steps: unknown, path: ConfigPath): void {
  if (!Array.isArray(steps)) return;
  steps.forEach((step: unknown, index) => {
    const fields = (step ?? {}) as Fields;
    for (const method of HTTP_METHODS) {
      const url = fields[method];
      if (typeof url !== "string" || !url.startsWith("/")) continue;
      const message = `the path ${show(url)} needs a base_url, and the config has none`;
      const hint = "Add base_url at the top, or write the whole URL";
      addIssue(context, [...path, index, method], { message, hint }, {});
    }
    for (const key of NESTING_KEYS) checkPaths(context, fields[key], [...path, index, key]);
  });
}

function checkWorkPaths(context: z.core.ParsePayload<Fields>, owner: unknown, path: ConfigPath): void {
  checkPaths(context, ((owner ?? {}) as Fields).steps, [...path, "steps"]);
}

/** A warm-up would take rows that are there only once. */
function checkWarmUp(context: z.core.ParsePayload<Fields>): void {
  const { warm_up: warmUp, data } = context.value;
  if (typeof warmUp !== "number" || warmUp === 0) return;
  const feeders = Object.entries((data ?? {}) as Record<string, Fields | undefined>);
  for (const [name] of feeders.filter(([, feeder]) => feeder?.pick === "unique")) {
    const message = `"warm_up" would take rows of the data "${name}", which gives each only once`;
    addIssue(context, ["warm_up"], { message, hint: "Remove warm_up, or pick sequential" });
  }
}

function checkConfig(context: z.core.ParsePayload<Fields>): void {
  checkWarmUp(context);
  checkExclusive(context);
  const { options, scenarios } = context.value;
  const isTable = typeof scenarios === "object" && scenarios !== null;
  if (isTable && Object.keys(scenarios).length === 0) {
    const hint = "Add one, or remove the key and use the shortcuts of options";
    addIssue(context, ["scenarios"], { message: "expected at least one scenario, got none", hint });
  }
  if ("base_url" in context.value) return;
  checkWorkPaths(context, options, ["options"]);
  if (!isTable) return;
  for (const [name, scenario] of Object.entries(scenarios))
    checkWorkPaths(context, scenario, ["scenarios", name]);
}

function nameComplaint(name: string): { message: string; hint: string } | null {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,127}$/u.test(name)
    ? null
    : { message: `${show(name)} is no scenario name`, hint: "Use letters, digits, spaces, _ . and -" };
}

/** Says where a key belongs that stands at the top. */
function explainMisplaced(key: string): Complaint | null {
  const owner = Object.hasOwn(Options.shape, key) ? "options" : Object.hasOwn(httpShape, key) ? "http" : null;
  return owner === null ? null : { message: `unknown key "${key}"`, hint: `Write it under ${owner}` };
}

/**
 * Everything that a config file may say. Durations are read as milliseconds.
 *
 * @example
 * ```ts
 * import { Config } from "rampa";
 *
 * Config.parse({ options: { vus: 2, duration: "10s" }, thresholds: { checks: "rate>0.99" } });
 * ```
 */
export const Config = mapping(
  "a config",
  {
    script: Script.optional().describe(
      "ES module with the functions that iterations run; starts at this file's folder.",
    ),
    base_url: BaseUrl.optional().describe("What paths of requests are added to."),
    options: Options.optional().describe("Shortcuts for a single scenario, and settings of the whole run."),
    scenarios: table("a map of scenarios", ScenarioConfig, nameComplaint)
      .meta({ minProperties: 1 })
      .optional()
      .describe("What runs: name → scenario. Not together with the shortcuts of options."),
    http: Http.optional().describe("Defaults of every request."),
    thresholds: Thresholds.optional().describe("What decides the verdict: metric → thresholds."),
    warm_up: durationLeaf("zero")
      .optional()
      .describe("How long the load runs once before it is measured; its samples are kept apart. Default 0s."),
    validity: Validity.prefault("fail").describe(
      "What a run ends as that cannot be judged: invalid, or as its thresholds say, with a warning.",
    ),
    compare: Compare.optional().describe("How the run is compared with its baseline, if it has one."),
    history: wholeLeaf(1)
      .optional()
      .describe("How many past runs the artifact carries for the trend. Default: none."),
    data: Data.optional().describe("Rows for iterations: name → file, seen as ${name.column}."),
    seed: wholeLeaf(0)
      .optional()
      .describe("Makes random choices repeat: the same seed, the same requests. Default: chosen at random."),
    secrets: Secrets.optional().describe(
      "Environment variables, and variables of steps, whose values are masked everywhere.",
    ),
  },
  explainMisplaced,
)
  .check(whole<Fields>(checkConfig))
  .meta({
    dependentSchemas: {
      scenarios: {
        properties: {
          options: { type: "object", properties: Object.fromEntries(SHORTCUTS.map((key) => [key, false])) },
        },
      },
    },
  });

/** What {@link Config} reads, as a user writes it. */
export type Config = z.input<typeof Config>;
