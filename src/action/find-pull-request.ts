import type { ActionSession } from "./action-session.ts";
import type { ApiFailure } from "./api-reply.ts";
import { Budget } from "./budget.ts";
import { GithubApi, type PullHead } from "./github-api.ts";
import type { WorkflowRun } from "./github-context.ts";

/** The open pull request that a workflow run was about; or one line that says why nothing is written to it. */
export type FoundPullRequest =
  { readonly kind: "found"; readonly number: number } | { readonly kind: "none"; readonly notDone: string };

const FIND_MS = 30_000;
const FIND_STOPPED_MS = 2_000;

/** Asks GitHub for the open pull request whose head is the commit that the run tested. */
export async function findPullRequest({ io, inputs, github }: ActionSession): Promise<FoundPullRequest> {
  const { workflowRun } = github;
  if (workflowRun === null) return none("the event is not `workflow_run`, so nobody knows what was tested");
  if (!/^pull_request(_target)?$/.test(workflowRun.event)) {
    return none(`the run was started by ${workflowRun.event}, not by a pull request`);
  }
  if (workflowRun.headRepository === "") return none("the repository of the pull request is gone");
  if (inputs.token === undefined) return none("there is no github-token");
  const api = new GithubApi({
    send: await io.openApi({ apiUrl: github.apiUrl, token: inputs.token }),
    clock: io.clock,
    owner: github.owner,
    repo: github.repository,
    budget: new Budget(io.clock, { totalMs: FIND_MS, stoppedMs: FIND_STOPPED_MS, signal: io.signal }),
  });
  return search(api, workflowRun, `${github.owner}/${github.repository}`);
}

async function search(
  api: GithubApi,
  { headSha, headBranch, headOwner, headRepository }: WorkflowRun,
  repository: string,
): Promise<FoundPullRequest> {
  const isTheirs = (pull: PullHead): boolean =>
    pull.headSha === headSha &&
    pull.headRepository === headRepository &&
    pull.baseRepository === repository &&
    pull.isOpen;
  // By branch first: GitHub does not tell of every fork's commit to which pull request it belongs.
  const ofBranch = await api.listPullsFrom(`${headOwner}:${headBranch}`);
  if (!ofBranch.ok) return none(describe(ofBranch.failure));
  let found = ofBranch.value.filter(isTheirs);
  if (found.length === 0) {
    const ofCommit = await api.listPullsOf(headSha);
    if (!ofCommit.ok) return none(describe(ofCommit.failure));
    found = ofCommit.value.filter(isTheirs);
  }
  const [pull, ...more] = found;
  const commit = headSha.slice(0, 10);
  if (pull === undefined) {
    const hasMoved = ofBranch.value.some((other) => other.isOpen && other.headRepository === headRepository);
    return none(
      hasMoved
        ? `the pull request has other commits than ${commit} by now`
        : `no open pull request has ${commit} as its head`,
    );
  }
  if (more.length > 0) return none(`${found.length} open pull requests have ${commit} as their head`);
  return { kind: "found", number: pull.number };
}

function describe({ status, message }: ApiFailure): string {
  const text = message.replaceAll(/\s+/g, " ").slice(0, 300);
  return status === null
    ? `GitHub's API did not answer (${text})`
    : `GitHub's API did not tell the pull request (${status}: ${text})`;
}

function none(why: string): FoundPullRequest {
  const needs = "Finding and writing it takes the permission `pull-requests: write`.";
  return { kind: "none", notDone: `The pull-request comment was not written: ${why}. ${needs}` };
}
