import uPlot from "uplot";

import { formatMoment } from "../../numbers.ts";
import type { PageData } from "../page-data.ts";
import { area, bottomAxis, fromZero, line, placeOf, valueAxis } from "./chart-parts.ts";
import { limitLines, rangeWithLimits } from "./limit-lines.ts";
import { addZoomButtons } from "./zoom-buttons.ts";

const HEIGHTS = { latency: 300, other: 160 } as const;

/** Steps of the axis of time, in seconds. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];

/** What one chart over time shows. */
interface TimelineChart {
  readonly id: "latency" | "rate" | "failed" | "vus";
  readonly series: readonly uPlot.Series[];
  /** Of each series, at each time. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly axis: uPlot.Axis;
  readonly y: uPlot.Scale;
  readonly hooks?: uPlot.Hooks.Arrays;
}

/** The charts over time; zooming and the cursor of one are those of all. */
export function drawTimelines(data: PageData): readonly uPlot[] {
  const { t, rate, failed, vus } = data.timeline;
  const perSecond = { axis: valueAxis("per_second"), y: { range: fromZero } };
  const all: readonly TimelineChart[] = [
    latencyChart(data),
    { id: "rate", series: [area("requests", "c1", "per_second")], values: [rate], ...perSecond },
    { id: "failed", series: [area("failed", "bad", "per_second")], values: [failed], ...perSecond },
    usersChart(vus),
  ];
  const charts = t.length < 2 ? [] : all.flatMap((chart) => draw(chart, t));
  const section = document.getElementById("charts");
  if (section !== null && charts.length > 0) addZoomButtons(section, charts);
  return charts;
}

function latencyChart({ timeline: { p50, p95, p99 }, limits, excess }: PageData): TimelineChart {
  return {
    id: "latency",
    series: [line("p50", "c1", "ms"), line("p95", "c2", "ms"), line("p99", "c3", "ms")],
    values: [p50, p95, p99],
    axis: valueAxis("ms"),
    y: { range: rangeWithLimits(limits) },
    hooks: { drawClear: [limitLines.background(excess)], draw: [limitLines.foreground(limits)] },
  };
}

function usersChart(vus: PageData["timeline"]["vus"]): TimelineChart {
  return {
    id: "vus",
    series: [{ ...area("virtual users", "c4", ""), paths: steppedPaths() }],
    values: [vus],
    axis: { ...valueAxis(""), incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] },
    y: { range: fromZero },
  };
}

/** Nothing where the report has no place for it. */
function draw(
  { id, series, values, axis, y, hooks }: TimelineChart,
  t: PageData["timeline"]["t"],
): readonly uPlot[] {
  const place = placeOf(id);
  if (place === null) return [];
  const options: uPlot.Options = {
    width: Math.max(place.clientWidth, 200),
    height: id === "latency" ? HEIGHTS.latency : HEIGHTS.other,
    cursor: { sync: { key: "time" }, drag: { x: true, y: false } },
    scales: { x: { time: false }, y },
    axes: [timeAxis(), axis],
    series: [
      { label: "at", value: (_, at: number | null) => (at === null ? "–" : formatMoment(at)) },
      ...series,
    ],
    ...(hooks === undefined ? {} : { hooks }),
  };
  return [new uPlot(options, [t, ...values] as unknown as uPlot.AlignedData, place)];
}

function steppedPaths(): uPlot.Series.PathBuilder {
  const { stepped, linear } = uPlot.paths;
  const paths = stepped?.({ align: -1 }) ?? linear?.();
  if (paths === undefined) throw new TypeError("no way to draw a line");
  return paths;
}

function timeAxis(): uPlot.Axis {
  return {
    ...bottomAxis(),
    incrs: STEPS_S,
    space: 60,
    values: (_, splits) => splits.map((seconds) => formatMoment(seconds)),
  };
}
