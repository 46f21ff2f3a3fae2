import { z } from "zod";

import { ApiCaller, type ApiOptions } from "./api-caller.ts";
import { isLimited, isTransient, type ApiFailure, type ApiReply } from "./api-reply.ts";

const Comment = z.object({
  id: z.number(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
});

/** A comment of an issue or pull request. */
export interface IssueComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly login: string | null;
  /** Written by an app, such as the one behind `github.token`. */
  readonly isBot: boolean;
}

const Repository = z.object({ full_name: z.string() }).nullish();

const Pull = z.object({
  number: z.number().int().positive(),
  state: z.string(),
  head: z.object({ sha: z.string(), repo: Repository }),
  base: z.object({ repo: Repository }),
});

/** What a pull request would bring where. */
export interface PullHead {
  readonly number: number;
  readonly isOpen: boolean;
  readonly headSha: string;
  /** `owner/name`; null when it is gone. */
  readonly headRepository: string | null;
  readonly baseRepository: string | null;
}

function pullsOf(data: unknown): readonly PullHead[] {
  return z
    .array(Pull)
    .parse(data)
    .map(({ number, state, head, base }) => ({
      number,
      isOpen: state === "open",
      headSha: head.sha,
      headRepository: head.repo?.full_name ?? null,
      baseRepository: base.repo?.full_name ?? null,
    }));
}

const PER_PAGE = 100;

function commentOf(data: unknown): IssueComment {
  const { id, html_url: url, body, user } = Comment.parse(data);
  const isBot = user?.type === "Bot" || user?.login.endsWith("[bot]") === true;
  return { id, url, body: body ?? "", login: user?.login ?? null, isBot };
}

/** The few calls that a pull-request comment takes. */
export class GithubApi {
  readonly #caller: ApiCaller;

  constructor(options: ApiOptions) {
    this.#caller = new ApiCaller(options);
  }

  /** Open pull requests from a branch, written `owner:branch`; at most 100. */
  listPullsFrom(head: string): Promise<ApiReply<readonly PullHead[]>> {
    return this.#caller.call({
      route: "GET /repos/{owner}/{repo}/pulls",
      parameters: { state: "open", head, per_page: PER_PAGE },
      mayRepeat: isTransient,
      read: pullsOf,
    });
  }

  /** Pull requests that a commit belongs to; at most 100. */
  listPullsOf(commit: string): Promise<ApiReply<readonly PullHead[]>> {
    return this.#caller.call({
      route: "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
      parameters: { commit_sha: commit, per_page: PER_PAGE },
      mayRepeat: isTransient,
      read: pullsOf,
    });
  }

  /** One page of comments, oldest first; `page` counts from 1. */
  listComments(
    issue: number,
    page: number,
  ): Promise<ApiReply<{ comments: readonly IssueComment[]; hasMore: boolean }>> {
    return this.#caller.call({
      route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
      parameters: { issue_number: issue, per_page: PER_PAGE, page },
      mayRepeat: isTransient,
      read: (data, { link }) => {
        const comments = z.array(z.unknown()).parse(data).map(commentOf);
        const hasNext = typeof link === "string" && /rel="?next"?/.test(link);
        return { comments, hasMore: hasNext || comments.length >= PER_PAGE };
      },
    });
  }

  /** The account of the token. An app's installation, as behind `github.token`, may not ask. */
  viewerLogin(): Promise<ApiReply<string>> {
    return this.#caller.call({
      route: "GET /user",
      parameters: {},
      mayRepeat: isTransient,
      read: (data) => z.object({ login: z.string() }).parse(data).login,
    });
  }

  /** Repeated only when the first call surely did nothing. */
  createComment(issue: number, body: string): Promise<ApiReply<IssueComment>> {
    return this.#caller.call({
      route: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      parameters: { issue_number: issue, body },
      mayRepeat: isLimited,
      read: commentOf,
    });
  }

  updateComment(id: number, body: string): Promise<ApiReply<IssueComment>> {
    return this.#caller.call({
      route: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
      parameters: { comment_id: id, body },
      mayRepeat: isTransient,
      read: commentOf,
    });
  }

  /** Waits before try number `attempt` (from 1); false when the budget does not allow one. */
  pause(attempt: number, failure: ApiFailure): Promise<boolean> {
    return this.#caller.pause(attempt, failure);
  }
}
