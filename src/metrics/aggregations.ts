import type { Metric, MetricKind, MetricUnit } from "./metric.ts";

/** What each kind can be asked for, besides the percentiles `p(N)` of a trend. */
const AGGREGATIONS = {
  counter: ["count", "rate"],
  gauge: ["value", "min", "max"],
  rate: ["rate", "passes", "fails"],
  trend: ["count", "avg", "min", "max", "med"],
} as const satisfies Record<MetricKind, readonly string[]>;

/** The percentiles that `format` and result files show. */
export const STANDARD_PERCENTILES: readonly number[] = [90, 95, 99, 99.9];

const PERCENTILE = /^p\((\d+(?:\.\d+)?)\)$/;

/** The N of `p(N)`, from 0 to 100; null for anything else. */
export function percentileOf(aggregation: string): number | null {
  const digits = PERCENTILE.exec(aggregation)?.[1];
  if (digits === undefined) return null;
  const percentile = Number(digits);
  return percentile <= 100 ? percentile : null;
}

/** Whether metrics of this kind have that aggregation. */
export function hasAggregation(kind: MetricKind, aggregation: string): boolean {
  if (kind === "trend" && percentileOf(aggregation) !== null) return true;
  const names: readonly string[] = AGGREGATIONS[kind];
  return names.includes(aggregation);
}

/** The aggregations of a kind, for messages: `count, avg, min, max, med, p(N)`. */
export function listAggregations(kind: MetricKind): string {
  return [...AGGREGATIONS[kind], ...(kind === "trend" ? ["p(N)"] : [])].join(", ");
}

/** What a number means: a metric's unit, a share of one, or something per second. */
export type Quantity = MetricUnit | "ratio" | "per_second" | "bytes_per_second";

/** What one aggregation of a metric means: `rate` of a counter is per second, that of a rate a ratio. */
export function quantityOf(metric: Pick<Metric, "kind" | "unit">, aggregation: string): Quantity {
  switch (metric.kind) {
    case "counter":
      if (aggregation !== "rate") return metric.unit;
      return metric.unit === "bytes" ? "bytes_per_second" : "per_second";
    case "rate":
      return aggregation === "rate" ? "ratio" : "";
    case "gauge":
      return metric.unit;
    case "trend":
      return aggregation === "count" ? "" : metric.unit;
  }
}
