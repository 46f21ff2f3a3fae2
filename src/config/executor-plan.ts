/** A part of a load profile: reach `target` in `durationMs`, in a straight line. */
export interface StagePlan {
  readonly durationMs: number;
  readonly target: number;
}

/** When iterations start; one strict type for each executor. Durations are milliseconds. */
export type ExecutorPlan =
  | { readonly kind: "constant-vus"; readonly vus: number; readonly durationMs: number }
  | {
      readonly kind: "ramping-vus";
      readonly startVus: number;
      readonly stages: readonly StagePlan[];
      readonly gracefulRampDownMs: number;
    }
  | {
      readonly kind: "shared-iterations";
      readonly vus: number;
      readonly iterations: number;
      readonly maxDurationMs: number;
    }
  | {
      readonly kind: "per-vu-iterations";
      readonly vus: number;
      /** Of each virtual user. */
      readonly iterations: number;
      readonly maxDurationMs: number;
    }
  | {
      readonly kind: "constant-arrival-rate";
      /** Iterations per `timeUnitMs`. */
      readonly rate: number;
      readonly timeUnitMs: number;
      readonly durationMs: number;
      readonly preAllocatedVus: number;
      readonly maxVus: number;
    }
  | {
      readonly kind: "ramping-arrival-rate";
      /** Iterations per `timeUnitMs` at the start. */
      readonly startRate: number;
      readonly timeUnitMs: number;
      readonly stages: readonly StagePlan[];
      readonly preAllocatedVus: number;
      readonly maxVus: number;
    };

/** The values that a scenario's `executor` key can have. */
export type ExecutorKind = ExecutorPlan["kind"];

/** In the order of the docs. */
export const EXECUTOR_KINDS = [
  "constant-vus",
  "ramping-vus",
  "shared-iterations",
  "per-vu-iterations",
  "constant-arrival-rate",
  "ramping-arrival-rate",
] as const satisfies readonly ExecutorKind[];

/** Whether iterations start at a rate, and not when a virtual user is free. */
export function isOpen({ kind }: ExecutorPlan): boolean {
  return kind === "constant-arrival-rate" || kind === "ramping-arrival-rate";
}
