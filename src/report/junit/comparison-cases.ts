import { confidenceText, doubtText } from "../comparison/comparison-words.ts";
import type { EffectRow } from "../comparison/effect-row.ts";
import { figureName, type FigureName, figurePhrase } from "../comparison/figure-name.ts";
import type { ReportModel } from "../model.ts";
import { phraseText } from "../phrase.ts";
import { CELL_LENGTH, plainLine, PROSE_LENGTH } from "../plain-text.ts";
import type { ThresholdRow } from "../threshold-rows.ts";
import type { TestCase } from "./test-case.ts";

/**
 * One case for each figure that was compared. A regression is a failure only when a relative threshold on that
 * figure failed: the view agrees with the verdict. What has no answer is skipped.
 */
export function comparisonCases({ comparison, thresholds }: ReportModel): readonly TestCase[] {
  if (comparison === null) return [];
  const broken = new Set(
    thresholds.filter((row) => row.isRelative && row.outcome === "failed").map((row) => keyOf(figureOf(row))),
  );
  const sure = confidenceText(comparison.confidence);
  return comparison.rows.map((row) => {
    const own = {
      name: plainLine(phraseText(figurePhrase(row)), CELL_LENGTH * 2),
      classname: "rampa.comparison",
    };
    const text = plainLine(figuresText(row, sure), PROSE_LENGTH);
    if (broken.has(keyOf(row)))
      return { ...own, problem: { kind: "failure", type: row.verdict, message: text } };
    return row.verdict === "inconclusive"
      ? { ...own, problem: { kind: "skipped", message: text } }
      : { ...own, output: text };
  });
}

/** `regression: +12.3 % (+9.1 % to +15.8 % at 99 % confidence), 81.3 ms before, 91.3 ms now`. */
function figuresText(row: EffectRow, sure: string): string {
  const { verdict, changeText, intervalText, baseText, headText } = row;
  const interval = intervalText.includes(" to ") ? ` (${intervalText} at ${sure} confidence)` : "";
  const why = doubtText(row);
  return `${verdict}: ${changeText}${interval}, ${baseText} before, ${headText} now${why === "" ? "" : `; ${why}`}`;
}

/** The figure that a relative threshold limits, as the comparison calls it. */
function figureOf({ metric, baseMetric, tags, aggregation }: ThresholdRow): FigureName {
  const { name, ...others } = tags;
  return Object.keys(others).length > 0
    ? figureName({ metric, name: null, aggregation })
    : figureName({ metric: baseMetric, name: name ?? null, aggregation });
}

function keyOf({ subject, figure, topic }: FigureName): string {
  return JSON.stringify([subject, figure, topic]);
}
