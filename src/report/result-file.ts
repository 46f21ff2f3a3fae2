import { z } from "zod";

import { RUN_STATUSES } from "../exit-codes.ts";
import { ComparisonBlock } from "./comparison-block.ts";
import { HistoryBlock } from "./history-block.ts";
import { GeneratorBlock, RunnerBlock, ShardBlock } from "./machine-blocks.ts";
import {
  CheckBlock,
  CourseBlock,
  ErrorBlock,
  MetricBlock,
  PhaseBlock,
  RequestBlock,
  ScenarioBlock,
  ThresholdBlock,
  TimelinePointBlock,
  WarmUpBlock,
} from "./measured-blocks.ts";
import { base64, count, finite, RESULT_LIMITS, table, text } from "./result-leaves.ts";

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
  runner: RunnerBlock,
  metrics: table(MetricBlock),
  submetrics: table(MetricBlock).describe("Keyed `metric{tag:value}`."),
  thresholds: z.array(ThresholdBlock).max(RESULT_LIMITS.rows),
  checks: z.array(CheckBlock).max(RESULT_LIMITS.rows),
  requests: z.array(RequestBlock).max(RESULT_LIMITS.rows).describe("Counts sum to `http_reqs`."),
  scenarios: z.array(ScenarioBlock).max(RESULT_LIMITS.rows),
  errors: z.array(ErrorBlock).max(RESULT_LIMITS.rows),
  timeline: z.array(TimelinePointBlock).max(RESULT_LIMITS.rows),
  courses: z
    .array(CourseBlock)
    .max(100)
    .optional()
    .describe("Percentiles that thresholds name, over time, beside those of `timeline`."),
  warm_up: WarmUpBlock.optional().describe(
    "The load before the measured one; no other figure contains any of it.",
  ),
  generator: GeneratorBlock.optional().describe(
    "How the load generator itself fared. null: no figure here. `threads` 0: no load was started.",
  ),
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
    .array(ShardBlock)
    .max(RESULT_LIMITS.shards)
    .optional()
    .describe("Of a merged result: what it was merged from."),
  shard_count: count
    .min(1)
    .max(RESULT_LIMITS.shards)
    .optional()
    .describe("Of a merged result: how many shards there were to be."),
  merge_data: base64(RESULT_LIMITS.mergeData)
    .optional()
    .describe("Of a shard: all that it measured, for the merge. Its shape is that of its version of rampa."),
  comparison: ComparisonBlock.optional().describe(
    "How the run differs from its baseline; absent when nothing was compared.",
  ),
  history: HistoryBlock.optional().describe("The last runs with this one: `history` of the config."),
  phases: z.array(PhaseBlock).max(4),
  warnings: z.array(text).max(RESULT_LIMITS.rows).describe("What a reader should know about the figures."),
  stop_reason: text.optional(),
  error: z.strictObject({ code: text, message: text, hint: text.optional() }).optional(),
});

/** @see {@link ResultFile} */
export type ResultFile = z.infer<typeof ResultFile>;
