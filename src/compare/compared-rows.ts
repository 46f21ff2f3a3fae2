import type { RelativeThreshold } from "../thresholds/parse-relative.ts";
import type { SubmetricName } from "../thresholds/parse-submetric.ts";
import { type ComparedRow, standardRows } from "./compared-row.ts";

/** A limit on the change of a metric, or of a part of it. */
export interface LimitedChange {
  /** As written, with its tag filters. */
  readonly metric: string;
  readonly submetric: SubmetricName;
  readonly limit: RelativeThreshold;
}

/** All that a comparison asks: what is always asked, and what limits are set on. */
export function comparedRows(
  names: readonly string[],
  limits: readonly LimitedChange[],
): readonly ComparedRow[] {
  const rows = new Map(standardRows(names).map((row) => [keyOf(row), row]));
  for (const { metric, submetric, limit } of limits) {
    const { aggregation, operator } = limit;
    const of = { ...rowOfSubmetric(metric, submetric), aggregation };
    const better = operator === "<" || operator === "<=" ? "lower" : "higher";
    const known = rows.get(keyOf(of)) ?? { ...of, better, limits: [] };
    const row = { ...known, isPrimary: true, mustBeClear: true, limits: [...known.limits, limit] };
    rows.set(keyOf(of), Object.freeze(row));
  }
  return Object.freeze([...rows.values()]);
}

/** How a comparison calls a metric with these filters: by the name of its requests when that is the only one. */
export function rowOfSubmetric(
  written: string,
  [metric, tags]: SubmetricName,
): Pick<ComparedRow, "metric" | "name"> {
  const { name, ...others } = tags;
  if (Object.keys(others).length > 0) return { metric: written, name: null };
  return { metric, name: name ?? null };
}

function keyOf({ metric, name, aggregation }: Pick<ComparedRow, "metric" | "name" | "aggregation">): string {
  return JSON.stringify([metric, name, aggregation]);
}
