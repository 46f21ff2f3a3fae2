import type uPlot from "uplot";

import type { Quantity } from "../../../metrics/aggregations.ts";
import { formatValue, NO_VALUE } from "../../../metrics/format-value.ts";
import { color, type ColorName } from "./palette.ts";

const FONT = "12px system-ui, sans-serif";

/** The place in the page where a chart belongs; null when the report has none. */
export function placeOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-chart="${id}"]`);
}

/** An axis of values with their unit. */
export function valueAxis(quantity: Quantity): uPlot.Axis {
  return {
    ...axisStyle(),
    size: 64,
    values: (_, splits) => splits.map((value) => formatValue(value, quantity)),
  };
}

/** An axis along the bottom. */
export function bottomAxis(): uPlot.Axis {
  return { ...axisStyle(), size: 28, gap: 6 };
}

/** What all axes have in common. */
function axisStyle(): uPlot.Axis {
  return {
    stroke: () => color("muted"),
    font: FONT,
    grid: { stroke: () => color("grid"), width: 1 },
    ticks: { show: false },
  };
}

/** A line; where there is no value, there is none either. */
export function line(label: string, name: ColorName, quantity: Quantity): uPlot.Series {
  return {
    label,
    // The page's style colours the legend, which the chart does not draw again.
    class: name,
    stroke: () => color(name),
    width: 2,
    points: { size: 5 },
    value: (_, value: number | null) => (value === null ? NO_VALUE : formatValue(value, quantity)),
  };
}

/** A line whose area is filled. */
export function area(label: string, name: ColorName, quantity: Quantity): uPlot.Series {
  return { ...line(label, name, quantity), fill: () => `${color(name)}26` };
}

/** From zero to a little above the greatest value. */
export function fromZero(_: uPlot, __: number | null, greatest: number | null): uPlot.Range.MinMax {
  return [0, greatest === null || greatest <= 0 ? 1 : greatest * 1.08];
}

/** Draws with the plot's own units inside its area. */
export function drawInside(chart: uPlot, draw: (context: CanvasRenderingContext2D) => void): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  draw(ctx);
  ctx.restore();
}
