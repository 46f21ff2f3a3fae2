import { join, resolve } from "node:path";

import type { LoadPart } from "../engine/load-part.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { reportModel } from "../report/model.ts";
import { removeCheckpoint } from "./checkpoints.ts";
import { renderedFiles } from "./rendered-files.ts";
import { resultFileOf } from "./result-file-of.ts";
import type { Run } from "./run-context.ts";
import type { RunOutcome } from "./run-request.ts";
import { writeResults } from "./write-results.ts";

/** What is known when a run is over. */
export interface EndOfRun {
  readonly result: RunResult;
  /** Of a shard: what it hands over to the merge. */
  readonly part: LoadPart | null;
}

/** Turns a run that is over into result files; `test` is null when it was interrupted while loading. */
export async function writeOutcome(
  run: Run,
  test: TestPlan | null,
  { result: end, part }: EndOfRun,
): Promise<RunOutcome> {
  const { request, redactor } = run;
  const result = resultFileOf(run, test, end, part);
  const model = reportModel(result);
  const files = renderedFiles(model, request.comment);
  const folder = resolve(request.workingDirectory, request.resultsDir);
  const unwritten = await writeResults(folder, {
    "result.json": `${JSON.stringify(result, null, 2)}\n`,
    ...files,
  });
  await removeCheckpoint(run);
  return {
    kind: "finished",
    result,
    paths: {
      folder,
      result: join(folder, "result.json"),
      report: join(folder, "report.html"),
      junit: join(folder, "junit.xml"),
      summary: join(folder, "summary.md"),
      comment: join(folder, "comment.md"),
    },
    comment: files["comment.md"],
    unwritten,
    redactor,
  };
}
