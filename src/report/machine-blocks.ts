import { z } from "zod";

import { RUN_STATUSES } from "../exit-codes.ts";
import { count, finite, RESULT_LIMITS, text } from "./result-leaves.ts";

/** One machine of several that shared a load. */
export const ShardBlock = z.strictObject({
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
  generator: z
    .enum(["calm", "busy", "invalid"])
    .optional()
    .describe("How its load generator fared: whether its times are upper bounds, or mean nothing."),
});

const share = finite.min(0).max(1).nullable();

const amount = finite.nonnegative().nullable();

/** How the load generator itself fared. */
export const GeneratorBlock = z.strictObject({
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

/** The machine that made the load. */
export const RunnerBlock = z.strictObject({
  os: text,
  arch: text,
  cpu_model: text,
  cpus: count,
  memory_bytes: count,
  node: text,
  version: text.describe("rampa's version."),
});
