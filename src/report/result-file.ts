import { z } from "zod";

import { RUN_STATUSES } from "../exit-codes.ts";

/** Limits of what is read: a result file may come from an untrusted run. */
const MAX_TEXT = 16_384;
const MAX_ROWS = 10_000;

const text = z.string().max(MAX_TEXT);
const count = z.number().int().nonnegative();
const finite = z.number();
/** Aggregation → value, such as `{"avg": 12.5, "p(95)": 31.2}`; one without a value is left out. */
const stats = z.record(text, finite);

const metric = z.strictObject({
  kind: z.enum(["counter", "gauge", "rate", "trend"]),
  unit: z.enum(["ms", "bytes", ""]).describe("Unit of the values; empty for plain numbers."),
  stats,
  histogram: z
    .string()
    .max(1_000_000)
    .optional()
    .describe("Trends: base64 of HdrHistogram's V2 compressed encoding, in microseconds for metrics in ms."),
});

const threshold = z.strictObject({
  metric: text.describe("As written, with its tag filters."),
  source: text.describe("As written, such as `p(95)<500`."),
  outcome: z.enum(["passed", "failed", "no_data"]),
  observed: finite.nullable(),
  limit: finite,
  is_default: z.boolean(),
  abort_on_fail: z.boolean(),
  message: text,
  file: text.optional(),
  line: count.optional(),
  column: count.optional(),
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

/** The shape of `result.json`. Everything a report shows can be rendered again from it. */
export const ResultFile = z.strictObject({
  schema: z.literal("rampa.result/1"),
  run_id: text,
  status: z.enum(RUN_STATUSES),
  started_at: z.iso.datetime().describe("When the run began (ISO 8601, UTC)."),
  duration_s: finite.nonnegative().describe("Length of the load, without setup and teardown."),
  config_digest: text.describe("Two runs of the same resolved config have the same digest."),
  config: z.record(text, z.json()).describe("The resolved config, secrets masked."),
  config_file: text.optional(),
  git: z.strictObject({ sha: text.optional(), ref: text.optional(), base_sha: text.optional() }).optional(),
  runner: z.strictObject({
    os: text,
    arch: text,
    cpu_model: text,
    cpus: count,
    memory_bytes: count,
    node: text,
    version: text.describe("rampa's version."),
  }),
  metrics: z.record(text, metric),
  submetrics: z.record(text, metric).describe("Keyed `metric{tag:value}`."),
  thresholds: z.array(threshold).max(MAX_ROWS),
  checks: z.array(z.strictObject({ name: text, scenario: text, passes: count, fails: count })).max(MAX_ROWS),
  requests: z
    .array(z.strictObject({ name: text, method: text, count, failed: count, stats }))
    .max(MAX_ROWS)
    .describe("Counts sum to `http_reqs`."),
  scenarios: z
    .array(
      z.strictObject({
        name: text,
        executor: text,
        planned: count
          .nullable()
          .describe("Iterations that the plan asks for; null when time alone limits them."),
        delivered: count.describe("Iterations that were started."),
        completed: count.describe("Iterations that ended by themselves, with or without an error."),
        failed: count.describe("Of the completed, those that ended with an error."),
        dropped: count,
        interrupted: count,
      }),
    )
    .max(MAX_ROWS),
  errors: z
    .array(
      z.strictObject({
        kind: text,
        step: text.nullable(),
        message: text,
        count,
        first_at_s: finite,
      }),
    )
    .max(MAX_ROWS),
  timeline: z.array(timelinePoint).max(MAX_ROWS),
  phases: z
    .array(
      z.strictObject({ name: z.enum(["setup", "execute", "teardown"]), duration_s: finite.nonnegative() }),
    )
    .max(3),
  warnings: z.array(text).max(MAX_ROWS).describe("What a reader should know about the figures."),
  stop_reason: text.optional(),
  error: z.strictObject({ code: text, message: text, hint: text.optional() }).optional(),
});

/** @see {@link ResultFile} */
export type ResultFile = z.infer<typeof ResultFile>;
