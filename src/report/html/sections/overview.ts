import { formatValue } from "../../../metrics/format-value.ts";
import type { ReportModel } from "../../model.ts";
import { formatCount, formatElapsed } from "../../numbers.ts";
import { html, type Html, NO_HTML } from "../html.ts";
import { comparisonVerdict } from "./comparison.ts";
import { codeHtml, phraseHtml, textHtml, thinMark } from "../text.ts";

const ICONS = { passed: "✓", failed: "✗", undecided: "!" } as const;

/** What was tested, how it ended and why. */
export function verdictSection(model: ReportModel): Html {
  const { verdict, configFile, git, startedAt } = model;
  const config = configFile === null ? NO_HTML : html` ${codeHtml(configFile)}`;
  const commit = git.sha === undefined ? NO_HTML : html` · commit ${codeHtml(git.sha.slice(0, 10))}`;
  return html`<header class="verdict ${verdict.outcome}">
<p class="what">Load test${config}${commit} · <time datetime="${startedAt}">${startTime(startedAt)}</time></p>
<h1><span class="icon" aria-hidden="true">${ICONS[verdict.outcome]}</span> ${verdict.word}</h1>
<p class="headline">${phraseHtml(verdict.headline)}.</p>
${comparisonVerdict(model)}
${verdict.details.length === 0 ? NO_HTML : html`<ul class="reasons">${verdict.details.map((detail) => html`<li>${phraseHtml(detail)}</li>`)}</ul>`}
</header>`;
}

function startTime(startedAt: string): string {
  return `${startedAt.slice(0, 10)} ${startedAt.slice(11, 16)} UTC`;
}

interface Tile {
  readonly title: string;
  readonly value: Html;
  readonly note: string;
}

/** The sums of the run. */
export function tilesSection(model: ReportModel): Html {
  const { totals, durationS, allRequests } = model;
  const tiles: Tile[] = [];
  if (totals.requests > 0) {
    const rate = durationS > 0 ? totals.requests / durationS : null;
    tiles.push(
      {
        title: "Requests",
        value: html`${formatCount(totals.requests)}`,
        note: formatValue(rate, "per_second"),
      },
      {
        title: "Failed",
        value: html`${formatValue(totals.failedRequests / totals.requests, "ratio")}`,
        note: `${formatCount(totals.failedRequests)} of them`,
      },
    );
  }
  if (allRequests !== null) {
    const { p50, p95, p99 } = allRequests;
    tiles.push({
      title: "Response time, p95",
      value: html`${formatValue(p95.value, "ms")}${thinMark(p95)}`,
      note: `p50 ${formatValue(p50.value, "ms")}, p99 ${formatValue(p99.value, "ms")}`,
    });
  }
  const users = totals.maxVus ?? 0;
  if (users > 0) {
    const note = totals.iterations > 0 ? `${formatCount(totals.iterations)} iterations` : "";
    tiles.push({ title: "Virtual users", value: html`${formatCount(users)}`, note });
  }
  if (durationS > 0)
    tiles.push({ title: "Load", value: html`${formatElapsed(durationS)}`, note: "without setup" });
  if (tiles.length === 0) return NO_HTML;
  return html`<dl class="tiles">${tiles.map(tileHtml)}</dl>`;
}

function tileHtml({ title, value, note }: Tile): Html {
  return html`<div><dt>${title}</dt><dd>${value}<small>${note}</small></dd></div>`;
}

const MOST_WARNINGS = 50;

/** What a reader should know about the figures. */
export function warningsSection({ warnings }: ReportModel): Html {
  if (warnings.length === 0) return NO_HTML;
  const shown = warnings.slice(0, MOST_WARNINGS);
  const more = warnings.length - shown.length;
  return html`<ul class="warnings" aria-label="Warnings">${shown.map((warning) => html`<li>${textHtml(warning)}</li>`)}${
    more > 0 ? html`<li>${formatCount(more)} more in result.json</li>` : NO_HTML
  }</ul>`;
}
