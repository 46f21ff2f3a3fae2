import { randomUUID } from "node:crypto";
import { dirname, resolve } from "node:path";

import type { Clock } from "../../clock.ts";
import { buildRunResult } from "../../engine/build-run-result.ts";
import type { RunError, RunResult, WarmUpReport } from "../../engine/run-result.ts";
import type { ResultFile } from "../../report/result-file.ts";
import type { HistoryBlock } from "../../report/history-block.ts";
import { judge } from "../../thresholds/judge.ts";
import { buildResult } from "../build-result.ts";
import { compareSettings } from "../compare-settings.ts";
import { describeRunner } from "../describe-runner.ts";
import { notStarted } from "../interruption.ts";
import { type JudgedByPast, judgeByPast } from "../judge-by-past.ts";
import { lookUpPast, type PastPlaces } from "../look-up-past.ts";
import { Redactor } from "../../config/redactor.ts";
import type { FinishedRun, RunRequest } from "../run-request.ts";
import { writeResult } from "../write-result.ts";
import { findResults, type FoundFile } from "./find-results.ts";
import { mergeParts, type MergedParts } from "./merge-parts.ts";
import { selectShards, type ShardSelection } from "./select-shards.ts";
import { readShard, type ShardFile } from "./shard-file.ts";

/** Which results become one, and what that one is compared with. */
export interface MergeRequest extends PastPlaces {
  /** Paths or globs of result files. */
  readonly patterns: readonly string[];
  readonly git?: RunRequest["git"];
  readonly comment?: RunRequest["comment"];
}

const HINT =
  "A verdict takes all shards: look at the jobs of those that are missing or failed, and run them all again.";

/** What was found, and what of it is one run. */
interface Gathered extends ShardSelection {
  /** One sentence for each file that is no shard's result, and each pattern without a file. */
  readonly refused: readonly string[];
  /** The selection's, too. */
  readonly problems: readonly string[];
}

/**
 * Merges the results of all shards of a run and judges them once. Whatever is missing or does not belong
 * there makes the result `execution_failed`; what could be merged is in it all the same.
 *
 * @param onNote Takes lines that a reader of the log should see.
 */
export async function mergeResults(
  request: MergeRequest,
  { clock }: { readonly clock: Clock },
  onNote: (line: string) => void,
): Promise<FinishedRun> {
  const folder = resolve(request.workingDirectory, request.resultsDir);
  const gathered = await gather(request, folder, onNote);
  const merged = await mergeParts(gathered.chosen);
  const problems = [...gathered.refused, ...gathered.problems, ...merged.problems];
  const run = runResult(gathered, merged, problems, clock.wallTime());
  const [first] = gathered.chosen;
  const fileOf = (end: RunResult, history: HistoryBlock | null = null): ResultFile =>
    buildResult(end, {
      config: first?.config ?? {},
      configDigest: first?.configDigest ?? "",
      configFile: first?.configFile,
      git: gitOf(first) ?? request.git,
      commentCell: request.comment?.cell,
      runner: first?.runner ?? describeRunner(),
      shards: gathered.chosen.map(shardRow),
      ...(gathered.count === 0 ? {} : { shardCount: gathered.count }),
      ...(history === null ? {} : { history }),
    });
  const judged = await compared(run, merged, { request, first, fileOf, onNote });
  const result = fileOf(judged.result, judged.history);
  return writeResult(result, { folder, comment: request.comment, redactor: new Redactor([]) });
}

interface Comparing {
  readonly request: MergeRequest;
  readonly first: ShardFile | undefined;
  readonly fileOf: (end: RunResult) => ResultFile;
  readonly onNote: (line: string) => void;
}

/** The whole load judged by earlier runs, as one that a single machine made. */
async function compared(
  end: RunResult,
  { plan }: MergedParts,
  { request, first, fileOf, onNote }: Comparing,
): Promise<JudgedByPast> {
  const { confidence, mostRuns } = compareSettings(first?.config ?? {});
  const past = await lookUpPast(request, {
    configDigest: first?.configDigest ?? "",
    wantsHistory: mostRuns !== null,
    say: onNote,
  });
  const limits = plan?.relativeThresholds ?? [];
  return judgeByPast(end, past, { baseline: request.baseline, confidence, limits, mostRuns, fileOf });
}

async function gather(
  request: MergeRequest,
  folder: string,
  onNote: (line: string) => void,
): Promise<Gathered> {
  const { files, unmatched } = await findResults(request.patterns, request.workingDirectory);
  onNote(files.length === 1 ? "1 result file was found." : `${files.length} result files were found.`);
  const refused = unmatched.map((pattern) => `no file matches ${JSON.stringify(pattern)}`);
  const shards: ShardFile[] = [];
  // One after the other: of each only what is needed stays in memory.
  for (const file of files) {
    if (isBaseline(file, request)) continue;
    const read = await readShard(file);
    if (read.kind === "shard") shards.push(read.file);
    else if (read.kind === "refused") refused.push(read.sentence);
    else if (isOwn(file, folder)) onNote(`${file.name} is left out: an earlier merge wrote it.`);
    else refused.push(`${file.name} is the result of a merge, not of a shard`);
  }
  return { ...selectShards(shards), refused };
}

