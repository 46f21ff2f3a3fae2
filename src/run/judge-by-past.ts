import type { Against } from "../engine/judge-changes.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { HistoryBlock } from "../report/history-block.ts";
import { baselineText, type PastBaseline } from "./baseline.ts";
import { compareWithPast, questionsOf } from "./compare-with-past.ts";
import { nextHistory } from "./history.ts";
import type { PastRuns } from "./past-runs.ts";
import { resultFileOf } from "./result-file-of.ts";
import type { Run } from "./run-context.ts";

/** What a run is judged by: its difference from one that is over, or why there is none. */
export function againstPast(
  asked: PastBaseline,
  past: PastRuns,
  { run, test, result }: { readonly run: Run; readonly test: TestPlan; readonly result: RunResult },
): Against {
  if ("absentBecause" in past.baseline) return past.baseline;
  return compareWithPast(past.baseline, resultFileOf(run, test, result), {
    mode: asked.kind,
    baseline: baselineText(asked),
    confidence: test.plan.compare?.confidence ?? DEFAULT_CONFIDENCE,
    limits: test.plan.relativeThresholds ?? [],
  });
}

const DEFAULT_CONFIDENCE = 0.99;

/** The history with this run at its end, for its result; null when the config asks for none, or it is not known. */
export function historyWith(
  past: PastRuns,
  { run, test, result }: { readonly run: Run; readonly test: TestPlan; readonly result: RunResult },
): HistoryBlock | null {
  const { history: most, relativeThresholds = [] } = test.plan;
  const { history } = past;
  // Without what was before, the history of the next run would begin anew.
  if (most === undefined || run.request.shard !== undefined) return null;
  if (history !== null && "unknownBecause" in history) return null;
  const file = resultFileOf(run, test, result);
  return nextHistory(history, file, questionsOf(file, relativeThresholds), most);
}

/** The result with a word about what was asked for and could not be had. */
export function withPastWarnings(past: PastRuns, result: RunResult, asked: "past" | "other"): RunResult {
  const { baseline, history } = past;
  const isSaid = result.warnings.some((warning) => warning.includes("not judged, because"));
  const uncompared =
    asked === "past" && "absentBecause" in baseline && !isSaid
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
