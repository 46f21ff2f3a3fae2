import type { ConstantArrivalRatePlan } from "../../src/executors/constant-arrival-rate.ts";
import type { RampingArrivalRatePlan } from "../../src/executors/ramping-arrival-rate.ts";

export type ArrivalExecutorPlan = ConstantArrivalRatePlan | RampingArrivalRatePlan;

/** With enough virtual users for three segments. */
const USERS = { preAllocatedVus: 6, maxVus: 6 } as const;

type Constant = Partial<ConstantArrivalRatePlan> & Pick<ConstantArrivalRatePlan, "rate" | "durationMs">;
type Ramping = Partial<RampingArrivalRatePlan> & Pick<RampingArrivalRatePlan, "stages">;

/** Per second, unless told otherwise. */
export function constantRate(load: Constant): ConstantArrivalRatePlan {
  return { kind: "constant-arrival-rate", timeUnitMs: 1000, ...USERS, ...load };
}

/** Per second and from 0, unless told otherwise. */
export function rampingRate(load: Ramping): RampingArrivalRatePlan {
  return { kind: "ramping-arrival-rate", timeUnitMs: 1000, startRate: 0, ...USERS, ...load };
}
