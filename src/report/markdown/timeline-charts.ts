import { formatLimit } from "../../metrics/format-value.ts";
import type { LatencyLimit } from "../latency-limits.ts";
import type { ReportModel } from "../model.ts";
import { resampled } from "../resampled.ts";
import { timelineText } from "../timeline-text.ts";
import { type Block, fixedBlocks } from "./fit.ts";
import { mermaidChart, type MermaidLine } from "./mermaid.ts";

const P95_COLOR = "#d9730d";
const RATE_COLOR = "#3b82d6";
const LIMIT_COLOR = "#d1342c";

const MOST_POINTS = 60;
/** A limit further above all values would flatten them. */
const MOST_ABOVE = 3;

/** p95 with its limit and the request rate over time as charts, and as text for who does not see charts. */
export function timelineBlocks({ timeline, latencyLimits }: ReportModel): readonly Block[] {
  const text = timelineText(timeline);
  if (text === "") return [];
  const seconds = timeline.at(-1)?.t_s ?? 0;
  const charts = [
    ...p95Chart(
      resampled(timeline, MOST_POINTS, (point) => point.p95),
      seconds,
      latencyLimits,
    ),
    ...rateChart(
      resampled(timeline, MOST_POINTS, (point) => point.rate),
      seconds,
    ),
  ];
  return fixedBlocks(["### Over time", "", ...charts, "```text", text, "```"]);
}

function p95Chart(
  values: readonly number[] | null,
  seconds: number,
  limits: readonly LatencyLimit[],
): readonly string[] {
  if (values === null || !(seconds > 0)) return [];
  const greatest = Math.max(...values);
  const isAboutP95 = (limit: LatencyLimit): boolean =>
    limit.conditions.some((one) => /^p\(95\)\s*</.test(one));
  const limit = limits.find(isAboutP95);
  const isNear = limit !== undefined && limit.value <= greatest * MOST_ABOVE;
  const lines: MermaidLine[] = [{ values, color: P95_COLOR }];
  if (isNear) lines.push({ values: values.map(() => limit.value), color: LIMIT_COLOR });
  const concerns = limit?.isForAll === true ? "limit" : "limit of some";
  const named =
    limit === undefined ? "" : `, ${concerns} ${formatLimit(limit.value, "ms")}${isNear ? " (red)" : ""}`;
  const title = `p95 of all requests${named}`;
  return [...mermaidChart({ title, seconds, unit: "ms", lines }), ""];
}

function rateChart(values: readonly number[] | null, seconds: number): readonly string[] {
  if (values === null || !(seconds > 0)) return [];
  const lines = [{ values, color: RATE_COLOR }];
  return [...mermaidChart({ title: "Requests per second", seconds, unit: "per second", lines }), ""];
}
