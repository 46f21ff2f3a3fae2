import { z } from "zod";

import { type Problem, RampaError } from "../errors.ts";
import { RUN_STATUSES } from "../exit-codes.ts";
import { HistoryBlock } from "./history-block.ts";
import { plainLine } from "./plain-text.ts";

/** Limits of what is read: a result file may come from an untrusted run. */
export const RESULT_LIMITS = {
  /** Characters of one text. */
  text: 16_384,
  /** Characters of one encoded histogram. */
  histogram: 1_000_000,
  /** Characters of what a shard hands over to the merge. */
  mergeData: 32 * 1024 * 1024,
  /** Machines that share a load. */
  shards: 1_000,
  /** Entries of one list or table. */
  rows: 10_000,
  /** Characters of the whole file. */
  file: 64 * 1024 * 1024,
  /** Lists and objects inside each other. */
  depth: 64,
} as const;

const text = z.string().max(RESULT_LIMITS.text);
const count = z.number().int().nonnegative();
const finite = z.number();

function table<Row extends z.ZodType>(row: Row) {
  return z
    .record(text, row)
    .refine(
      (rows) => Object.keys(rows).length <= RESULT_LIMITS.rows,
      `at most ${RESULT_LIMITS.rows} entries`,
    );
}

/** Aggregation → value, such as `{"avg": 12.5, "p(95)": 31.2}`; one without a value is left out. */
const stats = table(finite);

const metric = z.strictObject({
  kind: z.enum(["counter", "gauge", "rate", "trend"]),
  unit: z.enum(["ms", "bytes", ""]).describe("Unit of the values; empty for plain numbers."),
  stats,
  histogram: z
    .string()
    .max(RESULT_LIMITS.histogram)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, "expected base64")
    .optional()
    .describe("Trends: base64 of HdrHistogram's V2 compressed encoding, in microseconds for metrics in ms."),
});

const threshold = z.strictObject({
  metric: text.describe("As written, with its tag filters."),
  source: text.describe("As written, such as `p(95)<500`."),
  outcome: z
    .enum(["passed", "failed", "no_data", "inconclusive"])
    .describe("inconclusive: a change from the baseline that is not known well enough; it fails nothing."),
  observed: finite
    .nullable()
    .describe("Of a limit on a change, such as `p(95)<+10%`: the change in percent."),
  limit: finite,
  is_default: z.boolean().describe("True for the rule that holds although the config does not have it."),
  abort_on_fail: z.boolean(),
  message: text.describe("One sentence for a reader."),
  file: text.optional().describe("Where the threshold is written; lines and columns count from 1."),
  line: count.optional(),
  column: count.optional(),
});

const check = z.strictObject({ name: text, scenario: text, passes: count, fails: count });

const request = z.strictObject({
  name: text,
  method: text,
  count,
  failed: count.describe("Of `count`, those without an expected status."),
  stats: stats.describe("Of `http_req_duration`, in milliseconds."),
});

const scenario = z.strictObject({
  name: text,
  executor: text,
  planned: count.nullable().describe("Iterations that the plan asks for; null when time alone limits them."),
  delivered: count.describe("Iterations that were started."),
  completed: count.describe("Iterations that ended by themselves, with or without an error."),
  failed: count.describe("Of the completed, those that ended with an error."),
  dropped: count,
  interrupted: count,
  end_reason: text.optional().describe("Why it ended before its plan did."),
  iteration_duration: stats
    .optional()
    .describe("From an iteration's actual start to its end, in milliseconds; arrival-rate executors only."),
  response_time: stats
    .optional()
    .describe("From its planned start to its end, in milliseconds; arrival-rate executors only."),
});

const error = z.strictObject({
  kind: text,
  step: text.nullable(),
  message: text,
  count,
  first_at_s: finite.describe("Seconds after the start of the load."),
});

const timelinePoint = z.strictObject({
  t_s: finite.describe("End of the interval, in seconds after the start of the load."),
  vus: finite,
  rate: finite.describe("Requests per second."),
  failed: count,
  p50: finite.nullable(),
  p95: finite.nullable(),
  p99: finite.nullable(),
});

const course = z.strictObject({
  metric: text.describe("As a threshold writes it, with its tag filters."),
  aggregation: text,
  counts: z.array(count).max(RESULT_LIMITS.rows).describe("Samples in each interval of `timeline`."),
  values: z.array(finite.nullable()).max(RESULT_LIMITS.rows),
});

const phase = z.strictObject({
  name: z.enum(["setup", "warm_up", "execute", "teardown"]),
  duration_s: finite.nonnegative(),
});

