import { rmSync } from "node:fs";
import { join, resolve } from "node:path";

import type { TestPlan } from "../loader/test-plan.ts";
import { CHECKPOINT, removeCheckpoint } from "./checkpoints.ts";
import type { EndOfRun } from "./end-of-run.ts";
import { resultFileOf } from "./result-file-of.ts";
import type { Run } from "./run-context.ts";
import type { FinishedRun } from "./run-request.ts";
import { unwrittenResult, type Unwritten } from "./write-result.ts";
import { writeResults, writeResultsAtOnce } from "./write-results.ts";

/** Turns a run that is over into result files; `test` is null when it was interrupted while loading. */
export async function writeOutcome(run: Run, test: TestPlan | null, end: EndOfRun): Promise<FinishedRun> {
  const outcome = outcomeOf(run, test, end);
  const unwritten = await writeResults(outcome.folder, outcome.files);
  await removeCheckpoint(run);
  return { ...outcome.run, unwritten };
}

/** The same for a thread in which nothing that waits goes on. */
export function writeOutcomeAtOnce(run: Run, test: TestPlan | null, end: EndOfRun): FinishedRun {
  const outcome = outcomeOf(run, test, end);
  const unwritten = writeResultsAtOnce(outcome.folder, outcome.files);
  try {
    rmSync(join(outcome.folder, CHECKPOINT), { force: true });
  } catch {
    // It is a result of the same run, only an older one.
  }
  return { ...outcome.run, unwritten };
}

function outcomeOf(run: Run, test: TestPlan | null, { result: end, ...known }: EndOfRun): Unwritten {
  const { request, redactor } = run;
  const result = resultFileOf(run, test, end, known);
  const folder = resolve(request.workingDirectory, request.resultsDir);
  return unwrittenResult(result, { folder, comment: request.comment, redactor });
}
