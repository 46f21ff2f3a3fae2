import type { ExecutorPlan } from "../config/executor-plan.ts";
import { COUNT_TOLERANCE, type Arrivals } from "./arrivals.ts";

/** The plan of this executor. */
export type ConstantArrivalRatePlan = Extract<ExecutorPlan, { kind: "constant-arrival-rate" }>;

/**
 * Arrival n = 0, 1, … comes at n / rate while that is before the end. With rate · duration = a the
 * numbers below the end are 0 … ⌈a⌉ − 1.
 */
export function constantArrivals({ rate, timeUnitMs, durationMs }: ConstantArrivalRatePlan): Arrivals {
  const area = (rate * durationMs) / timeUnitMs;
  return {
    durationMs,
    count: Math.max(0, Math.ceil(area - COUNT_TOLERANCE * Math.max(1, area))),
    atMs: (index) => (index * timeUnitMs) / rate,
  };
}
