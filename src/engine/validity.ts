import type { ScenarioPlan, ThresholdPlan } from "../config/plan.ts";
import type { RunError } from "./run-result.ts";

/** More than this share of the arrivals dropped, and the system was not tested at the rate that was asked for. */
const MAX_DROPPED_SHARE = 0.01;

/** What became of the iterations that a scenario's plan made due. */
export interface Delivery {
  readonly scenario: ScenarioPlan;
  readonly started: number;
  readonly dropped: number;
}

/**
 * Says that the load was not delivered, when that is so: then the figures are of another load than the
 * one that was asked for, and neither good nor bad ones say anything. A threshold of the user's own on
 * `dropped_iterations` takes the place of the limit. Null when the load can be judged.
 */
export function undeliveredLoad(
  deliveries: readonly Delivery[],
  thresholds: readonly ThresholdPlan[],
): RunError | null {
  const short = deliveries
    .filter((delivery) => shareDropped(delivery) > MAX_DROPPED_SHARE)
    .filter(({ scenario }) => isOpen(scenario) && !isJudgedByUser(scenario, thresholds))
    .toSorted((a, b) => shareDropped(b) - shareDropped(a));
  const [worst] = short;
  if (worst === undefined) return null;
  return {
    code: "load_not_delivered",
    message: `the load was not delivered: ${describe(worst)}`,
    hint:
      "Raise max_vus if the system may need longer for an answer, else lower the rate or give the generator more " +
      "CPU. A threshold of your own on dropped_iterations takes the place of the limit of 1 %.",
  };
}

function isOpen({ executor }: ScenarioPlan): boolean {
  return executor.kind === "constant-arrival-rate" || executor.kind === "ramping-arrival-rate";
}

function isJudgedByUser({ name }: ScenarioPlan, thresholds: readonly ThresholdPlan[]): boolean {
  return thresholds.some(({ submetric: [metric, { scenario = name }] }) => {
    return metric === "dropped_iterations" && scenario === name;
  });
}

function shareDropped({ started, dropped }: Delivery): number {
  return dropped === 0 ? 0 : dropped / (started + dropped);
}

function describe(delivery: Delivery): string {
  const { scenario, started, dropped } = delivery;
  const percent = (shareDropped(delivery) * 100).toPrecision(2);
  const share = `${dropped} of ${started + dropped} iterations (${Number(percent)} %)`;
  const users = "maxVus" in scenario.executor ? scenario.executor.maxVus : 0;
  const cause =
    users === 1 ? "its only virtual user was busy" : `all of its ${users} virtual users were busy`;
  return `the scenario ${scenario.name} dropped ${share}, because ${cause} when they were due`;
}
