import type { ExecutorPlan } from "../config/executor-plan.ts";
import type { ClosedLoopPlan } from "./closed-loop.ts";
import { globalIndex, shareOf, type Segment } from "./segment.ts";

/** Every virtual user iterates until the time is over. */
export function constantVus(
  plan: Extract<ExecutorPlan, { kind: "constant-vus" }>,
  segment: Segment,
): ClosedLoopPlan {
  let started = 0;
  return {
    users: shareOf(plan.vus, segment),
    durationMs: plan.durationMs,
    takeIteration: () => globalIndex(started++, segment),
    undelivered: () => 0,
  };
}
