import type { RunStatus } from "../exit-codes.ts";
import { comparisonView, type ComparisonView } from "./comparison/comparison-view.ts";
import { type ExcessWindow, excessWindow } from "./excess-window.ts";
import { type LatencyLimit, latencyLimits } from "./latency-limits.ts";
import { generatorNotices, generatorRow, type GeneratorRow } from "./generator-row.ts";
import { numberOfSamples, type Percentile, percentile } from "./percentile.ts";
import { requestRows, type RequestRow } from "./request-rows.ts";
import type { ResultFile } from "./result-file.ts";
import { type ShardRow, shardRows } from "./shard-rows.ts";
import { type ThresholdRow, thresholdRows } from "./threshold-rows.ts";
import { type Totals, totalsOf } from "./totals.ts";
import { trendView, type TrendView } from "./trend/trend-view.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

type Row<Key extends "checks" | "scenarios" | "errors" | "timeline" | "phases"> = ResultFile[Key][number];

/** A metric with its statistics; `samples` is null for a kind that does not count them. */
export interface MetricRow {
  readonly name: string;
  readonly kind: ResultFile["metrics"][string]["kind"];
  readonly unit: ResultFile["metrics"][string]["unit"];
  readonly stats: Readonly<Record<string, number>>;
  readonly samples: number | null;
  /** Trends: base64 of HdrHistogram's encoding. */
  readonly histogram: string | null;
}

/** What every rendering of a report shows, in the order of what matters. Taken from a result file alone. */
export interface ReportModel {
  readonly status: RunStatus;
  readonly verdict: Verdict;
  readonly runId: string;
  readonly startedAt: string;
  readonly durationS: number;
  readonly configFile: string | null;
  readonly configDigest: string;
  readonly config: ResultFile["config"];
  readonly git: NonNullable<ResultFile["git"]>;
  readonly runner: ResultFile["runner"];
  /** Of all random choices; null when nothing ran. */
  readonly seed: number | null;
  readonly totals: Totals;
  /** Those that failed first, the worst of them first. */
  readonly thresholds: readonly ThresholdRow[];
  /** The worst first. */
  readonly requests: readonly RequestRow[];
  /** All requests together; null when none was made. */
  readonly allRequests: RequestRow | null;
  /** Those that failed first. */
  readonly checks: readonly Row<"checks">[];
  /** The most frequent first. */
  readonly errors: readonly Row<"errors">[];
  readonly warnings: readonly string[];
  /** Those that are not about the load generator. */
  readonly runWarnings: readonly string[];
  readonly metrics: readonly MetricRow[];
  readonly submetrics: readonly MetricRow[];
  readonly scenarios: readonly Row<"scenarios">[];
  readonly timeline: readonly Row<"timeline">[];
  /** Limits of response times, for a line in a chart. */
  readonly latencyLimits: readonly LatencyLimit[];
  /** When most of what was beyond the limit of the worst threshold came. */
  readonly excess: ExcessWindow | null;
  /** Null when there was no baseline. */
  readonly comparison: ComparisonView | null;
  /** Null when no history is kept. */
  readonly trend: TrendView | null;
  /** Null when no load was started, or the result does not tell. */
  readonly generator: GeneratorRow | null;
  /** The machines that shared the load, those that failed first; none when it was one. */
  readonly shards: readonly ShardRow[];
  readonly phases: readonly Row<"phases">[];
  /** The load before the measured one; null when there was none. */
  readonly warmUp: NonNullable<ResultFile["warm_up"]> | null;
}

/** Turns a result into what the renderings show. Pure. */
export function reportModel(result: ResultFile): ReportModel {
  const thresholds = thresholdRows(result);
  const totals = totalsOf(result);
  const { rows, all } = requestRows(result, thresholds);
  return Object.freeze({
    status: result.status,
    verdict: verdictOf(result, thresholds, totals),
    runId: result.run_id,
    startedAt: result.started_at,
    durationS: result.duration_s,
    configFile: result.config_file ?? null,
    configDigest: result.config_digest,
    config: result.config,
    git: result.git ?? {},
    runner: result.runner,
    seed: result.seed ?? null,
    totals,
    thresholds,
    requests: rows,
    allRequests: all,
    checks: result.checks.toSorted((a, b) => failedShare(b) - failedShare(a)),
    errors: result.errors.toSorted((a, b) => b.count - a.count),
    warnings: [...generatorNotices(result), ...result.warnings],
    runWarnings: result.warnings,
    metrics: metricRows(result.metrics),
    submetrics: metricRows(result.submetrics),
    scenarios: result.scenarios,
    timeline: result.timeline,
    latencyLimits: latencyLimits(thresholds),
    excess: thresholds[0] === undefined ? null : excessWindow(thresholds[0], result),
    comparison: comparisonView(result),
    trend: trendView(result),
    generator: generatorRow(result),
    shards: shardRows(result),
    phases: result.phases,
    warmUp: result.warm_up ?? null,
  });
}

/** A statistic of a trend with the mark of one that few samples carry. */
export function statistic(row: MetricRow, aggregation: string): Percentile {
  return percentile(row.stats, aggregation, row.samples);
}

function failedShare(check: Row<"checks">): number {
  return check.fails === 0 ? 0 : check.fails / (check.passes + check.fails);
}

function metricRows(metrics: ResultFile["metrics"]): MetricRow[] {
  return Object.entries(metrics).map(([name, { kind, unit, stats, histogram }]) => ({
    name,
    kind,
    unit,
    stats,
    samples: kind === "trend" ? numberOfSamples(stats) : null,
    histogram: histogram ?? null,
  }));
}
