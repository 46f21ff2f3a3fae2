import type { HistoryBlock } from "../report/history-block.ts";
import { plural } from "../report/numbers.ts";
import { plainLine } from "../report/plain-text.ts";
import type { BaselineResult, PastRuns, PastWanted } from "../run/past-runs.ts";
import type { ActionsApi, WorkflowRun } from "./actions-api.ts";
import type { ApiFailure } from "./api-reply.ts";
import { failureText } from "./failure-text.ts";
import { pastResult } from "./past-result.ts";

/** Where earlier runs are looked for. */
export interface PastPlace {
  /** `owner/name`: code from elsewhere says nothing about this one. */
  readonly repository: string;
  /** File of the workflow, such as `load.yml`. */
  readonly workflow: string;
  readonly branch: string;
  readonly artifactName: string;
  /** Of this run, which is no earlier one. */
  readonly runId: string | undefined;
}

/** Each takes two calls and a download. */
const MOST_READ = 8;

const EVENTS: ReadonlySet<string> = new Set(["push", "schedule", "workflow_dispatch"]);

/** The search so far. */
interface Found {
  baseline: BaselineResult | null;
  history: HistoryBlock | null;
  failure: ApiFailure | null;
  readonly refusals: string[];
}

/**
 * Looks through the latest runs of a workflow on a branch, newest first. The baseline is the first that passed;
 * the history comes from the first that has one, passed or not, because a slow night belongs to it. Says of
 * each run that was not taken why.
 */
export async function findPastRuns(api: ActionsApi, place: PastPlace, wanted: PastWanted): Promise<PastRuns> {
  const found: Found = { baseline: null, history: null, failure: null, refusals: [] };
  const listed = await api.listRuns(place.workflow, place.branch);
  if (listed.ok) await search(listed.value, api, { place, wanted, found });
  else found.failure = listed.failure;
  return outcomeOf(found, place);
}

interface Search {
  readonly place: PastPlace;
  readonly wanted: PastWanted;
  readonly found: Found;
}

async function search(runs: readonly WorkflowRun[], api: ActionsApi, of: Search): Promise<void> {
  const { place, wanted, found } = of;
  let read = 0;
  for (const run of runs) {
    const needsBaseline = wanted.wantsBaseline && found.baseline === null;
    const needsHistory = wanted.wantsHistory && found.history === null;
    if (!needsBaseline && !needsHistory) return;
    if (String(run.id) === place.runId) continue;
    const refuse = (reason: string): void => {
      const line = `run #${run.number} at ${shortSha(run.sha)}: ${plainLine(reason)}`;
      found.refusals.push(line);
      wanted.say(`Not taken: ${line}.`);
    };
    const reason = unsuitability(run, place, needsHistory);
    if (reason !== null) {
      refuse(reason);
      continue;
    }
    if (read === MOST_READ) {
      wanted.say(`No more than ${MOST_READ} runs are read.`);
      return;
    }
    read++;
    const past = await pastResult(api, run.id, place.artifactName);
    if (past.kind === "failed") {
      found.failure = past.failure;
      return;
    }
    if (past.kind === "refused") refuse(past.reason);
    else take(past.result, run, of, refuse);
  }
}

/** Why a run says nothing, whatever its result is; null when its result has to be read. */
function unsuitability(run: WorkflowRun, place: PastPlace, needsHistory: boolean): string | null {
  const { event, conclusion, headRepository, branch } = run;
  if (headRepository !== place.repository) {
    return `its code came from ${headRepository === null ? "a repository that is gone" : `the fork ${headRepository}`}`;
  }
  if (branch !== place.branch) return `it ran on the branch ${branch}`;
  if (!EVENTS.has(event)) return `it was started by ${event}, not by push, schedule or workflow_dispatch`;
  const isOver = conclusion === "success" || (needsHistory && conclusion === "failure");
  return isOver ? null : `the workflow run ended with ${conclusion}`;
}

function take(
  result: BaselineResult["result"],
  run: WorkflowRun,
  { place, wanted, found }: Search,
  refuse: (reason: string) => void,
): void {
  const name = `run #${run.number} at ${shortSha(run.sha)}`;
  if (result.config_digest !== wanted.configDigest) {
    refuse("it ran another config");
    return;
  }
  if (result.shard !== undefined) {
    refuse("it holds one part of a load, not the whole");
    return;
  }
  if (wanted.wantsHistory && found.history === null && result.history !== undefined) {
    found.history = result.history;
    wanted.say(`History: ${plural(result.history.runs.length, "run")} in ${name}.`);
  }
  if (!wanted.wantsBaseline || found.baseline !== null) return;
  if (run.conclusion !== "success") refuse(`the workflow run ended with ${run.conclusion}`);
  else if (result.status !== "passed") refuse(`its load test ended with ${result.status}`);
  else {
    found.baseline = { result, branch: place.branch };
    wanted.say(`Baseline: ${name}, started ${result.started_at}, on ${plainLine(result.runner.cpu_model)}.`);
  }
}

function outcomeOf({ baseline, history, failure, refusals }: Found, place: PastPlace): PastRuns {
  const why = failure === null ? null : searchFailure(failure, place);
  return {
    baseline: baseline ?? { absentBecause: why ?? nothingSuitable(refusals, place) },
    history: history ?? (why === null ? null : { unknownBecause: why }),
  };
}

function searchFailure(failure: ApiFailure, { workflow, branch }: PastPlace): string {
  const needs = [401, 403, 404].includes(failure.status ?? 0)
    ? "; it takes the permission `actions: read`"
    : "";
  const text = failureText(failure, `the workflow ${workflow}`);
  return `the runs of ${workflow} on ${branch} could not be read: ${text}${needs}`;
}

const MOST_NAMED = 3;

function nothingSuitable(refusals: readonly string[], { workflow, branch }: PastPlace): string {
  if (refusals.length === 0) return `${workflow} has no earlier run on ${branch}`;
  const named = refusals.slice(0, MOST_NAMED).join("; ");
  const more = refusals.length > MOST_NAMED ? `; and ${refusals.length - MOST_NAMED} more in the log` : "";
  return `no run of ${workflow} on ${branch} can be compared with (${named}${more})`;
}

function shortSha(sha: string): string {
  return plainLine(sha).slice(0, 10);
}
