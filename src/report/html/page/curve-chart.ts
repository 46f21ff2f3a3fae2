import uPlot from "uplot";

import { formatValue } from "../../../metrics/format-value.ts";
import type { PageCurve, PageData } from "../page-data.ts";
import { bottomAxis, fromZero, line, placeOf, valueAxis } from "./chart-parts.ts";
import { limitLines, rangeWithLimits } from "./limit-lines.ts";
import { CURVE_COLORS } from "./palette.ts";

const HEIGHT = 300;
/** Pixels between two of them. */
const MIN_GAP = 44;
const TICKS = [0, 50, 75, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999];

/** How often ten times fewer samples are left: even steps for 90, 99, 99.9 %. */
function tailOf(percentile: number, end: number): number {
  return percentile >= 100 ? end : Math.min(-Math.log10(1 - percentile / 100), end);
}

/** The curves of HDR histograms, one line for each. */
export function drawCurve({ curves, limits }: PageData): readonly uPlot[] {
  const place = placeOf("curve");
  if (place === null || curves.length === 0) return [];
  const longest = Math.max(...curves.map(lastTail));
  const tables = curves.map(({ percentiles, values }): uPlot.AlignedData => {
    const end = lastTail({ percentiles });
    return [percentiles.map((percentile) => tailOf(percentile, end)), [...values]];
  });
  const chart = new uPlot(
    {
      width: Math.max(place.clientWidth, 200),
      height: HEIGHT,
      scales: { x: { time: false, range: [0, longest] }, y: { range: rangeOf(limits) } },
      axes: [
        {
          ...bottomAxis(),
          splits: (self) => ticksWithin(longest, self.bbox.width / devicePixelRatio),
          values: (_, splits) => splits.map(percentileText),
        },
        valueAxis("ms"),
      ],
      series: [
        {
          label: "percentile",
          value: (_, tail: number | null) => (tail === null ? "–" : percentileText(tail)),
        },
        ...curves.map(({ label }, index) => ({
          ...line(label, CURVE_COLORS[index % CURVE_COLORS.length] ?? "c1", "ms"),
          spanGaps: true,
        })),
      ],
      hooks: { draw: [limitLines.foreground(limits)] },
    },
    uPlot.join(tables),
    place,
  );
  return [chart];
}

/** Those that have room for their words beside each other. */
function ticksWithin(longest: number, width: number): number[] {
  const shown: number[] = [];
  for (const tick of TICKS) {
    const tail = tailOf(tick, longest + 1);
    const gap = ((tail - (shown.at(-1) ?? -Infinity)) / longest) * width;
    if (tail <= longest && gap >= MIN_GAP) shown.push(tail);
  }
  return shown;
}

function rangeOf(limits: PageData["limits"]): uPlot.Range.Function {
  return limits.length === 0 ? fromZero : rangeWithLimits(limits);
}

/** The greatest value stands half a step beyond the one before. */
function lastTail({ percentiles }: Pick<PageCurve, "percentiles">): number {
  const before = percentiles.filter((percentile) => percentile < 100).at(-1) ?? 0;
  return tailOf(before, Infinity) + 0.15;
}

function percentileText(tail: number): string {
  const percentile = 100 * (1 - 10 ** -tail);
  return formatValue(percentile / 100, "ratio", percentile < 90 ? 3 : Math.ceil(tail) + 2);
}
