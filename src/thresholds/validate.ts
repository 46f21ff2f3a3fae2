import { closest } from "../config/did-you-mean.ts";
import type { RelativeThresholdPlan, ThresholdPlan } from "../config/threshold-plan.ts";
import type { Problem } from "../errors.ts";
import { hasAggregation, listAggregations } from "../metrics/aggregations.ts";
import type { Metric } from "../metrics/metric.ts";
import type { MetricRegistry } from "../metrics/registry.ts";

/** What is known of the metrics when thresholds are checked. */
export interface ThresholdValidation {
  /** True when a script runs: it may make metrics that nobody knows yet, which are checked after the run. */
  readonly customMetricsPossible: boolean;
}

/**
 * What is wrong with thresholds although each can be read: a metric that does not exist, an aggregation
 * that its kind does not have, a time as the limit of something that is no time, a percentage where a
 * fraction is meant. Tags are not checked: users may add their own.
 */
export function validateThresholds(
  thresholds: readonly ThresholdPlan[],
  registry: MetricRegistry,
  options: ThresholdValidation,
): Problem[] {
  return thresholds.flatMap((threshold) => {
    const complaint = complaintOf(threshold, registry, options);
    if (complaint === null) return [];
    const path = threshold.path ?? `thresholds.${threshold.metric}`;
    return [{ ...threshold.position, path, ...complaint }];
  });
}

/** The same for thresholds that compare with the baseline, which has counters, rates and trends. */
export function validateRelative(
  thresholds: readonly RelativeThresholdPlan[],
  registry: MetricRegistry,
  { customMetricsPossible }: ThresholdValidation,
): Problem[] {
  return thresholds.flatMap((threshold) => {
    const [name] = threshold.submetric;
    const metric = registry.get(name);
    const complaint =
      metric === undefined
        ? customMetricsPossible
          ? null
          : unknownMetric(name, registry)
        : relativeComplaint(metric, threshold.limit.aggregation);
    if (complaint === null) return [];
    return [
      { ...threshold.position, path: threshold.path ?? `thresholds.${threshold.metric}`, ...complaint },
    ];
  });
}

function relativeComplaint(metric: Metric, aggregation: string): Complaint | null {
  if (!hasAggregation(metric.kind, aggregation)) return missingAggregation(metric, aggregation);
  if (metric.kind !== "gauge") return null;
  return {
    message: `${metric.name} is a gauge, which is not compared with a baseline`,
    hint: "Write an absolute limit",
  };
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
  return unitComplaint(threshold, metric) ?? fractionComplaint(threshold, metric);
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

/** A rate lies between 0 and 1: beyond that the outcome does not depend on the run. */
function fractionComplaint({ expression }: ThresholdPlan, metric: Metric): Complaint | null {
  const { aggregation, value } = expression;
  if (metric.kind !== "rate" || aggregation !== "rate" || (value >= 0 && value <= 1)) return null;
  return {
    message: `rate of ${metric.name} lies between 0 and 1, so a limit of ${value} says nothing`,
    hint: value > 1 && value <= 100 ? `For ${value} % write ${value / 100}` : "Write a fraction such as 0.05",
  };
}
