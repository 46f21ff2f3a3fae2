import type { RunStatus } from "../exit-codes.ts";

const MEASURED: ReadonlySet<RunStatus> = new Set(["passed", "threshold_failed", "teardown_failed"]);

/** Whether the figures of a run with that status are those of the whole load. */
export function isMeasured(status: RunStatus): boolean {
  return MEASURED.has(status);
}
