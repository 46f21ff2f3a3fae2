import type { ExecutorPlan } from "../config/executor-plan.ts";
import { ArrivalLoop } from "./arrival-loop.ts";
import { ClosedLoop } from "./closed-loop.ts";
import { constantArrivals } from "./constant-arrival-rate.ts";
import { constantVus } from "./constant-vus.ts";
import type { Executor, ExecutorContext } from "./executor.ts";
import { perVuIterations } from "./per-vu-iterations.ts";
import { plannedLoad } from "./planned-load.ts";
import { rampingArrivals } from "./ramping-arrival-rate.ts";
import { RampingLoop } from "./ramping-loop.ts";
import { amongUsers } from "./segment.ts";
import { sharedIterations } from "./shared-iterations.ts";

/** The executor of a scenario in one segment; null when the segment has none of its virtual users. */
export function createExecutor(plan: ExecutorPlan, whole: ExecutorContext): Executor | null {
  const segment = amongUsers(whole.segment, plannedLoad(plan).maxVus);
  if (segment === null) return null;
  const context = { ...whole, segment };
  switch (plan.kind) {
    case "constant-vus":
      return new ClosedLoop(context, constantVus(plan, segment));
    case "shared-iterations":
      return new ClosedLoop(context, sharedIterations(plan, segment));
    case "per-vu-iterations":
      return new ClosedLoop(context, perVuIterations(plan, segment));
    case "ramping-vus":
      return new RampingLoop(context, plan);
    case "constant-arrival-rate":
      return new ArrivalLoop(context, constantArrivals(plan), plan);
    case "ramping-arrival-rate":
      return new ArrivalLoop(context, rampingArrivals(plan), plan);
  }
}
