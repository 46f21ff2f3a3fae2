import { isOpen } from "../config/executor-plan.ts";
import type { ScenarioPlan } from "../config/plan.ts";
import type { ThresholdPlan } from "../config/threshold-plan.ts";
import { plannedLoad } from "../executors/planned-load.ts";
import { formatValue } from "../metrics/format-value.ts";
import type { ScenarioDelivery } from "../threads/load.ts";
import type { Trend } from "./generator-readings.ts";
import type { Strain } from "./generator-strain.ts";

/** More than this share of the arrivals dropped, and the system was not tested at the rate that was asked for. */
const MAX_DROPPED_SHARE = 0.01;

/** Likewise when this share of the arrivals started later than the bound. */
const LATE_PERCENTILE = 95;
/** Late is later than this, and than the mean time between two arrivals. */
const LATE_MS = 500;

/** What is known of one scenario's arrivals. */
export interface Delivery extends Pick<
  ScenarioDelivery,
  "scenario" | "started" | "dropped" | "unreached" | "exhaustedAtS"
> {
  /** `iteration_lag` of the scenario; null without an arrival. */
  readonly lag: Trend | null;
  /** `iteration_duration` of the scenario; null without an iteration that ended. */
  readonly duration: Trend | null;
  /** p(95) of `http_req_duration` when virtual users ran out; null when they did not, or nobody knows. */
  readonly p95AtExhaustionMs: number | null;
}

/** Why a load is not the one that was asked for, and what to change. */
export interface Shortfall {
  readonly reason: string;
  readonly remedy: string;
}

/**
 * One for each arrival-rate scenario that dropped more than 1 % of its arrivals, or started too many of them
 * late; the worst first. A threshold of the user's own on `dropped_iterations` or `iteration_lag` takes the
 * place of the limit.
 */
export function shortfalls(
  deliveries: readonly Delivery[],
  thresholds: readonly ThresholdPlan[],
  strain: Strain | null,
): readonly Shortfall[] {
  const open = deliveries.filter(({ scenario }) => isOpen(scenario.executor));
  const dropping = open
    .filter((delivery) => shareDropped(delivery) > MAX_DROPPED_SHARE)
    .filter(({ scenario }) => !isJudgedByUser("dropped_iterations", scenario, thresholds))
    .toSorted((a, b) => shareDropped(b) - shareDropped(a));
  const late = open
    .filter((delivery) => !dropping.includes(delivery) && isLate(delivery))
    .filter(({ scenario }) => !isJudgedByUser("iteration_lag", scenario, thresholds))
    .toSorted((a, b) => latenessMs(b) - latenessMs(a));
  return [
    ...dropping.map((delivery) => droppedShortfall(delivery, strain)),
    ...late.map((delivery) => lateShortfall(delivery, strain)),
  ];
}

function isJudgedByUser(
  judged: string,
  { name }: ScenarioPlan,
  thresholds: readonly ThresholdPlan[],
): boolean {
  return thresholds.some(({ submetric: [metric, { scenario = name }] }) => {
    return metric === judged && scenario === name;
  });
}

function shareDropped({ started, dropped }: Delivery): number {
  return dropped === 0 ? 0 : dropped / (started + dropped);
}

function latenessMs({ lag }: Delivery): number {
  return lag?.percentile(LATE_PERCENTILE) ?? 0;
}

function isLate(delivery: Delivery): boolean {
  const { iterations, durationMs } = plannedLoad(delivery.scenario.executor);
  const gapMs = iterations === null || iterations === 0 ? 0 : durationMs / iterations;
  return latenessMs(delivery) > Math.max(LATE_MS, gapMs);
}

function droppedShortfall(delivery: Delivery, strain: Strain | null): Shortfall {
  const { scenario, started, dropped, unreached } = delivery;
  const percent = formatValue(shareDropped(delivery), "ratio", 2);
  const what = `the scenario ${scenario.name} dropped ${dropped} of ${started + dropped} iterations (${percent})`;
  if (unreached > dropped / 2) {
    return {
      reason: `${what}, because the load generator did not come to them in time`,
      remedy: generatorRemedy(strain),
    };
  }
  const maxVus = "maxVus" in scenario.executor ? scenario.executor.maxVus : 0;
  const who = maxVus === 1 ? "its only virtual user was" : `all of its ${maxVus} virtual users were`;
  const reason = `${what}, because ${who} busy when they were due${exhaustion(delivery)}`;
  const remedy = `Raise max_vus above ${maxVus} if the system may need that long for an answer, else lower the rate.`;
  if (strain === null) return { reason, remedy };
  return {
    reason: `${reason}; the load generator itself was busy: ${strain.sign}`,
    remedy: areTooFew(delivery, maxVus)
      ? remedy
      : `${strain.remedy} If that changes nothing, raise max_vus above ${maxVus}.`,
  };
}

/**
 * Whether so few virtual users could not have made this rate with the fastest iteration of all (Little's law).
 * A busy generator only makes iterations longer: it is not to blame then.
 */
function areTooFew({ scenario: { executor }, duration }: Delivery, maxVus: number): boolean {
  const { iterations, durationMs } = plannedLoad(executor);
  if (iterations === null || duration === null) return false;
  return (iterations / durationMs) * (duration.percentile(0) ?? 0) > maxVus;
}

/** Since when, and how long the system took to answer then. */
function exhaustion({ exhaustedAtS, p95AtExhaustionMs }: Delivery): string {
  if (exhaustedAtS === null) return "";
  const since = `, first after ${formatValue(exhaustedAtS * 1000, "ms")}`;
  return p95AtExhaustionMs === null
    ? since
    : `${since}, when p(95) of http_req_duration was ${formatValue(p95AtExhaustionMs, "ms")}`;
}

function lateShortfall(delivery: Delivery, strain: Strain | null): Shortfall {
  const lateness = formatValue(latenessMs(delivery), "ms");
  const share = formatValue(1 - LATE_PERCENTILE / 100, "ratio", 2);
  const sign = strain === null ? "" : `: ${strain.sign}`;
  return {
    reason:
      `the scenario ${delivery.scenario.name} started ${share} of its iterations more than ${lateness} late, ` +
      `because the load generator did not come to them in time${sign}`,
    remedy: generatorRemedy(strain),
  };
}

function generatorRemedy(strain: Strain | null): string {
  return strain?.remedy ?? "Use more threads or a bigger runner for the load generator, or lower the rate.";
}
