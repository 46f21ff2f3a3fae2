import { z } from "zod";

import { base64, count, finite, RESULT_LIMITS, stats, text } from "./result-leaves.ts";

/** One metric, or one of its submetrics. */
export const MetricBlock = z.strictObject({
  kind: z.enum(["counter", "gauge", "rate", "trend"]),
  unit: z.enum(["ms", "bytes", ""]).describe("Unit of the values; empty for plain numbers."),
  stats,
  histogram: base64(RESULT_LIMITS.histogram)
    .optional()
    .describe("Trends: base64 of HdrHistogram's V2 compressed encoding, in microseconds for metrics in ms."),
});

/** How one threshold was judged. */
export const ThresholdBlock = z.strictObject({
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

/** How often one check of a scenario held. */
export const CheckBlock = z.strictObject({ name: text, scenario: text, passes: count, fails: count });

/** The requests of one name. */
export const RequestBlock = z.strictObject({
  name: text,
  method: text,
  count,
  failed: count.describe("Of `count`, those without an expected status."),
  stats: stats.describe("Of `http_req_duration`, in milliseconds."),
});

/** What became of one scenario's iterations. */
export const ScenarioBlock = z.strictObject({
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

/** One kind of error, counted. */
export const ErrorBlock = z.strictObject({
  kind: text,
  step: text.nullable(),
  message: text,
  count,
  first_at_s: finite.describe("Seconds after the start of the load."),
});

/** One interval of the load. */
export const TimelinePointBlock = z.strictObject({
  t_s: finite.describe("End of the interval, in seconds after the start of the load."),
  vus: finite,
  rate: finite.describe("Requests per second."),
  failed: count,
  p50: finite.nullable(),
  p95: finite.nullable(),
  p99: finite.nullable(),
});

/** A percentile that a threshold names, over time. */
export const CourseBlock = z.strictObject({
  metric: text.describe("As a threshold writes it, with its tag filters."),
  aggregation: text,
  counts: z.array(count).max(RESULT_LIMITS.rows).describe("Samples in each interval of `timeline`."),
  values: z.array(finite.nullable()).max(RESULT_LIMITS.rows),
});

/** How long one phase of the run took. */
export const PhaseBlock = z.strictObject({
  name: z.enum(["setup", "warm_up", "execute", "teardown"]),
  duration_s: finite.nonnegative(),
});

/** The load before the measured one. */
export const WarmUpBlock = z.strictObject({
  duration_s: finite.nonnegative(),
  requests: count,
  failed: count.describe("Of the requests, those without an expected status."),
  iterations: count.describe("Iterations that ended by themselves."),
});
