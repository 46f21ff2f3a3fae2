import { formatValue } from "../../../metrics/format-value.ts";
import type { ReportModel } from "../../model.ts";
import { formatMoment, plural } from "../../numbers.ts";
import type { RequestRow } from "../../request-rows.ts";
import { html, type Html, NO_HTML } from "../html.ts";
import { type Cell, cell, numberCell, table } from "../table.ts";
import { codeHtml, countCell, failedCell, percentileCell, textHtml } from "../text.ts";

const REQUEST_COLUMNS = ["Count", "Rate", "Failed", "p50", "p95", "p99"] as const;

/** Requests by name, below all of them together when there are several. */
export function requestsSection({ requests, allRequests }: ReportModel): Html {
  if (requests.length === 0) return NO_HTML;
  const sum = allRequests !== null && requests.length > 1 ? allRequests : null;
  return html`<section aria-labelledby="requests"><h2 id="requests">Requests</h2>
${table({
  caption: "Requests by name",
  isSortable: true,
  filter: "requests",
  columns: [{ title: "Request" }, ...REQUEST_COLUMNS.map((title) => ({ title, isNumber: true }))],
  ...(sum === null ? {} : { total: requestCells(sum, html`<em>all requests</em>`) }),
  rows: requests.map((row) => requestCells(row, requestName(row))),
})}</section>`;
}

function requestName({ name, method }: RequestRow): Html {
  return method === "" ? codeHtml(name) : html`${codeHtml(name)} <small>${textHtml(method, 20)}</small>`;
}

function requestCells(row: RequestRow, name: Html): readonly Cell[] {
  return [
    cell(name),
    countCell(row.count),
    numberCell(formatValue(row.ratePerSecond, "per_second"), row.ratePerSecond),
    failedCell(row.failed, row.count),
    percentileCell(row.p50),
    percentileCell(row.p95),
    percentileCell(row.p99),
  ];
}

/** Errors, the most frequent first. */
export function errorsSection({ errors }: ReportModel): Html {
  if (errors.length === 0) return NO_HTML;
  return html`<section aria-labelledby="errors"><h2 id="errors">Errors</h2>
${table({
  caption: "Errors",
  isSortable: true,
  columns: [
    { title: "Kind" },
    { title: "Step" },
    { title: "Message" },
    { title: "Count", isNumber: true },
    { title: "First at", isNumber: true },
  ],
  rows: errors.map(({ kind, step, message, count, first_at_s: firstAtS }) => [
    cell(codeHtml(kind)),
    cell(step === null ? "" : codeHtml(step)),
    cell(textHtml(message)),
    countCell(count),
    numberCell(formatMoment(firstAtS), firstAtS),
  ]),
})}</section>`;
}

interface Chart {
  readonly id: string;
  readonly title: string;
  /** What somebody who does not see the chart is told. */
  readonly description: string;
}

/** Places where the page's script draws; without it, the table of the same figures. */
export function chartsSection(model: ReportModel): Html {
  const { timeline } = model;
  if (timeline.length < 2) return NO_HTML;
  const values = (read: (point: (typeof timeline)[number]) => number | null): readonly number[] =>
    timeline.map(read).filter((value) => value !== null);
  const charts: readonly Chart[] = [
    {
      id: "latency",
      title: "Response time",
      description: `p95 ${rangeText(
        values((point) => point.p95),
        "ms",
      )}`,
    },
    {
      id: "rate",
      title: "Request rate",
      description: rangeText(
        values((point) => point.rate),
        "per_second",
      ),
    },
    {
      id: "failed",
      title: "Failed requests per second",
      description: plural(
        values((point) => point.failed).reduce((sum, failed) => sum + failed, 0),
        "failed request",
      ),
    },
    {
      id: "vus",
      title: "Virtual users",
      description: rangeText(
        values((point) => point.vus),
        "",
      ),
    },
  ];
  return html`<section aria-labelledby="course" id="charts"><h2 id="course">Over time</h2>
<div class="charts">${charts.map(chartHtml)}</div>
<details><summary>The figures as a table</summary>${timelineTable(model)}</details></section>`;
}

function rangeText(values: readonly number[], quantity: "ms" | "per_second" | ""): string {
  if (values.length === 0) return "no value";
  const least = values.reduce((a, b) => Math.min(a, b));
  const greatest = values.reduce((a, b) => Math.max(a, b));
  return `from ${formatValue(least, quantity)} to ${formatValue(greatest, quantity)}`;
}

function chartHtml({ id, title, description }: Chart): Html {
  return html`<figure class="chart ${id}"><figcaption><h3>${title}</h3> <small>${description}</small></figcaption><div class="plot" data-chart="${id}"></div></figure>`;
}

function timelineTable({ timeline }: ReportModel): Html {
  return table({
    caption: "Figures over time",
    columns: ["Until", "Virtual users", "Rate", "Failed", "p50", "p95", "p99"].map((title) => ({
      title,
      isNumber: true,
    })),
    rows: timeline.map((point) => [
      cell(formatMoment(point.t_s)),
      cell(formatValue(point.vus, "")),
      cell(formatValue(point.rate, "per_second")),
      cell(formatValue(point.failed, "")),
      ...[point.p50, point.p95, point.p99].map((value) => cell(formatValue(value, "ms"))),
    ]),
  });
}

/** The place of the percentile curve. */
export function curveSection(hasCurve: boolean): Html {
  if (!hasCurve) return NO_HTML;
  return html`<section aria-labelledby="curve"><h2 id="curve">Response time by percentile</h2>
<figure class="chart curve"><figcaption><small>How long the slowest share of requests took; the tail gets more room the rarer it is.</small></figcaption><div class="plot" data-chart="curve"></div></figure></section>`;
}
