import { systemClock, type Clock } from "../clock.ts";

/**
 * How an {@link Engine} behaves beside the load itself.
 *
 * @example
 * ```ts
 * import { Engine, loadTest } from "rampa";
 *
 * new Engine(await loadTest("rampa.yml"), { metricFlushIntervalMs: 500 });
 * ```
 */
export interface EngineOptions {
  /** Time between two snapshot events, in milliseconds. */
  readonly metricFlushIntervalMs: number;
  /** Time between two live evaluations of the thresholds, in milliseconds. */
  readonly liveThresholdIntervalMs: number;
  /** Events kept for one slow subscriber. */
  readonly eventQueueCapacity: number;
  /** Most time that teardown gets after a stop, in milliseconds. */
  readonly teardownAfterStopMs: number;
  readonly clock: Clock;
  /** Identifies the run; made up when absent. */
  readonly runId?: string;
}

export const DEFAULT_ENGINE_OPTIONS: EngineOptions = Object.freeze({
  metricFlushIntervalMs: 1000,
  liveThresholdIntervalMs: 2000,
  eventQueueCapacity: 1024,
  teardownAfterStopMs: 2500,
  clock: systemClock,
});
