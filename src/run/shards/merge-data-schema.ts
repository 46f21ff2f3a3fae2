import { z } from "zod";

import { VALIDITIES } from "../../config/plan.ts";
import { RESULT_LIMITS } from "../../report/result-leaves.ts";
import { isMetricName } from "../../thresholds/parse-submetric.ts";

const text = z.string().max(RESULT_LIMITS.text);
const count = z.number().int().nonnegative();
const finite = z.number();
const amount = finite.nonnegative();

function list<Row extends z.ZodType>(row: Row, most: number = RESULT_LIMITS.rows) {
  return z.array(row).max(most);
}

/** Where a histogram begins among those that come behind the JSON. */
const histogram = count;

const trend = z.strictObject({
  kind: z.literal("trend"),
  count,
  sum: finite,
  min: finite,
  max: finite,
  counts: histogram,
  negative: histogram.nullable(),
  negativeCount: count,
});

const sink = z
  .union([
    z.strictObject({ kind: z.literal("counter"), count: finite }),
    z.strictObject({ kind: z.literal("rate"), passes: count, fails: count }),
    z.strictObject({
      kind: z.literal("gauge"),
      value: finite,
      min: finite,
      max: finite,
      atMs: finite.nullable().transform((atMs) => atMs ?? -Infinity),
    }),
    trend,
  ])
  .nullable();

const metric = z.strictObject({
  metric: z.strictObject({
    name: text.refine(isMetricName, "expected the name of a metric"),
    kind: z.enum(["counter", "gauge", "rate", "trend"]),
    unit: z.enum(["ms", "bytes", ""]),
    isBuiltin: z.boolean(),
  }),
  base: sink,
  submetrics: list(sink),
  views: list(
    z.strictObject({
      rows: list(z.strictObject({ values: list(text, 10), delta: sink.unwrap() })),
      isFull: z.boolean(),
    }),
    20,
  ),
  tagSets: list(z.record(text, text)),
  isOverflowing: z.boolean(),
});

const stages = list(z.strictObject({ durationMs: amount, target: amount }));

const executor = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("constant-vus"), vus: count, durationMs: amount }),
  z.strictObject({ kind: z.literal("ramping-vus"), startVus: count, stages, gracefulRampDownMs: amount }),
  z.strictObject({
    kind: z.literal("shared-iterations"),
    vus: count,
    iterations: count,
    maxDurationMs: amount,
  }),
  z.strictObject({
    kind: z.literal("per-vu-iterations"),
    vus: count,
    iterations: count,
    maxDurationMs: amount,
  }),
  z.strictObject({
    kind: z.literal("constant-arrival-rate"),
    rate: amount,
    timeUnitMs: amount,
    durationMs: amount,
    preAllocatedVus: count,
    maxVus: count,
  }),
  z.strictObject({
    kind: z.literal("ramping-arrival-rate"),
    startRate: amount,
    timeUnitMs: amount,
    stages,
    preAllocatedVus: count,
    maxVus: count,
  }),
]);

const position = z.strictObject({
  file: text,
  line: count.exactOptional(),
  column: count.exactOptional(),
});

const relativeThreshold = z.strictObject({ metric: text, source: text, position: position.exactOptional() });

const plan = z.strictObject({
  thresholds: list(
    z.strictObject({
      metric: text,
      source: text,
      abortOnFail: z.boolean(),
      gracePeriodMs: amount,
      isDefault: z.boolean(),
      position: position.exactOptional(),
    }),
  ),
  relativeThresholds: list(relativeThreshold),
  scenarios: list(
    z.strictObject({
      name: text,
      executor,
      startTimeMs: amount,
      gracefulStopMs: amount,
      rowLimit: z.strictObject({ feeder: text, rows: count }).exactOptional(),
    }),
  ),
  validity: z.enum(VALIDITIES),
  notes: list(text),
  seed: count.exactOptional(),
});

const error = z.strictObject({
  kind: text,
  step: text.nullable(),
  message: text,
  count,
  firstAtS: finite,
});

const tally = z.strictObject({
  started: count,
  completed: count,
  failed: count,
  interrupted: count,
  dropped: count,
  unreached: count,
  exhaustedAtS: finite.nullable(),
  ranOutAtS: finite.nullable(),
});

const health = z.strictObject({
  watchedMs: amount,
  loopDelays: list(count, 1000),
  loopUtilization: amount,
  peakUtilization: amount,
  gcMs: amount,
  longestGcMs: amount,
  cpuMs: amount.nullable(),
  starvedMs: amount.nullable(),
  peakStarved: amount.nullable(),
});

/** A timeline doubles its interval long before. */
const MOST_INTERVALS = 1_000;
const MOST_WATCHED = 100;

const interval = z.strictObject({
  tS: amount,
  vus: amount,
  requests: amount,
  failed: amount,
  durations: histogram,
  watched: list(z.strictObject({ count, counts: histogram }), MOST_WATCHED),
});

/** What a shard hands over to the merge; the fields are those of `LoadPart`, but for the histograms. */
export const MergeData = z.strictObject({
  version: text,
  plan,
  beganAtMs: amount.max(8.64e15),
  durationS: amount,
  metrics: list(metric),
  errors: z.strictObject({ told: list(error), rest: list(error) }),
  tallies: list(tally),
  timeline: z.strictObject({ intervalS: finite.positive(), intervals: list(interval, MOST_INTERVALS) }),
  threads: count,
  health: list(health, 1000),
  machine: z.strictObject({ processCores: amount, machineShare: amount.nullable() }).nullable(),
});

export type MergeData = z.infer<typeof MergeData>;
