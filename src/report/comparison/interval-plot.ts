import type { Interval } from "./effect-row.ts";

/** Columns on either side of no change. */
const HALF = 12;

/**
 * An interval as a line of text around no change: `············│··├─●─┤······`. An end beyond the scale is an
 * arrow.
 */
export function intervalPlot(
  { percent, lowPercent, highPercent }: Interval,
  scalePercent: number,
  half = HALF,
): string {
  const width = 2 * half + 1;
  const columnOf = (value: number): number => Math.round((value / scalePercent) * half) + half;
  const clamped = (column: number): number => Math.min(Math.max(column, 0), width - 1);
  const [low, high] = [columnOf(lowPercent), columnOf(highPercent)];
  const cells: string[] = Array.from({ length: width }, (_, column) =>
    column >= low && column <= high ? "─" : column === half ? "│" : "·",
  );
  if (low <= half && high >= half) cells[half] = "┼";
  cells[clamped(low)] = low < 0 ? "◂" : "├";
  cells[clamped(high)] = high > width - 1 ? "▸" : "┤";
  const middle = columnOf(percent);
  if (middle >= 0 && middle < width) cells[middle] = "●";
  return cells.join("");
}
