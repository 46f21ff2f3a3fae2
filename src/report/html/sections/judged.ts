import type { ReportModel } from "../../model.ts";
import type { ThresholdRow } from "../../threshold-rows.ts";
import { html, type Html, NO_HTML } from "../html.ts";
import { type Cell, cell, numberCell, table } from "../table.ts";
import { codeHtml, countCell, failedCell, textHtml, thinMark } from "../text.ts";

const OUTCOMES = {
  passed: "✓ passed",
  failed: "✗ failed",
  no_data: "✗ no data",
  inconclusive: "? inconclusive",
} as const;

/** All thresholds, the worst first. */
export function thresholdsSection({ thresholds }: ReportModel): Html {
  if (thresholds.length === 0) return NO_HTML;
  return html`<section aria-labelledby="thresholds"><h2 id="thresholds">Thresholds</h2>
${table({
  caption: "Thresholds",
  columns: [
    { title: "Outcome" },
    { title: "Threshold" },
    { title: "Observed", isNumber: true },
    { title: "Limit", isNumber: true },
  ],
  rows: thresholds.map(thresholdCells),
})}</section>`;
}

function thresholdCells(row: ThresholdRow): readonly Cell[] {
  const mark = row.isDefault ? html` <small>default</small>` : NO_HTML;
  const message =
    needsMessage(row) && row.message !== "" ? html`<br><small>${textHtml(row.message)}</small>` : NO_HTML;
  return [
    cell(html`<span class="outcome ${toneOf(row)}">${OUTCOMES[row.outcome]}</span>`),
    cell(
      html`${codeHtml(row.metric)} <span class="condition">${codeHtml(row.source)}</span>${mark}${message}`,
    ),
    numberCell(html`${row.observedText}${thinMark(row)}`, row.observed),
    numberCell(row.limitText, row.limit),
  ];
}

/** Where the figures alone do not say why. */
function needsMessage({ outcome }: ThresholdRow): boolean {
  return outcome === "no_data" || outcome === "inconclusive";
}

function toneOf({ outcome }: ThresholdRow): string {
  if (outcome === "inconclusive") return "";
  return outcome === "passed" ? "good" : "bad";
}

/** All checks, those with fails first. */
export function checksSection({ checks }: ReportModel): Html {
  if (checks.length === 0) return NO_HTML;
  return html`<section aria-labelledby="checks"><h2 id="checks">Checks</h2>
${table({
  caption: "Checks",
  isSortable: true,
  columns: [
    { title: "Check" },
    { title: "Scenario" },
    { title: "Passed", isNumber: true },
    { title: "Failed", isNumber: true },
  ],
  rows: checks.map(({ name, scenario, passes, fails }) => [
    cell(
      html`<span class="outcome ${fails > 0 ? "bad" : "good"}">${fails > 0 ? "✗" : "✓"}</span> ${codeHtml(name)}`,
    ),
    cell(codeHtml(scenario)),
    countCell(passes),
    failedCell(fails, passes + fails),
  ]),
})}</section>`;
}
