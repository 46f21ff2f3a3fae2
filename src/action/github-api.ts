import { z } from "zod";

import type { Clock } from "../clock.ts";
import { failureOf, isLimited, isTransient, type ApiFailure, type ApiReply } from "./api-reply.ts";
import type { Budget } from "./budget.ts";

/** Sends one call; the request function of octokit. Rejects when the answer is an error. */
export type Send = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<{ readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> }>;

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

const PER_PAGE = 100;
const CALL_MS = 10_000;
const FIRST_PAUSE_MS = 500;

function commentOf(data: unknown): IssueComment {
  const { id, html_url: url, body, user } = Comment.parse(data);
  const isBot = user?.type === "Bot" || user?.login.endsWith("[bot]") === true;
  return { id, url, body: body ?? "", login: user?.login ?? null, isBot };
}

/**
 * The few calls that a pull-request comment takes. Server errors and rate limits are waited out as
 * long as the budget for publishing lasts; a call without an answer is given up after 10 s.
 */
export class GithubApi {
  readonly #send: Send;
  readonly #clock: Clock;
  readonly #repository: { readonly owner: string; readonly repo: string };
  readonly #budget: Budget;

  constructor(options: {
    readonly send: Send;
    readonly clock: Clock;
    readonly owner: string;
    readonly repo: string;
    /** For all calls and pauses together. */
    readonly budget: Budget;
  }) {
    this.#send = options.send;
    this.#clock = options.clock;
    this.#repository = { owner: options.owner, repo: options.repo };
    this.#budget = options.budget;
  }

  /** One page of comments, oldest first; `page` counts from 1. */
  listComments(
    issue: number,
    page: number,
  ): Promise<ApiReply<{ comments: readonly IssueComment[]; hasMore: boolean }>> {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const parameters = { ...this.#repository, issue_number: issue, per_page: PER_PAGE, page };
    return this.#call(route, parameters, isTransient, (data, headers) => {
      const comments = z.array(z.unknown()).parse(data).map(commentOf);
      const { link } = headers;
      const hasNext = typeof link === "string" && /rel="?next"?/.test(link);
      return { comments, hasMore: hasNext || comments.length >= PER_PAGE };
    });
  }

  /** The account of the token. An app's installation, as behind `github.token`, may not ask. */
  viewerLogin(): Promise<ApiReply<string>> {
    return this.#call(
      "GET /user",
      {},
      isTransient,
      (data) => z.object({ login: z.string() }).parse(data).login,
    );
  }

  /** Repeated only when the first call surely did nothing. */
  createComment(issue: number, body: string): Promise<ApiReply<IssueComment>> {
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    return this.#call(route, { ...this.#repository, issue_number: issue, body }, isLimited, commentOf);
  }

  updateComment(id: number, body: string): Promise<ApiReply<IssueComment>> {
    const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
    return this.#call(route, { ...this.#repository, comment_id: id, body }, isTransient, commentOf);
  }

  /** Waits before try number `attempt` (from 1); false when the budget does not allow one. */
  pause(attempt: number, failure: ApiFailure): Promise<boolean> {
    return this.#budget.pause(failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1));
  }

  async #call<T>(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    mayRepeat: (failure: ApiFailure) => boolean,
    read: (data: unknown, headers: Readonly<Record<string, unknown>>) => T,
  ): Promise<ApiReply<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.#callOnce(route, parameters, read);
      if (reply.ok || !mayRepeat(reply.failure) || !(await this.pause(attempt, reply.failure))) return reply;
    }
  }

  async #callOnce<T>(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    read: (data: unknown, headers: Readonly<Record<string, unknown>>) => T,
  ): Promise<ApiReply<T>> {
    const startedAtMs = this.#clock.now();
    const controller = new AbortController();
    const timedOut = Promise.withResolvers<ApiReply<T>>();
    const timer = this.#budget.onceOver(CALL_MS, () => {
      const message = `no answer within ${Math.round((this.#clock.now() - startedAtMs) / 1000)} s`;
      timedOut.resolve({ ok: false, failure: { status: null, message, retryAfterMs: null, isFinal: true } });
      controller.abort();
    });
    const answered = this.#send(route, parameters, controller.signal).then(
      ({ data, headers }): ApiReply<T> => this.#read(() => read(data, headers)),
      (thrown: unknown): ApiReply<T> => ({ ok: false, failure: failureOf(thrown, this.#clock.wallTime()) }),
    );
    try {
      return await Promise.race([answered, timedOut.promise]);
    } finally {
      timer.cancel();
    }
  }

  /** An answer of another shape is a failure of that API, not of ours. */
  #read<T>(read: () => T): ApiReply<T> {
    try {
      return { ok: true, value: read() };
    } catch {
      const message = "an answer that is not GitHub's";
      return { ok: false, failure: { status: null, message, retryAfterMs: null, isFinal: true } };
    }
  }
}
