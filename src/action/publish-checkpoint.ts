import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { messageOf } from "../errors.ts";
import { renderSummary } from "../report/markdown/summary.ts";
import { reportModel } from "../report/model.ts";
import { CHECKPOINT } from "../run/checkpoints.ts";
import { readResultFile } from "../run/read-result-file.ts";
import { renderedFiles } from "../run/rendered-files.ts";
import { writeResults } from "../run/write-results.ts";
import { JobSummary } from "./job-summary.ts";

/**
 * Publishes the last checkpoint of a run that was killed: result files and job summary.
 *
 * @param summaryPath Of the runner's file; undefined when there is none.
 * @returns lines for the log.
 */
export async function publishCheckpoint(
  folder: string,
  summaryPath: string | undefined,
): Promise<readonly string[]> {
  const path = join(folder, CHECKPOINT);
  if (!existsSync(path)) return ["The run was killed before anything was measured."];
  const result = await readResultFile(path, CHECKPOINT);
  const model = reportModel(result);
  const unwritten = await writeResults(folder, {
    "result.json": `${JSON.stringify(result, null, 2)}\n`,
    ...renderedFiles(model),
  });
  if (unwritten.length === 0) rmSync(path, { force: true });
  const notes = unwritten.map(({ path: file, reason }) => `${file} could not be written: ${reason}.`);
  try {
    const summary = new JobSummary(summaryPath);
    const limit = summary.limit();
    if (limit !== null) summary.append(renderSummary(model, { limit }));
  } catch (thrown) {
    notes.push(`The job summary could not be written: ${messageOf(thrown)}.`);
  }
  const seconds = Math.round(result.duration_s);
  return [`The run was killed; what it had measured in ${seconds} s was published as stopped.`, ...notes];
}