/** Of one machine of several that shared a load. */
const shardRow = z.strictObject({
  index: count.min(1),
  run_id: text,
  status: z.enum(RUN_STATUSES),
  load_began_at: z.iso.datetime().optional(),
  duration_s: finite.nonnegative(),
  requests: count,
  iterations: count,
  threads: count,
  cpu_model: text,
  cpus: count,
});

const warmUp = z.strictObject({
  duration_s: finite.nonnegative(),
  requests: count,
  failed: count.describe("Of the requests, those without an expected status."),
  iterations: count.describe("Iterations that ended by themselves."),
});

const share = finite.min(0).max(1).nullable();
const amount = finite.nonnegative().nullable();

const generator = z.strictObject({
  valid: z.boolean().describe("False when the load generator could not be relied on: nothing can be judged."),
  reasons: z
    .array(text)
    .max(RESULT_LIMITS.rows)
    .describe("Why it is not valid, or why its times are upper bounds."),
  remedies: z.array(text).max(RESULT_LIMITS.rows).describe("What to change."),
  lag_p99_ms: amount.describe("Actual minus planned start of arrivals; null without arrivals."),
  uncertainty_p99_ms: amount.describe("How long a response may have waited for the generator."),
  loop_delay_p99_ms: amount.describe("How long what was ready had to wait for the event loop."),
  loop_utilization: share.describe("Share of the time in which the busiest thread's event loop had work."),
  cpu_process: amount.describe("Cores that the process kept busy: 1.5 is one and a half."),
  cpu_machine: share.describe("Share of the machine's cores that was busy."),
  gc_ms: amount.describe("Pauses for garbage collection, all together."),
  threads: count.describe("Load-generating threads."),
});

const percent = finite.nullable();

const effect = z.strictObject({
  metric: text.describe("With tag filters, if it has any."),
  name: text.nullable().describe("Of the requests; null: of all."),
  aggregation: text,
  base: finite.nullable(),
  head: finite.nullable(),
  change_percent: percent.describe("null: not known, or from 0 to something."),
  low_percent: percent,
  high_percent: percent,
  verdict: z.enum(["regression", "improvement", "no change", "inconclusive"]),
  doubt: z
    .enum([
      "no_data",
      "mostly_failed",
      "too_few_rounds",
      "too_few_samples",
      "too_few_runs",
      "too_noisy",
      "uneven_rounds",
    ])
    .optional()
    .describe("Why it is inconclusive."),
});

const comparison = z.strictObject({
  mode: z
    .enum(["url", "ref", "artifact", "file"])
    .describe("url and ref: side by side on one machine; artifact and file: with a run that is over."),
  baseline: text.describe("As it was asked for, such as `ref:main`."),
  baseline_run: z
    .strictObject({
      sha: text.optional().describe("Commit."),
      ref: text.optional().describe("Branch or tag."),
      origin: text.optional().describe("Of the running version."),
      run_id: text.optional(),
      started_at: z.iso.datetime().optional(),
      runner: text.optional().describe("The machine of that run, in words."),
    })
    .optional()
    .describe("Which version that was, as far as it is known."),
  confidence: finite.min(0).max(1).describe("Chance that all intervals hold their change."),
  rounds: count.describe("Pairs of rounds that were used; 0 for runs that were not measured side by side."),
  warm_up_rounds: count.optional().describe("Pairs at the start that were not used."),
  load_s: finite.nonnegative().optional().describe("Load of both sides together."),
  rounds_end: z
    .enum(["clear", "time", "planned", "ended"])
    .optional()
    .describe(
      "Why no more rounds were added: every question had its answer, max_duration was over, all that were " +
        "asked for, or the load came to its end before.",
    ),
  past_runs: count.optional().describe("Runs that say how much runs of one build differ."),
  noise_floor_percent: finite
    .nonnegative()
    .nullable()
    .describe("The smallest change of the response time that could have been shown; null: none."),
  effects: z.array(effect).max(RESULT_LIMITS.rows),
  notes: z
    .array(text)
    .max(RESULT_LIMITS.rows)
    .optional()
    .describe("What a reader should know of the comparison."),
});

const runner = z.strictObject({
  os: text,
  arch: text,
  cpu_model: text,
  cpus: count,
  memory_bytes: count,
  node: text,
  version: text.describe("rampa's version."),
});

