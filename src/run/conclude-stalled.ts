import type { RunController } from "../engine/run-controller.ts";
import type { RampaError } from "../errors.ts";
import type { RunStatus } from "../exit-codes.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { notStarted, runErrorOf, withFailure } from "./interruption.ts";
import type { Run } from "./run-context.ts";
import type { FinishedRun } from "./run-request.ts";
import { stalledIn } from "../worker/stalled-error.ts";
import type { EndOfRun } from "./end-of-run.ts";
import { writeOutcomeAtOnce } from "./write-outcome.ts";

/** How far a run has come; what is null is not there yet. */
export interface RunProgress {
  run: Run;
  test: TestPlan | null;
  controller: RunController | null;
  /** Of a load that is over. */
  end: EndOfRun | null;
}

/** Writes the results of a run whose thread will never be free again, from what was measured until now. */
export function concludeStalled({ run, test, ...known }: RunProgress, error: RampaError): FinishedRun {
  const status = statusOf(error);
  const soFar = known.end?.result ?? known.controller?.resultSoFar(reasonOf(status, error)) ?? null;
  const result = withFailure(
    soFar ?? notStarted(run, { status: "stopped" }),
    runErrorOf(error, test?.plan ?? null),
    status,
  );
  const part = known.end?.part ?? known.controller?.loadPart() ?? null;
  return writeOutcomeAtOnce(run, test, { result, part, history: known.end?.history ?? null });
}

function statusOf(error: RampaError): RunStatus {
  if (stalledIn(error, "setup")) return "setup_failed";
  return stalledIn(error, "teardown") ? "teardown_failed" : "execution_failed";
}

/** Null once the load is over: it is judged as it is. */
function reasonOf(status: RunStatus, error: RampaError): string | null {
  return status === "teardown_failed" ? null : error.message;
}
