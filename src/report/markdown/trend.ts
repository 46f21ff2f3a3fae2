import type { ReportModel } from "../model.ts";
import { formatCount, plural } from "../numbers.ts";
import { chartFloor } from "../trend/chart-floor.ts";
import { trendText } from "../trend/trend-text.ts";
import type { TrendSeries } from "../trend/trend-view.ts";
import { markdownPhrase } from "./escape.ts";
import { type Block, filledBlocks, fixedBlocks } from "./fit.ts";
import { mermaidRuns } from "./mermaid.ts";
import type { Elsewhere } from "./sections.ts";

const VALUE_COLOR = "#3b82d6";
const LEVEL_COLOR = "#d9730d";
/** Fewer runs are no trend. */
const LEAST_RUNS = 3;
const MOST_POINTS = 100;
const MOST_NEW = 3;

/** What is new among the last runs, for the head of a report; nothing when nothing is. */
export function newChangeLines({ trend }: ReportModel): readonly Block[] {
  const news = trend?.changes.filter(({ isNew }) => isNew) ?? [];
  const more = news.length > MOST_NEW ? [`*${formatCount(news.length - MOST_NEW)} more below.*`] : [];
  const lines = news.slice(0, MOST_NEW).map(({ sentence }) => `📈 **Change** – ${markdownPhrase(sentence)}.`);
  return fixedBlocks([[...lines, ...more].join("  \n")].filter((line) => line !== ""));
}

/** The last runs: a chart of p95 with the level between changes, lines of text, and the changes. */
export function trendBlocks(
  { trend }: ReportModel,
  elsewhere: Elsewhere,
  { priority }: { readonly priority: number },
): readonly Block[] {
  if (trend === null || trend.runs < LEAST_RUNS) return [];
  const [first] = trend.series;
  // Words of a user could end the block.
  const text = trendText({ ...trend, series: trend.series.filter(({ of }) => of.subject === null) });
  const lines = [
    `### The last ${plural(trend.runs, "run")}`,
    ...(first === undefined || first.points.length < LEAST_RUNS ? [] : ["", ...p95Chart(first)]),
    ...(text.length === 0 ? [] : ["", "```text", ...text, "```"]),
  ];
  return [
    ...fixedBlocks(lines),
    ...filledBlocks({
      head: [],
      rows: trend.changes.map(
        ({ sentence, isNew }) => `- ${isNew ? "**new:** " : ""}${markdownPhrase(sentence)}.`,
      ),
      tail: [],
      omission: (missing) => `*${plural(missing, "more change")} in ${elsewhere}.*`,
      priority,
    }),
  ];
}

/** Of all requests, so that its title holds no words of a user. */
function p95Chart({ of, points }: TrendSeries): readonly string[] {
  const shown = points.slice(-MOST_POINTS);
  const subject = of.subject === null ? " of all requests" : "";
  const chart = {
    title: `${of.figure}${subject}, and its level between changes (orange)`,
    unit: of.topic === "time" ? "ms" : of.figure,
    lines: [
      { values: shown.map(({ value }) => value), color: VALUE_COLOR },
      { values: shown.map(({ level }) => level), color: LEVEL_COLOR },
    ],
  };
  return mermaidRuns(chart, chartFloor(shown.map(({ value }) => value)));
}
