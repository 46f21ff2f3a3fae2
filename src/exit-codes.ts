/** How a run ended; the first that applies, in this order. */
export const RUN_STATUSES = [
  "setup_failed",
  "execution_failed",
  "stopped",
  "invalid",
  "threshold_failed",
  "teardown_failed",
  "passed",
] as const;

/**
 * How a run ended; where several apply, it is the first in the order of {@link RUN_STATUSES}.
 *
 * @example
 * ```ts
 * import type { RunStatus } from "rampa";
 *
 * const isVerdict = (status: RunStatus) => status === "passed" || status === "threshold_failed";
 * isVerdict("stopped"); // false
 * ```
 */
export type RunStatus = (typeof RUN_STATUSES)[number];

/** Exit codes of the command line. */
export const EXIT_CODES = {
  passed: 0,
  threshold_failed: 1,
  execution_failed: 2,
  config_error: 3,
  stopped: 4,
  setup_failed: 5,
  not_written: 6,
  teardown_failed: 7,
  invalid: 8,
} as const satisfies Record<RunStatus | "config_error" | "not_written", number>;
