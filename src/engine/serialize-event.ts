import type { MetricSnapshot } from "../metrics/metric.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";
import type { EngineEvent } from "./events.ts";

/** An event as plain JSON with snake_case keys; `type` says which event it is. */
export type SerializedEvent = Readonly<Record<string, unknown>> & { readonly type: EngineEvent["type"] };

/**
 * Turns an event into plain JSON: one line of `rampa run --events FILE`. `timestamp_ns` is a number
 * whose digits are exact to the microsecond.
 *
 * @example
 * ```ts
 * import { serializeEvent } from "rampa";
 *
 * serializeEvent({ type: "PhaseEvent", runId: "abc", timestampNs: 0n, phase: "setup" });
 * // { type: "PhaseEvent", run_id: "abc", timestamp_ns: 0, phase: "setup" }
 * ```
 */
export function serializeEvent(event: EngineEvent): SerializedEvent {
  return {
    type: event.type,
    run_id: event.runId,
    timestamp_ns: Number(event.timestampNs),
    ...ownMembers(event),
  };
}

function ownMembers(event: EngineEvent): Record<string, unknown> {
  switch (event.type) {
    case "PhaseEvent":
      return { phase: event.phase };
    case "PauseEvent":
      return {};
    case "ResumeEvent":
      return { paused_seconds: event.pausedSeconds };
    case "SnapshotEvent":
      return { snapshot: plainSnapshot(event.snapshot), vus: event.vus, progress: event.progress };
    case "ThresholdEvent":
      return { results: event.results.map(plainThreshold) };
    case "LiveThresholdEvent":
      return { results: event.results.map(plainThreshold), will_abort: event.willAbort };
  }
}

/** Metric names and aggregations are the user's words: they stay as they are. */
function plainSnapshot({ timestamp, duration, values }: MetricSnapshot): Record<string, unknown> {
  return { timestamp, duration, values };
}

function plainThreshold(result: ThresholdReport): Record<string, unknown> {
  return {
    metric: result.metric,
    source: result.source,
    passed: result.passed,
    outcome: result.outcome,
    lhs: result.lhs,
    rhs: result.rhs,
    is_default: result.isDefault,
    abort_on_fail: result.abortOnFail,
    message: result.message,
  };
}
