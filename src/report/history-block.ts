import { z } from "zod";

/** Most runs that are kept, and most figures of each. */
export const HISTORY_LIMITS = { runs: 1_000, series: 500 } as const;

const text = z.string().max(1_000);

const run = z.strictObject({
  run_id: text,
  started_at: z.iso.datetime(),
  sha: text.optional().describe("Commit."),
  status: z.enum(["passed", "threshold_failed", "teardown_failed"]),
});

const series = z.strictObject({
  metric: text.describe("With tag filters, if it has any."),
  name: text.nullable().describe("Of the requests; null: of all."),
  aggregation: text,
  values: z.array(z.number().nullable()).max(HISTORY_LIMITS.runs).describe("One for each of `runs`."),
});

const change = z.strictObject({
  metric: text,
  name: text.nullable(),
  aggregation: text,
  run_id: text.describe("Of the first run after the change; it fits best."),
  earliest_run_id: text.describe("The change came right before one of the runs from this one"),
  latest_run_id: text.describe("to this one."),
  before: z.number().describe("Median of the runs before it, back to the change before."),
  after: z.number(),
  p_value: z.number().min(0).max(1).describe("Chance of a change as clear as this where there is none."),
  is_new: z.boolean().describe("No earlier run has told of it."),
});

/** The figures of the last runs, this one among them, and where they changed for good. */
export const HistoryBlock = z
  .strictObject({
    runs: z.array(run).max(HISTORY_LIMITS.runs).describe("Oldest first."),
    series: z.array(series).max(HISTORY_LIMITS.series),
    changes: z.array(change).max(HISTORY_LIMITS.series).describe("Oldest first."),
    told: z
      .array(text)
      .max(HISTORY_LIMITS.runs)
      .describe("First runs after the changes that this run or one before it has told of."),
  })
  .refine(
    ({ runs, series: all }) => all.every(({ values }) => values.length === runs.length),
    "each of the series has one value for each of the runs",
  );

/** @see {@link HistoryBlock} */
export type HistoryBlock = z.infer<typeof HistoryBlock>;
