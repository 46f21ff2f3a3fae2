import { type Quantity, quantityOf } from "../../metrics/aggregations.ts";
import { BUILTIN_METRICS } from "../../metrics/builtins.ts";
import type { Metric } from "../../metrics/metric.ts";
import { parseSubmetric } from "../../thresholds/parse-submetric.ts";
import { code, type Phrase, phrase } from "../phrase.ts";
import type { ResultFile } from "../result-file.ts";

/** What a comparison or a history has a value of. */
interface Figure {
  /** With its tag filters. */
  readonly metric: string;
  /** Of the requests; null for all of them. */
  readonly name: string | null;
  readonly aggregation: string;
}

/** What a change is called: slower, less throughput, more failures, or just worse. */
export type Topic = "time" | "throughput" | "failures" | "other";

/** A figure in words. */
export interface FigureName {
  /** A request's name, or a metric as written; null for all requests. */
  readonly subject: string | null;
  /** `p95`, `median`, `throughput`. */
  readonly figure: string;
  readonly topic: Topic;
}

const FIGURES: Readonly<Record<string, string>> = {
  med: "median",
  avg: "average",
  min: "least",
  max: "greatest",
};

/** What a figure of a comparison is called. */
export function figureName({ metric, name, aggregation }: Figure): FigureName {
  const baseMetric = baseMetricOf(metric);
  const topic = topicOf(aggregation, baseMetric);
  const isOfAll = metric === baseMetric && topic !== "other";
  return {
    subject: name ?? (isOfAll ? null : metric),
    figure: figureOf(aggregation, topic),
    topic,
  };
}

/** `p95 of "list orders"`; `failed requests`. */
export function figurePhrase({ subject, figure, topic }: FigureName): Phrase {
  const named = topic === "failures" ? "failed requests" : figure;
  if (subject !== null) return phrase`${named} of ${code(subject)}`;
  return topic === "time" ? phrase`${named} of all requests` : phrase`${named}`;
}

/** What the values of a figure mean. */
export function quantityForFigure({ metric, aggregation }: Figure, result: ResultFile): Quantity {
  const baseMetric = baseMetricOf(metric);
  const found =
    ownEntry(result.submetrics, metric) ??
    ownEntry(result.metrics, baseMetric) ??
    ownEntry<Pick<Metric, "kind" | "unit">>(BUILTIN_METRICS, baseMetric);
  return found === undefined ? "" : quantityOf(found, aggregation);
}

function topicOf(aggregation: string, baseMetric: string): Topic {
  if (baseMetric === "http_req_duration") return "time";
  if (aggregation !== "rate") return "other";
  if (baseMetric === "http_reqs") return "throughput";
  return baseMetric === "http_req_failed" ? "failures" : "other";
}

function figureOf(aggregation: string, topic: Topic): string {
  if (topic === "throughput") return "throughput";
  if (topic === "failures") return "failed";
  const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(aggregation)?.[1];
  if (percentile !== undefined) return `p${percentile}`;
  return Object.hasOwn(FIGURES, aggregation) ? (FIGURES[aggregation] ?? aggregation) : aggregation;
}

function ownEntry<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A result file may hold any text. */
function baseMetricOf(metric: string): string {
  try {
    return parseSubmetric(metric)[0];
  } catch {
    return metric;
  }
}
