import { z } from "zod";

import { VALIDITIES } from "../../config/plan.ts";
import { RESULT_LIMITS } from "../../report/result-leaves.ts";
import { decodePairs, totalOfPairs } from "./pairs.ts";

const text = z.string().max(RESULT_LIMITS.text);
const count = z.number().int().nonnegative();
const finite = z.number();
const amount = finite.nonnegative();

function list<Row extends z.ZodType>(row: Row, most: number = RESULT_LIMITS.rows) {
  return z.array(row).max(most);
}

/** A histogram has some 44,000 buckets of at most 10 bytes. */
const pairs = z
  .string()
  .max(600_000)
  .transform((encoded, context) => {
    const decoded = decodePairs(encoded);
    if (decoded !== null) return decoded;
    context.addIssue({ code: "custom", message: "expected the counts of a histogram" });
    return z.NEVER;
  });

const trend = z
  .strictObject({
    kind: z.literal("trend"),
    count,
    sum: finite,
    min: finite,
    max: finite,
    counts: pairs,
    negative: pairs.nullable(),
    negativeCount: count,
  })
  .refine(
    ({ count: all, counts, negative, negativeCount }) =>
      totalOfPairs(counts) + negativeCount === all &&
      (negative === null ? 0 : totalOfPairs(negative)) === negativeCount,
    "the counts of the histogram do not add up",
  );

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
    name: text,
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

const interval = z.strictObject({
  tS: amount,
  vus: amount,
  requests: finite,
  failed: finite,
  durations: pairs,
  watched: list(z.strictObject({ count, counts: pairs }), 100),
});

/** What a shard hands over to the merge; the fields are those of `LoadPart`. */
export const MergeData = z.strictObject({
  version: text,
  plan,
  beganAtMs: amount.max(8.64e15),
  durationS: amount,
  metrics: list(metric),
  errors: z.strictObject({ told: list(error), rest: list(error) }),
  tallies: list(tally),
  timeline: z.strictObject({ intervalS: finite.positive(), intervals: list(interval) }),
  threads: count,
  health: list(health, 1000),
  machine: z.strictObject({ processCores: amount, machineShare: amount.nullable() }).nullable(),
});
