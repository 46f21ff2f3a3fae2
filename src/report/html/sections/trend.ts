import type { ReportModel } from "../../model.ts";
import { plural } from "../../numbers.ts";
import { phraseText } from "../../phrase.ts";
import { figurePhrase } from "../../comparison/figure-name.ts";
import { chartFloor } from "../../trend/chart-floor.ts";
import type { TrendPoint, TrendSeries } from "../../trend/trend-view.ts";
import { html, type Html, NO_HTML } from "../html.ts";
import { cell, table } from "../table.ts";
import { phraseHtml } from "../text.ts";

const WIDTH = 560;
const HEIGHT = 120;
const MARGIN = 8;

/** The figures of the last runs, and where they changed for good. */
export function trendSection({ trend }: ReportModel): Html {
  if (trend === null || trend.runs < 2) return NO_HTML;
  const { runs, series, changes } = trend;
  const list = html`<ul>${changes.map(({ sentence, isNew }) => html`<li>${isNew ? html`<strong>new:</strong> ` : NO_HTML}${phraseHtml(sentence)}.</li>`)}</ul>`;
  return html`<section aria-labelledby="trend"><h2 id="trend">The last ${plural(runs, "run")}</h2>
${changes.length === 0 ? html`<p class="note">No figure changed for good.</p>` : list}
<div class="trends">${series.filter(({ points }) => points.length > 1).map(figure)}</div>
<details><summary>The figures as a table</summary>${series.map(seriesTable)}</details></section>`;
}

function figure(series: TrendSeries): Html {
  const { of, points, rangeText } = series;
  return html`<figure class="chart"><figcaption><h3>${phraseHtml(figurePhrase(of))}</h3> <small>${rangeText}, now ${points.at(-1)?.text ?? ""}</small></figcaption>
<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${phraseText(figurePhrase(of))} over ${plural(points.length, "run")}: ${rangeText}">${drawing(points)}</svg></figure>`;
}

function drawing(points: readonly TrendPoint[]): Html {
  const values = points.map(({ value }) => value);
  const floor = chartFloor(values);
  const greatest = Math.max(floor, ...values);
  const x = (index: number): number =>
    Math.round(MARGIN + (index / Math.max(1, points.length - 1)) * (WIDTH - 2 * MARGIN));
  const y = (value: number): number => {
    const share = greatest > floor ? Math.max(value - floor, 0) / (greatest - floor) : 0;
    return Math.round(10 * (HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN))) / 10;
  };
  const path = (valueOf: (point: TrendPoint) => number): string =>
    points.map((point, index) => `${x(index)},${y(valueOf(point))}`).join(" ");
  const marks = points.flatMap(({ isChange }, index) => {
    const at = (x(index) + x(Math.max(0, index - 1))) / 2;
    return isChange ? [html`<line class="zero" x1="${at}" x2="${at}" y1="0" y2="${HEIGHT}"/>`] : [];
  });
  const dots = points.map(
    ({ value, text, run }, index) =>
      html`<circle cx="${x(index)}" cy="${y(value)}" r="3"><title>${run}: ${text}</title></circle>`,
  );
  return html`${marks}<polyline class="level" points="${path(({ level }) => level)}"/><polyline points="${path(({ value }) => value)}"/>${dots}`;
}

function seriesTable({ of, points }: TrendSeries): Html {
  return table({
    caption: phraseText(figurePhrase(of)),
    columns: [{ title: "Run" }, { title: phraseHtml(figurePhrase(of)), isNumber: true }],
    rows: points.map(({ run, text, isChange }) => [cell(`${run}${isChange ? ", changed" : ""}`), cell(text)]),
  });
}
