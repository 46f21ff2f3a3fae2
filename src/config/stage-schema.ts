import type { z } from "zod";

import type { Fields } from "./config-tree.ts";
import { addIssue, amountLeaf, durationLeaf, list, mapping, wholeLeaf } from "./schema-leaf.ts";

const stageShape = {
  duration: durationLeaf("zero").describe("How long the stage takes; 0s jumps to the target."),
  target: amountLeaf("zero").describe("Virtual users, or iterations per time unit, at the end of the stage."),
};

/**
 * A part of a load profile. Reads `duration` as milliseconds.
 *
 * @example
 * ```ts
 * import { Stage } from "rampa";
 *
 * Stage.parse({ duration: "30s", target: 100 }); // { duration: 30000, target: 100 }
 * ```
 */
export const Stage = mapping("a stage such as { duration: 30s, target: 100 }", stageShape);

/** What {@link Stage} reads, as a user writes it. */
export type Stage = z.input<typeof Stage>;

/** Stages of virtual users: whole targets. */
const VuStage = mapping("a stage such as { duration: 30s, target: 100 }", {
  ...stageShape,
  target: wholeLeaf(0).describe("Virtual users at the end of the stage."),
});

/** The profile of `ramping-vus`. */
export const VuStages = list("a list of stages", VuStage);

/** The profile of `ramping-arrival-rate`. */
export const RateStages = list("a list of stages", Stage);

/** Adds that a profile never does anything; `stages` come with a key that says where it starts. */
export function checkStages(context: z.core.ParsePayload<Fields>, startKey: "vus" | "rate"): void {
  const { stages, [startKey]: start } = context.value;
  if (!Array.isArray(stages) || stages.length === 0) return;
  const read = stages as readonly Partial<z.output<typeof Stage>>[];
  if (read.some((stage) => stage.duration === undefined || stage.target === undefined)) return;
  if (read.every((stage) => stage.duration === 0)) {
    const message = "expected stages that take some time, got 0s in total";
    addIssue(context, ["stages"], { message, hint: 'Give one of them a duration such as "30s"' });
  } else if (read.every((stage) => stage.target === 0) && start === 0) {
    const message = `expected a profile that starts some load, got 0 in ${startKey} and every target`;
    addIssue(context, ["stages"], { message, hint: "Raise a target" });
  }
}