/** A pattern for all results finds the baseline, too. */
function isBaseline({ path }: FoundFile, { baseline, workingDirectory }: MergeRequest): boolean {
  return baseline?.kind === "file" && resolve(path) === resolve(workingDirectory, baseline.path);
}

function isOwn({ path }: FoundFile, folder: string): boolean {
  return resolve(dirname(path)) === folder;
}

function runResult(
  { chosen, count, warnings }: Gathered,
  { load, plan, machine }: MergedParts,
  problems: readonly string[],
  nowMs: number,
): RunResult {
  const runId = randomUUID();
  const defect = problemError(problems);
  const beside = [...(problems.length > 1 ? problems : []), ...warnings, ...shardWarnings(chosen, count)];
  const startedAtMs = chosen.reduce((first, shard) => Math.min(first, shard.startedAtMs), nowMs);
  if (load === null || plan === null) {
    const error = defect ?? { code: "execution_failed", message: "there is nothing to merge", hint: HINT };
    return { ...notStarted({ runId, startedAtMs }, { status: "execution_failed", error }), warnings: beside };
  }
  return buildRunResult({
    runId,
    startedAtMs,
    plan,
    shard: null,
    load,
    machine,
    snapshot: null,
    comparison: null,
    thresholdResults: judge(plan.thresholds, load.aggregator, load.elapsedS),
    warmUp: warmUpOf(chosen),
    phases: phasesOf(chosen),
    setupError: null,
    defect,
    teardownError: teardownErrorOf(chosen),
    warnings: beside,
    stopReason: null,
    abortReason: null,
  });
}

/** What a headline holds; the rest is among the warnings. */
const MOST_NAMED = 3;

function problemError(problems: readonly string[]): RunError | null {
  if (problems.length === 0) return null;
  const named = problems.slice(0, MOST_NAMED).join("; ");
  const more = problems.length - MOST_NAMED;
  const message = more > 0 ? `${named}; and ${more} more` : named;
  return { code: "execution_failed", message, hint: HINT };
}

/** Each sentence once, with the shards that it is from unless all say it. */
function shardWarnings(chosen: readonly ShardFile[], count: number): readonly string[] {
  const shards = Map.groupBy(
    chosen.flatMap(({ shard, warnings }) =>
      [...new Set(warnings)].map((text) => ({ text, index: shard.index })),
    ),
    ({ text }) => text,
  );
  return [...shards].map(([text, said]) => {
    if (said.length === count) return text;
    const who = said.length === 1 ? `Shard ${said[0]?.index ?? 0}` : `${said.length} of ${count} shards`;
    return `${who}: ${text}`;
  });
}

function teardownErrorOf(chosen: readonly ShardFile[]): RunError | null {
  const failed = chosen.find(({ status }) => status === "teardown_failed");
  if (failed === undefined) return null;
  const { code, message, ...hint } = failed.error ?? { code: "teardown_failed", message: "teardown failed" };
  return { code, message: `shard ${failed.shard.index}: ${message}`, ...hint };
}

function warmUpOf(chosen: readonly ShardFile[]): WarmUpReport | null {
  const reports = chosen.flatMap(({ warmUp }) => warmUp ?? []);
  if (reports.length === 0) return null;
  const sum = (key: "requests" | "failed" | "iterations"): number =>
    reports.reduce((total, report) => total + report[key], 0);
  return {
    durationS: Math.max(...reports.map(({ duration_s }) => duration_s)),
    requests: sum("requests"),
    failed: sum("failed"),
    iterations: sum("iterations"),
  };
}

/** Each as long as the shard took that needed most. */
function phasesOf(chosen: readonly ShardFile[]): RunResult["phases"] {
  const phases = Map.groupBy(
    chosen.flatMap((shard) => shard.phases),
    ({ name }) => name,
  );
  return [...phases].map(([name, all]) => ({
    name,
    durationS: Math.max(...all.map(({ duration_s }) => duration_s)),
  }));
}

function gitOf(shard: ShardFile | undefined): RunRequest["git"] {
  if (shard?.git === undefined) return undefined;
  const { sha, ref, base_sha: baseSha } = shard.git;
  return {
    ...(sha === undefined ? {} : { sha }),
    ...(ref === undefined ? {} : { ref }),
    ...(baseSha === undefined ? {} : { baseSha }),
  };
}

function shardRow(file: ShardFile): NonNullable<ResultFile["shards"]>[number] {
  const { shard, runId, status, beganAtMs, durationS, requests, iterations, threads, runner, generator } =
    file;
  return {
    index: shard.index,
    run_id: runId,
    status,
    ...(beganAtMs === null ? {} : { load_began_at: new Date(beganAtMs).toISOString() }),
    duration_s: durationS,
    requests: Math.max(0, Math.round(requests)),
    iterations: Math.max(0, Math.round(iterations)),
    threads,
    cpu_model: runner.cpu_model,
    cpus: runner.cpus,
    ...(generator === undefined ? {} : { generator }),
  };
}
