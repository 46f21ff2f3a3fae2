import type { RunStatus } from "../exit-codes.ts";
import type { ErrorReport } from "../metrics/error-log.ts";
import type { MetricKind, MetricSnapshot, MetricUnit } from "../metrics/metric.ts";
import type { Course, TimelinePoint } from "../metrics/timeline.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";
import type { ComparisonReport } from "./comparison-report.ts";

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

/** How often one check of a scenario held. */
export interface CheckReport {
  readonly name: string;
  readonly scenario: string;
  readonly passes: number;
  readonly fails: number;
}

/** What became of one scenario's iterations. */
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
  /** Why it ended before its plan did; absent when it did not. */
  readonly endReason?: string;
  /** Of `iteration_duration`: from the actual start of an iteration to its end, milliseconds; arrival-rate executors only. */
  readonly durationStats?: Readonly<Record<string, number>>;
  /** Of `iteration_response_time`: from the planned start; likewise. */
  readonly responseStats?: Readonly<Record<string, number>>;
}

/** The load that ran before the measured one; none of it is in any other figure. */
export interface WarmUpReport {
  /** Until its last iteration ended. */
  readonly durationS: number;
  readonly requests: number;
  /** Of the requests, those without an expected status. */
  readonly failed: number;
  /** Iterations that ended by themselves. */
  readonly iterations: number;
}

/** How long one phase of a run took. */
export interface PhaseReport {
  readonly name: "setup" | "warm_up" | "execute" | "teardown";
  readonly durationS: number;
}

/** Why a run could not be judged, or did not end well. */
export interface RunError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** How the load generator itself fared; null where the platform has no figure. */
export interface GeneratorReport {
  /** False when it could not be relied on, so that nothing can be judged. */
  readonly valid: boolean;
  /** Why it is not valid, or why its figures are upper bounds; one sentence each. */
  readonly reasons: readonly string[];
  /** What to change. */
  readonly remedies: readonly string[];
  /** Actual minus planned start; null without arrivals. */
  readonly lagP99Ms: number | null;
  /** How long a response may have waited for the generator. */
  readonly uncertaintyP99Ms: number | null;
  /** How long what was ready had to wait for the event loop. */
  readonly loopDelayP99Ms: number | null;
  /** Share of the time in which the busiest thread's event loop had work, 0 to 1. */
  readonly loopUtilization: number | null;
  /** Cores that the process kept busy: 1.5 is one and a half. */
  readonly cpuProcess: number | null;
  /** Share of the machine's cores that was busy, 0 to 1. */
  readonly cpuMachine: number | null;
  /** Pauses for garbage collection, all together. */
  readonly gcMs: number | null;
  readonly threads: number;
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
  /** Of all random choices: the same seed in the config makes them again. Absent when nothing ran. */
  readonly seed?: number;
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
  /** Percentiles that thresholds name, in each interval of the timeline. */
  readonly courses?: readonly Course[];
  /** Absent when no load was started. */
  readonly generator?: GeneratorReport;
  /** Absent when nothing was compared. */
  readonly comparison?: ComparisonReport;
  /** Absent when the plan has no warm-up, or it was not reached. */
  readonly warmUp?: WarmUpReport;
  readonly phases: readonly PhaseReport[];
  readonly warnings: readonly string[];
}