/** The shape of `result.json`. Everything a report shows can be rendered again from it. */
export const ResultFile = z.strictObject({
  schema: z.literal("rampa.result/1"),
  run_id: text,
  status: z.enum(RUN_STATUSES),
  started_at: z.iso.datetime().describe("When the run began (ISO 8601, UTC)."),
  seed: count.optional().describe("Of all random choices; in a config it makes them again."),
  load_began_at: z.iso.datetime().optional().describe("When its load began; shards have it."),
  duration_s: finite.nonnegative().describe("Length of the load, without setup and teardown."),
  config_digest: text.describe("Two runs of the same resolved config have the same digest."),
  config: z.record(text, z.json()).describe("The resolved config, secrets masked."),
  config_file: text.optional(),
  git: z.strictObject({ sha: text.optional(), ref: text.optional(), base_sha: text.optional() }).optional(),
  runner,
  metrics: table(metric),
  submetrics: table(metric).describe("Keyed `metric{tag:value}`."),
  thresholds: z.array(threshold).max(RESULT_LIMITS.rows),
  checks: z.array(check).max(RESULT_LIMITS.rows),
  requests: z.array(request).max(RESULT_LIMITS.rows).describe("Counts sum to `http_reqs`."),
  scenarios: z.array(scenario).max(RESULT_LIMITS.rows),
  errors: z.array(error).max(RESULT_LIMITS.rows),
  timeline: z.array(timelinePoint).max(RESULT_LIMITS.rows),
  courses: z
    .array(course)
    .max(100)
    .optional()
    .describe("Percentiles that thresholds name, over time, beside those of `timeline`."),
  warm_up: warmUp
    .optional()
    .describe("The load before the measured one; no other figure contains any of it."),
  generator: generator
    .optional()
    .describe("How the load generator itself fared; absent when no load was started. null: no figure here."),
  comment_cell: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits")
    .optional()
    .describe("Digest of job, matrix cell and config path: which pull-request comment is this run's."),
  shard: z
    .strictObject({ index: count.min(1), count: count.min(1).max(RESULT_LIMITS.shards) })
    .optional()
    .describe("Which part of the load this was; nothing is judged before all parts are merged."),
  shards: z
    .array(shardRow)
    .max(RESULT_LIMITS.shards)
    .optional()
    .describe("Of a merged result: what it was merged from."),
  merge_data: z
    .string()
    .max(RESULT_LIMITS.mergeData)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, "expected base64")
    .optional()
    .describe("Of a shard: all that it measured, for the merge. Its shape is that of its version of rampa."),
  comparison: comparison
    .optional()
    .describe("How the run differs from its baseline; absent when nothing was compared."),
  history: HistoryBlock.optional().describe("The last runs with this one: `history` of the config."),
  phases: z.array(phase).max(4),
  warnings: z.array(text).max(RESULT_LIMITS.rows).describe("What a reader should know about the figures."),
  stop_reason: text.optional(),
  error: z.strictObject({ code: text, message: text, hint: text.optional() }).optional(),
});

/** @see {@link ResultFile} */
export type ResultFile = z.infer<typeof ResultFile>;

const MAX_PROBLEMS = 20;
const HINT = "Give a result.json that rampa wrote; schema/result.schema.json describes it.";

/**
 * Reads a `result.json`, perhaps one from an untrusted run: strict, and bounded in size, depth and
 * number of entries.
 *
 * @throws {@link RampaError} `result_invalid` with all problems (at most 20 are listed).
 */
export function parseResultFile(text: string, file = "result.json"): ResultFile {
  if (text.length > RESULT_LIMITS.file) {
    throw invalid(file, [{ file, message: `larger than ${RESULT_LIMITS.file / 1024 / 1024} MiB` }]);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw invalid(file, [{ file, message: "not JSON" }], cause);
  }
  // Before zod, which calls itself once for each level.
  const unsafe = unsafeValue(raw);
  if (unsafe !== null) throw invalid(file, [{ file, message: unsafe }]);
  const parsed = ResultFile.safeParse(raw);
  if (!parsed.success)
    throw invalid(
      file,
      parsed.error.issues.map((issue) => problemOf(issue, file)),
    );
  return parsed.data;
}

function invalid(file: string, problems: readonly Problem[], cause?: unknown): RampaError {
  const first = problems[0];
  const place = first?.path === undefined ? "" : ` ${first.path}:`;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return new RampaError(
    "result_invalid",
    `${file} is no result file:${place} ${first?.message ?? ""}${more}`,
    {
      hint: HINT,
      problems: problems.slice(0, MAX_PROBLEMS),
      cause,
    },
  );
}

function problemOf(issue: z.core.$ZodIssue, file: string): Problem {
  const path = plainLine(issue.path.map(String).join("."));
  const message = plainLine(issue.message);
  return path === "" ? { file, message } : { file, path, message };
}

/** What makes a value unsafe to walk or to copy, or null. */
function unsafeValue(root: unknown): string | null {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > RESULT_LIMITS.depth) return `nested deeper than ${RESULT_LIMITS.depth} levels`;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      if (Object.hasOwn(value, "__proto__")) return 'has a key "__proto__"';
      // One by one: a spread of a long list would overflow the stack.
      for (const child of Object.values(value)) next.push(child);
    }
    level = next;
  }
  return null;
}
