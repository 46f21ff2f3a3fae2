import type { ComparisonView } from "../comparison/comparison-view.ts";
import { confidenceText, doubtText } from "../comparison/comparison-words.ts";
import type { EffectRow } from "../comparison/effect-row.ts";
import { intervalPlot } from "../comparison/interval-plot.ts";
import type { ReportModel } from "../model.ts";
import { formatCount } from "../numbers.ts";
import { markdownCode, markdownPhrase, markdownText } from "./escape.ts";
import { type Block, filledBlocks, fixedBlocks } from "./fit.ts";
import type { Elsewhere } from "./sections.ts";
import { left, tableHead, tableRow } from "./table.ts";

/** Other signs than those of thresholds: a regression alone fails nothing. */
const VERDICTS: Readonly<Record<EffectRow["verdict"], string>> = {
  regression: "🔴 regression",
  improvement: "🟢 improvement",
  "no change": "⚪ no change",
  inconclusive: "🟡 inconclusive",
};

/** One line: slower or not, by how much, how sure; and what was compared. Empty without a comparison. */
export function comparisonLines({ comparison }: ReportModel): readonly Block[] {
  if (comparison === null) return [];
  const [icon = ""] = VERDICTS[comparison.verdict].split(" ");
  return [
    ...fixedBlocks([`${icon} **${comparison.word}** – ${markdownPhrase(comparison.headline)}.`]),
    ...fixedBlocks([comparison.conditions.map(markdownPhrase).join("  \n")]),
  ];
}

/** Every figure with its change, its interval and its verdict. */
export function comparisonBlocks(
  { comparison }: ReportModel,
  elsewhere: Elsewhere,
  { priority, maxRows }: { readonly priority: number; readonly maxRows?: number },
): readonly Block[] {
  if (comparison === null) return [];
  const { rows, confidence, scalePercent } = comparison;
  const sure = confidenceText(confidence);
  const columns = [
    left("Verdict"),
    left("Figure"),
    left(`Change (${unbroken(sure)} interval)`),
    left(unbroken(`−${scalePercent} % … 0 … +${scalePercent} %`)),
    left(unbroken("Baseline → this run")),
  ];
  return filledBlocks({
    head: ["### Compared with the baseline", "", ...tableHead(columns)],
    rows: rows.map((row) => effectLine(row, comparison)),
    tail: doubtLines(rows),
    omission: (missing) =>
      `*${formatCount(missing)} more ${missing === 1 ? "figure" : "figures"} in ${elsewhere}.*`,
    priority,
    ...(maxRows === undefined ? {} : { maxRows }),
  });
}

/** Half the width of a plot: a comment is narrow, and what does not fit is out of sight. */
const HALF_PLOT = 8;

function effectLine(row: EffectRow, { scalePercent }: ComparisonView): string {
  const subject = row.subject === null ? "*all\u00a0requests*" : markdownCode(row.subject);
  return tableRow([
    unbroken(VERDICTS[row.verdict]),
    `${subject}\u00a0${markdownText(row.figure, 40)}`,
    changeCell(row),
    row.interval === null ? "" : `\`${intervalPlot(row.interval, scalePercent, HALF_PLOT)}\``,
    unbroken(`${row.baseText} → ${row.headText}`),
  ]);
}

/** `**+17.1 %** (+13.9 to +20.4)`. */
function changeCell({ verdict, changeText, intervalText }: EffectRow): string {
  const isChange = verdict === "regression" || verdict === "improvement";
  const change = isChange ? `**${unbroken(changeText)}**` : unbroken(changeText);
  const bounds = intervalText.split(" to ").map((bound) => bound.replace(/ (?:%|points)$/, ""));
  return bounds.length === 2 ? `${change} (${unbroken(bounds.join(" to "))})` : change;
}

/** Keeps what belongs together on one line. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

const MOST_REASONS = 4;

/** Each reason for which figures have no answer, once. */
function doubtLines(rows: readonly EffectRow[]): readonly string[] {
  const reasons = [...new Set(rows.map(doubtText))].filter((reason) => reason !== "").slice(0, MOST_REASONS);
  return reasons.length === 0 ? [] : ["", ...reasons.map((reason) => `- 🟡 ${markdownText(reason)}.`)];
}
