import type { Plan } from "../config/plan.ts";
import { NOTHING_MEASURED } from "../engine/build-run-result.ts";
import type { RunError, RunResult } from "../engine/run-result.ts";
import { messageOf, RampaError } from "../errors.ts";
import { RUN_STATUSES, type RunStatus } from "../exit-codes.ts";
import { withScenarios } from "../worker/stalled-error.ts";

/** Why a run ends before its plan does. */
export type Interruption =
  | { readonly kind: "stopped"; readonly reason: string }
  | { readonly kind: "failed"; readonly error: RunError };

/** What an error says, without its stack and cause. */
export function runErrorOf(error: RampaError, plan: Plan | null): RunError {
  return {
    code: error.code,
    message: withScenarios(error, plan),
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  };
}

/**
 * What an abort means: an error is a failure, words are a wish of the user.
 *
 * @param plan What runs, if that is known already.
 */
export function interruptionOf(signal: AbortSignal, plan: Plan | null = null): Interruption | null {
  if (!signal.aborted) return null;
  const reason: unknown = signal.reason;
  if (reason instanceof RampaError) return { kind: "failed", error: runErrorOf(reason, plan) };
  return { kind: "stopped", reason: typeof reason === "string" ? reason : messageOf(reason) };
}

function isAbove(status: RunStatus, other: RunStatus): boolean {
  return RUN_STATUSES.indexOf(status) < RUN_STATUSES.indexOf(other);
}

/** A run that something outside the engine broke: `execution_failed` or as told, unless it is worse already. */
export function withFailure(
  result: RunResult,
  error: RunError,
  status: RunStatus = "execution_failed",
): RunResult {
  if (isAbove(result.status, status)) {
    return { ...result, warnings: [...result.warnings, error.message] };
  }
  const failed: { -readonly [Key in keyof RunResult]: RunResult[Key] } = {
    ...result,
    status,
    error,
  };
  // The stop was how the failure ended the run, not what a user asked for.
  delete failed.stopReason;
  return failed;
}

/** The result of a run whose load never began. */
export function notStarted(
  context: { readonly runId: string; readonly startedAtMs: number },
  end: { readonly status: RunStatus; readonly error?: RunError; readonly stopReason?: string },
): RunResult {
  return {
    ...context,
    ...end,
    snapshot: null,
    thresholdResults: [],
    ...NOTHING_MEASURED,
    phases: [],
    warnings: [],
  };
}
