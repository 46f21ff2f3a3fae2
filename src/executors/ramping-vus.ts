import type { ExecutorPlan } from "../config/executor-plan.ts";

/** The plan of this executor. */
export type RampingVusPlan = Extract<ExecutorPlan, { kind: "ramping-vus" }>;

/** From `atMs` on, `vus` virtual users are planned. */
export interface VuChange {
  /** After the executor's start. */
  readonly atMs: number;
  readonly vus: number;
}

/**
 * Every moment at which the planned number of virtual users changes, in order. On a stage from f to t
 * in d the line f + (t − f)·x / d reaches the whole number m at x = d·(m − f) / (t − f); there the plan
 * becomes m. So it is the floor of the line while that rises and its ceiling while it falls. A stage
 * of 0 s jumps. The fall to zero when all stages are over is not part of the list.
 */
export function vuChanges({ startVus, stages }: RampingVusPlan): readonly VuChange[] {
  const changes: VuChange[] = [];
  const add = (atMs: number, vus: number): void => {
    if (changes.at(-1)?.atMs === atMs) changes.pop();
    if (changes.at(-1)?.vus !== vus) changes.push({ atMs, vus });
  };
  add(0, startVus);
  let from = startVus;
  let startsAtMs = 0;
  for (const { durationMs, target } of stages) {
    const step = Math.sign(target - from);
    if (durationMs === 0) add(startsAtMs, target);
    else {
      for (let vus = from + step; vus !== target + step && step !== 0; vus += step) {
        add(startsAtMs + (durationMs * (vus - from)) / (target - from), vus);
      }
    }
    from = target;
    startsAtMs += durationMs;
  }
  return changes;
}

/** Length of all stages, milliseconds. */
export function stagesDurationMs(stages: RampingVusPlan["stages"]): number {
  return stages.reduce((sum, stage) => sum + stage.durationMs, 0);
}

/** The most virtual users that the plan reaches. */
export function peakVus({ startVus, stages }: RampingVusPlan): number {
  return stages.reduce((peak, stage) => Math.max(peak, stage.target), startVus);
}
