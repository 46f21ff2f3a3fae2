import { holds } from "./evaluate.ts";
import type { RelativeThreshold } from "./parse-relative.ts";

/** How far a value lies from the baseline's, and between which bounds it does at the confidence asked for. */
export interface MeasuredChange {
  readonly changePercent: number;
  readonly lowPercent: number;
  readonly highPercent: number;
}

/**
 * - `failed`: the change exceeds the limit, and noise alone does not explain it.
 * - `passed`: all that the change may be keeps the limit.
 * - `inconclusive`: neither is shown. It fails nothing.
 */
export type RelativeOutcome = "passed" | "failed" | "inconclusive";

/**
 * Compares a change with its limit. A change is told from noise when its interval lies beyond zero; where
 * the limit asks for an improvement, when the interval lies beyond the limit.
 *
 * @param change Null when it could not be measured.
 */
export function judgeChange(threshold: RelativeThreshold, change: MeasuredChange | null): RelativeOutcome {
  if (change === null) return "inconclusive";
  const { operator, changePercent: limit } = threshold;
  const keeps = (percent: number): boolean => holds(percent, operator, limit);
  const isUpper = operator === "<" || operator === "<=";
  if (keeps(isUpper ? change.highPercent : change.lowPercent)) return "passed";
  const isClear = isUpper ? change.lowPercent > Math.min(0, limit) : change.highPercent < Math.max(0, limit);
  return isClear && !keeps(change.changePercent) ? "failed" : "inconclusive";
}
