import type { AggregatorDelta } from "../metrics/aggregator.ts";
import type { ErrorLogDelta } from "../metrics/error-log.ts";
import type { ScenarioTally } from "./scenario-observer.ts";
import type { ThreadHealth } from "./thread-health.ts";

/** What is new of a segment since the last look, and how it stands; plain data, so that it can cross threads. */
export interface SegmentReading {
  /** When it was taken, seconds since the begin. */
  readonly elapsedS: number;
  readonly metrics: AggregatorDelta;
  readonly errors: ErrorLogDelta;
  /** Values of secret variables. */
  readonly secrets: readonly string[];
  /** By scenario, since the begin. */
  readonly tallies: readonly ScenarioTally[];
  readonly activeVus: number;
  readonly maxVus: number;
  readonly health: readonly ThreadHealth[];
}
