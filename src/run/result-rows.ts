import type { MetricReport, RunResult } from "../engine/run-result.ts";
import type { ResultFile } from "../report/result-file.ts";
import { RESULT_LIMITS } from "../report/result-leaves.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";

/** Masks and shortens a text that a user or the network wrote. */
export type Write = (text: string) => string;

/** The requests of one name. */
export function requestOf(row: RunResult["requests"][number], write: Write): ResultFile["requests"][number] {
  return {
    name: write(row.name),
    method: write(row.method),
    count: row.count,
    failed: row.failed,
    stats: statsOf(row.stats),
  };
}

/** One kind of error. */
export function errorRowOf(row: RunResult["errors"][number], write: Write): ResultFile["errors"][number] {
  return {
    kind: row.kind,
    step: row.step === null ? null : write(row.step),
    message: write(row.message),
    count: row.count,
    first_at_s: finite(row.firstAtS) ?? 0,
  };
}

/** One interval of the load. */
export function pointOf(point: RunResult["timeline"][number]): ResultFile["timeline"][number] {
  return {
    t_s: finite(point.tS) ?? 0,
    vus: finite(point.vus) ?? 0,
    rate: finite(point.rate) ?? 0,
    failed: point.failed,
    p50: finite(point.p50),
    p95: finite(point.p95),
    p99: finite(point.p99),
  };
}

/** JSON has no NaN and no infinity: such a figure is not known. */
export function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** As many rows as a result file may have. */
export function rows<Row, Written>(list: readonly Row[], writeRow: (row: Row) => Written): Written[] {
  return list.slice(0, RESULT_LIMITS.rows).map(writeRow);
}

function statsOf(stats: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(stats).filter(([, value]) => Number.isFinite(value)));
}

/** Metrics by name. */
export function metricsOf(reports: readonly MetricReport[], write: Write): ResultFile["metrics"] {
  return Object.fromEntries(
    reports
      .slice(0, RESULT_LIMITS.rows)
      .map(({ name, kind, unit, stats, histogram }) => [
        write(name),
        { kind, unit, stats: statsOf(stats), ...(histogram === undefined ? {} : { histogram }) },
      ]),
  );
}

/** What became of a scenario's iterations. */
export function scenarioOf(
  row: RunResult["scenarios"][number],
  write: Write,
): ResultFile["scenarios"][number] {
  const { durationStats, responseStats, endReason, ...counts } = row;
  return {
    ...counts,
    name: write(row.name),
    ...(endReason === undefined ? {} : { end_reason: write(endReason) }),
    ...(durationStats === undefined ? {} : { iteration_duration: statsOf(durationStats) }),
    ...(responseStats === undefined ? {} : { response_time: statsOf(responseStats) }),
  };
}

/** The load before the measured one. */
export function warmUpOf({ durationS, ...counts }: NonNullable<RunResult["warmUp"]>): ResultFile["warm_up"] {
  return { duration_s: Math.max(finite(durationS) ?? 0, 0), ...counts };
}

/** How a threshold was judged. */
export function thresholdOf(row: ThresholdReport, write: Write): ResultFile["thresholds"][number] {
  const { position } = row;
  return {
    metric: write(row.metric),
    source: write(row.source),
    outcome: row.outcome,
    observed: finite(row.lhs),
    limit: row.rhs,
    is_default: row.isDefault,
    abort_on_fail: row.abortOnFail,
    message: write(row.message),
    ...(position === undefined ? {} : { file: write(position.file) }),
    ...(position?.line === undefined ? {} : { line: position.line }),
    ...(position?.column === undefined ? {} : { column: position.column }),
  };
}

/** Percentiles that thresholds name, over time. */
export function coursesOf(
  courses: NonNullable<RunResult["courses"]>,
  write: Write,
): Pick<ResultFile, "courses"> {
  return courses.length === 0 ? {} : { courses: courses.map((course) => courseOf(course, write)) };
}

function courseOf(
  course: NonNullable<RunResult["courses"]>[number],
  write: Write,
): NonNullable<ResultFile["courses"]>[number] {
  const { metric, aggregation, counts, values } = course;
  return {
    metric: write(metric),
    aggregation,
    counts: counts.slice(0, RESULT_LIMITS.rows),
    values: rows(values, finite),
  };
}
