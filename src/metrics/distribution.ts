import { rankOf } from "./hdr-counts.ts";

/** The samples of a trend as plain data: distinct values in ascending order, and how often each came. */
export interface Distribution {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  readonly count: number;
  readonly sum: number;
}

/** All samples of several distributions as one. */
export function pool(parts: readonly Distribution[]): Distribution {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const countOf = new Map<number, number>();
  let count = 0;
  let sum = 0;
  for (const part of parts) {
    count += part.count;
    sum += part.sum;
    part.values.forEach((value, index) => {
      countOf.set(value, (countOf.get(value) ?? 0) + (part.counts[index] ?? 0));
    });
  }
  const entries = [...countOf].sort(([a], [b]) => a - b);
  return { values: entries.map(([value]) => value), counts: entries.map(([, n]) => n), count, sum };
}

/** @param percentile From 0 to 100. Null without a sample. */
export function percentileIn(distribution: Distribution, percentile: number): number | null {
  if (distribution.count === 0) return null;
  const rank = rankOf(percentile, distribution.count);
  let seen = 0;
  const at = distribution.counts.findIndex((count) => (seen += count) >= rank);
  return distribution.values[at] ?? null;
}
