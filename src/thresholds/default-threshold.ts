import type { ThresholdPlan } from "../config/threshold-plan.ts";
import { parseThreshold } from "./parse.ts";

const METRIC = "http_req_failed";
const SOURCE = "rate<0.05";

/** Holds for every run that makes requests, unless the user has a rule of their own. */
const DEFAULT_THRESHOLD: ThresholdPlan = Object.freeze({
  metric: METRIC,
  submetric: [METRIC, {}] as const,
  source: SOURCE,
  expression: parseThreshold(SOURCE),
  abortOnFail: false,
  gracePeriodMs: 0,
  isDefault: true,
});

/** The thresholds with the default one last, unless one of them is on all of `http_req_failed`. */
export function withDefaultThreshold(thresholds: readonly ThresholdPlan[]): readonly ThresholdPlan[] {
  const hasOwn = thresholds.some(
    ({ submetric: [metric, tags] }) => metric === METRIC && Object.keys(tags).length === 0,
  );
  return hasOwn ? thresholds : Object.freeze([...thresholds, DEFAULT_THRESHOLD]);
}
