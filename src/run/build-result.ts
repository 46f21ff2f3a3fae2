import { Redactor } from "../config/redactor.ts";
import type { LoadPart } from "../engine/load-part.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { Shard } from "../engine/shard.ts";
import { shorten } from "../report/plain-text.ts";
import type { ResultFile } from "../report/result-file.ts";
import { RESULT_LIMITS } from "../report/result-leaves.ts";
import { comparisonOf } from "./comparison-of.ts";
import {
  coursesOf,
  errorRowOf,
  finite,
  metricsOf,
  pointOf,
  requestOf,
  rows,
  scenarioOf,
  thresholdOf,
  warmUpOf,
  type Write,
} from "./result-rows.ts";
import { encodeMergeData } from "./shards/merge-data.ts";

/** What a result tells beside what the engine measured. */
export interface ResultContext {
  /** The resolved config as it is to be shown. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly configDigest: string;
  readonly configFile?: string | undefined;
  readonly git?:
    | {
        readonly sha?: string | undefined;
        readonly ref?: string | undefined;
        readonly baseSha?: string | undefined;
      }
    | undefined;
  readonly history?: ResultFile["history"];
  readonly runner: ResultFile["runner"];
  /** Masks secret values in every text that a user or the network wrote. */
  readonly redactor?: Redactor | undefined;
  /** Which pull-request comment is this run's. */
  readonly commentCell?: string | undefined;
  /** Absent: the run made the whole load. */
  readonly shard?: Shard | undefined;
  /** Of a shard: what it hands over to the merge. */
  readonly part?: LoadPart | undefined;
  /** Of a merged result. */
  readonly shards?: ResultFile["shards"];
  /** Of a merged result, when it is known. */
  readonly shardCount?: number | undefined;
}

/**
 * The result file of a run. Secrets are masked, numbers that are none are left out, and texts and
 * lists keep the limits of what is read again.
 */
export function buildResult(run: RunResult, context: ResultContext): ResultFile {
  const redactor = context.redactor ?? new Redactor([]);
  const write: Write = (text) => shorten(redactor.text(text.toWellFormed()), RESULT_LIMITS.text);
  const result: ResultFile = {
    schema: "rampa.result/1",
    run_id: run.runId,
    status: run.status,
    started_at: new Date(run.startedAtMs).toISOString(),
    ...(run.seed === undefined ? {} : { seed: run.seed }),
    ...(context.part === undefined ? {} : { load_began_at: new Date(context.part.beganAtMs).toISOString() }),
    duration_s: Math.max(finite(run.durationS) ?? 0, 0),
    config_digest: context.configDigest,
    config: plainConfig(context.config, redactor),
    ...(context.configFile === undefined ? {} : { config_file: write(context.configFile) }),
    git: gitOf(context.git ?? {}, write),
    runner: context.runner,
    metrics: metricsOf(run.metrics, write),
    submetrics: metricsOf(run.submetrics, write),
    thresholds: rows(run.thresholdResults, (row) => thresholdOf(row, write)),
    checks: rows(run.checks, (row) => ({ ...row, name: write(row.name), scenario: write(row.scenario) })),
    requests: rows(run.requests, (row) => requestOf(row, write)),
    scenarios: rows(run.scenarios, (row) => scenarioOf(row, write)),
    errors: rows(run.errors, (row) => errorRowOf(row, write)),
    timeline: rows(run.timeline, pointOf),
    ...(run.warmUp === undefined ? {} : { warm_up: warmUpOf(run.warmUp) }),
    generator: run.generator === undefined ? NO_LOAD : generatorOf(run.generator, write),
    ...(run.comparison === undefined ? {} : { comparison: comparisonOf(run.comparison, write) }),
    ...coursesOf(run.courses ?? [], write),
    ...(context.commentCell === undefined ? {} : { comment_cell: context.commentCell }),
    ...(context.shard === undefined ? {} : { shard: context.shard }),
    ...(context.shards === undefined ? {} : { shards: context.shards }),
    ...(context.shardCount === undefined ? {} : { shard_count: context.shardCount }),
    ...(context.part === undefined ? {} : { merge_data: encodeMergeData(context.part, write) }),
    ...(context.history === undefined ? {} : { history: context.history }),
    phases: run.phases.map(({ name, durationS }) => ({
      name,
      duration_s: Math.max(finite(durationS) ?? 0, 0),
    })),
    warnings: rows(run.warnings, write),
    ...(run.stopReason === undefined ? {} : { stop_reason: write(run.stopReason) }),
    ...(run.error === undefined ? {} : { error: errorOf(run.error, write) }),
  };
  return Object.freeze(result);
}

/** What a generator that never started a load can say of itself. */
const NO_LOAD: NonNullable<ResultFile["generator"]> = {
  valid: true,
  reasons: [],
  remedies: [],
  lag_p99_ms: null,
  uncertainty_p99_ms: null,
  loop_delay_p99_ms: null,
  loop_utilization: null,
  cpu_process: null,
  cpu_machine: null,
  gc_ms: null,
  threads: 0,
};

function generatorOf(
  generator: NonNullable<RunResult["generator"]>,
  write: Write,
): NonNullable<ResultFile["generator"]> {
  const amount = (value: number | null): number | null => {
    const figure = finite(value);
    return figure === null ? null : Math.max(figure, 0);
  };
  return {
    valid: generator.valid,
    reasons: rows(generator.reasons, write),
    remedies: rows(generator.remedies, write),
    lag_p99_ms: amount(generator.lagP99Ms),
    uncertainty_p99_ms: amount(generator.uncertaintyP99Ms),
    loop_delay_p99_ms: amount(generator.loopDelayP99Ms),
    loop_utilization: amount(generator.loopUtilization),
    cpu_process: amount(generator.cpuProcess),
    cpu_machine: amount(generator.cpuMachine),
    gc_ms: amount(generator.gcMs),
    threads: generator.threads,
  };
}

function gitOf(git: NonNullable<ResultContext["git"]>, write: Write): NonNullable<ResultFile["git"]> {
  return {
    ...(git.sha === undefined ? {} : { sha: git.sha }),
    ...(git.ref === undefined ? {} : { ref: write(git.ref) }),
    ...(git.baseSha === undefined ? {} : { base_sha: git.baseSha }),
  };
}

function errorOf(error: NonNullable<RunResult["error"]>, write: Write): NonNullable<ResultFile["error"]> {
  const { code, message, hint } = error;
  return { code, message: write(message), ...(hint === undefined ? {} : { hint: write(hint) }) };
}

/** The config as plain JSON within the limits of depth and length, secrets masked. */
function plainConfig(config: Readonly<Record<string, unknown>>, redactor: Redactor): ResultFile["config"] {
  const bounded = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return shorten(value.toWellFormed(), RESULT_LIMITS.text);
    if (typeof value === "number") return finite(value);
    if (typeof value !== "object" || value === null) return typeof value === "boolean" ? value : null;
    // The result itself is some levels around it.
    if (depth >= RESULT_LIMITS.depth - 4) return null;
    if (Array.isArray(value)) return value.map((item) => bounded(item, depth + 1));
    const entries = Object.entries(value).filter(([key, item]) => key !== "__proto__" && item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, bounded(item, depth + 1)]));
  };
  return bounded(redactor.deep(config), 0) as ResultFile["config"];
}
