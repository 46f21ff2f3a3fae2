import type uPlot from "uplot";

import type { PageData } from "../page-data.ts";
import { drawCurve } from "./curve-chart.ts";
import { drawTimelines } from "./timeline-charts.ts";

/** Draws all charts and keeps them as wide as their places; returns what draws them anew. */
export function drawCharts(data: PageData): () => void {
  const charts = [...drawTimelines(data), ...drawCurve(data)];
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) fit(charts, target);
  });
  for (const { root } of charts) {
    if (root.parentElement !== null) observer.observe(root.parentElement);
  }
  return () => {
    for (const chart of charts) chart.redraw(false, true);
  };
}

function fit(charts: readonly uPlot[], place: Element): void {
  const chart = charts.find(({ root }) => root.parentElement === place);
  const width = Math.floor(place.clientWidth);
  if (chart === undefined || width <= 0 || width === chart.width) return;
  chart.setSize({ width, height: chart.height });
}
