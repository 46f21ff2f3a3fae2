import type { MetricSnapshot } from "../metrics/metric.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";

/** The parts of a run in their order; a failed setup goes straight to `finished`. */
export type Phase = "setup" | "warm_up" | "execute" | "teardown" | "finished";

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

/**
 * The schedule is frozen; iterations that run go on.
 *
 * @example
 * ```ts
 * import type { PauseEvent } from "rampa";
 *
 * const event: PauseEvent = { type: "PauseEvent", runId: "abc", timestampNs: 0n };
 * ```
 */
export interface PauseEvent extends EventBase {
  readonly type: "PauseEvent";
}

/**
 * The schedule goes on where it was frozen.
 *
 * @example
 * ```ts
 * import { type ResumeEvent, serializeEvent } from "rampa";
 *
 * const event: ResumeEvent = { type: "ResumeEvent", runId: "abc", timestampNs: 0n, pausedSeconds: 1.5 };
 * serializeEvent(event).paused_seconds; // 1.5
 * ```
 */
export interface ResumeEvent extends EventBase {
  readonly type: "ResumeEvent";
  /** Length of the pause. */
  readonly pausedSeconds: number;
}

/**
 * All metrics at one moment of the load, in even intervals while somebody listens, and at its end.
 *
 * @example
 * ```ts
 * import type { EngineEvent } from "rampa";
 *
 * function requestsSoFar(event: EngineEvent): number | undefined {
 *   if (event.type !== "SnapshotEvent") return undefined;
 *   return event.snapshot.values.http_reqs?.count;
 * }
 *
 * const snapshot = { timestamp: 0, duration: 2, values: { http_reqs: { count: 40, rate: 20 } } };
 * const base = { runId: "abc", timestampNs: 0n, vus: 1, progress: 0.5 };
 * requestsSoFar({ type: "SnapshotEvent", ...base, snapshot }); // 40
 * ```
 */
export interface SnapshotEvent extends EventBase {
  readonly type: "SnapshotEvent";
  readonly snapshot: MetricSnapshot;
  /** Virtual users that are active now. */
  readonly vus: number;
  /** Share of the planned time that has passed, 0 to 1; null when no time is planned. */
  readonly progress: number | null;
}

/**
 * The verdict on every threshold, once, when the load and teardown are over.
 *
 * @example
 * ```ts
 * import type { ThresholdEvent } from "rampa";
 *
 * const failed = ({ results }: ThresholdEvent) => results.filter(({ passed }) => !passed);
 * failed({ type: "ThresholdEvent", runId: "abc", timestampNs: 0n, results: [] }); // []
 * ```
 */
export interface ThresholdEvent extends EventBase {
  readonly type: "ThresholdEvent";
  readonly results: readonly ThresholdReport[];
}

/**
 * What the thresholds say of the load so far.
 *
 * @example
 * ```ts
 * import { type LiveThresholdEvent, serializeEvent } from "rampa";
 *
 * const event: LiveThresholdEvent = {
 *   type: "LiveThresholdEvent",
 *   runId: "abc",
 *   timestampNs: 0n,
 *   results: [],
 *   willAbort: false,
 * };
 * serializeEvent(event).will_abort; // false
 * ```
 */
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
