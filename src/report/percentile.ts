import { percentileOf } from "../metrics/aggregations.ts";

/** Fewest samples beyond a percentile for it to say something. */
const MIN_TAIL_SAMPLES = 10;

/** A statistic; `isThin` when fewer than ten samples lie beyond it, so that it is mostly chance. */
export interface Percentile {
  readonly value: number | null;
  readonly isThin: boolean;
}

/** How many samples the statistics of a trend rest on; null when they do not say. */
export function numberOfSamples(stats: Readonly<Record<string, number>>): number | null {
  return stats.count ?? null;
}

/** One statistic out of several; only percentiles can be thin. */
export function percentile(
  stats: Readonly<Record<string, number>>,
  aggregation: string,
  samples: number | null = numberOfSamples(stats),
): Percentile {
  const value = Object.hasOwn(stats, aggregation) ? stats[aggregation] : undefined;
  return { value: value ?? null, isThin: value !== undefined && isThinPercentile(aggregation, samples) };
}

/** True when fewer than ten of the samples lie in the tail that the percentile cuts off. */
export function isThinPercentile(aggregation: string, samples: number | null): boolean {
  const rank = rankOf(aggregation);
  if (rank === null || samples === null) return false;
  const share = Math.min(rank, 100 - rank);
  // The least and the largest value are exact, whatever their number.
  if (share <= 0) return false;
  // A rank such as 99.9 has no exact double: 10,000 samples are enough for it.
  return (samples * share) / 100 < MIN_TAIL_SAMPLES - 1e-6;
}

function rankOf(aggregation: string): number | null {
  return aggregation === "med" ? 50 : percentileOf(aggregation);
}
