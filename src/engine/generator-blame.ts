import type { ThresholdPlan } from "../config/threshold-plan.ts";
import type { Metric } from "../metrics/metric.ts";
import { delayAt, meanDelayMs } from "../threads/delay-counts.ts";
import type { GeneratorReadings, Trend } from "./generator-readings.ts";

/** The generator's own figures: who sets a limit on them means the generator. */
const OWN_FIGURES = new Set(["iteration_lag", "generator_uncertainty"]);

/** Built-in times that are made of all that an iteration does. */
const WHOLE_ITERATIONS = new Set(["iteration_duration", "iteration_response_time"]);

/** Shares of samples that may be put down to the generator's longest delays, one after the other. */
const SHARES = [
  0, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7,
] as const;

/** A limit on a time that was not kept. */
export interface MissedLimit {
  readonly threshold: ThresholdPlan;
  /** Of the threshold's samples. */
  readonly metric: Metric;
  readonly sink: Trend;
}

/** How long an iteration may have waited for the generator. */
export interface IterationDelays {
  /** How often an iteration waits for something: at least once. */
  readonly waits: number;
  /** `iteration_lag`; null without a schedule. */
  readonly lag: Trend | null;
}

/** True when a threshold is an upper limit on times that the generator's delay is a part of. */
export function limitsTime({ expression }: ThresholdPlan, metric: Metric): boolean {
  const { operator, aggregation, unit } = expression;
  if (metric.kind !== "trend" || OWN_FIGURES.has(metric.name)) return false;
  if (aggregation === "count" || (operator !== "<" && operator !== "<=")) return false;
  // A trend of a script may hold anything; a limit with a unit of time says that it holds times.
  return metric.unit === "ms" || unit !== undefined;
}

/**
 * True when the limit might have been kept without the generator's own delay, so that nobody can tell whose
 * fault it is.
 *
 * With T the true time, D the delay and X = T + D what was measured, for any delay d:
 * P(X > limit + d) ≤ P(T > limit) + P(D > d). So p(N) of T surely missed the limit when, for some share s
 * of samples, the percentile N − 100·s of X is above the limit by more than the delay that only a share s of
 * delays exceeds, and chance with it. An average is compared with the average delay.
 */
export function mayBeGenerators(
  { threshold, metric, sink }: MissedLimit,
  readings: GeneratorReadings,
  iteration: IterationDelays,
): boolean {
  const { aggregation, value: limit } = threshold.expression;
  const isWhole = !metric.isBuiltin || WHOLE_ITERATIONS.has(metric.name);
  const waits = isWhole ? Math.max(1, iteration.waits) : 1;
  const lag = metric.name === "iteration_response_time" ? iteration.lag : null;
  const isBeyond = (measured: number | null, delay: number | null, late: number | null): boolean =>
    (measured ?? -Infinity) - waits * (delay ?? 0) - (late ?? 0) > limit;
  if (aggregation === "avg") {
    return !isBeyond(sink.value("avg"), meanDelay(readings), lag?.value("avg") ?? null);
  }
  // For the smallest to be late, all have to be.
  if (aggregation === "min")
    return !isBeyond(sink.value("min"), longestDelayBut(readings, 1), lag?.value("min") ?? null);
  const allowed = allowedShare(aggregation);
  const isSurelySystems = SHARES.some((share) => {
    const beyond = allowed + share + uncertaintyOf(share, sink.count);
    if (beyond >= 1) return false;
    const late = lag?.percentile(100 * (1 - share)) ?? null;
    return isBeyond(sink.percentile(100 * (1 - beyond)), longestDelayBut(readings, share), late);
  });
  return !isSurelySystems;
}

/** By how much a share of so many samples may be exceeded by chance: three standard deviations. */
function uncertaintyOf(share: number, samples: number): number {
  return 3 * Math.sqrt((share * (1 - share)) / samples);
}

/** The share of samples that may lie above the limit. */
function allowedShare(aggregation: string): number {
  if (aggregation === "max") return 0;
  if (aggregation === "med") return 0.5;
  return 1 - Number(aggregation.slice(2, -1)) / 100;
}

function meanDelay({ loopDelays, uncertainty }: GeneratorReadings): number | null {
  return longer(loopDelays === null ? null : meanDelayMs(loopDelays), uncertainty?.value("avg") ?? null);
}

/** The delay that only a share of delays exceeds. Both figures see the same delays, each some of them. */
function longestDelayBut({ loopDelays, uncertainty }: GeneratorReadings, share: number): number | null {
  const ofLoop = loopDelays === null ? null : delayAt(loopDelays, 1 - share);
  return longer(ofLoop, uncertainty?.percentile(100 * (1 - share)) ?? null);
}

function longer(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
