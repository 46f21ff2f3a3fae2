import type { ExecutorPlan } from "../config/executor-plan.ts";
import type { ClosedLoopPlan } from "./closed-loop.ts";
import { globalIndex, shareOf, type Segment } from "./segment.ts";

/** The virtual users share a number of iterations: whoever is free takes the next. */
export function sharedIterations(
  plan: Extract<ExecutorPlan, { kind: "shared-iterations" }>,
  segment: Segment,
): ClosedLoopPlan {
  const total = shareOf(plan.iterations, segment);
  let started = 0;
  return {
    // More users than iterations would stand idle.
    users: Math.min(shareOf(plan.vus, segment), total),
    durationMs: plan.maxDurationMs,
    takeIteration: () => (started < total ? globalIndex(started++, segment) : null),
    undelivered: (limit) => Math.max(0, shareOf(Math.min(plan.iterations, limit), segment) - started),
  };
}
