import type { Plan } from "../config/plan.ts";
import type { AggregatorDelta } from "../metrics/aggregator.ts";
import type { ErrorLogDelta } from "../metrics/error-log.ts";
import type { TimelinePart } from "../metrics/merged-timeline.ts";
import type { SinkDelta } from "../metrics/sink-delta.ts";
import type { Load } from "../threads/load.ts";
import type { MachineHealth } from "../threads/machine-health.ts";
import { addTallies, NO_ITERATIONS, type ScenarioTally } from "../threads/scenario-observer.ts";
import type { ThreadHealth } from "../threads/thread-health.ts";

/** What of a plan decides on a result. */
export type JudgedPlan = Pick<
  Plan,
  "thresholds" | "relativeThresholds" | "scenarios" | "validity" | "notes" | "seed"
>;

/** Everything that one shard measured, to be merged with what the others did; plain data. */
export interface LoadPart {
  readonly plan: JudgedPlan;
  /** When the load began, milliseconds since the Unix epoch. */
  readonly beganAtMs: number;
  /** Length of the load. */
  readonly durationS: number;
  /** Gauges are dated in milliseconds since the Unix epoch. */
  readonly metrics: AggregatorDelta;
  readonly errors: ErrorLogDelta;
  /** By scenario of the plan. */
  readonly tallies: readonly ScenarioTally[];
  readonly timeline: TimelinePart;
  readonly threads: number;
  /** Of each thread, when somebody watched. */
  readonly health: readonly ThreadHealth[];
  /** Null when nobody watched. */
  readonly machine: MachineHealth | null;
}

/** @param epochMs What the load's clock showed as 0, in milliseconds since the Unix epoch. */
export function loadPart(
  load: Load,
  plan: JudgedPlan,
  machine: MachineHealth | null,
  epochMs: number,
): LoadPart {
  const metrics = load.aggregator.drain();
  const errors = load.errors.drain();
  // What was taken out is still to be looked at.
  load.aggregator.absorb(metrics);
  load.errors.absorb(errors);
  return {
    plan,
    beganAtMs: epochMs + load.originMs,
    durationS: load.elapsedS,
    metrics: metrics.map((metric) => ({
      ...metric,
      base: dated(metric.base, epochMs),
      submetrics: metric.submetrics.map((delta) => dated(delta, epochMs)),
      views: metric.views.map(({ rows, isFull }) => ({
        rows: rows.map(({ values, delta }) => ({ values, delta: dated(delta, epochMs) ?? delta })),
        isFull,
      })),
    })),
    errors,
    tallies: load.tallies.map((tally) => addTallies(NO_ITERATIONS, tally)),
    timeline: { intervalS: load.timeline.intervalS, intervals: load.timeline.intervals() },
    threads: load.threads,
    health: load.health,
    machine,
  };
}

function dated(delta: SinkDelta | null, epochMs: number): SinkDelta | null {
  return delta?.kind === "gauge" ? { ...delta, atMs: epochMs + delta.atMs } : delta;
}
