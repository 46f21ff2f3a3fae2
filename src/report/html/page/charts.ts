import type uPlot from "uplot";

import type { PageData } from "../page-data.ts";
import { drawCurve } from "./curve-chart.ts";
import { drawTimelines } from "./timeline-charts.ts";

/** The charts of a page. */
export interface Charts {
  /** With the colours of now. */
  readonly redraw: () => void;
  /** For paper, whose width the page's style then stretches them to. */
  readonly toPaper: () => void;
  /** As wide as their places again. */
  readonly toScreen: () => void;
}

/** Of a portrait page without margins and frames; no script is told how wide the paper is. */
const PAPER_WIDTH = 680;

/** Draws all charts and keeps them as wide as their places. */
export function drawCharts(data: PageData): Charts {
  const charts = [...drawTimelines(data), ...drawCurve(data)];
  let isOnPaper = false;
  const redraw = (): void => {
    for (const chart of charts) chart.redraw(false, true);
  };
  const fit = (): void => {
    for (const chart of charts) {
      const place = chart.root.parentElement?.clientWidth ?? 0;
      setWidth(chart, isOnPaper ? PAPER_WIDTH : Math.floor(place));
    }
  };
  const observer = new ResizeObserver(fit);
  for (const { root } of charts) {
    if (root.parentElement !== null) observer.observe(root.parentElement);
  }
  const turn = (toPaper: boolean): void => {
    isOnPaper = toPaper;
    fit();
    redraw();
  };
  return { redraw, toPaper: () => turn(true), toScreen: () => turn(false) };
}

function setWidth(chart: uPlot, width: number): void {
  if (width > 0 && width !== chart.width) chart.setSize({ width, height: chart.height });
}
