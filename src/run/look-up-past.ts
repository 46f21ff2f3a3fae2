import { resolve } from "node:path";

import { messageOf, RampaError } from "../errors.ts";
import type { HistoryBlock } from "../report/history-block.ts";
import type { ResultFile } from "../report/result-file.ts";
import type { Baseline } from "./baseline.ts";
import { localPastRuns } from "./local-past-runs.ts";
import { isMeasured } from "./measured-status.ts";
import type { BaselineResult, FindPastRuns, PastRuns } from "./past-runs.ts";
import { readResultFile } from "./read-result-file.ts";

/** Where a run, or the merge of its shards, looks for earlier ones. */
export interface PastPlaces {
  /** Absolute. */
  readonly workingDirectory: string;
  readonly resultsDir: string;
  readonly baseline?: Baseline | undefined;
  /** Default: in the folder of the results. */
  readonly findPastRuns?: FindPastRuns | undefined;
  /** Aborted: nothing is looked for. */
  readonly signal?: AbortSignal | undefined;
}

/** What is looked for. */
export interface PastQuestion {
  readonly configDigest: string;
  readonly wantsHistory: boolean;
  readonly say: (line: string) => void;
}

const NOTHING_WANTED: PastRuns = { baseline: { absentBecause: "no baseline was asked for" }, history: null };

/** What is wrong with a baseline that is a file, before any traffic; null when nothing is. */
export async function baselineProblem({
  baseline,
  workingDirectory,
}: PastPlaces): Promise<RampaError | null> {
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
export async function lookUpPast(places: PastPlaces, question: PastQuestion): Promise<PastRuns> {
  const { baseline } = places;
  const wanted = { ...question, wantsBaseline: baseline?.kind === "artifact" };
  const isSought = wanted.wantsBaseline || wanted.wantsHistory;
  if (baseline?.kind !== "file" && !isSought) return NOTHING_WANTED;
  if (places.signal?.aborted === true) return nothing("the run was interrupted");
  const find = places.findPastRuns ?? localPastRuns(places);
  const found = isSought ? await find(wanted) : NOTHING_WANTED;
  if (baseline?.kind !== "file") return found;
  const fromFile = await fileBaseline(baseline.path, places.workingDirectory, question.configDigest);
  return { baseline: fromFile, history: found.history ?? historyOf(fromFile) };
}

function nothing(reason: string): PastRuns {
  return { baseline: { absentBecause: reason }, history: { unknownBecause: reason } };
}

async function fileBaseline(
  path: string,
  workingDirectory: string,
  configDigest: string,
): Promise<PastRuns["baseline"]> {
  const result = await readOr(resolve(workingDirectory, path), path);
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
  return isMeasured(result.status) ? null : `ended with ${result.status}: its figures are no baseline`;
}

function historyOf(baseline: BaselineResult | { readonly absentBecause: string }): HistoryBlock | null {
  return "result" in baseline ? (baseline.result.history ?? null) : null;
}
