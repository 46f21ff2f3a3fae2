import type { BaselineRun, ComparisonReport } from "../engine/comparison-report.ts";
import type { ResultFile } from "../report/result-file.ts";
import { RESULT_LIMITS } from "../report/result-leaves.ts";

type Comparison = NonNullable<ResultFile["comparison"]>;
type Write = (text: string) => string;

/** A comparison as a result file tells it; `write` masks what a user or the network wrote. */
export function comparisonOf(report: ComparisonReport, write: Write): Comparison {
  const { baselineRun, roundsEnd, loadS, pastRuns, failure } = report;
  return {
    mode: report.mode,
    baseline: write(report.baseline),
    ...(baselineRun === undefined ? {} : { baseline_run: runOf(baselineRun, write) }),
    confidence: report.confidence,
    rounds: report.rounds,
    warm_up_rounds: report.warmUpRounds,
    ...(loadS === undefined ? {} : { load_s: loadS }),
    ...(roundsEnd === undefined ? {} : { rounds_end: roundsEnd }),
    ...(pastRuns === undefined ? {} : { past_runs: pastRuns }),
    noise_floor_percent: finite(report.noiseFloorPercent),
    effects: report.effects.slice(0, RESULT_LIMITS.rows).map((effect) => effectOf(effect, write)),
    ...(failure === undefined
      ? {}
      : { failure: { message: write(failure.message), hint: write(failure.hint) } }),
    notes: report.notes.map(write),
  };
}

function effectOf(effect: ComparisonReport["effects"][number], write: Write): Comparison["effects"][number] {
  const { metric, name, aggregation, base, head, change, verdict, doubt } = effect;
  return {
    metric: write(metric),
    name: name === null ? null : write(name),
    aggregation,
    base: finite(base),
    head: finite(head),
    change_percent: finite(change?.changePercent),
    low_percent: finite(change?.lowPercent),
    high_percent: finite(change?.highPercent),
    verdict,
    ...(doubt === null ? {} : { doubt }),
  };
}

function runOf(run: BaselineRun, write: Write): NonNullable<Comparison["baseline_run"]> {
  const { sha, ref, origin, runId, startedAtMs, runner } = run;
  return {
    ...(sha === undefined ? {} : { sha: write(sha) }),
    ...(ref === undefined ? {} : { ref: write(ref) }),
    ...(origin === undefined ? {} : { origin: write(origin) }),
    ...(runId === undefined ? {} : { run_id: write(runId) }),
    ...(startedAtMs === undefined ? {} : { started_at: new Date(startedAtMs).toISOString() }),
    ...(runner === undefined ? {} : { runner: write(runner) }),
  };
}

/** No result file holds an infinite number: a change from 0 has no percentage. */
function finite(value: number | null | undefined): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
