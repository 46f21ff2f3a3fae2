import { formatValue } from "../../../metrics/format-value.ts";
import type { ReportModel } from "../../model.ts";
import { warmUpText } from "../../warm-up-text.ts";
import { html, type Html, NO_HTML } from "../html.ts";
import { cell, table } from "../table.ts";
import { codeHtml, textHtml } from "../text.ts";

/** How the load generator itself fared: whether the other figures can be trusted. */
export function generatorSection(model: ReportModel): Html {
  const { generator } = model;
  const warmUp = warmUpText(model);
  if (generator === null && warmUp === "") return NO_HTML;
  const figures = generator?.figures ?? [];
  return html`<section aria-labelledby="generator"><h2 id="generator">Load generator</h2>
${figures.length === 0 ? NO_HTML : html`<dl class="tiles small">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${textHtml(value)}</dd></div>`)}</dl>`}
${warmUp === "" ? NO_HTML : html`<p>${warmUp}</p>`}</section>`;
}

const STATISTICS = [
  ["p50", "med"],
  ["p95", "p(95)"],
  ["p99", "p(99)"],
] as const;

/** Response times from the planned start beside those from the actual one, of arrival-rate scenarios. */
export function responseTimesSection({ scenarios }: ReportModel): Html {
  const rows = scenarios.filter((row) => Object.keys(row.response_time ?? {}).length > 0);
  if (rows.length === 0) return NO_HTML;
  return html`<section aria-labelledby="planned"><h2 id="planned">Iteration time from planned start (from actual start)</h2>
${table({
  caption: "Iteration time from planned start",
  columns: [{ title: "Scenario" }, ...STATISTICS.map(([title]) => ({ title, isNumber: true }))],
  rows: rows.map(({ name, response_time: response, iteration_duration: duration }) => [
    cell(codeHtml(name)),
    ...STATISTICS.map(([, statistic]) =>
      cell(
        html`${formatValue(response?.[statistic], "ms")} <small>(${formatValue(duration?.[statistic], "ms")})</small>`,
      ),
    ),
  ]),
})}</section>`;
}
