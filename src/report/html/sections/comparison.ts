import type { ComparisonView } from "../../comparison/comparison-view.ts";
import { confidenceText, doubtText } from "../../comparison/comparison-words.ts";
import type { EffectRow, Interval } from "../../comparison/effect-row.ts";
import type { ReportModel } from "../../model.ts";
import { html, type Html, NO_HTML } from "../html.ts";
import { type Cell, cell, numberCell, table } from "../table.ts";
import { codeHtml, phraseHtml } from "../text.ts";

const ICONS = { regression: "✗", improvement: "✓", "no change": "=", inconclusive: "?" } as const;
const CLASSES = { regression: "bad", improvement: "good", "no change": "", inconclusive: "unclear" } as const;

/** The answer, for the head of the page. */
export function comparisonVerdict({ comparison }: ReportModel): Html {
  if (comparison === null) return NO_HTML;
  const { verdict, word, headline } = comparison;
  return html`<p class="headline compared"><strong class="outcome ${CLASSES[verdict]}">${word}</strong> – ${phraseHtml(headline)}.</p>`;
}

/** What was compared and how, then every figure with its change and a plot of its interval. */
export function comparisonSection({ comparison }: ReportModel): Html {
  if (comparison === null) return NO_HTML;
  const { rows, conditions } = comparison;
  return html`<section aria-labelledby="comparison"><h2 id="comparison">Compared with the baseline</h2>
${conditions.map((condition) => html`<p class="note">${phraseHtml(condition)}</p>`)}
${rows.length === 0 ? NO_HTML : effectTable(comparison)}
${doubtList(rows)}</section>`;
}

/** All plots have the same scale. */
function effectTable({ rows, scalePercent, confidence }: ComparisonView): Html {
  const sure = confidenceText(confidence);
  return table({
    caption: "Compared with the baseline",
    columns: [
      { title: "Figure" },
      { title: "Verdict" },
      { title: "Change", isNumber: true },
      { title: axis(scalePercent, sure) },
      { title: `${sure} interval` },
      { title: "Baseline", isNumber: true },
      { title: "This run", isNumber: true },
    ],
    rows: rows.map((row) => effectCells(row, scalePercent)),
  });
}

function effectCells(row: EffectRow, scalePercent: number): readonly Cell[] {
  const who = row.subject === null ? html`<em>all requests</em>` : codeHtml(row.subject);
  return [
    cell(html`${who} ${row.figure}`),
    cell(
      html`<span class="outcome ${CLASSES[row.verdict]}"><span aria-hidden="true">${ICONS[row.verdict]}</span> ${row.verdict}</span>`,
    ),
    numberCell(html`<strong>${row.changeText}</strong>`, null),
    cell(row.interval === null ? "" : plot(row.interval, row.verdict, scalePercent)),
    cell(row.intervalText),
    numberCell(row.baseText, null),
    numberCell(row.headText, null),
  ];
}

function doubtList(rows: readonly EffectRow[]): Html {
  const reasons = [...new Set(rows.map(doubtText))].filter((reason) => reason !== "");
  if (reasons.length === 0) return NO_HTML;
  return html`<ul class="reasons">${reasons.map((reason) => html`<li>inconclusive: ${reason}</li>`)}</ul>`;
}

const WIDTH = 240;
const MIDDLE = WIDTH / 2;
const REACH = 96;

function xOf(percent: number, scalePercent: number): number {
  return Math.round(MIDDLE + Math.min(Math.max(percent / scalePercent, -1), 1) * REACH);
}

/** Words above all plots: where they begin and end. */
function axis(scalePercent: number, sure: string): Html {
  return html`<svg class="interval" width="${WIDTH}" height="16" viewBox="0 0 ${WIDTH} 16" role="img" aria-label="Plot of the ${sure} interval from −${scalePercent} % to +${scalePercent} %"><text x="${MIDDLE - REACH}" y="12">−${scalePercent} %</text><text x="${MIDDLE}" y="12">0</text><text x="${MIDDLE + REACH}" y="12">+${scalePercent} %</text></svg>`;
}

/** The table says the same in numbers, so that it is nothing for who cannot see it. */
function plot(interval: Interval, verdict: EffectRow["verdict"], scalePercent: number): Html {
  const { percent, lowPercent, highPercent } = interval;
  const [low, high] = [xOf(lowPercent, scalePercent), xOf(highPercent, scalePercent)];
  const start = lowPercent < -scalePercent ? arrow(low, -1) : end(low);
  const stop = highPercent > scalePercent ? arrow(high, 1) : end(high);
  const dot =
    Math.abs(percent) > scalePercent
      ? NO_HTML
      : html`<circle cx="${xOf(percent, scalePercent)}" cy="12" r="4.5"/>`;
  return html`<svg class="interval ${CLASSES[verdict]}" width="${WIDTH}" height="24" viewBox="0 0 ${WIDTH} 24" aria-hidden="true"><line class="zero" x1="${MIDDLE}" x2="${MIDDLE}" y1="0" y2="24"/><line x1="${low}" x2="${high}" y1="12" y2="12"/>${start}${stop}${dot}</svg>`;
}

function end(x: number): Html {
  return html`<line x1="${x}" x2="${x}" y1="7" y2="17"/>`;
}

function arrow(x: number, direction: 1 | -1): Html {
  return html`<path d="M${x} 6 L${x + direction * 9} 12 L${x} 18 Z"/>`;
}
