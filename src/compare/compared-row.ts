import type { RelativeThreshold } from "../thresholds/parse-relative.ts";

/** One question of a comparison: how an aggregation of a metric changed. */
export interface ComparedRow {
  /** With tag filters if it has any. */
  readonly metric: string;
  /** Of the requests; null for all of them. */
  readonly name: string | null;
  readonly aggregation: string;
  readonly better: "lower" | "higher";
  /** Half of the chance of a false alarm belongs to these rows, the other half to all others. */
  readonly isPrimary: boolean;
  /** Whether rounds are added until this row has an answer. */
  readonly mustBeClear: boolean;
  /** Relative thresholds on it: an answer is also one on each of them. */
  readonly limits: readonly RelativeThreshold[];
}

const TIMES = { metric: "http_req_duration", better: "lower" } as const;

const AGGREGATIONS = [
  { ...TIMES, aggregation: "med" },
  { ...TIMES, aggregation: "p(95)" },
  { ...TIMES, aggregation: "p(99)" },
  { metric: "http_reqs", aggregation: "rate", better: "higher" },
  { metric: "http_req_failed", aggregation: "rate", better: "lower" },
] as const;

/**
 * What is compared without being asked for: the response times, the throughput and the failures of all
 * requests, and of those of each name when there are several.
 */
export function standardRows(names: readonly string[]): readonly ComparedRow[] {
  const parts = names.length > 1 ? [null, ...names] : [null];
  return parts.flatMap((name) =>
    AGGREGATIONS.map((row) => {
      // Short rounds hold few of the slowest requests, and few of one name: to wait for these would use up
      // every budget.
      const isSlow = row.aggregation === "p(99)" || (name !== null && row.aggregation === "rate");
      return Object.freeze({ ...row, name, isPrimary: name === null, mustBeClear: !isSlow, limits: [] });
    }),
  );
}
