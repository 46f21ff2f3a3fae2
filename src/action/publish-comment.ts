import type { Clock } from "../clock.ts";
import type { ApiFailure } from "./api-reply.ts";
import { Budget, type BudgetLimits } from "./budget.ts";
import type { Send } from "./api-caller.ts";
import { failureText } from "./failure-text.ts";
import { GithubApi } from "./github-api.ts";
import type { GithubContext, TokenLimit } from "./github-context.ts";
import type { CommentMode } from "./action-inputs.ts";
import { upsertComment } from "./upsert-comment.ts";

/** Makes the function that sends API calls; loads its library only now. */
export type OpenApi = (options: { readonly apiUrl: string; readonly token: string }) => Promise<Send>;

/** The comment that a step wants on its pull request. */
export interface CommentRequest {
  readonly mode: CommentMode;
  readonly hasPassed: boolean;
  readonly marker: string;
  readonly body: string;
  readonly token: string | undefined;
  readonly context: GithubContext;
  readonly budget: BudgetLimits;
}

/** What became of the comment; `notDone` is one line for the reader of log and summary. */
export interface CommentOutcome {
  readonly url: string | null;
  readonly notDone: string | null;
}

const NOTHING: CommentOutcome = { url: null, notDone: null };

/** Writes the pull-request comment when this run is to have one. Every failure is a line, never an exception. */
export async function publishComment(
  request: CommentRequest,
  deps: { readonly clock: Clock; readonly openApi: OpenApi },
): Promise<CommentOutcome> {
  const { mode, hasPassed, context, token } = request;
  const { pullRequest } = context;
  if (mode === "never" || pullRequest === null) return NOTHING;
  if (token === undefined) return notDone("there is no github-token", pullRequest.tokenLimit);

  const api = new GithubApi({
    send: await deps.openApi({ apiUrl: context.apiUrl, token }),
    clock: deps.clock,
    owner: context.owner,
    repo: context.repository,
    budget: new Budget(deps.clock, request.budget),
  });
  const outcome = await upsertComment(api, {
    issue: pullRequest.number,
    marker: request.marker,
    body: request.body,
    mayCreate: mode === "always" || !hasPassed,
  });
  switch (outcome.kind) {
    case "created":
    case "updated":
      return { url: outcome.url, notDone: null };
    case "absent":
      return NOTHING;
    case "failed":
      return notDone(
        failureText(outcome.failure, "the pull request"),
        isRefusal(outcome.failure) ? pullRequest.tokenLimit : null,
      );
  }
}

function isRefusal({ status }: ApiFailure): boolean {
  return status === 401 || status === 403 || status === 404;
}

const LIMITS: Readonly<Record<NonNullable<TokenLimit>, string>> = {
  fork: " A pull request from a fork gets a read-only token; a workflow on `workflow_run` with `mode: report` can write it later.",
  dependabot: " A run that Dependabot starts gets a read-only token.",
};

function notDone(why: string, limit: TokenLimit): CommentOutcome {
  const text = `The pull-request comment was not written: ${why}. Writing it takes the permission \`pull-requests: write\`.`;
  return { url: null, notDone: text + (limit === null ? "" : LIMITS[limit]) };
}
