import uPlot from "uplot";

import { formatMoment } from "../../numbers.ts";
import type { PageData } from "../page-data.ts";
import { area, bottomAxis, fromZero, line, placeOf, valueAxis } from "./chart-parts.ts";
import { limitLines, rangeWithLimits } from "./limit-lines.ts";
import { addZoomButtons } from "./zoom-buttons.ts";

const HEIGHTS = { latency: 300, other: 160 } as const;

/** Steps of the axis of time, in seconds. */
const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];

/** The charts over time; zooming and the cursor of one are those of all. */
export function drawTimelines(data: PageData): readonly uPlot[] {
  const { t, p50, p95, p99, rate, failed, vus } = data.timeline;
  const charts: uPlot[] = [];
  const draw = (
    id: "latency" | "rate" | "failed" | "vus",
    series: readonly uPlot.Series[],
    values: readonly (readonly (number | null)[])[],
    options: Pick<uPlot.Options, "hooks"> & { readonly axis: uPlot.Axis; readonly y: uPlot.Scale },
  ): void => {
    const place = placeOf(id);
    if (place === null || t.length < 2) return;
    const chart = new uPlot(
      {
        width: Math.max(place.clientWidth, 200),
        height: id === "latency" ? HEIGHTS.latency : HEIGHTS.other,
        cursor: { sync: { key: "time" }, drag: { x: true, y: false } },
        scales: { x: { time: false }, y: options.y },
        axes: [timeAxis(), options.axis],
        series: [
          { label: "at", value: (_, at: number | null) => (at === null ? "–" : formatMoment(at)) },
          ...series,
        ],
        ...(options.hooks === undefined ? {} : { hooks: options.hooks }),
      },
      [t, ...values] as unknown as uPlot.AlignedData,
      place,
    );
    charts.push(chart);
  };
  draw(
    "latency",
    [line("p50", "c1", "ms"), line("p95", "c2", "ms"), line("p99", "c3", "ms")],
    [p50, p95, p99],
    {
      axis: valueAxis("ms"),
      y: { range: rangeWithLimits(data.limits) },
      hooks: { drawClear: [limitLines.background(data.excess)], draw: [limitLines.foreground(data.limits)] },
    },
  );
  draw("rate", [area("requests", "c1", "per_second")], [rate], {
    axis: valueAxis("per_second"),
    y: { range: fromZero },
  });
  draw("failed", [area("failed", "bad", "per_second")], [failed], {
    axis: valueAxis("per_second"),
    y: { range: fromZero },
  });
  draw("vus", [{ ...area("virtual users", "c4", ""), paths: steppedPaths() }], [vus], {
    axis: { ...valueAxis(""), incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] },
    y: { range: fromZero },
  });
  const section = document.getElementById("charts");
  if (section !== null && charts.length > 0) addZoomButtons(section, charts);
  return charts;
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
