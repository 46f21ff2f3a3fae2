import { EXECUTOR_KINDS, type ExecutorKind } from "./executor-plan.ts";

/** Keys of a scenario that only some executors have. */
export const EXECUTOR_FIELDS = {
  "constant-vus": ["vus", "duration"],
  "ramping-vus": ["vus", "stages", "graceful_ramp_down"],
  "shared-iterations": ["vus", "iterations", "max_duration"],
  "per-vu-iterations": ["vus", "iterations", "max_duration"],
  "constant-arrival-rate": ["rate", "duration", "time_unit", "pre_allocated_vus", "max_vus"],
  "ramping-arrival-rate": ["rate", "stages", "time_unit", "pre_allocated_vus", "max_vus"],
} as const satisfies Record<ExecutorKind, readonly string[]>;

/** Executors that have a field. */
export function executorsWith(field: string): readonly ExecutorKind[] {
  return EXECUTOR_KINDS.filter((kind) => (EXECUTOR_FIELDS[kind] as readonly string[]).includes(field));
}

/** Whether a value names an executor. */
export function isExecutorKind(value: unknown): value is ExecutorKind {
  return EXECUTOR_KINDS.some((kind) => kind === value);
}

/** k6's spelling of a key, and the executors that have it under that spelling. */
export interface Alias {
  readonly alias: string;
  readonly key: string;
  readonly executors: readonly ExecutorKind[];
}

/** k6's spellings inside `scenarios`. */
export const SCENARIO_ALIASES: readonly Alias[] = [
  ...(
    [
      ["preAllocatedVUs", "pre_allocated_vus"],
      ["maxVUs", "max_vus"],
      ["timeUnit", "time_unit"],
      ["gracefulRampDown", "graceful_ramp_down"],
      ["maxDuration", "max_duration"],
    ] as const
  ).map(([alias, key]) => ({ alias, key, executors: executorsWith(key) })),
  { alias: "startVUs", key: "vus", executors: ["ramping-vus"] },
  { alias: "startRate", key: "rate", executors: ["ramping-arrival-rate"] },
  { alias: "gracefulStop", key: "graceful_stop", executors: EXECUTOR_KINDS },
  { alias: "startTime", key: "start_time", executors: EXECUTOR_KINDS },
  { alias: "exec", key: "exec_fn", executors: EXECUTOR_KINDS },
];

/** k6's spellings inside `thresholds`. */
export const THRESHOLD_ALIASES = [
  { alias: "abortOnFail", key: "abort_on_fail" },
  { alias: "delayAbortEval", key: "grace_period" },
] as const;
