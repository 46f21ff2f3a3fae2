import { stringify } from "yaml";

import { quantityOf } from "../../metrics/aggregations.ts";
import { formatValue, NO_VALUE } from "../../metrics/format-value.ts";
import { type MetricRow, type ReportModel, statistic } from "../model.ts";
import { formatElapsed, plural } from "../numbers.ts";
import { fencedBlock, markdownCode, markdownText } from "./escape.ts";
import { type Block, filledBlocks } from "./fit.ts";
import { type Column, left, right, tableHead, tableRow } from "./table.ts";
import { percentileCell } from "./thin-note.ts";

/** Keeps a number and its unit on one line in a wide table. */
const NO_BREAK = "\u00a0";

const TREND_AGGREGATIONS = ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "max"] as const;

/** True when a table of these blocks marks a percentile that few samples carry. */
export function hasThinTrend({ metrics, submetrics }: ReportModel): boolean {
  const rows = [...metrics, ...submetrics];
  return rows.some((row) => TREND_AGGREGATIONS.some((name) => statistic(row, name).isThin));
}

/** All metrics and submetrics: trends, and the other kinds. */
export function metricBlocks(
  model: ReportModel,
  [trendPriority, otherPriority]: readonly [number, number],
): readonly Block[] {
  const rows = [...model.metrics, ...model.submetrics].filter((row) => Object.keys(row.stats).length > 0);
  const trends = rows.filter((row) => row.kind === "trend" && row.samples !== 0);
  const others = rows.filter((row) => row.kind !== "trend");
  return [
    collapsedTable(
      "All times and trends",
      [left("Metric"), ...["Samples", ...TREND_AGGREGATIONS].map(right)],
      trends.map(trendCells),
      trendPriority,
    ),
    collapsedTable(
      "All counters, rates and gauges",
      ["Metric", "Kind", "Values"].map(left),
      others.map(otherCells),
      otherPriority,
    ),
  ].flatMap(filledBlocks);
}

function trendCells(row: MetricRow): string[] {
  const cells = TREND_AGGREGATIONS.map((aggregation) =>
    percentileCell(statistic(row, aggregation), row.unit).replace(" ", NO_BREAK),
  );
  return [markdownCode(row.name), formatValue(row.samples, ""), ...cells];
}

function otherCells(row: MetricRow): string[] {
  const values = Object.entries(row.stats).map(
    ([aggregation, value]) =>
      `${markdownText(aggregation, 40)} ${formatValue(value, quantityOf(row, aggregation))}`,
  );
  return [markdownCode(row.name), row.kind, values.join(", ")];
}

/** What became of the planned iterations of each scenario. */
export function scenarioBlocks(model: ReportModel, priority: number): readonly Block[] {
  const numbers = ["Planned", "Started", "Completed", "With error", "Dropped", "Interrupted"];
  const rows = model.scenarios.map((row) => [
    markdownCode(row.name),
    markdownCode(row.executor),
    ...[row.planned, row.delivered, row.completed, row.failed, row.dropped, row.interrupted].map((count) =>
      formatValue(count, ""),
    ),
  ]);
  const columns = [left("Scenario"), left("Executor"), ...numbers.map(right)];
  return filledBlocks(collapsedTable("Scenarios, in iterations", columns, rows, priority));
}

/** The config that ran, as YAML. */
export function configBlocks(model: ReportModel, priority: number): readonly Block[] {
  if (Object.keys(model.config).length === 0) return [];
  // No anchors: a reader should see each value where it counts.
  const text = stringify(model.config, { aliasDuplicateObjects: false, lineWidth: 0 }).trimEnd();
  return [collapsedText("Config as resolved", text, "yaml", priority)];
}

/** Where and when the load was made, and by what. */
export function environmentBlock(model: ReportModel, priority: number): Block {
  const { runner, git } = model;
  const phases = model.phases.map(({ name, duration_s: seconds }) => `${name} ${formatElapsed(seconds)}`);
  const rows = [
    ["Run", markdownCode(model.runId)],
    ["Started", markdownText(model.startedAt)],
    ["Phases", phases.join(", ")],
    ["Commit", git.sha === undefined ? "" : markdownCode(git.sha)],
    ["Ref", git.ref === undefined ? "" : markdownCode(git.ref)],
    ["Seed of random choices", model.seed === null ? "" : markdownCode(String(model.seed))],
    ["Config digest", model.configDigest === "" ? "" : markdownCode(model.configDigest)],
    [
      "Machine",
      `${markdownText(`${runner.os} ${runner.arch}`)}, ${markdownText(runner.cpu_model)}, ` +
        `${formatValue(runner.cpus, "")} CPUs, ${formatValue(runner.memory_bytes, "bytes")}`,
    ],
    ["Versions", markdownText(`rampa ${runner.version}, Node ${runner.node}`)],
  ].map(([name = "", value = ""]) => [name, value === "" ? NO_VALUE : value]);
  return collapsedTable("Environment", [left("What"), left("Value")], rows, priority);
}

/** A collapsed block of lines that stays whole or goes. */
function collapsedText(title: string, text: string, language: string, priority: number): Block {
  return {
    head: [`<details><summary>${title}</summary>`, ""],
    rows: [fencedBlock(text, language)],
    tail: ["", "</details>"],
    omission: () => `*${title}: in result.json.*`,
    priority,
  };
}

/** A collapsed table. */
function collapsedTable(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  priority: number,
): Block {
  return {
    head: [`<details><summary>${title}</summary>`, "", ...tableHead(columns)],
    rows: rows.map(tableRow),
    tail: ["", "</details>"],
    omission: (missing) => `*${title}: ${plural(missing, "more row")} in result.json.*`,
    priority,
  };
}
