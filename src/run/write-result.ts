import { join } from "node:path";

import { reportModel } from "../report/model.ts";
import type { ResultFile } from "../report/result-file.ts";
import type { Redactor } from "../config/redactor.ts";
import { renderedFiles } from "./rendered-files.ts";
import type { FinishedRun, RunRequest } from "./run-request.ts";
import { writeResults } from "./write-results.ts";

/** Where a result is written, and how. */
export interface WriteOptions {
  /** Absolute. */
  readonly folder: string;
  readonly comment: RunRequest["comment"];
  readonly redactor: Redactor;
}

/** A result, and the texts of its files, which are not written yet. */
export interface Unwritten {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly run: Omit<FinishedRun, "unwritten">;
}

/** Renders all files of a result. */
export function unwrittenResult(result: ResultFile, { folder, comment, redactor }: WriteOptions): Unwritten {
  const files = renderedFiles(reportModel(result), comment);
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

/** Writes a result and all that is rendered from it. */
export async function writeResult(result: ResultFile, options: WriteOptions): Promise<FinishedRun> {
  const { folder, files, run } = unwrittenResult(result, options);
  return { ...run, unwritten: await writeResults(folder, files) };
}
