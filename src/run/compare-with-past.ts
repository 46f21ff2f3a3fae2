import { noiseFloor } from "../compare/compare-rounds.ts";
import { compareRuns, type RunMeasures } from "../compare/compare-runs.ts";
import { comparedRows } from "../compare/compared-rows.ts";
import type { ComparedRow } from "../compare/compared-row.ts";
import { withoutFailing } from "../compare/failing-versions.ts";
import { measureKey } from "../compare/round.ts";
import type { Plan } from "../config/plan.ts";
import type { ComparisonReport } from "../engine/comparison-report.ts";
import type { HistoryBlock } from "../report/history-block.ts";
import type { ResultFile } from "../report/result-file.ts";
import { pastMeasures } from "./history.ts";
import type { BaselineResult } from "./past-runs.ts";
import { requestNames, runMeasures } from "./run-measures.ts";

/** What two runs are asked, besides what always is. */
export interface Questions {
  readonly mode: "artifact" | "file";
  /** As it was asked for. */
  readonly baseline: string;
  readonly confidence: number;
  readonly limits: NonNullable<Plan["relativeThresholds"]>;
}

/**
 * How a run differs from one that is over. The interval includes how much such runs differ anyway, which the
 * history of the baseline shows.
 */
export function compareWithPast(
  { result: past, branch }: BaselineResult,
  head: ResultFile,
  { mode, baseline, confidence, limits }: Questions,
): ComparisonReport {
  const [base, measures] = [runMeasures(past), runMeasures(head)];
  const rows = questionsOf(head, limits).filter(
    (row) => row.limits.length > 0 || hasData(row, base, measures),
  );
  const pastRuns = pastOf(past, head) ?? [base];
  const sides = { base, head: measures };
  const effects = withoutFailing(
    compareRuns({ ...sides, past: pastRuns, rows, confidence }),
    (side, name) => sides[side].get(measureKey("http_req_failed", name))?.stats.rate ?? 0,
  );
  const sha = past.git?.sha;
  const ref = branch ?? past.git?.ref;
  return Object.freeze({
    mode,
    baseline,
    baselineRun: Object.freeze({
      ...(sha === undefined ? {} : { sha }),
      ...(ref === undefined ? {} : { ref }),
      runId: past.run_id,
      startedAtMs: Date.parse(past.started_at),
      runner: machineOf(past),
    }),
    confidence,
    rounds: 0,
    warmUpRounds: 0,
    pastRuns: pastRuns.length,
    noiseFloorPercent: noiseFloor(effects),
    effects,
    notes: Object.freeze(notesOf(past, head)),
  });
}

/** What is known of earlier runs; null when nothing is. */
function pastOf(past: ResultFile, head: ResultFile): readonly RunMeasures[] | null {
  const history = past.history ?? historyBefore(head);
  const known = history === null ? [] : pastMeasures(history);
  return known.length === 0 ? null : known;
}

/** The run that is compared says nothing about how much the others differ. */
function historyBefore({ history, run_id: runId }: ResultFile): HistoryBlock | null {
  if (history === undefined) return null;
  const kept = (index: number): boolean => history.runs[index]?.run_id !== runId;
  return {
    ...history,
    runs: history.runs.filter((_, index) => kept(index)),
    series: history.series.map((one) => ({ ...one, values: one.values.filter((_, index) => kept(index)) })),
    changes: history.changes.filter((change) => change.run_id !== runId),
  };
}

/** All figures that are compared, and kept in a history. */
export function questionsOf(result: ResultFile, limits: Questions["limits"]): readonly ComparedRow[] {
  return comparedRows(requestNames(result), limits);
}

function hasData({ metric, name }: ComparedRow, base: RunMeasures, head: RunMeasures): boolean {
  const key = measureKey(metric, name);
  return base.has(key) || head.has(key);
}

function machineOf({ runner }: ResultFile): string {
  return `${runner.cpu_model}, ${runner.cpus} CPUs`;
}

function notesOf(past: ResultFile, head: ResultFile): readonly string[] {
  const [there, here] = [machineOf(past), machineOf(head)];
  return there === here
    ? []
    : [`The baseline was measured on another machine: ${there}; this run on ${here}.`];
}
