import { rmSync } from "node:fs";
import { join, resolve } from "node:path";

import type { LoadPart } from "../engine/load-part.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { reportModel } from "../report/model.ts";
import { CHECKPOINT, removeCheckpoint } from "./checkpoints.ts";
import { renderedFiles } from "./rendered-files.ts";
import { resultFileOf } from "./result-file-of.ts";
import type { Run } from "./run-context.ts";
import type { FinishedRun } from "./run-request.ts";
import { writeResults, writeResultsAtOnce } from "./write-results.ts";

/** A run that is over, and the texts of its files, which are not written yet. */
interface Unwritten {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly run: Omit<FinishedRun, "unwritten">;
}

/** What is known when a run is over. */
export interface EndOfRun {
  readonly result: RunResult;
  /** Of a shard: what it hands over to the merge. */
  readonly part: LoadPart | null;
}

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

function outcomeOf(run: Run, test: TestPlan | null, { result: end, part }: EndOfRun): Unwritten {
  const { request, redactor } = run;
  const result = resultFileOf(run, test, end, part);
  const files = renderedFiles(reportModel(result), request.comment);
  const folder = resolve(request.workingDirectory, request.resultsDir);
  return {
    folder,
    files: { "result.json": `${JSON.stringify(result, null, 2)}\n`, ...files },
    run: {
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
      redactor,
    },
  };
}
