import { parseSubmetric, parseThreshold } from "../thresholds/parse.ts";
import { isFields, type ConfigTree } from "./config-tree.ts";
import { formatPath, type ConfigPath } from "./place.ts";
import type { ThresholdPlan } from "./plan.ts";
import { ThresholdRule } from "./threshold-schema.ts";
import type { z } from "zod";

type Rule = z.output<typeof ThresholdRule>;

function rulePlan(metric: string, rule: Rule, path: ConfigPath, tree: ConfigTree): ThresholdPlan {
  const position = tree.position(path);
  return Object.freeze({
    metric,
    submetric: parseSubmetric(metric),
    source: rule.threshold.trim(),
    expression: parseThreshold(rule.threshold),
    abortOnFail: rule.abort_on_fail ?? false,
    gracePeriodMs: rule.grace_period ?? 0,
    isDefault: false,
    path: formatPath(path),
    ...(position === undefined ? {} : { position }),
  });
}

/** One rule as it was written; null when it is wrong, which the schema has said already. */
function readRule(metric: string, value: unknown, path: ConfigPath, tree: ConfigTree): ThresholdPlan | null {
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
export function thresholdPlans(tree: ConfigTree): readonly ThresholdPlan[] {
  const { thresholds } = tree.value;
  if (!isFields(thresholds)) return Object.freeze([]);
  return Object.freeze(
    Object.entries(thresholds).flatMap(([metric, rules]) => {
      if (!isMetricName(metric)) return [];
      const path = ["thresholds", metric];
      const plans = Array.isArray(rules)
        ? rules.map((rule: unknown, index) => readRule(metric, rule, [...path, index], tree))
        : [readRule(metric, rules, path, tree)];
      return plans.filter((plan) => plan !== null);
    }),
  );
}
