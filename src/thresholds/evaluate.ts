// Contract only; the evaluation follows.
export interface ThresholdResult {
  /** As written, such as `p(95)<500`. */
  readonly source: string;
  readonly passed: boolean;
  readonly outcome: "passed" | "failed" | "no_data";
  /** Observed value; null without data. */
  readonly lhs: number | null;
  /** The limit. */
  readonly rhs: number;
}
