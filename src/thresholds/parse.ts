// Contract only; the grammar follows.
export type ThresholdOperator = "<" | "<=" | ">" | ">=" | "==" | "===" | "!=";

/** `count rate value passes fails avg min max med`, or `p(N)`. */
export interface ThresholdExpression {
  /** In its plain spelling, such as `p(95)`. */
  readonly aggregation: string;
  /** The N of `p(N)`, else null. */
  readonly aggregationValue: number | null;
  readonly operator: ThresholdOperator;
  /** In the metric's unit: a value with a time unit is turned into milliseconds. */
  readonly value: number;
}

/** A metric's name and the tags that a sample must carry. */
export type SubmetricName = readonly [metric: string, tags: Readonly<Record<string, string>>];
