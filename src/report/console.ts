import { formatValue } from "../metrics/format-value.ts";
import { comparisonTable, comparisonText } from "./console-comparison.ts";
import { alignedLines } from "./console-table.ts";
import { type Paint, painter } from "./console-paint.ts";
import type { ReportModel } from "./model.ts";
import { formatCount, formatElapsed, plural } from "./numbers.ts";
import type { Percentile } from "./percentile.ts";
import type { RequestRow } from "./request-rows.ts";
import { terminalPhrase, terminalText } from "./terminal-text.ts";
import { timelineText } from "./timeline-text.ts";
import { trendText } from "./trend/trend-text.ts";
import { warmUpText } from "./warm-up-text.ts";

/** How a report looks on a terminal or in a job's log. */
export interface ConsoleOptions {
  /** With ANSI colours; default false. */
  readonly color?: boolean;
}

const MOST_ROWS = 20;
const NAME_LENGTH = 60;
const MESSAGE_LENGTH = 160;

/** The end of a run for a terminal: figures first, the verdict last. Ends with a line break. */
export function renderConsole(model: ReportModel, options: ConsoleOptions = {}): string {
  const paint = painter(options.color === true);
  const sections = [
    requestLines(model, paint),
    checkLines(model, paint),
    errorLines(model, paint),
    timelineLines(model, paint),
    generatorText(model, paint),
    thresholdLines(model, paint),
    titled("Compared with the baseline", comparisonTable(model, paint), paint),
    trendLines(model, paint),
    warningLines(model, paint),
    verdictLines(model, paint),
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${texts.join("\n\n")}\n`;
}

function verdictLines(model: ReportModel, paint: Paint): readonly string[] {
  const { verdict } = model;
  const icon = { passed: "✓", failed: "✗", undecided: "!" }[verdict.outcome];
  const color = ({ passed: "green", failed: "red", undecided: "yellow" } as const)[verdict.outcome];
  return [
    `${paint("bold", paint(color, `${icon} ${verdict.word}`))} – ${terminalPhrase(verdict.headline)}.`,
    ...comparisonText(model, paint),
    ...verdict.details.map((detail) => `  ${terminalPhrase(detail)}`),
  ];
}

function thresholdLines({ thresholds }: ReportModel, paint: Paint): readonly string[] {
  const rows = thresholds.map((row) => [
    terminalText(row.metric, NAME_LENGTH),
    terminalText(row.source, NAME_LENGTH),
    `${row.observedText}${row.isThin ? THIN_MARK : ""}`,
    row.isDefault ? "default" : row.outcome === "inconclusive" ? "inconclusive" : "",
  ]);
  const lines = alignedLines(rows, ["left", "left", "right", "left"]);
  const marked = lines.map((line, index) => `${outcomeMark(thresholds[index]?.outcome, paint)} ${line}`);
  return titled("Thresholds", marked, paint);
}

function requestLines({ requests, allRequests }: ReportModel, paint: Paint): readonly string[] {
  const sum = allRequests === null || requests.length < 2 ? [] : [allRequests];
  const shown = [...sum, ...requests.slice(0, MOST_ROWS)];
  const numbers = ["count", "rate", "failed", "p50", "p95", "p99"];
  const rows = [["", ...numbers], ...shown.map(requestCells)];
  const [head = "", ...lines] = alignedLines(rows, ["left", ...numbers.map(() => "right" as const)]);
  const isThin = shown.some((row) => row.p50.isThin || row.p95.isThin || row.p99.isThin);
  const note = isThin ? [paint("dim", "¹ fewer than ten samples lie beyond this percentile")] : [];
  const all = [paint("dim", head), ...lines, ...moreLines(requests.length, paint), ...note];
  return shown.length === 0 ? [] : titled("Requests", all, paint);
}

function requestCells(row: RequestRow): readonly string[] {
  return [
    terminalText(row.method === "" ? row.name : `${row.name} ${row.method}`, NAME_LENGTH),
    formatCount(row.count),
    formatValue(row.ratePerSecond, "per_second"),
    formatCount(row.failed),
    ...[row.p50, row.p95, row.p99].map(percentileText),
  ];
}

const THIN_MARK = "¹";

/** The place of the mark is kept, so that the numbers stay aligned. */
function percentileText({ value, isThin }: Percentile): string {
  return `${formatValue(value, "ms")}${isThin ? THIN_MARK : " "}`;
}

function checkLines({ checks }: ReportModel, paint: Paint): readonly string[] {
  const shown = checks.slice(0, MOST_ROWS);
  const rows = shown.map(({ name, scenario, passes, fails }) => [
    terminalText(name, NAME_LENGTH),
    terminalText(scenario, NAME_LENGTH),
    `${formatCount(passes)} of ${formatCount(passes + fails)} passed`,
  ]);
  const lines = alignedLines(rows, ["left", "left", "right"]);
  const marked = lines.map((line, index) => `${mark(shown[index]?.fails === 0, paint)} ${line}`);
  return titled("Checks", [...marked, ...moreLines(checks.length, paint)], paint);
}

function errorLines({ errors }: ReportModel, paint: Paint): readonly string[] {
  const rows = errors
    .slice(0, MOST_ROWS)
    .map(({ kind, step, message, count, first_at_s: firstAtS }) => [
      plural(count, "time"),
      terminalText(step === null ? kind : `${kind} in ${step}`, NAME_LENGTH),
      terminalText(message, MESSAGE_LENGTH),
      `first after ${formatElapsed(firstAtS)}`,
    ]);
  const lines = alignedLines(rows, ["right", "left", "left", "left"]);
  return titled("Errors", [...lines, ...moreLines(errors.length, paint)], paint);
}

function timelineLines({ timeline }: ReportModel, paint: Paint): readonly string[] {
  const text = timelineText(timeline);
  return text === "" ? [] : titled("Over time", text.split("\n"), paint);
}

function generatorText(model: ReportModel, paint: Paint): readonly string[] {
  const { generator } = model;
  if (generator === null) return [];
  const text = generator.figures.map(([name, value]) => `${name} ${value}`).join(" · ");
  const warmUp = warmUpText(model);
  return titled("Load generator", warmUp === "" ? [text] : [text, warmUp], paint);
}

function warningLines({ warnings }: ReportModel, paint: Paint): readonly string[] {
  const lines = warnings.slice(0, MOST_ROWS).map((text) => terminalText(text, MESSAGE_LENGTH * 2));
  return [...lines.map((line) => `${paint("yellow", "!")} ${line}`), ...moreLines(warnings.length, paint)];
}

function outcomeMark(
  outcome: ReportModel["thresholds"][number]["outcome"] | undefined,
  paint: Paint,
): string {
  return outcome === "inconclusive" ? paint("yellow", "?") : mark(outcome === "passed", paint);
}

function mark(isGood: boolean, paint: Paint): string {
  return isGood ? paint("green", "✓") : paint("red", "✗");
}

function moreLines(rows: number, paint: Paint): readonly string[] {
  return rows <= MOST_ROWS ? [] : [paint("dim", `${formatCount(rows - MOST_ROWS)} more in result.json`)];
}

function titled(title: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : [paint("bold", title), ...lines.map((line) => `  ${line}`)];
}

function trendLines({ trend }: ReportModel, paint: Paint): readonly string[] {
  if (trend === null) return [];
  const changes = trend.changes
    .slice(0, MOST_ROWS)
    .map(({ sentence, isNew }) => `${isNew ? paint("yellow", "new: ") : ""}${terminalPhrase(sentence)}`);
  return titled(`The last ${plural(trend.runs, "run")}`, [...trendText(trend), ...changes], paint);
}
