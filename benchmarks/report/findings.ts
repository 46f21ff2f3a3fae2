/** A number with what is asked of it. */
export interface Finding {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What a benchmark found: ratios and differences first, absolute figures behind them. */
export interface BenchReport {
  readonly name: string;
  /** What carries over to other machines, and what is asked. */
  readonly findings: readonly Finding[];
  readonly tables: readonly Table[];
  /** What a reader must know about the figures; something that went wrong among them. */
  readonly notes: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Null when nothing is asked. */
export function isMet({ value, atLeast, atMost }: Finding): boolean | null {
  if (atLeast === undefined && atMost === undefined) return null;
  // A number that could not be had meets nothing.
  return value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
}
