import { totalOf } from "../threads/delay-counts.ts";
import { formatValue } from "../metrics/format-value.ts";
import type { GeneratorReadings } from "./generator-readings.ts";

/**
 * From these on a generator is called busy (docs/validity.md has the experiment). A utilization is that of
 * the busiest second, so that a short overload is not averaged away.
 */
const BUSY_UTILIZATION = 0.85;
const BUSY_STARVED = 0.25;
const BUSY_LOOP_DELAY_MS = 5;
/** Half a second's worth: in less, a delay that a begin always has is the p99. */
const LEAST_LOOP_DELAYS = 25;
const BUSY_UNCERTAINTY_SHARE = 0.1;
/** Calm generators reach less than this, which can be a large share of a fast answer. */
const LEAST_UNCERTAINTY_MS = 5;

/** Why a generator counts as busy. */
export interface Strain {
  /** Half a sentence, such as `its event loop had no rest`. */
  readonly sign: string;
  readonly remedy: string;
}

const MORE_THREADS = "Use more threads or a bigger runner for the load generator, or lower the load.";
const OWN_CORE =
  "Use a bigger runner, move other work (the system under test, too) off the generator's cores, or lower the load.";

/**
 * The strongest sign that the generator was busy, or null. Busy does not mean wrong: it means that response
 * times may be longer than the system under test made them.
 *
 * @param durationP99Ms Of `http_req_duration`.
 */
export function strainOf(readings: GeneratorReadings, durationP99Ms: number | null): Strain | null {
  const { peakStarved, peakUtilization, loopDelayP99Ms, loopDelays, uncertaintyP99Ms } = readings;
  if (peakStarved !== null && peakStarved > BUSY_STARVED) {
    const sign = `other work kept it from its core for ${percent(peakStarved)} of its worst second`;
    return { sign, remedy: OWN_CORE };
  }
  if (peakUtilization !== null && peakUtilization > BUSY_UTILIZATION) {
    const sign = `its event loop worked for ${percent(peakUtilization)} of its busiest second`;
    return { sign, remedy: MORE_THREADS };
  }
  if (loopDelays !== null && totalOf(loopDelays) < LEAST_LOOP_DELAYS) return null;
  if (loopDelayP99Ms !== null && loopDelayP99Ms > BUSY_LOOP_DELAY_MS) {
    const sign = `its event loop came late by ${formatValue(loopDelayP99Ms, "ms")} (p99)`;
    return { sign, remedy: MORE_THREADS };
  }
  if (uncertaintyP99Ms === null || uncertaintyP99Ms <= LEAST_UNCERTAINTY_MS) return null;
  if (uncertaintyP99Ms <= BUSY_UNCERTAINTY_SHARE * (durationP99Ms ?? 0)) return null;
  const sign = `responses may have waited ${formatValue(uncertaintyP99Ms, "ms")} (p99) for it`;
  return { sign, remedy: MORE_THREADS };
}

function percent(share: number): string {
  return formatValue(share, "ratio", 2);
}
