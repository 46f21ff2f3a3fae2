import { rankOf } from "./hdr-counts.ts";

/** The samples of a trend as plain data. */
export interface Distribution {
  /** Distinct, ascending. */
  readonly values: readonly number[];
  /** For each value, how many samples are not above it. */
  readonly ranks: readonly number[];
  readonly count: number;
  readonly sum: number;
}

/** Halvings after which no two values that a histogram tells apart are left between the bounds. */
const HALVINGS = 64;

/**
 * A percentile of all samples of several distributions, without putting them together.
 *
 * @param percentile From 0 to 100. Null without a sample.
 */
export function percentileAmong(parts: readonly Distribution[], percentile: number): number | null {
  const filled = parts.filter(({ count }) => count > 0);
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const rank = rankOf(percentile, total);
  let low = Math.min(...filled.map(({ values }) => values[0] ?? Infinity));
  let high = Math.max(...filled.map(({ values }) => values.at(-1) ?? -Infinity));
  if (samplesUpTo(filled, low) >= rank) return low;
  // More than `low` is needed, `high` is enough.
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (samplesUpTo(filled, middle) >= rank) high = middle;
    else low = middle;
  }
  return Math.max(...filled.map(({ values }) => values[valuesUpTo(values, high) - 1] ?? -Infinity));
}

function samplesUpTo(parts: readonly Distribution[], limit: number): number {
  let samples = 0;
  for (const { values, ranks } of parts) samples += ranks[valuesUpTo(values, limit) - 1] ?? 0;
  return samples;
}

/** How many of the values are not above the limit. */
function valuesUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
