import { closest } from "../config/did-you-mean.ts";
import type { ThresholdPlan } from "../config/threshold-plan.ts";
import { hasAggregation, listAggregations, quantityOf } from "../metrics/aggregations.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { cutText } from "../metrics/cut-text.ts";
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
  const why = whyEmpty(threshold, metric, aggregator);
  if (result.lhs === null) {
    if (why === null) return `${aggregation} of ${threshold.metric} has no value: no time passed`;
    return `no samples: ${threshold.metric}${why}`;
  }
  const quantity = quantityOf(metric, aggregation);
  const observed = formatObserved(result.lhs, result.rhs, quantity);
  const limit = formatLimit(result.rhs, quantity);
  return `${aggregation} of ${threshold.metric} was ${observed}, limit ${operator} ${limit}${why ?? ""}`;
}

function unknownMetric({ metric, submetric }: ThresholdPlan, { registry }: Aggregator): string {
  const near = closest(submetric[0], registry.names);
  const remedy = near === null ? "nothing recorded that metric" : `did you mean ${near}?`;
  return `no samples: ${metric} — ${remedy}`;
}

/** Null when there are samples; otherwise what is known of the tags that were asked for, to be appended. */
function whyEmpty({ submetric }: ThresholdPlan, { name }: Metric, aggregator: Aggregator): string | null {
  if (aggregator.submetricSink(submetric)?.isEmpty === false) return null;
  const tags = Object.entries(submetric[1]);
  if (tags.length === 0 || aggregator.registry.getSink(name)?.isEmpty !== false) return "";
  const reasons = tags.flatMap(([tag, value]) => {
    const seen = aggregator.seenTagValues(name, tag);
    return seen.includes(value) ? [] : [missingValue(tag, value, seen)];
  });
  return ` — ${reasons.length === 0 ? "these tag values never came together" : reasons.join("; ")}`;
}

function missingValue(tag: string, value: string, seen: readonly string[]): string {
  if (seen.length === 0) return `no sample has the tag ${tag}`;
  // Another status is no misspelling.
  const near = tag === "status" ? null : closest(value, seen);
  const question = near === null ? "" : ` (did you mean ${near}?)`;
  return `${tag} was one of: ${listValues(seen)}${question}`;
}

function listValues(values: readonly string[]): string {
  const shown = values
    .slice(0, MAX_VALUES)
    .map((value) => cutText(value, MAX_VALUE_LENGTH))
    .join(", ");
  const rest = values.length - MAX_VALUES;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
