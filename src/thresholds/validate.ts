import { closest } from "../config/did-you-mean.ts";
import type { ThresholdPlan } from "../config/plan.ts";
import type { Problem } from "../errors.ts";
import { hasAggregation, listAggregations } from "../metrics/aggregations.ts";
import type { Metric } from "../metrics/metric.ts";
import type { MetricRegistry } from "../metrics/registry.ts";

export interface ThresholdValidation {
  /** True when a script runs: it may make metrics that nobody knows yet, which are checked after the run. */
  readonly customMetricsPossible: boolean;
}

/**
 * What is wrong with thresholds although each can be read: a metric that does not exist, an aggregation
 * that its kind does not have, a time as the limit of something that is no time. Tags are not checked:
 * users may add their own.
 */
export function validateThresholds(
  thresholds: readonly ThresholdPlan[],
  registry: MetricRegistry,
  options: ThresholdValidation,
): Problem[] {
  const indexes = new Map<string, number>();
  return thresholds.flatMap((threshold) => {
    const index = indexes.get(threshold.metric) ?? 0;
    indexes.set(threshold.metric, index + 1);
    const complaint = complaintOf(threshold, registry, options);
    if (complaint === null) return [];
    return [{ ...threshold.position, path: `thresholds.${threshold.metric}[${index}]`, ...complaint }];
  });
}

type Complaint = Pick<Problem, "message" | "hint">;

function complaintOf(
  threshold: ThresholdPlan,
  registry: MetricRegistry,
  { customMetricsPossible }: ThresholdValidation,
): Complaint | null {
  const name = threshold.submetric[0];
  const metric = registry.get(name);
  if (metric === undefined) return customMetricsPossible ? null : unknownMetric(name, registry);
  const { aggregation } = threshold.expression;
  if (!hasAggregation(metric.kind, aggregation)) return missingAggregation(metric, aggregation);
  return unitComplaint(threshold, metric);
}

function unknownMetric(name: string, registry: MetricRegistry): Complaint {
  const near = closest(name, registry.names);
  return {
    message: `expected the name of a metric, got "${name}"`,
    hint:
      near === null
        ? `The metrics are ${registry.names.join(", ")}; others can be recorded by a script`
        : `Did you mean "${near}"?`,
  };
}

function missingAggregation(metric: Metric, aggregation: string): Complaint {
  return {
    message: `${metric.name} is a ${metric.kind}, which has no ${aggregation}`,
    hint: `Write one of ${listAggregations(metric.kind)}`,
  };
}

function unitComplaint({ expression }: ThresholdPlan, metric: Metric): Complaint | null {
  const { unit, aggregation } = expression;
  if (unit === undefined || (metric.kind === "trend" && aggregation !== "count")) return null;
  return {
    message: `${aggregation} of ${metric.name} is no time, but its limit is written in ${unit}`,
    hint: "Write the limit without a unit",
  };
}
