import type { ThresholdPlan } from "../config/threshold-plan.ts";
import { percentileOf } from "../metrics/aggregations.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import type { WatchedTrend } from "../metrics/timeline.ts";

/** Each costs a copy of its histogram for every interval. */
const MOST = 10;

/** What every timeline has of all requests. */
const KNOWN: ReadonlySet<number> = new Set([50, 95, 99]);

/** The percentiles that thresholds ask for, so that a report can say since when a limit was exceeded. */
export function watchedTrends(
  thresholds: readonly ThresholdPlan[],
  aggregator: Aggregator,
): readonly WatchedTrend[] {
  const watched = new Map<string, WatchedTrend>();
  for (const { metric, submetric, expression } of thresholds) {
    const { aggregation } = expression;
    const percentile = aggregation === "med" ? 50 : percentileOf(aggregation);
    const isKnown = metric === "http_req_duration" && percentile !== null && KNOWN.has(percentile);
    if (percentile === null || isKnown) continue;
    const sink = (): ReturnType<Aggregator["submetricSink"]> => aggregator.submetricSink(submetric);
    watched.set(JSON.stringify([metric, aggregation]), { metric, aggregation, percentile, sink });
  }
  return [...watched.values()].slice(0, MOST);
}
