import { plainLine } from "../plain-text.ts";
import { percentileCurve } from "../percentile-curve.ts";
import type { MetricRow, ReportModel } from "../model.ts";
import type { PageCurve, PageData } from "./page-data.ts";

const MOST_CURVES = 6;
const LABEL_LENGTH = 60;

/** What the charts of the page show. */
export function chartData(model: ReportModel): PageData {
  const { timeline, excess } = model;
  return {
    timeline: {
      t: timeline.map((point) => point.t_s),
      p50: timeline.map((point) => short(point.p50)),
      p95: timeline.map((point) => short(point.p95)),
      p99: timeline.map((point) => short(point.p99)),
      rate: timeline.map((point) => short(point.rate)),
      failed: timeline.map((point, index) => {
        const seconds = point.t_s - (timeline[index - 1]?.t_s ?? 0);
        return seconds > 0 ? short(point.failed / seconds) : null;
      }),
      vus: timeline.map((point) => short(point.vus)),
    },
    limits: model.latencyLimits.map(({ label, value, isFailed }) => ({
      label: plainLine(label, LABEL_LENGTH),
      value,
      isFailed,
    })),
    excess: excess === null ? null : { fromS: excess.fromS, toS: excess.toS },
    curves: [...model.metrics, ...model.submetrics]
      .filter(({ name }) => name === "http_req_duration" || name.startsWith("http_req_duration{"))
      .flatMap(curveOf)
      .slice(0, MOST_CURVES),
  };
}

function curveOf({ name, histogram }: MetricRow): readonly PageCurve[] {
  const points = histogram === null ? [] : percentileCurve(histogram);
  if (points.length < 2) return [];
  const label = name === "http_req_duration" ? "all requests" : name.slice("http_req_duration".length);
  return [
    {
      label: plainLine(label, LABEL_LENGTH),
      percentiles: points.map(([percentile]) => short(percentile, 8) ?? 0),
      values: points.map(([, value]) => short(value) ?? 0),
    },
  ];
}

/** Six digits are more than a chart can show. */
function short(value: number | null, digits = 6): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(digits));
}
