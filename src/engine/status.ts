import type { RunStatus } from "../exit-codes.ts";
import type { RunError } from "./run-result.ts";

/** What a load came to. */
export interface LoadFacts {
  readonly started: number;
  /** Iterations that ended by themselves. */
  readonly completed: number;
  /** Of the completed, those that ended with an error. */
  readonly failed: number;
  readonly interrupted: number;
  readonly dropped: number;
  readonly requests: number;
  readonly expectedResponses: number;
  /** What the requests got instead, for the message, such as `status 500`. */
  readonly seen: readonly string[];
  /** Why a load of two versions that had no complete pair of rounds had none, a clause. */
  readonly hindrance?: string;
  /** The most frequent error of an iteration, if any. */
  readonly firstError?: string;
}

/** Everything that decides on a run's status. */
export interface RunFacts {
  readonly setupError: RunError | null;
  /** A defect of rampa that ended the run. */
  readonly defect: RunError | null;
  /** Null when the load never began. */
  readonly load: LoadFacts | null;
  readonly isStopped: boolean;
  /** Why the load cannot be judged; null when it can. */
  readonly invalidity: RunError | null;
  /** An `abort_on_fail` threshold ended the load. */
  readonly isAborted: boolean;
  /** One of several machines: it may have no share of the iterations at all. */
  readonly isShard: boolean;
  readonly hasFailedThreshold: boolean;
  readonly teardownError: RunError | null;
}

/** How a run ended, and what was wrong. */
export interface Verdict {
  readonly status: RunStatus;
  readonly error?: RunError;
}

/**
 * The status of a run: the first that applies, in the order of `RUN_STATUSES`.
 *
 * A load that the user or a threshold cut short before any iteration ended has shown nothing about the
 * system: it is `stopped` (or `threshold_failed`), not `execution_failed`.
 */
export function decideStatus(facts: RunFacts): Verdict {
  if (facts.setupError !== null) return { status: "setup_failed", error: facts.setupError };
  const executionError = facts.defect ?? executionErrorOf(facts);
  if (executionError !== null) return { status: "execution_failed", error: executionError };
  if (facts.isStopped) return withTeardown("stopped", facts);
  // A load that a threshold ended was not meant to be delivered whole.
  const isDelivery = facts.invalidity?.code === "load_not_delivered";
  if (facts.invalidity !== null && !(facts.isAborted && isDelivery))
    return { status: "invalid", error: facts.invalidity };
  if (facts.isAborted || facts.hasFailedThreshold) return withTeardown("threshold_failed", facts);
  return withTeardown(facts.teardownError === null ? "passed" : "teardown_failed", facts);
}

function withTeardown(status: RunStatus, { teardownError }: RunFacts): Verdict {
  return teardownError === null ? { status } : { status, error: teardownError };
}

function executionErrorOf({ load, isStopped, isAborted, isShard }: RunFacts): RunError | null {
  if (load === null) return null;
  if (isShard && load.started + load.dropped === 0) return null;
  if ((isStopped || isAborted) && load.completed === 0) return null;
  if (load.completed === load.failed) return nothingCompleted(load);
  if (load.requests > 0 && load.expectedResponses === 0) return nothingExpected(load);
  return null;
}

function nothingCompleted(load: LoadFacts): RunError {
  const code = "execution_failed";
  if (load.started === 0 && load.hindrance !== undefined) {
    return {
      code,
      message: `no iteration was started, for ${load.hindrance}`,
      hint: "Look at the log of the baseline, or run without one to measure this version alone.",
    };
  }
  if (load.started === 0) {
    return {
      code,
      message: load.dropped > 0 ? `all ${load.dropped} iterations were dropped` : "no iteration was started",
      hint: "Check the duration, stages, rate and virtual users of the scenarios.",
    };
  }
  const parts = [
    ...(load.failed > 0 ? [`${load.failed} failed`] : []),
    ...(load.interrupted > 0 ? [`${load.interrupted} interrupted`] : []),
  ];
  const cause = load.firstError === undefined ? "" : `; the most frequent error: ${load.firstError}`;
  return {
    code,
    message: `none of the iterations ended without an error (${parts.join(", ")})${cause}`,
    hint:
      load.failed > 0
        ? "Look at the errors of the report: the script or the system under test does not work at all."
        : "Every iteration was cut off at the end: raise graceful_stop or the duration.",
  };
}

function nothingExpected(load: LoadFacts): RunError {
  const seen = load.seen.length === 0 ? "" : ` (seen: ${load.seen.join(", ")})`;
  const requests =
    load.requests === 1 ? "the only request did not get" : `none of ${load.requests} requests got`;
  return {
    code: "execution_failed",
    message: `${requests} an expected status${seen}`,
    hint: "Check base_url and the log of the system under test, or set http.expected_statuses.",
  };
}
