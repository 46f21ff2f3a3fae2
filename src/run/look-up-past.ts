import { resolve } from "node:path";

import { messageOf, RampaError } from "../errors.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { HistoryBlock } from "../report/history-block.ts";
import type { ResultFile } from "../report/result-file.ts";
import { localPastRuns } from "./local-past-runs.ts";
import type { BaselineResult, PastRuns } from "./past-runs.ts";
import { readResultFile } from "./read-result-file.ts";
import type { Run } from "./run-context.ts";
import type { RunRequest } from "./run-request.ts";

const NOTHING_WANTED: PastRuns = { baseline: { absentBecause: "no baseline was asked for" }, history: null };

/** What is wrong with a baseline that is a file, before any traffic; null when nothing is. */
export async function baselineProblem(request: RunRequest): Promise<RampaError | null> {
  const { baseline, workingDirectory } = request;
  if (baseline?.kind !== "file") return null;
  try {
    await readResultFile(resolve(workingDirectory, baseline.path), `baseline ${baseline.path}`);
    return null;
  } catch (thrown) {
    if (thrown instanceof RampaError) return thrown;
    throw thrown;
  }
}

/** The earlier runs that this one is compared with and continues. Never rejects. */
export async function lookUpPast(run: Run, test: TestPlan): Promise<PastRuns> {
  const { request, listener } = run;
  const kind = request.baseline?.kind ?? "none";
  const wanted = {
    configDigest: test.digest,
    wantsBaseline: kind === "artifact",
    wantsHistory: test.plan.history !== undefined && request.shard === undefined,
    say: (line: string) => listener.onNote?.(run.redactor.text(line)),
  };
  if (kind !== "file" && !wanted.wantsBaseline && !wanted.wantsHistory) return NOTHING_WANTED;
  if (request.signal.aborted) return nothing("the run was interrupted");
  const find = request.findPastRuns ?? localPastRuns(request);
  const found = wanted.wantsBaseline || wanted.wantsHistory ? await find(wanted) : NOTHING_WANTED;
  if (request.baseline?.kind !== "file") return found;
  const baseline = await fileBaseline(request.baseline.path, run, test.digest);
  return { baseline, history: found.history ?? historyOf(baseline) };
}

function nothing(reason: string): PastRuns {
  return { baseline: { absentBecause: reason }, history: { unknownBecause: reason } };
}

const MEASURED: ReadonlySet<string> = new Set(["passed", "threshold_failed", "teardown_failed"]);

async function fileBaseline(
  path: string,
  { request }: Run,
  configDigest: string,
): Promise<PastRuns["baseline"]> {
  const result = await readOr(resolve(request.workingDirectory, path), path);
  if ("absentBecause" in result) return result;
  const reason = unlike(result, configDigest);
  return reason === null ? { result } : { absentBecause: `${path} ${reason}` };
}

async function readOr(path: string, name: string): Promise<ResultFile | { readonly absentBecause: string }> {
  try {
    return await readResultFile(path, name);
  } catch (thrown) {
    return { absentBecause: messageOf(thrown) };
  }
}

/** Why a result says nothing about a run of the test with that digest; null when it does. */
function unlike(result: ResultFile, configDigest: string): string | null {
  if (result.shard !== undefined) return "holds one part of a load, not the whole";
  if (result.config_digest !== configDigest) return "is of another config";
  return MEASURED.has(result.status) ? null : `ended with ${result.status}: its figures are no baseline`;
}

function historyOf(baseline: BaselineResult | { readonly absentBecause: string }): HistoryBlock | null {
  return "result" in baseline ? (baseline.result.history ?? null) : null;
}
