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
 * of 0 s jumps. The fall to zero when all stages are over is not part of it. Made as it is read: a profile
 * of a million users has a million changes.
 */
export function* vuChanges(plan: RampingVusPlan): Generator<VuChange, void, undefined> {
  let told: VuChange | null = null;
  // Of several changes in one moment the last counts, so each is told when the next has come.
  let pending: VuChange | null = null;
  for (const change of reachedNumbers(plan)) {
    if (pending?.atMs === change.atMs) pending = null;
    if ((pending ?? told)?.vus === change.vus) continue;
    if (pending !== null) yield pending;
    told = pending ?? told;
    pending = change;
  }
  if (pending !== null) yield pending;
}

/** Every whole number that the line reaches, at the corners twice. */
function* reachedNumbers({ startVus, stages }: RampingVusPlan): Generator<VuChange, void, undefined> {
  yield { atMs: 0, vus: startVus };
  let from = startVus;
  let startsAtMs = 0;
  for (const { durationMs, target } of stages) {
    const step = Math.sign(target - from);
    if (durationMs === 0) yield { atMs: startsAtMs, vus: target };
    else {
      for (let vus = from + step; vus !== target + step && step !== 0; vus += step) {
        yield { atMs: startsAtMs + (durationMs * (vus - from)) / (target - from), vus };
      }
    }
    from = target;
    startsAtMs += durationMs;
  }
}

/** Length of all stages, milliseconds. */
export function stagesDurationMs(stages: RampingVusPlan["stages"]): number {
  return stages.reduce((sum, stage) => sum + stage.durationMs, 0);
}

/** The most virtual users that the plan reaches. */
export function peakVus({ startVus, stages }: RampingVusPlan): number {
  return stages.reduce((peak, stage) => Math.max(peak, stage.target), startVus);
}

/** The virtual users that the plan has in its last moment. */
export function lastVus({ startVus, stages }: RampingVusPlan): number {
  return stages.at(-1)?.target ?? startVus;
}
