import { join, resolve } from "node:path";
import { rm } from "node:fs/promises";

import { delay } from "../clock.ts";
import type { RunController } from "../engine/run-controller.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { resultFileOf } from "./result-file-of.ts";
import type { Run } from "./run-context.ts";
import { writeResults } from "./write-results.ts";

/** The file, beside where the results will be. */
export const CHECKPOINT = "checkpoint.json";

const INTERVAL_MS = 2_500;

/** Making a checkpoint takes the thread that makes the load: at most this share of its time. */
const MAX_SHARE = 0.003;
const MAX_INTERVAL_MS = 5_000;

const REASON = "the process was killed before the run was over";

/** Keeps `checkpoint.json` in the folder of the results up to date until `over` aborts. */
export async function keepCheckpoints(
  run: Run,
  test: TestPlan,
  controller: RunController,
  over: AbortSignal,
): Promise<void> {
  const { clock } = run.deps;
  let intervalMs = INTERVAL_MS;
  // One that an earlier run left is not this run's.
  await removeCheckpoint(run);
  for (;;) {
    await delay(clock, intervalMs, over);
    if (over.aborted) return;
    const startedMs = clock.now();
    const soFar = controller.resultSoFar(REASON);
    if (soFar === null) continue;
    const text = JSON.stringify(resultFileOf(run, test, soFar));
    const costMs = clock.now() - startedMs;
    intervalMs = Math.min(Math.max(INTERVAL_MS, costMs / MAX_SHARE), MAX_INTERVAL_MS);
    // That it cannot be written is told of the results, too, which come to the same place.
    await writeResults(folderOf(run), { [CHECKPOINT]: text });
  }
}

/** The results have taken its place. */
export async function removeCheckpoint(run: Run): Promise<void> {
  await rm(join(folderOf(run), CHECKPOINT), { force: true }).catch(() => undefined);
}

function folderOf({ request }: Run): string {
  return resolve(request.workingDirectory, request.resultsDir);
}
