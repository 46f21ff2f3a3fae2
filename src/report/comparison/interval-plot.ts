import type { Interval } from "./effect-row.ts";

const HALF = 12;
/** Columns of every plot. */
const WIDTH = 2 * HALF + 1;

/**
 * An interval as a line of text around no change: `············│··├─●─┤······`. An end beyond the scale is an
 * arrow.
 */
export function intervalPlot({ percent, lowPercent, highPercent }: Interval, scalePercent: number): string {
  const columnOf = (value: number): number => Math.round((value / scalePercent) * HALF) + HALF;
  const clamped = (column: number): number => Math.min(Math.max(column, 0), WIDTH - 1);
  const [low, high] = [columnOf(lowPercent), columnOf(highPercent)];
  const cells: string[] = Array.from({ length: WIDTH }, (_, column) =>
    column >= low && column <= high ? "─" : column === HALF ? "│" : "·",
  );
  if (low <= HALF && high >= HALF) cells[HALF] = "┼";
  cells[clamped(low)] = low < 0 ? "◂" : "├";
  cells[clamped(high)] = high > WIDTH - 1 ? "▸" : "┤";
  const middle = columnOf(percent);
  if (middle >= 0 && middle < WIDTH) cells[middle] = "●";
  return cells.join("");
}
