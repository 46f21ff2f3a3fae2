import { z } from "zod";

import { count, finite, RESULT_LIMITS, text } from "./result-leaves.ts";

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

/** How the run differs from its baseline. */
export const ComparisonBlock = z.strictObject({
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
  failure: z
    .strictObject({ message: text, hint: text })
    .optional()
    .describe("Why there was nothing to compare with: no request to the baseline worked."),
  notes: z
    .array(text)
    .max(RESULT_LIMITS.rows)
    .optional()
    .describe("What a reader should know of the comparison."),
});
