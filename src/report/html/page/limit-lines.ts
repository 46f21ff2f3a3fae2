import type uPlot from "uplot";

import type { PageData, PageLimit } from "../page-data.ts";
import { drawInside } from "./chart-parts.ts";
import { color } from "./palette.ts";

/** A limit further above all values would flatten them. */
const MOST_ABOVE = 2;

/** From zero to the greatest value, and to the limits that are not far above it. */
export function rangeWithLimits(limits: readonly PageLimit[]): uPlot.Range.Function {
  return (_, __, greatest: number | null) => {
    const top = greatest === null || greatest <= 0 ? 1 : greatest;
    const near = limits.map(({ value }) => value).filter((value) => value <= top * MOST_ABOVE);
    return [0, Math.max(top, ...near) * 1.08];
  };
}

/** The stretch with most of the excess is shaded, the limits are dashed lines with their condition. */
export const limitLines = {
  background(excess: PageData["excess"]) {
    return (chart: uPlot): void => {
      if (excess === null) return;
      drawInside(chart, (context) => {
        const from = chart.valToPos(excess.fromS, "x", true);
        const to = chart.valToPos(excess.toS, "x", true);
        context.fillStyle = color("excess");
        context.fillRect(from, chart.bbox.top, to - from, chart.bbox.height);
      });
    };
  },

  foreground(limits: readonly PageLimit[]) {
    return (chart: uPlot): void => {
      drawInside(chart, (context) => {
        for (const limit of limits) drawLimit(chart, context, limit);
      });
    };
  },
};

function drawLimit(chart: uPlot, context: CanvasRenderingContext2D, limit: PageLimit): void {
  const ratio = devicePixelRatio;
  const { left, top, width } = chart.bbox;
  const isAbove = limit.value > (chart.scales.y?.max ?? 0);
  const y = isAbove ? top : chart.valToPos(limit.value, "y", true);
  context.strokeStyle = color(limit.isFailed ? "bad" : "muted");
  context.fillStyle = context.strokeStyle;
  context.lineWidth = 1.5 * ratio;
  context.setLineDash([6 * ratio, 4 * ratio]);
  if (!isAbove) {
    context.beginPath();
    context.moveTo(left, y);
    context.lineTo(left + width, y);
    context.stroke();
  }
  context.font = `600 ${12 * ratio}px system-ui, sans-serif`;
  context.textAlign = "left";
  // Inside the plot, whichever end of it the line is at.
  const isNearTop = y - top < 20 * ratio;
  context.textBaseline = isNearTop ? "top" : "bottom";
  context.fillText(
    `${isAbove ? "↑ " : ""}${limit.label}`,
    left + 8 * ratio,
    y + (isNearTop ? 4 : -4) * ratio,
  );
}
