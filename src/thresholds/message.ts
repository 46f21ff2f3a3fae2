import { closest } from "../config/did-you-mean.ts";
import type { ThresholdPlan } from "../config/plan.ts";
import { hasAggregation, listAggregations, quantityOf } from "../metrics/aggregations.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { formatLimit, formatObserved } from "../metrics/format-value.ts";
import type { Metric } from "../metrics/metric.ts";
import type { ThresholdResult } from "./evaluate.ts";

const MAX_VALUES = 10;
const MAX_VALUE_LENGTH = 60;

/**
 * One sentence on a result, without markup and not escaped for any medium:
 * `p(95) of http_req_duration{name:list users} was 812 ms, limit < 500 ms`.
 */
export function describeResult(
  threshold: ThresholdPlan,
  result: ThresholdResult,
  aggregator: Aggregator,
): string {
  const { aggregation, operator } = threshold.expression;
  const metric = aggregator.registry.get(threshold.submetric[0]);
  if (metric === undefined) return unknownMetric(threshold, aggregator);
  if (!hasAggregation(metric.kind, aggregation)) {
    const known = listAggregations(metric.kind);
    return `${metric.name} is a ${metric.kind}, which has no ${aggregation}; it has ${known}`;
  }
  if (result.lhs === null) return noSamples(threshold, metric, aggregator);
  const quantity = quantityOf(metric, aggregation);
  const observed = formatObserved(result.lhs, result.rhs, quantity);
  const limit = formatLimit(result.rhs, quantity);
  return `${aggregation} of ${threshold.metric} was ${observed}, limit ${operator} ${limit}`;
}

function unknownMetric({ metric, submetric }: ThresholdPlan, { registry }: Aggregator): string {
  const near = closest(submetric[0], registry.names);
  const remedy = near === null ? "nothing recorded that metric" : `did you mean ${near}?`;
  return `no samples: ${metric} — ${remedy}`;
}

function noSamples(
  { metric, submetric, expression }: ThresholdPlan,
  { name }: Metric,
  aggregator: Aggregator,
): string {
  const sink = aggregator.submetricSink(submetric);
  if (sink?.isEmpty === false) return `${expression.aggregation} of ${metric} has no value: no time passed`;
  const reasons = Object.entries(submetric[1]).flatMap(([tag, value]) => {
    const seen = aggregator.seenTagValues(name, tag);
    if (seen.includes(value)) return [];
    return [seen.length === 0 ? `no sample has the tag ${tag}` : `${tag} was one of: ${listValues(seen)}`];
  });
  const isAnySample = aggregator.registry.getSink(name)?.isEmpty === false;
  if (!isAnySample) return `no samples: ${metric}`;
  if (reasons.length === 0) return `no samples: ${metric} — its tag values never came together`;
  return `no samples: ${metric} — ${reasons.join("; ")}`;
}

function listValues(values: readonly string[]): string {
  const shown = values.slice(0, MAX_VALUES).map(shorten).join(", ");
  const rest = values.length - MAX_VALUES;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

function shorten(value: string): string {
  return value.length <= MAX_VALUE_LENGTH ? value : `${value.slice(0, MAX_VALUE_LENGTH - 1)}…`;
}
