import { percentileAmong } from "../metrics/distribution.ts";
import { measureKey, type RoundPair, type RoundSide } from "./round.ts";
import { median } from "./signed-rank.ts";

/** Of all pairs, at most so many are dropped because they are unlike the later ones. */
const MOST_DROPPED = 1 / 4;

/** A level within so many usual deviations of the later ones is like them. */
const DEVIATIONS = 3;

/** From the median of absolute deviations to the standard deviation of a normal distribution. */
const NORMAL = 1.4826;

/** Differences of level below 1 % are no warm-up. */
const LEAST_DEVIATION = 0.01;

/**
 * How many pairs at the start are warm-up: the first, and those after it until the response time is like
 * that of the second half. Only the level of both sides together is looked at, never their difference, so
 * that dropping cannot favour a side.
 */
export function warmUpPairs(pairs: readonly RoundPair[]): number {
  const levels = pairs.map(levelOf);
  const later = levels.slice(Math.floor(levels.length / 2)).filter((level) => level !== null);
  if (later.length === 0) return Math.min(1, pairs.length);
  const settled = median(later);
  const deviation = NORMAL * median(later.map((level) => Math.abs(level - settled)));
  const limit = Math.max(LEAST_DEVIATION, DEVIATIONS * deviation);
  let dropped = 1;
  while (dropped < Math.floor(pairs.length * MOST_DROPPED)) {
    const level = levels[dropped];
    if (level !== null && level !== undefined && Math.abs(level - settled) <= limit) break;
    dropped++;
  }
  return dropped;
}

/** On a logarithmic scale; null when a side has no response time. */
function levelOf({ base, head }: RoundPair): number | null {
  const [one, other] = [medianTime(base), medianTime(head)];
  return one !== null && other !== null && one > 0 && other > 0
    ? (Math.log(one) + Math.log(other)) / 2
    : null;
}

function medianTime({ measures }: RoundSide): number | null {
  for (const metric of ["http_req_duration", "iteration_duration"]) {
    const measure = measures.get(measureKey(metric, null));
    if (measure?.kind === "trend") return percentileAmong([measure.distribution], 50);
  }
  return null;
}
