import type { Clock } from "../clock.ts";
import { failureOf, type ApiFailure, type ApiReply } from "./api-reply.ts";
import type { Budget } from "./budget.ts";

/** Sends one call; the request function of octokit. Rejects when the answer is an error. */
export type Send = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  options: {
    readonly signal: AbortSignal;
    /** The answer's data is its body as it comes, instead of what was read from it. */
    readonly isStream?: boolean;
  },
) => Promise<{ readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> }>;

/** What a caller of GitHub's API is made from. */
export interface ApiOptions {
  readonly send: Send;
  readonly clock: Clock;
  readonly owner: string;
  readonly repo: string;
  /** For all calls and pauses together. */
  readonly budget: Budget;
}

/** One call and how its answer is read. */
export interface ApiCall<T> {
  readonly route: string;
  /** Beside those of the repository. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly mayRepeat: (failure: ApiFailure) => boolean;
  readonly read: (data: unknown, headers: Readonly<Record<string, unknown>>) => T | Promise<T>;
  /** Most that one try may take; default 10 s. */
  readonly limitMs?: number;
  readonly isStream?: boolean;
}

const CALL_MS = 10_000;
const FIRST_PAUSE_MS = 500;

/**
 * Calls GitHub's API about one repository. Server errors and rate limits are waited out as long as the budget
 * lasts; a call without an answer is given up after 10 s.
 */
export class ApiCaller {
  readonly #options: ApiOptions;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /** Waits before try number `attempt` (from 1); false when the budget does not allow one. */
  pause(attempt: number, failure: ApiFailure): Promise<boolean> {
    return this.#options.budget.pause(failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1));
  }

  async call<T>(call: ApiCall<T>): Promise<ApiReply<T>> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.#callOnce(call);
      if (reply.ok || !call.mayRepeat(reply.failure) || !(await this.pause(attempt, reply.failure))) {
        return reply;
      }
    }
  }

  async #callOnce<T>(call: ApiCall<T>): Promise<ApiReply<T>> {
    const { send, clock, owner, repo, budget } = this.#options;
    const { route, parameters, read, limitMs = CALL_MS, isStream = false } = call;
    const startedAtMs = clock.now();
    const controller = new AbortController();
    const timedOut = Promise.withResolvers<ApiReply<T>>();
    const timer = budget.onceOver(limitMs, () => {
      const message = `no answer within ${Math.round((clock.now() - startedAtMs) / 1000)} s`;
      timedOut.resolve({ ok: false, failure: { status: null, message, retryAfterMs: null, isFinal: true } });
      controller.abort();
    });
    const { signal } = controller;
    // What the route does not name would become part of the query.
    const repository = route.includes("{owner}") ? { owner, repo } : {};
    const answered = send(route, { ...repository, ...parameters }, { signal, isStream }).then(
      ({ data, headers }) => readAnswer(() => read(data, headers)),
      (thrown: unknown): ApiReply<T> => ({ ok: false, failure: failureOf(thrown, clock.wallTime()) }),
    );
    try {
      return await Promise.race([answered, timedOut.promise]);
    } finally {
      timer.cancel();
    }
  }
}

/** An answer of another shape is a failure of that API, not of ours. */
async function readAnswer<T>(read: () => T | Promise<T>): Promise<ApiReply<T>> {
  try {
    return { ok: true, value: await read() };
  } catch {
    const message = "an answer that is not GitHub's";
    return { ok: false, failure: { status: null, message, retryAfterMs: null, isFinal: true } };
  }
}
