import type { Quantity } from "../metrics/aggregations.ts";
import { formatValue } from "../metrics/format-value.ts";
import type { ResultFile } from "./result-file.ts";
import { sparkline } from "./sparkline.ts";

const WIDTH = 60;

/**
 * p95 and request rate over time as two lines of plain text, from 0 to the largest value; empty
 * when the run was too short to have a course.
 */
export function timelineText(points: Readonly<ResultFile["timeline"]>): string {
  if (points.length < 2 || points.every((point) => point.rate === 0)) return "";
  const p95 = points.map((point) => point.p95);
  const rate = points.map((point) => point.rate);
  return [...lines("p95 ", p95, "ms"), ...lines("rate", rate, "per_second")].join("\n");
}

/** One line; none when no interval has a value. */
function lines(title: string, values: readonly (number | null)[], quantity: Quantity): readonly string[] {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return [];
  const least = formatValue(Math.min(...present), quantity);
  const largest = formatValue(Math.max(...present), quantity);
  return [`${title}  ${sparkline(values, WIDTH)}  ${least} … ${largest}`];
}
