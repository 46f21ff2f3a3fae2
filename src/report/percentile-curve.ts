import { readHistogram } from "../metrics/read-histogram.ts";

/** A value and the share of samples, in percent, that are not above it. */
export type CurvePoint = readonly [percentile: number, value: number];

/** Points for each halving of the tail: even in the logarithm of what is left. */
const POINTS_PER_HALVING = 6;
/** Beyond this every tail is a single sample. */
const MAX_HALVINGS = 40;
/** Histograms count thousandths of the metric's unit. */
const RESOLUTION = 1000;

/**
 * The percentiles of a histogram, denser towards 100 %, as HdrHistogram's own plots show them; the last one
 * is the greatest value. Empty for a histogram that cannot be read or holds no sample.
 */
export function percentileCurve(histogram: string): readonly CurvePoint[] {
  const buckets = readHistogram(histogram) ?? [];
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  if (total <= 0 || !Number.isSafeInteger(total)) return [];
  const points: CurvePoint[] = [];
  let bucket = 0;
  let seen = buckets[0]?.count ?? 0;
  for (const percentile of ladder(total)) {
    const rank = (percentile / 100) * total * (1 - 1e-12);
    while (seen < rank && bucket < buckets.length - 1) seen += buckets[++bucket]?.count ?? 0;
    const value = (buckets[bucket]?.upperEnd ?? 0) / RESOLUTION;
    // A step is told by its two ends.
    if (points.at(-2)?.[1] === value && points.at(-1)?.[1] === value) points.pop();
    points.push([percentile, value]);
  }
  return points;
}

function ladder(total: number): readonly number[] {
  const halvings = Math.min(Math.log2(total), MAX_HALVINGS);
  const steps = Math.floor(halvings * POINTS_PER_HALVING);
  const percentiles = Array.from(
    { length: steps + 1 },
    (_, step) => 100 * (1 - 2 ** (-step / POINTS_PER_HALVING)),
  );
  return [...percentiles, 100];
}
