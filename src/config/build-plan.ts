import type { z } from "zod";

import { stepPlans, type StepContext } from "./build-steps.ts";
import { thresholdPlans } from "./build-thresholds.ts";
import type { ConfigTree } from "./config-tree.ts";
import type { FeederPlan } from "./data-plan.ts";
import type { FileSource } from "./file-source.ts";
import type { Environment } from "./interpolate.ts";
import { connectionNotes } from "./connection-notes.ts";
import { ConnectionSettingsCache, httpSettings } from "./http-settings.ts";
import { judgedThresholds } from "./judged-thresholds.ts";
import type { ConfigPath } from "./place.ts";
import type { ExecutorPlan, StagePlan } from "./executor-plan.ts";
import type { ComparePlan, Plan, ScenarioPlan } from "./plan.ts";
import type { WorkPlan } from "./step-plan.ts";
import type { Tags } from "./tags.ts";
import type { ScenarioConfig } from "./scenario-schema.ts";
import type { Options } from "./options-schema.ts";
import type { Config } from "./schema.ts";
import type { Step } from "./step-schema.ts";

type ConfigData = z.output<typeof Config>;
type OptionsData = z.output<typeof Options>;
type ScenarioData = z.output<typeof ScenarioConfig>;

const DEFAULT_MAX_DURATION_MS = 600_000;
const DEFAULT_GRACEFUL_MS = 30_000;

function stagePlans(
  stages: readonly { readonly duration: number; readonly target: number }[],
): readonly StagePlan[] {
  return Object.freeze(stages.map(({ duration, target }) => Object.freeze({ durationMs: duration, target })));
}

function executorPlan(scenario: ScenarioData): ExecutorPlan {
  switch (scenario.executor) {
    case "constant-vus":
      return { kind: scenario.executor, vus: scenario.vus, durationMs: scenario.duration };
    case "ramping-vus":
      return {
        kind: scenario.executor,
        startVus: scenario.vus,
        stages: stagePlans(scenario.stages),
        gracefulRampDownMs: scenario.graceful_ramp_down,
      };
    case "shared-iterations":
    case "per-vu-iterations": {
      const { executor: kind, vus, iterations, max_duration: maxDurationMs } = scenario;
      return { kind, vus, iterations, maxDurationMs };
    }
    case "constant-arrival-rate":
      return {
        kind: scenario.executor,
        rate: scenario.rate,
        timeUnitMs: scenario.time_unit,
        durationMs: scenario.duration,
        preAllocatedVus: scenario.pre_allocated_vus,
        maxVus: scenario.max_vus ?? scenario.pre_allocated_vus,
      };
    case "ramping-arrival-rate":
      return {
        kind: scenario.executor,
        startRate: scenario.rate,
        timeUnitMs: scenario.time_unit,
        stages: stagePlans(scenario.stages),
        preAllocatedVus: scenario.pre_allocated_vus,
        maxVus: scenario.max_vus ?? scenario.pre_allocated_vus,
      };
  }
}

/** When iterations of the shortcuts start; without any, there is one. */
function shortcutExecutor({ vus = 1, duration, iterations, stages }: OptionsData): ExecutorPlan {
  if (stages !== undefined) {
    return {
      kind: "ramping-vus",
      startVus: vus,
      stages: stagePlans(stages),
      gracefulRampDownMs: DEFAULT_GRACEFUL_MS,
    };
  }
  if (duration !== undefined && iterations === undefined)
    return { kind: "constant-vus", vus, durationMs: duration };
  const maxDurationMs = duration ?? DEFAULT_MAX_DURATION_MS;
  return { kind: "shared-iterations", vus, iterations: iterations ?? 1, maxDurationMs };
}

interface WorkFields {
  readonly steps?: readonly Step[] | undefined;
  readonly exec_fn?: string | undefined;
  readonly stop_on_failed_check?: boolean | undefined;
}

function workPlan(fields: WorkFields, path: ConfigPath, context: StepContext): WorkPlan {
  if (fields.steps === undefined)
    return Object.freeze({ kind: "function", name: fields.exec_fn ?? "default" });
  return Object.freeze({
    kind: "steps",
    steps: stepPlans(fields.steps, [...path, "steps"], context),
    stopOnFailedCheck: fields.stop_on_failed_check ?? false,
  });
}

function scenarioPlan(name: string, scenario: ScenarioData, tags: Tags, context: StepContext): ScenarioPlan {
  return Object.freeze({
    name,
    executor: Object.freeze(executorPlan(scenario)),
    work: workPlan(scenario, ["scenarios", name], context),
    startTimeMs: scenario.start_time,
    gracefulStopMs: scenario.graceful_stop,
    tags: Object.freeze({ ...tags, ...scenario.tags }),
    env: Object.freeze({ ...scenario.env }),
  });
}

