import { type Quantity, quantityOf } from "../../metrics/aggregations.ts";
import { BUILTIN_METRICS } from "../../metrics/builtins.ts";
import { formatValue } from "../../metrics/format-value.ts";
import type { Metric } from "../../metrics/metric.ts";
import { parseSubmetric } from "../../thresholds/parse.ts";
import type { ResultFile } from "../result-file.ts";
import { signedPercent, signedPoints } from "./signed-percent.ts";

type Block = NonNullable<ResultFile["comparison"]>;
type Effect = Block["effects"][number];

export type ChangeVerdict = Effect["verdict"];

/** A change with its interval, in percent of the baseline's value. */
export interface Interval {
  readonly percent: number;
  readonly lowPercent: number;
  readonly highPercent: number;
}

/** How one figure changed from the baseline. */
export interface EffectRow {
  /** A request's name, or a metric as written; null for all requests. */
  readonly subject: string | null;
  /** `p95`, `median`, `throughput`. */
  readonly figure: string;
  readonly topic: Topic;
  readonly verdict: ChangeVerdict;
  readonly baseText: string;
  readonly headText: string;
  readonly changeText: string;
  /** `+9.1 % to +15.8 %`. */
  readonly intervalText: string;
  /** Null without an interval, and for shares, which change by points. */
  readonly interval: Interval | null;
  /** How far from zero it is, to rank rows; 0 when that is not known. */
  readonly size: number;
  /** Why it is inconclusive, as the result says; null with an answer. */
  readonly doubt: NonNullable<Effect["doubt"]> | null;
}

/** What a change is called: slower, less throughput, more failures, or just worse. */
export type Topic = "time" | "throughput" | "failures" | "other";

const FIGURES: Readonly<Record<string, string>> = {
  med: "median",
  avg: "average",
  min: "least",
  max: "greatest",
};

/** A row of a comparison's tables. */
export function effectRow(effect: Effect, result: ResultFile): EffectRow {
  const [baseMetric] = submetricOf(effect.metric);
  const quantity = quantityFor(effect, baseMetric, result);
  const isShare = quantity === "ratio";
  const { base, head, change_percent: percent, low_percent: low, high_percent: high } = effect;
  const interval =
    percent === null || low === null || high === null
      ? null
      : { percent, lowPercent: low, highPercent: high };
  const topic = topicOf(effect, baseMetric);
  const points = (share: number | null): number | null =>
    share === null || base === null || base === 0 ? null : (share / 100) * base;
  return Object.freeze({
    subject: effect.name ?? (effect.metric === baseMetric && topic !== "other" ? null : effect.metric),
    figure: figureOf(effect, topic),
    topic,
    verdict: effect.verdict,
    baseText: formatValue(base, quantity),
    headText: formatValue(head, quantity),
    changeText: isShare
      ? signedPoints(base === null || head === null ? null : head - base)
      : signedPercent(percent),
    intervalText: isShare
      ? rangeText(points(low), points(high), signedPoints)
      : rangeText(low, high, signedPercent),
    interval: isShare ? null : interval,
    size: Math.abs(percent ?? 0),
    doubt: effect.doubt ?? null,
  });
}

function rangeText(low: number | null, high: number | null, write: (value: number | null) => string): string {
  return low === null || high === null ? write(null) : `${write(low)} to ${write(high)}`;
}

function quantityFor({ metric, aggregation }: Effect, baseMetric: string, result: ResultFile): Quantity {
  const found =
    ownEntry(result.submetrics, metric) ??
    ownEntry(result.metrics, baseMetric) ??
    ownEntry<Pick<Metric, "kind" | "unit">>(BUILTIN_METRICS, baseMetric);
  return found === undefined ? "" : quantityOf(found, aggregation);
}

function topicOf({ aggregation }: Effect, baseMetric: string): Topic {
  if (baseMetric === "http_req_duration") return "time";
  if (aggregation !== "rate") return "other";
  if (baseMetric === "http_reqs") return "throughput";
  return baseMetric === "http_req_failed" ? "failures" : "other";
}

function figureOf({ aggregation }: Effect, topic: Topic): string {
  if (topic === "throughput") return "throughput";
  if (topic === "failures") return "failed";
  const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(aggregation)?.[1];
  if (percentile !== undefined) return `p${percentile}`;
  return FIGURES[aggregation] ?? aggregation;
}

function ownEntry<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A result file may hold any text. */
function submetricOf(metric: string): readonly [string, Readonly<Record<string, string>>] {
  try {
    return parseSubmetric(metric);
  } catch {
    return [metric, {}];
  }
}
