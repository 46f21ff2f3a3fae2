import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { messageOf } from "../errors.ts";
import type { FindPastRuns } from "./past-runs.ts";
import { readResultFile } from "./read-result-file.ts";

interface LocalPlace {
  /** Absolute. */
  readonly workingDirectory: string;
  readonly resultsDir: string;
}

/** The history in the folder of the results, which the run before left there. */
export function localPastRuns({ workingDirectory, resultsDir }: LocalPlace): FindPastRuns {
  const path = resolve(workingDirectory, resultsDir, "result.json");
  const baseline = { absentBecause: "only a workflow run on GitHub has artifacts" };
  return async ({ configDigest, say }) => {
    if (!existsSync(path)) return { baseline, history: null };
    try {
      const result = await readResultFile(path, `${resultsDir}/result.json`);
      if (result.config_digest === configDigest) return { baseline, history: result.history ?? null };
      say(`A new history begins: ${resultsDir}/result.json is of another config.`);
    } catch (thrown) {
      say(`A new history begins: ${messageOf(thrown)}`);
    }
    return { baseline, history: null };
  };
}
