import type { Plan } from "../config/plan.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";
import type { Load } from "../threads/load.ts";
import {
  checkReports,
  loadFacts,
  metricReports,
  requestReports,
  scenarioReports,
  submetricReports,
} from "./collect-reports.ts";
import type { PhaseReport, RunError, RunResult } from "./run-result.ts";
import { decideStatus } from "./status.ts";
import { undeliveredLoad } from "./validity.ts";

/** What is known when a run is over. */
export interface RunRecord {
  readonly runId: string;
  readonly startedAtMs: number;
  readonly plan: Plan;
  /** Null when the load never began. */
  readonly load: Load | null;
  readonly snapshot: MetricSnapshot | null;
  readonly thresholdResults: readonly ThresholdReport[];
  readonly phases: readonly PhaseReport[];
  readonly setupError: RunError | null;
  readonly defect: RunError | null;
  readonly teardownError: RunError | null;
  readonly warnings: readonly string[];
  /** Why the user stopped the run; null when nobody did. */
  readonly stopReason: string | null;
  /** Why a threshold ended the load; null when none did. */
  readonly abortReason: string | null;
}

type LoadReports = Pick<
  RunResult,
  "durationS" | "metrics" | "submetrics" | "requests" | "checks" | "scenarios" | "errors" | "timeline"
>;

const NOTHING: LoadReports = {
  durationS: 0,
  metrics: [],
  submetrics: [],
  requests: [],
  checks: [],
  scenarios: [],
  errors: [],
  timeline: [],
};

/** The result of a run from what is known of it. */
export function buildRunResult(record: RunRecord): RunResult {
  const { load, stopReason, abortReason } = record;
  const { status, error } = decideStatus({
    setupError: record.setupError,
    defect: record.defect,
    load: load === null ? null : loadFacts(load),
    isStopped: stopReason !== null,
    invalidity: load === null ? null : undeliveredLoad(load.tallies, record.plan.thresholds),
    isAborted: abortReason !== null,
    hasFailedThreshold: record.thresholdResults.some(({ passed }) => !passed),
    teardownError: record.teardownError,
  });
  const reason = stopReason ?? abortReason;
  return deepFreeze({
    runId: record.runId,
    status,
    snapshot: record.snapshot,
    thresholdResults: record.thresholdResults,
    ...(error === undefined ? {} : { error }),
    ...(reason === null ? {} : { stopReason: reason }),
    startedAtMs: record.startedAtMs,
    ...(load === null ? NOTHING : loadReports(load, record.plan)),
    phases: record.phases,
    warnings: warningsOf(record, error),
  });
}

function loadReports(load: Load, plan: Plan): LoadReports {
  const durationS = load.elapsedS;
  return {
    durationS,
    metrics: metricReports(load, plan, durationS),
    submetrics: submetricReports(load, plan, durationS),
    requests: requestReports(load, durationS),
    checks: checkReports(load),
    scenarios: scenarioReports(load),
    errors: load.errors.reports(),
    timeline: load.timeline.points(),
  };
}

function warningsOf(
  { load, plan, teardownError, warnings }: RunRecord,
  error: RunError | undefined,
): readonly string[] {
  const overflow = load?.aggregator.overflowWarning() ?? null;
  return [
    ...warnings,
    ...(overflow === null ? [] : [overflow]),
    // Beside another error the result has no better place for it.
    ...(teardownError === null || teardownError === error ? [] : [teardownError.message]),
    ...plan.notes,
  ];
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