/** The name of the scenario that the shortcuts describe. */
const SHORTCUT_SCENARIO = "default";

function shortcutPlan(options: OptionsData, tags: Tags, context: StepContext): ScenarioPlan {
  return Object.freeze({
    name: SHORTCUT_SCENARIO,
    executor: Object.freeze(shortcutExecutor(options)),
    work: workPlan(options, ["options"], context),
    startTimeMs: 0,
    gracefulStopMs: DEFAULT_GRACEFUL_MS,
    tags,
    env: Object.freeze({}),
  });
}

function definedOnly(env: Environment): Readonly<Record<string, string>> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.freeze(Object.fromEntries(defined));
}

/** What of a valid config runs. */
export interface PlanParts {
  readonly config: ConfigData;
  readonly options: OptionsData;
  readonly tree: ConfigTree;
  readonly env: Environment;
  /** Names of the scenarios that run; null: all. */
  readonly selected: ReadonlySet<string> | null;
  readonly readFile: FileSource;
  readonly folder: string;
  readonly feeders: readonly FeederPlan[];
  /** Scenario → feeders that it uses; null: all of them. */
  readonly uses: ReadonlyMap<string, ReadonlySet<string> | null>;
}

/** The data that ends a scenario: of those that give each iteration a row of its own, the shortest. */
function rowLimit(scenario: ScenarioPlan, { feeders, uses }: PlanParts): Pick<ScenarioPlan, "rowLimit"> {
  const used = uses.get(scenario.name) ?? null;
  const limits = feeders
    .filter(({ name, pick }) => pick === "unique" && (used === null || used.has(name)))
    .map(({ name, table }) => Object.freeze({ feeder: name, rows: table.rowCount }))
    .sort((a, b) => a.rows - b.rows);
  const [shortest] = limits;
  return shortest === undefined ? {} : { rowLimit: shortest };
}

function comparePlan(compare: NonNullable<ConfigData["compare"]>): ComparePlan {
  const { confidence, max_duration: maxDurationMs, rounds } = compare;
  return Object.freeze({ confidence, maxDurationMs, rounds });
}

/** Fills in every default. */
export function buildPlan(parts: PlanParts): Plan {
  const { config, options, tree, env, selected, readFile, folder, feeders } = parts;
  const connections = new ConnectionSettingsCache(readFile);
  const http = httpSettings(config.http ?? {}, connections);
  const context: StepContext = { tree, http, baseUrl: config.base_url, readFile, connections };
  const tags = Object.freeze({ ...options.tags });
  const scenarios =
    config.scenarios === undefined
      ? [shortcutPlan(options, tags, context)]
      : Object.entries(config.scenarios).map(([name, scenario]) =>
          scenarioPlan(name, scenario, tags, context),
        );
  const isSelected = ({ name }: ScenarioPlan): boolean => selected === null || selected.has(name);
  const skipped = scenarios.filter((scenario) => !isSelected(scenario)).map(({ name }) => name);
  const written = thresholdPlans(tree);
  const { thresholds, notes } = judgedThresholds(written.absolute, skipped);
  const relative = judgedThresholds(written.relative, skipped);
  return Object.freeze({
    ...(config.base_url === undefined ? {} : { baseUrl: config.base_url }),
    scenarios: Object.freeze(
      scenarios
        .filter(isSelected)
        .map((scenario) => Object.freeze({ ...scenario, ...rowLimit(scenario, parts) })),
    ),
    thresholds,
    ...(relative.thresholds.length === 0 ? {} : { relativeThresholds: relative.thresholds }),
    ...(config.compare === undefined ? {} : { compare: comparePlan(config.compare) }),
    ...(config.history === undefined ? {} : { history: config.history }),
    notes: Object.freeze([
      ...notes,
      ...relative.notes,
      ...connectionNotes(scenarios.filter(isSelected), http, config.base_url),
    ]),
    http,
    keepsCookies: config.http?.cookies === "keep",
    maxRequestsPerSecond: config.http?.max_requests_per_second ?? null,
    folder,
    validity: config.validity,
    ...(config.warm_up === undefined || config.warm_up === 0 ? {} : { warmUpMs: config.warm_up }),
    setupTimeoutMs: options.setup_timeout,
    teardownTimeoutMs: options.teardown_timeout,
    ...(config.seed === undefined ? {} : { seed: config.seed }),
    ...(feeders.length === 0 ? {} : { data: feeders }),
    ...(config.secrets === undefined ? {} : { secretVariables: Object.freeze(config.secrets) }),
    env: definedOnly(env),
  });
}
