import type { MetricSnapshot } from "../metrics/metric.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";

/** The parts of a run in their order; a failed setup goes straight to `finished`. */
export type Phase = "setup" | "execute" | "teardown" | "finished";

interface EventBase {
  readonly runId: string;
  /** Nanoseconds since the Unix epoch, exact to the microsecond. */
  readonly timestampNs: bigint;
}

/**
 * The run enters a phase.
 *
 * @example
 * ```ts
 * import type { PhaseEvent } from "rampa";
 *
 * const event: PhaseEvent = { type: "PhaseEvent", runId: "abc", timestampNs: 0n, phase: "setup" };
 * ```
 */
export interface PhaseEvent extends EventBase {
  readonly type: "PhaseEvent";
  readonly phase: Phase;
}

/** The schedule is frozen; iterations that run go on. */
export interface PauseEvent extends EventBase {
  readonly type: "PauseEvent";
}

/** The schedule goes on where it was frozen. */
export interface ResumeEvent extends EventBase {
  readonly type: "ResumeEvent";
  readonly pausedSeconds: number;
}

/** All metrics at one moment of the load, in even intervals while somebody listens, and at its end. */
export interface SnapshotEvent extends EventBase {
  readonly type: "SnapshotEvent";
  readonly snapshot: MetricSnapshot;
  /** Virtual users that are active now. */
  readonly vus: number;
  /** Share of the planned time that has passed, 0 to 1; null when no time is planned. */
  readonly progress: number | null;
}

/** The verdict on every threshold, once, when the load and teardown are over. */
export interface ThresholdEvent extends EventBase {
  readonly type: "ThresholdEvent";
  readonly results: readonly ThresholdReport[];
}

/** What the thresholds say of the load so far. */
export interface LiveThresholdEvent extends EventBase {
  readonly type: "LiveThresholdEvent";
  readonly results: readonly ThresholdReport[];
  /** True only when an `abort_on_fail` threshold has failed for longer than its grace period. */
  readonly willAbort: boolean;
}

/** What a run tells while it goes on. Frozen; nothing about a run depends on who reads it. */
export type EngineEvent =
  PhaseEvent | PauseEvent | ResumeEvent | SnapshotEvent | ThresholdEvent | LiveThresholdEvent;

/** An event before it is stamped with the run and the time. */
export type Unstamped<E extends EngineEvent = EngineEvent> = E extends EngineEvent
  ? Omit<E, keyof EventBase>
  : never;
