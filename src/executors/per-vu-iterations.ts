import type { ExecutorPlan } from "../config/executor-plan.ts";
import type { ClosedLoopPlan } from "./closed-loop.ts";
import { globalIndex, shareOf, type Segment } from "./segment.ts";

/**
 * Every virtual user runs the same number of iterations. The j-th of user v, both from 0, is iteration
 * j · vus + v of the scenario, so numbers are unique and without gaps over all segments.
 */
export function perVuIterations(
  plan: Extract<ExecutorPlan, { kind: "per-vu-iterations" }>,
  segment: Segment,
): ClosedLoopPlan {
  const users = shareOf(plan.vus, segment);
  const started = new Uint32Array(users);
  return {
    users,
    durationMs: plan.maxDurationMs,
    takeIteration: (user) => {
      const round = started[user] ?? 0;
      if (round >= plan.iterations) return null;
      started[user] = round + 1;
      return round * plan.vus + globalIndex(user, segment);
    },
    undelivered: (limit) => {
      let left = 0;
      for (let user = 0; user < users; user += 1) {
        const below = Math.ceil((limit - globalIndex(user, segment)) / plan.vus);
        left += Math.max(0, Math.min(plan.iterations, below) - (started[user] ?? 0));
      }
      return left;
    },
  };
}
