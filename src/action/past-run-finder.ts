import { messageOf } from "../errors.ts";
import type { FindPastRuns, PastRuns, PastWanted } from "../run/past-runs.ts";
import type { ActionSession } from "./action-session.ts";
import { ActionsApi } from "./actions-api.ts";
import { Budget } from "./budget.ts";
import { findPastRuns, type PastPlace } from "./find-past-runs.ts";

/** Time for all calls and downloads together. */
const SEARCH_MS = 60_000;
/** The same for a job that was cancelled: its processes are killed soon. */
const SEARCH_STOPPED_MS = 1_000;

/** Looks for earlier runs of this workflow on the baseline branch. */
export function pastRunFinder(session: ActionSession): FindPastRuns {
  return async (wanted) => {
    try {
      return await find(session, wanted);
    } catch (thrown) {
      return nothing(`the runs of this workflow could not be read: ${messageOf(thrown)}`);
    }
  };
}

async function find({ io, inputs, github }: ActionSession, wanted: PastWanted): Promise<PastRuns> {
  const { token } = inputs;
  if (token === undefined) return nothing("there is no github-token to read earlier runs with");
  const branch = inputs.baselineBranch ?? github.baseBranch;
  if (github.workflowFile === undefined) return nothing("this runner does not tell the workflow's file");
  if (branch === undefined) return nothing("the default branch is not known; set the input baseline-branch");
  const place: PastPlace = {
    repository: `${github.owner}/${github.repository}`,
    workflow: github.workflowFile,
    branch,
    artifactName: inputs.artifactName,
    runId: github.runId,
  };
  const limits = { totalMs: SEARCH_MS, stoppedMs: SEARCH_STOPPED_MS, signal: io.signal };
  const api = new ActionsApi({
    send: await io.openApi({ apiUrl: github.apiUrl, token }),
    clock: io.clock,
    owner: github.owner,
    repo: github.repository,
    budget: new Budget(io.clock, limits),
  });
  return findPastRuns(api, place, wanted);
}

function nothing(reason: string): PastRuns {
  return { baseline: { absentBecause: reason }, history: { unknownBecause: reason } };
}
