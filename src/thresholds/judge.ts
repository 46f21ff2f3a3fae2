import type { Position } from "../config/position.ts";
import type { ThresholdPlan } from "../config/threshold-plan.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { evaluateThreshold, type ThresholdResult } from "./evaluate.ts";
import { describeResult } from "./message.ts";

/** A threshold's result with what the plan knows of it. */
export interface ThresholdReport extends ThresholdResult {
  /** As written, with its tag filters. */
  readonly metric: string;
  readonly isDefault: boolean;
  readonly abortOnFail: boolean;
  /** One sentence for a reader. */
  readonly message: string;
  readonly position?: Position;
}

/** Whether a threshold fails the run. */
export function isFailure({ outcome }: Pick<ThresholdReport, "outcome">): boolean {
  return outcome === "failed" || outcome === "no_data";
}

/**
 * The result of every threshold, in order. The default threshold is left out when no request was made.
 *
 * @param durationS Seconds since the load began, for rates per second.
 */
export function judge(
  thresholds: readonly ThresholdPlan[],
  aggregator: Aggregator,
  durationS: number,
): readonly ThresholdReport[] {
  return thresholds.flatMap((threshold) => {
    const sink = aggregator.submetricSink(threshold.submetric);
    if (threshold.isDefault && (sink === undefined || sink.isEmpty)) return [];
    const result = evaluateThreshold(threshold, sink, durationS);
    const { metric, isDefault, abortOnFail, position } = threshold;
    const message = describeResult(threshold, result, aggregator);
    const place = position === undefined ? {} : { position };
    return [Object.freeze({ ...result, metric, isDefault, abortOnFail, message, ...place })];
  });
}
