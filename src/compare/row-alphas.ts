import type { ComparedRow } from "./compared-row.ts";

/**
 * What of the chance of a false alarm each row has: half of it is shared by the primary rows, half by the
 * others. So the whole is kept however the rows depend on each other (Bonferroni), and many names do not
 * blur what is said of all requests.
 */
export function rowAlphas(rows: readonly ComparedRow[], alpha: number): (row: ComparedRow) => number {
  const primary = rows.filter(({ isPrimary }) => isPrimary).length;
  const others = rows.length - primary;
  const groups = Number(primary > 0) + Number(others > 0);
  return ({ isPrimary }) => alpha / groups / (isPrimary ? primary : others);
}
