import type { ThresholdPlan } from "../../src/config/threshold-plan.ts";
import { parseSubmetric } from "../../src/thresholds/parse-submetric.ts";
import { parseThreshold } from "../../src/thresholds/parse.ts";

/** A threshold as a config gives it. */
export function planThreshold(
  metric: string,
  source: string,
  more: Partial<ThresholdPlan> = {},
): ThresholdPlan {
  return {
    metric,
    submetric: parseSubmetric(metric),
    source,
    expression: parseThreshold(source),
    abortOnFail: false,
    gracePeriodMs: 0,
    isDefault: false,
    ...more,
  };
}
