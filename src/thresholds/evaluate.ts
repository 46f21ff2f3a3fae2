import type { Sink } from "../metrics/sink.ts";
import { submetricKey } from "../metrics/tag-key.ts";
import { parseSubmetric } from "./parse-submetric.ts";
import type { ThresholdExpression, ThresholdOperator } from "./parse.ts";

/**
 * A rule over an aggregate of a metric.
 *
 * @example
 * ```ts
 * import { parseThreshold, type Threshold } from "rampa";
 *
 * const source = "p(95)<500";
 * const threshold: Threshold = { source, expression: parseThreshold(source), abortOnFail: true };
 * threshold.expression.value; // 500
 * ```
 */
export interface Threshold {
  /** As written, such as `p(95)<500`. */
  readonly source: string;
  readonly expression: ThresholdExpression;
  /** Whether a failure ends the run early; default false. */
  readonly abortOnFail?: boolean;
  /** Milliseconds for which the failure must persist before it ends the run; default 0. */
  readonly gracePeriodMs?: number;
}

/**
 * What became of a threshold.
 *
 * @example
 * ```ts
 * import { evaluateThreshold, GaugeSink, parseThreshold, type ThresholdResult } from "rampa";
 *
 * const threshold = { source: "value<9", expression: parseThreshold("value<9") };
 * const result: ThresholdResult = evaluateThreshold(threshold, new GaugeSink(), 1);
 * result.outcome; // "no_data"
 * ```
 */
export interface ThresholdResult {
  /** As written, such as `p(95)<500`. */
  readonly source: string;
  /** Whether it was shown to hold. */
  readonly passed: boolean;
  /** `inconclusive`: a change from the baseline that is not known well enough; it fails nothing. */
  readonly outcome: "passed" | "failed" | "no_data" | "inconclusive";
  /** Observed value; null without data. */
  readonly lhs: number | null;
  /** The limit. */
  readonly rhs: number;
}

/** Sinks by the name of a metric or submetric. */
export type SinksByName = Readonly<Record<string, Sink>> | ReadonlyMap<string, Sink>;

/**
 * Compares an aggregate with its limit. Without data a threshold does not pass; a counter without
 * samples is 0, not without data.
 *
 * @param sink All samples that the threshold is about; undefined when there is no such metric.
 * @param durationSeconds Length of the load so far.
 * @example
 * ```ts
 * import { evaluateThreshold, parseThreshold, TrendSink } from "rampa";
 *
 * const sink = new TrendSink();
 * for (let value = 0; value < 100; value++) sink.add(value);
 * const threshold = { source: "p(95)<200", expression: parseThreshold("p(95)<200") };
 * evaluateThreshold(threshold, sink, 1).passed; // true
 * ```
 */
export function evaluateThreshold(
  threshold: Threshold,
  sink: Sink | undefined,
  durationSeconds: number,
): ThresholdResult {
  const { aggregation, operator, value: rhs } = threshold.expression;
  const lhs = sink?.value(aggregation, durationSeconds) ?? null;
  const passed = lhs !== null && holds(lhs, operator, rhs);
  const outcome = lhs === null ? "no_data" : passed ? "passed" : "failed";
  return Object.freeze({ source: threshold.source, passed, outcome, lhs, rhs });
}

/**
 * Evaluates thresholds by metric, in the order of their keys.
 *
 * @param metricThresholds Name of a metric, which may carry tag filters as in `dur{status:200}`.
 * @param sinks By metric.
 * @param durationSeconds Length of the load so far.
 * @param submetricSinks By name with tag filters, their order does not matter.
 * @throws RampaError `submetric_invalid` when a name cannot be read.
 * @example
 * ```ts
 * import { CounterSink, evaluateThresholds, parseThreshold } from "rampa";
 *
 * const sink = new CounterSink();
 * sink.add(50);
 * const thresholds = { reqs: [{ source: "count>=100", expression: parseThreshold("count>=100") }] };
 * evaluateThresholds(thresholds, { reqs: sink }, 1)[0]?.passed; // false
 * ```
 */
export function evaluateThresholds(
  metricThresholds: Readonly<Record<string, readonly Threshold[]>>,
  sinks: SinksByName,
  durationSeconds: number,
  submetricSinks: SinksByName = {},
): readonly ThresholdResult[] {
  const bySubmetric = new Map(
    entriesOf(submetricSinks).map(([name, sink]) => [submetricKey(parseSubmetric(name)), sink]),
  );
  const byMetric = new Map(entriesOf(sinks));
  return Object.entries(metricThresholds).flatMap(([name, thresholds]) => {
    const submetric = parseSubmetric(name);
    const isWhole = Object.keys(submetric[1]).length === 0;
    const sink = isWhole ? byMetric.get(submetric[0]) : bySubmetric.get(submetricKey(submetric));
    return thresholds.map((threshold) => evaluateThreshold(threshold, sink, durationSeconds));
  });
}

function entriesOf(sinks: SinksByName): readonly (readonly [string, Sink])[] {
  return isMap(sinks) ? [...sinks] : Object.entries(sinks);
}

function isMap(sinks: SinksByName): sinks is ReadonlyMap<string, Sink> {
  return sinks instanceof Map;
}

/** Whether an observed value keeps to a limit. */
export function holds(lhs: number, operator: ThresholdOperator, rhs: number): boolean {
  switch (operator) {
    case "<":
      return lhs < rhs;
    case "<=":
      return lhs <= rhs;
    case ">":
      return lhs > rhs;
    case ">=":
      return lhs >= rhs;
    case "==":
    case "===":
      return lhs === rhs;
    case "!=":
      return lhs !== rhs;
  }
}
