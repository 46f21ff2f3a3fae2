import type { Clock } from "../clock.ts";
import type { ScenarioPlan } from "../config/plan.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import type { ErrorLog } from "../metrics/error-log.ts";
import type { MetricRegistry } from "../metrics/registry.ts";
import type { Timeline } from "../metrics/timeline.ts";
import type { ScenarioTally } from "./scenario-observer.ts";
import type { ThreadHealth } from "./thread-health.ts";

/** What became of a scenario's iterations. */
export interface ScenarioDelivery extends ScenarioTally {
  readonly scenario: ScenarioPlan;
  /** How many times its plan was run; absent: once. */
  readonly rounds?: number;
}

/** What a load that is over, or a moment of one that runs, tells. */
export type MeasuredLoad = Pick<
  Load,
  "registry" | "aggregator" | "errors" | "elapsedS" | "tallies" | "threads" | "health" | "hindrance"
> & { readonly timeline: Pick<Timeline, "points" | "courses"> };

/** The load of a run, whatever number of threads makes it. */
export interface Load {
  readonly registry: MetricRegistry;
  readonly aggregator: Aggregator;
  readonly errors: ErrorLog;
  readonly timeline: Timeline;
  /** The time of the schedule: it stands still during a pause. */
  readonly clock: Clock;
  /** The moment of `clock` at which the load began. */
  readonly originMs: number;
  /** Seconds since the load began, 0 before it; without pauses; it stands still when the load is over. */
  readonly elapsedS: number;
  /** Virtual users that iterate, or stand ready for an arrival. */
  readonly activeVus: number;
  /** Virtual users that exist or are reserved. */
  readonly maxVus: number;
  /** By scenario, in the plan's order. */
  readonly tallies: readonly ScenarioDelivery[];
  /** How many threads make it. */
  readonly threads: number;
  /** Of each thread the newest reading. */
  readonly health: readonly ThreadHealth[];
  /** Of two versions: why they could not be compared, a clause. */
  readonly hindrance?: string | undefined;
  /** What ended the load although nothing that the user wrote should; null as it should be. */
  readonly defect: unknown;
  /** Makes ready what must not take time once the load runs. */
  prepare(): Promise<void>;
  /** Runs the load; resolves when every iteration has ended and every connection is closed. */
  run(): Promise<void>;
  /** Freezes the schedule: iterations that run go on, none starts. */
  pause(): void;
  resume(): void;
  /** No iteration starts any more; those that run are interrupted at once. */
  stop(): void;
  /** Lets go of everything; for a load that was perhaps never run. */
  close(): Promise<void>;
}
