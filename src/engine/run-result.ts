import type { RunStatus } from "../exit-codes.ts";
import type { ErrorReport } from "../metrics/error-log.ts";
import type { MetricKind, MetricSnapshot, MetricUnit } from "../metrics/metric.ts";
import type { TimelinePoint } from "../metrics/timeline.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";

/** A metric at the end of a run. */
export interface MetricReport {
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit: MetricUnit;
  /** Aggregation → value; an aggregation without a value is absent. */
  readonly stats: Readonly<Record<string, number>>;
  /** Trends: base64 of HdrHistogram's V2 compressed encoding. */
  readonly histogram?: string;
}

/** Requests of one name and method. */
export interface RequestReport {
  readonly name: string;
  readonly method: string;
  readonly count: number;
  /** Of `count`, those without an expected status. */
  readonly failed: number;
  /** Of `http_req_duration`, milliseconds. */
  readonly stats: Readonly<Record<string, number>>;
}

export interface CheckReport {
  readonly name: string;
  readonly scenario: string;
  readonly passes: number;
  readonly fails: number;
}

export interface ScenarioReport {
  readonly name: string;
  readonly executor: string;
  /** Iterations that the plan asks for; null when only time limits them. */
  readonly planned: number | null;
  /** Iterations started. */
  readonly delivered: number;
  /** Iterations that ended by themselves, with or without an error. */
  readonly completed: number;
  /** Of the completed, those that ended with an error. */
  readonly failed: number;
  readonly dropped: number;
  readonly interrupted: number;
}

export interface PhaseReport {
  readonly name: "setup" | "execute" | "teardown";
  readonly durationS: number;
}

export interface RunError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/**
 * A run that is over. Frozen, plain data.
 *
 * @example
 * ```ts
 * import { createTestPlan, Engine, type RunResult } from "rampa";
 *
 * const test = createTestPlan({
 *   config: { options: { iterations: 3 } },
 *   functions: { default: () => undefined },
 * });
 * const result: RunResult = await new Engine(test).start().wait();
 * result.status; // "passed"
 * result.snapshot?.values.iterations?.count; // 3
 * ```
 */
export interface RunResult {
  readonly runId: string;
  readonly status: RunStatus;
  /** Null when no load was started. */
  readonly snapshot: MetricSnapshot | null;
  readonly thresholdResults: readonly ThresholdReport[];
  readonly error?: RunError;
  readonly stopReason?: string;
  /** Wall-clock time at which the run began, milliseconds since the epoch. */
  readonly startedAtMs: number;
  /** Length of the load in seconds, without setup and teardown. */
  readonly durationS: number;
  readonly metrics: readonly MetricReport[];
  /** Those that thresholds ask for, named as written there. */
  readonly submetrics: readonly MetricReport[];
  readonly requests: readonly RequestReport[];
  readonly checks: readonly CheckReport[];
  readonly scenarios: readonly ScenarioReport[];
  readonly errors: readonly ErrorReport[];
  readonly timeline: readonly TimelinePoint[];
  readonly phases: readonly PhaseReport[];
  readonly warnings: readonly string[];
}
