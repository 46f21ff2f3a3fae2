import { type Against, NO_BASELINE, withComparison } from "../engine/judge-changes.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { HistoryBlock } from "../report/history-block.ts";
import type { ResultFile } from "../report/result-file.ts";
import { type Baseline, baselineText, type PastBaseline } from "./baseline.ts";
import { compareWithPast, type Questions, questionsOf } from "./compare-with-past.ts";
import { nextHistory } from "./history.ts";
import { isMeasured } from "./measured-status.ts";
import type { PastRuns } from "./past-runs.ts";

/** What is asked about earlier runs. */
export interface PastJudgement {
  readonly baseline: Baseline | undefined;
  readonly confidence: number;
  readonly limits: Questions["limits"];
  /** Most runs of the history; null: none is kept. */
  readonly mostRuns: number | null;
  /** The result file of an end. */
  readonly fileOf: (end: RunResult) => ResultFile;
}

/** An end that was judged by earlier runs, with its place among them. */
export interface JudgedByPast {
  readonly result: RunResult;
  /** Null when none is kept, or it is not known. */
  readonly history: HistoryBlock | null;
}

/** Judges a run by what earlier ones say of it, and adds it to them. */
export function judgeByPast(end: RunResult, past: PastRuns, asked: PastJudgement): JudgedByPast {
  const { baseline, limits, mostRuns, fileOf } = asked;
  const judged = judgedBy(end, past, asked);
  const isAsked = baseline?.kind === "artifact" || baseline?.kind === "file";
  const result = withPastWarnings(past, judged, isAsked && isMeasured(end.status));
  const { history } = past;
  // Without what was before, the history of the next run would begin anew.
  if (mostRuns === null || (history !== null && "unknownBecause" in history)) {
    return { result, history: null };
  }
  const file = fileOf(result);
  return { result, history: nextHistory(history, file, questionsOf(file, limits), mostRuns) };
}

/** The end judged by its baseline; by nothing when there is none. */
function judgedBy(end: RunResult, past: PastRuns, asked: PastJudgement): RunResult {
  const baseline = asked.baseline ?? { kind: "none" };
  const plan = { relativeThresholds: asked.limits };
  switch (baseline.kind) {
    case "none":
      return withComparison(end, plan, { absentBecause: NO_BASELINE });
    case "artifact":
    case "file":
      return withComparison(end, plan, againstPast(baseline, end, past, asked));
    case "url":
    case "ref":
      // Measured side by side, so that the result has it already.
      return end;
  }
}

function againstPast(
  baseline: PastBaseline,
  end: RunResult,
  past: PastRuns,
  { confidence, limits, fileOf }: PastJudgement,
): Against {
  if (!isMeasured(end.status)) {
    return { absentBecause: `the run ended with ${end.status}: its figures are not those of the whole load` };
  }
  if ("absentBecause" in past.baseline) return past.baseline;
  return compareWithPast(past.baseline, fileOf(end), {
    mode: baseline.kind,
    baseline: baselineText(baseline),
    confidence,
    limits,
  });
}

/** The result with a word about what was asked for and could not be had. */
function withPastWarnings(past: PastRuns, result: RunResult, isAsked: boolean): RunResult {
  const { baseline, history } = past;
  const isSaid = result.warnings.some((warning) => warning.includes("not judged, because"));
  const uncompared =
    isAsked && "absentBecause" in baseline && !isSaid
      ? [`Nothing was compared, because ${baseline.absentBecause}.`]
      : [];
  const unknown =
    history !== null && "unknownBecause" in history
      ? [`This run is not in the history, because ${history.unknownBecause}.`]
      : [];
  if (uncompared.length + unknown.length === 0) return result;
  return Object.freeze({
    ...result,
    warnings: Object.freeze([...result.warnings, ...uncompared, ...unknown]),
  });
}
