import type { ThresholdPlan } from "./threshold-plan.ts";

type Filtered = Pick<ThresholdPlan, "metric" | "source" | "submetric">;

/** Which thresholds a run can be judged by, and what a reader should know of the others. */
export interface JudgedThresholds<Threshold> {
  readonly thresholds: readonly Threshold[];
  readonly notes: readonly string[];
}

/**
 * Leaves out the thresholds on scenarios that are skipped: without a sample they could only fail. One on a
 * scenario that does not exist stays, and fails.
 *
 * @param skipped Names of the scenarios that the config has and the run leaves out.
 */
export function judgedThresholds<Threshold extends Filtered>(
  thresholds: readonly Threshold[],
  skipped: readonly string[],
): JudgedThresholds<Threshold> {
  const isJudged = ({ submetric: [, tags] }: Filtered): boolean =>
    tags.scenario === undefined || !skipped.includes(tags.scenario);
  const notes = thresholds
    .filter((threshold) => !isJudged(threshold))
    .map(
      ({ metric, source, submetric: [, tags] }) =>
        `Not judged: ${metric} ${source}, because the scenario ${tags.scenario ?? ""} was not selected.`,
    );
  return { thresholds: Object.freeze(thresholds.filter(isJudged)), notes: Object.freeze(notes) };
}
