import type { MetricSnapshot } from "../metrics/metric.ts";
import type { MachineHealth } from "../threads/machine-health.ts";
import type { MeasuredLoad } from "../threads/load.ts";
import { isFailure, type ThresholdReport } from "../thresholds/judge.ts";
import {
  checkReports,
  earlyEnds,
  loadFacts,
  metricReports,
  requestReports,
  scenarioReports,
  submetricReports,
} from "./collect-reports.ts";
import { judgeGenerator } from "./generator-report.ts";
import type { JudgedPlan } from "./load-part.ts";
import type { ComparisonReport } from "./comparison-report.ts";
import type { PhaseReport, RunError, RunResult, WarmUpReport } from "./run-result.ts";
import type { Shard } from "./shard.ts";
import { decideStatus } from "./status.ts";
import { invalidityError, type Validity } from "./validity.ts";

/** What is known when a run is over. */
export interface RunRecord {
  readonly runId: string;
  readonly startedAtMs: number;
  readonly plan: JudgedPlan;
  /** Null when it made the whole load. */
  readonly shard: Shard | null;
  /** Null when the load never began. */
  readonly load: MeasuredLoad | null;
  /** CPU of the process and the machine during the load; null when nobody watched. */
  readonly machine: MachineHealth | null;
  readonly snapshot: MetricSnapshot | null;
  readonly thresholdResults: readonly ThresholdReport[];
  /** Null when nothing was compared. */
  readonly comparison: ComparisonReport | null;
  /** Null when none ran. */
  readonly warmUp: WarmUpReport | null;
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
  | "durationS"
  | "metrics"
  | "submetrics"
  | "requests"
  | "checks"
  | "scenarios"
  | "errors"
  | "timeline"
  | "courses"
>;

/** What is reported of a load that never began. */
export const NOTHING_MEASURED: LoadReports = Object.freeze({
  durationS: 0,
  metrics: [],
  submetrics: [],
  requests: [],
  checks: [],
  scenarios: [],
  errors: [],
  timeline: [],
});

/** The result of a run from what is known of it. */
export function buildRunResult(record: RunRecord): RunResult {
  const { load, plan, stopReason, abortReason, shard } = record;
  const isShard = shard !== null;
  const generator =
    load === null ? null : judgeGenerator({ ...record, load, isShard, isAborted: abortReason !== null });
  const { status, error } = decideStatus({
    setupError: record.setupError,
    defect: record.defect,
    load: load === null ? null : loadFacts(load),
    isStopped: stopReason !== null,
    invalidity: generator === null || isShard ? null : invalidityOf(generator.validity, plan),
    isAborted: abortReason !== null,
    isShard,
    hasFailedThreshold: record.thresholdResults.some(isFailure),
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
    ...(record.plan.seed === undefined ? {} : { seed: record.plan.seed }),
    ...(load === null ? NOTHING_MEASURED : loadReports(load, plan)),
    ...(generator === null ? {} : { generator: generator.report }),
    ...(record.comparison === null ? {} : { comparison: record.comparison }),
    ...(record.warmUp === null ? {} : { warmUp: record.warmUp }),
    phases: record.phases,
    warnings: [...(isShard ? [] : validityNotices(generator?.validity, plan)), ...warningsOf(record, error)],
  });
}

/** What makes the run invalid; null when it can be judged, or is to be judged nevertheless. */
function invalidityOf(validity: Validity, plan: JudgedPlan): RunError | null {
  return validity.kind === "invalid" && plan.validity !== "warn" ? invalidityError(validity) : null;
}

/** What a reader must know of a run that is judged although it should not be. */
function validityNotices(validity: Validity | undefined, plan: JudgedPlan): readonly string[] {
  if (validity?.kind !== "invalid" || plan.validity !== "warn") return [];
  return [...validity.reasons, ...validity.remedies].map(asSentence);
}

function asSentence(text: string): string {
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

function loadReports(load: MeasuredLoad, plan: JudgedPlan): LoadReports {
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
    courses: load.timeline.courses(),
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
    ...(load === null ? [] : earlyEnds(load).map(({ sentence }) => sentence)),
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
