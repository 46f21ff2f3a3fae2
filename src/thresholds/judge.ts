import type { Position } from "../config/plan.ts";
import type { ThresholdResult } from "./evaluate.ts";

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
