import { messageOf, RampaError } from "../errors.ts";
import { describeScriptError } from "../worker/script-error.ts";
import type { RunError } from "./run-result.ts";
import type { CallOutcome } from "./user-call.ts";

/** What a failed setup is called in the result; null when setup went well or was cut short by a stop. */
export function setupErrorOf(outcome: CallOutcome, timeoutMs: number): RunError | null {
  switch (outcome.kind) {
    case "returned":
    case "cut":
      return null;
    case "threw":
      return {
        code: "setup_failed",
        message: `setup threw: ${describeScriptError(outcome.error)}`,
        hint: "Teardown does not run after a failed setup.",
      };
    case "timed_out":
      return {
        code: "setup_timeout",
        message: `setup was not over after ${timeoutMs / 1000} s`,
        hint: "Raise options.setup_timeout, or find out what setup waits for.",
      };
  }
}

/** The same for teardown; one that a stop cut short has failed too. */
export function teardownErrorOf(outcome: CallOutcome, timeoutMs: number): RunError | null {
  switch (outcome.kind) {
    case "returned":
      return null;
    case "cut":
      return { code: "teardown_timeout", message: "teardown was cut short because the run was stopped" };
    case "threw":
      return { code: "teardown_failed", message: `teardown threw: ${describeScriptError(outcome.error)}` };
    case "timed_out":
      return {
        code: "teardown_timeout",
        message: `teardown was not over after ${timeoutMs / 1000} s`,
        hint: "Raise options.teardown_timeout, or find out what teardown waits for.",
      };
  }
}

/** What ended a run although nothing that the user wrote should. */
export function defectOf(error: unknown): RunError {
  if (error instanceof RampaError && error.code !== "internal") {
    const { code, message, hint } = error;
    return { code, message, ...(hint === undefined ? {} : { hint }) };
  }
  return {
    code: "internal",
    message: `rampa itself failed: ${messageOf(error)}`,
    hint: "This is a defect of rampa, please report it.",
  };
}
