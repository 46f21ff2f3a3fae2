import { readFileSync } from "node:fs";

import { z } from "zod";

type Env = Readonly<Record<string, string | undefined>>;

/** The part of an event's payload that matters here; anything else may be in it. */
const EventPayload = z.object({
  pull_request: z
    .object({
      number: z.number().int().positive(),
      head: z.object({ repo: z.object({ full_name: z.string() }).nullish() }).optional(),
      base: z.object({ sha: z.string().optional() }).optional(),
    })
    .optional(),
  repository: z.object({ default_branch: z.string().optional() }).optional(),
  workflow: z.object({ name: z.string() }).nullish(),
  workflow_run: z
    .object({
      event: z.string(),
      name: z.string().nullish(),
      head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
      head_branch: z.string().nullish(),
      head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }).nullish(),
      html_url: z.string(),
    })
    .optional(),
});

/** The run of another workflow whose end is the event. */
export interface WorkflowRun {
  /** What started it, such as `pull_request`. */
  readonly event: string;
  /** Name of its workflow. */
  readonly workflow: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headOwner: string;
  /** `owner/name`. */
  readonly headRepository: string;
  /** Its page. */
  readonly url: string;
}

/** Why a token may be read-only although the workflow grants more. */
export type TokenLimit = "fork" | "dependabot" | null;

interface PullRequest {
  readonly number: number;
  readonly tokenLimit: TokenLimit;
}

/** Where the action runs. */
export interface GithubContext {
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  readonly workflow: string;
  readonly job: string;
  /** File of the workflow, such as `load.yml`; undefined when the runner does not tell. */
  readonly workflowFile: string | undefined;
  readonly runId: string | undefined;
  /** The pull request's base, else the default branch; undefined when the runner does not tell. */
  readonly baseBranch: string | undefined;
  /** Null outside `pull_request` and `pull_request_target` events. */
  readonly pullRequest: PullRequest | null;
  /** Null outside `workflow_run` events. */
  readonly workflowRun: WorkflowRun | null;
  readonly git: { readonly sha?: string; readonly ref?: string; readonly baseSha?: string };
  /** Page of the workflow run, with its summaries. */
  readonly runUrl: string | undefined;
}

/** Runners may give an empty variable for one that has no value. */
export function filled(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

function readPayload(path: string | undefined): z.infer<typeof EventPayload> {
  if (path === undefined || path === "") return {};
  try {
    return EventPayload.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // Without a payload there is no pull request to comment on; the run itself needs none.
    return {};
  }
}

function tokenLimitOf(env: Env, headRepository: string | undefined): TokenLimit {
  if (env.GITHUB_ACTOR === "dependabot[bot]") return "dependabot";
  return headRepository === env.GITHUB_REPOSITORY ? null : "fork";
}

function runUrlOf(env: Env): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run) return undefined;
  return `${server}/${repository}/actions/runs/${run}/attempts/${filled(env.GITHUB_RUN_ATTEMPT) ?? "1"}`;
}

/** `owner/name/.github/workflows/load.yml@refs/heads/main` → `load.yml`. */
function workflowFileOf(ref: string | undefined): string | undefined {
  return /\/\.github\/workflows\/([^/@]+)@/.exec(ref ?? "")?.[1];
}

/** A schedule runs on the default branch, and its event may say nothing about the repository. */
function scheduledBranch(env: Env): string | undefined {
  return env.GITHUB_EVENT_NAME === "schedule" ? filled(env.GITHUB_REF_NAME) : undefined;
}

function workflowRunOf({ workflow, workflow_run: run }: z.infer<typeof EventPayload>): WorkflowRun | null {
  if (run === undefined) return null;
  return {
    event: run.event,
    workflow: workflow?.name ?? run.name ?? "",
    headSha: run.head_sha,
    headBranch: run.head_branch ?? "",
    headOwner: run.head_repository?.owner.login ?? "",
    headRepository: run.head_repository?.full_name ?? "",
    url: run.html_url,
  };
}

/** Reads what a runner says about the job; everything may be missing. */
export function readGithubContext(env: Env): GithubContext {
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const { pull_request: pull, repository: payloadRepository } = payload;
  const isPullEvent = /^pull_request(_target)?$/.test(env.GITHUB_EVENT_NAME ?? "");
  const [owner = "", repository = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
  const baseSha = pull?.base?.sha;
  return {
    apiUrl: filled(env.GITHUB_API_URL) ?? "https://api.github.com",
    owner,
    repository,
    workflow: env.GITHUB_WORKFLOW ?? "",
    job: env.GITHUB_JOB ?? "",
    workflowFile: workflowFileOf(env.GITHUB_WORKFLOW_REF),
    runId: filled(env.GITHUB_RUN_ID),
    baseBranch: filled(env.GITHUB_BASE_REF) ?? payloadRepository?.default_branch ?? scheduledBranch(env),
    pullRequest:
      isPullEvent && pull !== undefined
        ? { number: pull.number, tokenLimit: tokenLimitOf(env, pull.head?.repo?.full_name) }
        : null,
    workflowRun: env.GITHUB_EVENT_NAME === "workflow_run" ? workflowRunOf(payload) : null,
    git: {
      ...(env.GITHUB_SHA ? { sha: env.GITHUB_SHA } : {}),
      ...(env.GITHUB_REF ? { ref: env.GITHUB_REF } : {}),
      ...(baseSha === undefined ? {} : { baseSha }),
    },
    runUrl: runUrlOf(env),
  };
}
