import { isRelative, parseRelativeThreshold } from "../thresholds/parse-relative.ts";
import { parseSubmetric } from "../thresholds/parse-submetric.ts";
import { parseThreshold } from "../thresholds/parse.ts";
import { isFields, type ConfigTree } from "./config-tree.ts";
import { formatPath, type ConfigPath } from "./place.ts";
import type { RelativeThresholdPlan, ThresholdPlan } from "./threshold-plan.ts";
import { ThresholdRule } from "./threshold-schema.ts";
import type { z } from "zod";

type Rule = z.output<typeof ThresholdRule>;

/** What a config says of its thresholds, in the order of the file. */
export interface WrittenThresholds {
  readonly absolute: readonly ThresholdPlan[];
  /** Those that compare with the baseline. */
  readonly relative: readonly RelativeThresholdPlan[];
}

function rulePlan(
  metric: string,
  rule: Rule,
  path: ConfigPath,
  tree: ConfigTree,
): ThresholdPlan | RelativeThresholdPlan {
  const position = tree.position(path);
  const written = {
    metric,
    submetric: parseSubmetric(metric),
    source: rule.threshold.trim(),
    path: formatPath(path),
    ...(position === undefined ? {} : { position }),
  };
  if (isRelative(rule.threshold)) {
    return Object.freeze({ ...written, limit: parseRelativeThreshold(rule.threshold) });
  }
  return Object.freeze({
    ...written,
    expression: parseThreshold(rule.threshold),
    abortOnFail: rule.abort_on_fail ?? false,
    gracePeriodMs: rule.grace_period ?? 0,
    isDefault: false,
  });
}

/** One rule as it was written; null when it is wrong, which the schema has said already. */
function readRule(
  metric: string,
  value: unknown,
  path: ConfigPath,
  tree: ConfigTree,
): ThresholdPlan | RelativeThresholdPlan | null {
  const isText = typeof value === "string";
  const read = ThresholdRule.safeParse(isText ? { threshold: value } : value);
  if (!read.success) return null;
  return rulePlan(metric, read.data, isText ? path : [...path, "threshold"], tree);
}

function isMetricName(name: string): boolean {
  try {
    parseSubmetric(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The thresholds that can be read, whatever else is wrong with the config, so that all problems can
 * be told at once.
 */
export function thresholdPlans(tree: ConfigTree): WrittenThresholds {
  const { thresholds } = tree.value;
  const all = !isFields(thresholds)
    ? []
    : Object.entries(thresholds).flatMap(([metric, rules]) => {
        if (!isMetricName(metric)) return [];
        const path = ["thresholds", metric];
        const plans = Array.isArray(rules)
          ? rules.map((rule: unknown, index) => readRule(metric, rule, [...path, index], tree))
          : [readRule(metric, rules, path, tree)];
        return plans.filter((plan) => plan !== null);
      });
  return Object.freeze({
    absolute: Object.freeze(all.filter((plan) => "expression" in plan)),
    relative: Object.freeze(all.filter((plan) => "limit" in plan)),
  });
}
