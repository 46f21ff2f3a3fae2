import { stringify } from "yaml";

import { quantityOf } from "../../../metrics/aggregations.ts";
import { formatValue } from "../../../metrics/format-value.ts";
import { type MetricRow, type ReportModel, statistic } from "../../model.ts";
import { formatElapsed } from "../../numbers.ts";
import { html, type Html, NO_HTML } from "../html.ts";
import { type Cell, cell, table } from "../table.ts";
import { codeHtml, countCell, percentileCell, textHtml } from "../text.ts";

const AGGREGATIONS = ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "max"] as const;
/** Longer configs are whole in result.json. */
const MOST_CONFIG = 60_000;

/** What became of the planned iterations of each scenario. */
export function scenariosSection({ scenarios }: ReportModel): Html {
  if (scenarios.length === 0) return NO_HTML;
  const numbers = ["Planned", "Started", "Completed", "With error", "Dropped", "Interrupted"];
  return html`<section aria-labelledby="scenarios"><h2 id="scenarios">Scenarios</h2>
${table({
  caption: "Iterations by scenario",
  isSortable: true,
  columns: [
    { title: "Scenario" },
    { title: "Executor" },
    ...numbers.map((title) => ({ title, isNumber: true })),
  ],
  rows: scenarios.map((row) => [
    cell(codeHtml(row.name)),
    cell(codeHtml(row.executor)),
    ...[row.planned, row.delivered, row.completed, row.failed, row.dropped, row.interrupted].map(countCell),
  ]),
})}</section>`;
}

/** All metrics and submetrics: trends, and the other kinds. */
export function metricsSection({ metrics, submetrics }: ReportModel): Html {
  const rows = [...metrics, ...submetrics].filter((row) => Object.keys(row.stats).length > 0);
  const trends = rows.filter((row) => row.kind === "trend" && row.samples !== 0);
  const others = rows.filter((row) => row.kind !== "trend");
  if (rows.length === 0) return NO_HTML;
  return html`<section aria-labelledby="metrics"><h2 id="metrics">All metrics</h2>
${trends.length === 0 ? NO_HTML : trendTable(trends)}
${others.length === 0 ? NO_HTML : otherTable(others)}</section>`;
}

function trendTable(trends: readonly MetricRow[]): Html {
  return html`<details><summary>Times and trends</summary>${table({
    caption: "Times and trends",
    isSortable: true,
    columns: [
      { title: "Metric" },
      ...["Samples", ...AGGREGATIONS].map((title) => ({ title, isNumber: true })),
    ],
    rows: trends.map((row) => [
      cell(codeHtml(row.name)),
      countCell(row.samples),
      ...AGGREGATIONS.map((aggregation) => percentileCell(statistic(row, aggregation), row.unit)),
    ]),
  })}</details>`;
}

function otherTable(others: readonly MetricRow[]): Html {
  return html`<details><summary>Counters, rates and gauges</summary>${table({
    caption: "Counters, rates and gauges",
    columns: [{ title: "Metric" }, { title: "Kind" }, { title: "Values" }],
    rows: others.map((row) => [cell(codeHtml(row.name)), cell(row.kind), valuesCell(row)]),
  })}</details>`;
}

function valuesCell(row: MetricRow): Cell {
  const values = Object.entries(row.stats).map(([aggregation, value], index) => {
    const comma = index === 0 ? "" : ", ";
    return html`${comma}${textHtml(aggregation, 40)} ${formatValue(value, quantityOf(row, aggregation))}`;
  });
  return cell(html`${values}`);
}

/** Where and when the load was made, and by what. */
export function environmentSection(model: ReportModel): Html {
  const { runner, git, phases } = model;
  const rows: readonly (readonly [string, Html | null])[] = [
    ["Run", codeHtml(model.runId)],
    ["Started", textHtml(model.startedAt)],
    [
      "Phases",
      html`${phases.map(({ name, duration_s: seconds }) => `${name} ${formatElapsed(seconds)}`).join(", ")}`,
    ],
    ["Commit", git.sha === undefined ? null : codeHtml(git.sha)],
    ["Ref", git.ref === undefined ? null : codeHtml(git.ref)],
    ["Seed of random choices", model.seed === null ? null : codeHtml(String(model.seed))],
    ["Config digest", model.configDigest === "" ? null : codeHtml(model.configDigest)],
    [
      "Machine",
      html`${textHtml(`${runner.os} ${runner.arch}, ${runner.cpu_model}`)}, ${formatValue(runner.cpus, "")} CPUs, ${formatValue(runner.memory_bytes, "bytes")}`,
    ],
    ["Versions", textHtml(`rampa ${runner.version}, Node ${runner.node}`)],
  ];
  return html`<section aria-labelledby="environment"><h2 id="environment">Run and environment</h2>
<dl class="facts">${rows.map(([name, value]) => (value === null ? NO_HTML : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl></section>`;
}

/** The config that ran, as YAML. */
export function configSection({ config }: ReportModel): Html {
  if (Object.keys(config).length === 0) return NO_HTML;
  // No anchors: a reader should see each value where it counts.
  const text = stringify(config, { aliasDuplicateObjects: false, lineWidth: 0 }).trimEnd();
  const body =
    text.length > MOST_CONFIG ? html`<p>It is in result.json.</p>` : html`<pre tabindex="0">${text}</pre>`;
  return html`<section aria-labelledby="config"><h2 id="config">Config</h2>
<details><summary>As resolved</summary>${body}</details></section>`;
}
