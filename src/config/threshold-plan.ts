import type { RelativeThreshold } from "../thresholds/parse-relative.ts";
import type { SubmetricName } from "../thresholds/parse-submetric.ts";
import type { ThresholdExpression } from "../thresholds/parse.ts";
import type { Position } from "./position.ts";

/** One threshold, with the place where it was written. */
export interface ThresholdPlan {
  /** As written, such as `http_req_duration{name:login}`. */
  readonly metric: string;
  readonly submetric: SubmetricName;
  /** As written, such as `p(95)<500`. */
  readonly source: string;
  readonly expression: ThresholdExpression;
  readonly abortOnFail: boolean;
  /** How long a failure must persist before it aborts the run. */
  readonly gracePeriodMs: number;
  /** True for the rule that holds although the user did not write it. */
  readonly isDefault: boolean;
  readonly position?: Position;
  /** Path inside the config, such as `thresholds.checks[0]`. */
  readonly path?: string;
}

/** A limit on how far a metric may lie from that of the baseline. */
export interface RelativeThresholdPlan extends Pick<
  ThresholdPlan,
  "metric" | "submetric" | "source" | "position" | "path"
> {
  readonly limit: RelativeThreshold;
}
