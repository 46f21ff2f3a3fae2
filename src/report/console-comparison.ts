import { doubtText } from "./comparison/comparison-words.ts";
import type { ChangeVerdict, EffectRow } from "./comparison/effect-row.ts";
import { intervalPlot } from "./comparison/interval-plot.ts";
import { type Paint, painter } from "./console-paint.ts";
import { alignedLines } from "./console-table.ts";
import type { ReportModel } from "./model.ts";
import { formatCount } from "./numbers.ts";
import { thresholdSentence } from "./threshold-sentence.ts";
import { terminalPhrase, terminalText } from "./terminal-text.ts";

const MOST_ROWS = 20;
const NAME_LENGTH = 40;

const COLORS: Readonly<Record<ChangeVerdict, "red" | "green" | "yellow" | "dim">> = {
  regression: "red",
  improvement: "green",
  inconclusive: "yellow",
  "no change": "dim",
};

/** The rows of a comparison, and why some have no answer; none when nothing was compared. */
export function comparisonTable({ comparison }: ReportModel, paint: Paint): readonly string[] {
  if (comparison === null || comparison.rows.length === 0) return [];
  const { rows, scalePercent } = comparison;
  const shown = rows.slice(0, MOST_ROWS);
  const head = ["", "", "change", "interval", `±${scalePercent} %`, "baseline", "this run"];
  const table = [head, ...shown.map((row) => cells(row, scalePercent))];
  const [first = "", ...lines] = alignedLines(table, [
    "left",
    "left",
    "right",
    "left",
    "left",
    "right",
    "right",
  ]);
  const reasons = [...new Set(shown.map(doubtText))].filter((reason) => reason !== "");
  return [
    paint("dim", first),
    ...lines.map((line, index) => {
      const verdict = shown[index]?.verdict ?? "inconclusive";
      return line.replace(verdict, paint(COLORS[verdict], verdict));
    }),
    ...(rows.length > MOST_ROWS
      ? [paint("dim", `${formatCount(rows.length - MOST_ROWS)} more in result.json`)]
      : []),
    ...reasons.map((reason) => paint("dim", `inconclusive: ${reason}`)),
  ];
}

function cells(row: EffectRow, scalePercent: number): readonly string[] {
  return [
    row.verdict,
    `${terminalText(row.subject ?? "all requests", NAME_LENGTH)} ${terminalText(row.figure, NAME_LENGTH)}`,
    row.changeText,
    row.intervalText,
    row.interval === null ? "" : intervalPlot(row.interval, scalePercent),
    row.baseText,
    row.headText,
  ];
}

/** The answer, for the end of the report; none without a comparison. */
export function comparisonText({ comparison }: ReportModel, paint: Paint): readonly string[] {
  if (comparison === null) return [];
  const { verdict, word, headline, conditions } = comparison;
  return [
    `${paint("bold", paint(COLORS[verdict], word))} – ${terminalPhrase(headline)}.`,
    ...conditions.map((condition) => `  ${terminalPhrase(condition)}`),
  ];
}

/** A comparison alone, for a terminal: the rows first, the answer last. Ends with a line break. */
export function renderComparison(
  model: ReportModel,
  { color = false }: { readonly color?: boolean } = {},
): string {
  const paint = painter(color);
  const limits = model.thresholds.filter((row) => row.isRelative);
  const judged = limits.map((row) => `${row.outcome}: ${terminalPhrase(thresholdSentence(row))}`);
  return `${[...comparisonTable(model, paint), "", ...comparisonText(model, paint), ...judged].join("\n")}\n`;
}
