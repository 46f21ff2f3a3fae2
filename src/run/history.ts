import { changePoints, newChangePoints } from "../compare/change-points.ts";
import type { RunMeasures } from "../compare/compare-runs.ts";
import type { ComparedRow } from "../compare/compared-row.ts";
import { measureKey } from "../compare/round.ts";
import { HISTORY_LIMITS, type HistoryBlock } from "../report/history-block.ts";
import type { ResultFile } from "../report/result-file.ts";
import { Random } from "../worker/random.ts";
import { runMeasures } from "./run-measures.ts";

type Run = HistoryBlock["runs"][number];
type Series = HistoryBlock["series"][number];
type Change = HistoryBlock["changes"][number];

/** Older ones say little about today, and the search takes time with the square of their number. */
const MOST_SEARCHED = 60;

/** Series of single names, in their order. */
const MOST_OTHERS = 40;

/** Of a test of one series. */
const SIGNIFICANCE = 0.005;
/** Less would take too many permutations. */
const LEAST_SIGNIFICANCE = 0.002;

/** The history of the runs before, if there is any, with this run at its end. */
export function nextHistory(
  previous: HistoryBlock | null,
  result: ResultFile,
  rows: readonly ComparedRow[],
  mostRuns: number,
): HistoryBlock {
  const before = previous ?? { runs: [], series: [], changes: [], told: [] };
  const run = runOf(result);
  // A run that measured nothing to rely on hands on what it was given.
  if (run === null) return lastRuns(before, mostRuns);
  const appended = append(before, run, runMeasures(result), rows);
  const kept = lastRuns({ ...before, ...appended }, mostRuns);
  return { ...kept, ...findChanges(kept, rows) };
}

/** Null for a run whose figures are not those of the system under the whole load. */
function runOf({ run_id: runId, started_at: startedAt, status, git }: ResultFile): Run | null {
  if (status !== "passed" && status !== "threshold_failed" && status !== "teardown_failed") return null;
  return {
    run_id: runId,
    started_at: startedAt,
    status,
    ...(git?.sha === undefined ? {} : { sha: git.sha }),
  };
}

function append(
  { runs, series }: HistoryBlock,
  run: Run,
  measures: RunMeasures,
  rows: readonly ComparedRow[],
): Pick<HistoryBlock, "runs" | "series"> {
  const known = new Map(series.map((one) => [keyOf(one), one]));
  const current = rows.flatMap((row): readonly Series[] => {
    const { metric, name, aggregation } = row;
    const value = measures.get(measureKey(metric, name))?.stats[aggregation] ?? null;
    const values = known.get(keyOf(row))?.values ?? runs.map(() => null);
    known.delete(keyOf(row));
    return [{ metric, name, aggregation, values: [...values, value] }];
  });
  const gone = [...known.values()].map((one) => ({ ...one, values: [...one.values, null] }));
  return { runs: [...runs, run], series: [...current, ...gone] };
}

function keyOf({ metric, name, aggregation }: Pick<Series, "metric" | "name" | "aggregation">): string {
  return JSON.stringify([metric, name, aggregation]);
}

function lastRuns(history: HistoryBlock, mostRuns: number): HistoryBlock {
  const most = Math.min(mostRuns, HISTORY_LIMITS.runs);
  const runs = history.runs.slice(-most);
  const isKept = new Set(runs.map(({ run_id: runId }) => runId));
  return {
    runs,
    series: history.series
      .map((one) => ({ ...one, values: one.values.slice(-most) }))
      .filter(({ values }) => values.some((value) => value !== null))
      .slice(0, HISTORY_LIMITS.series),
    changes: history.changes
      .filter((change) => isKept.has(change.run_id))
      .map((change) => ({ ...change, is_new: false })),
    told: history.told.filter((runId) => isKept.has(runId)),
  };
}

/** All of them anew: a run more may move a change, or take it back. */
function findChanges(
  { runs, series, told }: HistoryBlock,
  rows: readonly ComparedRow[],
): Pick<HistoryBlock, "changes" | "told"> {
  const searched = new Set(rows.filter((row) => row.mustBeClear).map(keyOf));
  const primary = series.filter(isPrimary);
  const others = series.filter((one) => searched.has(keyOf(one)) && !isPrimary(one)).slice(0, MOST_OTHERS);
  const toldIds = new Set(told);
  const changes = [
    ...primary.flatMap((one) => changesOf(one, runs, SIGNIFICANCE, toldIds)),
    ...others.flatMap((one) =>
      changesOf(one, runs, Math.max(SIGNIFICANCE / others.length, LEAST_SIGNIFICANCE), toldIds),
    ),
  ];
  const order = new Map(runs.map(({ run_id: runId }, index) => [runId, index]));
  const place = ({ run_id: runId }: Change): number => order.get(runId) ?? 0;
  return {
    changes: changes.toSorted((a, b) => place(a) - place(b)).slice(-HISTORY_LIMITS.series),
    told: runs.map(({ run_id: runId }) => runId).filter((runId) => toldIds.has(runId)),
  };
}

/** The figures that are searched as if they were the only ones. */
function isPrimary({ metric, name, aggregation }: Series): boolean {
  return (
    metric === "http_req_duration" && name === null && (aggregation === "med" || aggregation === "p(95)")
  );
}

/** Tells of each change once: what shows in several figures at the same time is new in the first of them. */
function changesOf(
  { metric, name, aggregation, values }: Series,
  runs: readonly Run[],
  significance: number,
  told: Set<string>,
): readonly Change[] {
  const seen = values
    .flatMap((value, index) => (value === null ? [] : [{ value, runId: runs[index]?.run_id ?? "" }]))
    .slice(-MOST_SEARCHED);
  const random = new Random({ seed: 0, stream: "history", iteration: seen.length });
  const points = changePoints(
    seen.map(({ value }) => value),
    () => random.fraction(),
    significance,
  );
  const runIds = seen.map(({ runId }) => runId);
  const fresh = new Set(newChangePoints(points, runIds, told));
  return points.map((point) => {
    const runId = runIds[point.index] ?? "";
    if (fresh.has(point)) told.add(runId);
    return {
      metric,
      name,
      aggregation,
      run_id: runId,
      earliest_run_id: runIds[point.earliest] ?? runId,
      latest_run_id: runIds[point.latest] ?? runId,
      before: point.before,
      after: point.after,
      p_value: point.pValue,
      is_new: fresh.has(point),
    };
  });
}

/**
 * What the runs of a history measured, each as comparisons look it up: those since the last change that shows
 * in the response time of all requests, so that their spread is that of one build.
 */
export function pastMeasures({ runs, series, changes }: HistoryBlock): readonly RunMeasures[] {
  const last = changes.findLast(isPrimaryChange);
  const start = last === undefined ? 0 : runs.findIndex(({ run_id: runId }) => runId === last.run_id);
  return runs.slice(Math.max(start, 0)).map((_, offset): RunMeasures => {
    const index = Math.max(start, 0) + offset;
    const stats = new Map<string, Record<string, number>>();
    for (const { metric, name, aggregation, values } of series) {
      const value = values[index];
      if (value === null || value === undefined) continue;
      const key = measureKey(metric, name);
      stats.set(key, { ...stats.get(key), [aggregation]: value });
    }
    // Only the base's own kind counts.
    return new Map([...stats].map(([key, found]) => [key, { kind: "gauge", stats: found } as const]));
  });
}

function isPrimaryChange(change: Change): boolean {
  return change.metric === "http_req_duration" && change.name === null;
}
