import { formatValue } from "../../metrics/format-value.ts";
import type { ReportModel } from "../model.ts";
import { formatCount, formatElapsed } from "../numbers.ts";
import type { RequestRow } from "../request-rows.ts";
import type { ThresholdRow } from "../threshold-rows.ts";
import { markdownCode, markdownText } from "./escape.ts";
import type { Block } from "./fit.ts";
import { left, right, tableHead, tableRow } from "./table.ts";
import { percentileCell, thinMark } from "./thin-note.ts";

/** Where a reader finds the rows that a document leaves out. */
export type Elsewhere = "result.json" | "the summary";

const OUTCOMES = {
  passed: "✅ passed",
  failed: "❌ failed",
  no_data: "❌ no data",
  inconclusive: "❔ inconclusive",
} as const;

/** All thresholds, and a sentence for each of which the figures alone do not say why. */
export function thresholdsBlock(
  rows: readonly ThresholdRow[],
  elsewhere: Elsewhere,
  priority: number,
): Block {
  const columns = [left("Outcome"), left("Metric"), left("Condition"), right("Observed"), right("Limit")];
  const messages = rows
    .filter(({ outcome }) => outcome === "no_data" || outcome === "inconclusive")
    .filter((row) => row.message !== "")
    .slice(0, 5)
    .map((row) => `- ${row.outcome === "inconclusive" ? "❔ " : ""}${markdownText(row.message)}`);
  return {
    head: ["### Thresholds", "", ...tableHead(columns)],
    rows: rows.map(thresholdRow),
    tail: messages.length === 0 ? [] : ["", ...messages],
    omission: (missing) => moreRows(missing, "threshold", elsewhere),
    priority,
  };
}

function thresholdRow(row: ThresholdRow): string {
  return tableRow([
    OUTCOMES[row.outcome],
    `${markdownCode(row.metric)}${row.isDefault ? " *default*" : ""}`,
    markdownCode(row.source),
    `${row.observedText}${thinMark(row)}`,
    row.limitText,
  ]);
}

/** Requests by name, below all of them together when there are several. */
export function requestsBlock(
  title: string,
  { requests, allRequests }: ReportModel,
  elsewhere: Elsewhere,
  priority: number,
): Block {
  const numbers = ["Count", "Rate", "Failed", "p50", "p95", "p99"].map(right);
  const sum =
    allRequests === null || requests.length < 2 ? [] : [requestRow(allRequests, `*${allRequests.name}*`)];
  return {
    head: [`### ${title}`, "", ...tableHead([left("Request"), ...numbers]), ...sum],
    rows: requests.map((row) => requestRow(row, requestName(row))),
    tail: [],
    omission: (missing) => moreRows(missing, "request", elsewhere),
    priority,
  };
}

function requestName({ name, method }: RequestRow): string {
  return method === "" ? markdownCode(name) : `${markdownCode(name)} ${markdownText(method, 20)}`;
}

function requestRow(row: RequestRow, name: string): string {
  return tableRow([
    name,
    formatCount(row.count),
    formatValue(row.ratePerSecond, "per_second"),
    failedCell(row.failed, row.count),
    percentileCell(row.p50),
    percentileCell(row.p95),
    percentileCell(row.p99),
  ]);
}

function failedCell(failed: number, count: number): string {
  if (failed === 0 || count === 0) return formatCount(failed);
  return `${formatCount(failed)} (${formatValue(failed / count, "ratio")})`;
}

/** Checks, those with fails first. */
export function checksBlock(checks: ReportModel["checks"], elsewhere: Elsewhere, priority: number): Block {
  return {
    head: [
      "### Checks",
      "",
      ...tableHead([left("Check"), left("Scenario"), right("Passed"), right("Failed")]),
    ],
    rows: checks.map(({ name, scenario, passes, fails }) =>
      tableRow([
        `${fails > 0 ? "❌" : "✅"} ${markdownCode(name)}`,
        markdownCode(scenario),
        formatCount(passes),
        failedCell(fails, passes + fails),
      ]),
    ),
    tail: [],
    omission: (missing) => moreRows(missing, "check", elsewhere),
    priority,
  };
}

/** Errors, the most frequent first. */
export function errorsBlock(errors: ReportModel["errors"], elsewhere: Elsewhere, priority: number): Block {
  const columns = [left("Kind"), left("Step"), left("Message"), right("Count"), right("First after")];
  return {
    head: ["### Errors", "", ...tableHead(columns)],
    rows: errors.map(({ kind, step, message, count, first_at_s: firstAtS }) =>
      tableRow([
        markdownCode(kind),
        step === null ? "" : markdownCode(step),
        markdownText(message, 200),
        formatCount(count),
        formatElapsed(firstAtS),
      ]),
    ),
    tail: [],
    omission: (missing) => moreRows(missing, "error", elsewhere),
    priority,
  };
}

/** The load generator itself, as a table of one row. */
export function generatorLines({ generator }: ReportModel): readonly string[] {
  if (generator === null) return [];
  const columns = generator.figures.map(([name]) => (name === "load" ? left : right)(name));
  return [
    "### Load generator",
    "",
    ...tableHead(columns),
    tableRow(generator.figures.map(([, value]) => value)),
  ];
}

/** The same in one line, where a reader has to know it; empty else. */
export function generatorNote({ generator }: ReportModel): string {
  if (generator?.isNotable !== true) return "";
  return `Load generator: ${generator.figures.map(([name, value]) => `${name} ${value}`).join(" · ")}`;
}

/** What a reader should know about the figures. */
export function warningsBlock(warnings: readonly string[], elsewhere: Elsewhere, priority: number): Block {
  return {
    head: [],
    rows: warnings.map((warning) => `- ⚠️ ${markdownText(warning)}`),
    tail: [],
    omission: (missing) => moreRows(missing, "warning", elsewhere),
    priority,
  };
}

function moreRows(missing: number, noun: string, elsewhere: Elsewhere): string {
  return `*${formatCount(missing)} more ${missing === 1 ? noun : `${noun}s`} in ${elsewhere}.*`;
}
