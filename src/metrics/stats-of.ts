import type { Sink } from "./sink.ts";

/**
 * The statistics of a sink as result files hold them: those of `format`, and the percentiles asked for.
 * An aggregation without a value is left out.
 *
 * @param extraPercentiles From 0 to 100, such as those that thresholds name.
 */
export function statsOf(
  sink: Sink,
  durationS: number,
  extraPercentiles: readonly number[] = [],
): Readonly<Record<string, number>> {
  const stats = sink.format(durationS);
  if (sink.kind !== "trend") return stats;
  for (const percentile of [...extraPercentiles].sort((a, b) => a - b)) {
    const value = sink.percentile(percentile);
    if (value !== null) stats[`p(${percentile})`] = value;
  }
  return stats;
}
