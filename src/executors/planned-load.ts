import type { ExecutorPlan } from "../config/executor-plan.ts";
import type { ScenarioPlan } from "../config/plan.ts";
import { constantArrivals } from "./constant-arrival-rate.ts";
import { rampingArrivals } from "./ramping-arrival-rate.ts";
import { peakVus, stagesDurationMs } from "./ramping-vus.ts";

/** What a scenario asks for, known before it runs. */
export interface PlannedLoad {
  /** Iterations, or arrivals; null when time alone limits them. */
  readonly iterations: number | null;
  readonly maxVus: number;
  /** From the executor's start until no iteration starts any more: exact, or the most it can be. */
  readonly durationMs: number;
}

/** What an executor asks for. */
export function plannedLoad(executor: ExecutorPlan): PlannedLoad {
  switch (executor.kind) {
    case "constant-vus":
      return { iterations: null, maxVus: executor.vus, durationMs: executor.durationMs };
    case "ramping-vus":
      return { iterations: null, maxVus: peakVus(executor), durationMs: stagesDurationMs(executor.stages) };
    case "shared-iterations":
      return {
        iterations: executor.iterations,
        maxVus: executor.vus,
        durationMs: executor.maxDurationMs,
      };
    case "per-vu-iterations":
      return {
        iterations: executor.vus * executor.iterations,
        maxVus: executor.vus,
        durationMs: executor.maxDurationMs,
      };
    case "constant-arrival-rate": {
      const { count, durationMs } = constantArrivals(executor);
      return { iterations: count, maxVus: executor.maxVus, durationMs };
    }
    case "ramping-arrival-rate": {
      const { count, durationMs } = rampingArrivals(executor);
      return { iterations: count, maxVus: executor.maxVus, durationMs };
    }
  }
}

/** From the start of the load until the last iteration ends by itself or is interrupted, at most. */
export function longestDurationMs(scenarios: readonly ScenarioPlan[]): number {
  return scenarios.reduce(
    (longest, { startTimeMs, executor, gracefulStopMs }) =>
      Math.max(longest, startTimeMs + plannedLoad(executor).durationMs + gracefulStopMs),
    0,
  );
}

/** From the start of the load until the last scenario starts no iteration any more, at most. */
export function plannedDurationMs(scenarios: readonly ScenarioPlan[]): number {
  return scenarios.reduce(
    (longest, { startTimeMs, executor }) => Math.max(longest, startTimeMs + plannedLoad(executor).durationMs),
    0,
  );
}
