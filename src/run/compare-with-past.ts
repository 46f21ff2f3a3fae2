import type { Against } from "../engine/judge-changes.ts";
import type { RunResult } from "../engine/run-result.ts";
import { baselineText, type PastBaseline } from "./baseline.ts";

/** Compares a run with one that is over; never rejects. */
export function compareWithPast(baseline: PastBaseline, result: RunResult): Promise<Against> {
  const why = `the baseline ${baselineText(baseline)} is not available yet for run ${result.runId}`;
  return Promise.resolve({ absentBecause: why });
}
