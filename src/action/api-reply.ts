import { z } from "zod";

import { messageOf } from "../errors.ts";

/** Why an API call gave nothing. */
export interface ApiFailure {
  /** Null when no answer came. */
  readonly status: number | null;
  readonly message: string;
  /** When the API asks to come back, milliseconds from now; null when it does not. */
  readonly retryAfterMs: number | null;
  /** Another try would not help: no answer came in time, or one that GitHub does not give. */
  readonly isFinal: boolean;
}

/** What a call of GitHub's API came to. */
export type ApiReply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ApiFailure };

/** What octokit throws, as far as it matters here. */
const ThrownByOctokit = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
});

/** What GitHub's guide asks for when a limit comes without a time. */
const UNTIMED_LIMIT_MS = 60_000;

function retryAfterMs(headers: Readonly<Record<string, unknown>>, wallTimeMs: number): number | null {
  const seconds = Number(headers["retry-after"]);
  if (headers["retry-after"] !== undefined && Number.isFinite(seconds)) return Math.max(seconds, 0) * 1000;
  const reset = Number(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] !== "0" || !Number.isFinite(reset)) return null;
  return Math.max(reset * 1000 - wallTimeMs, 0);
}

/** Reads what a failed call threw. */
export function failureOf(thrown: unknown, wallTimeMs: number): ApiFailure {
  const parsed = ThrownByOctokit.safeParse(thrown);
  // octokit gives status 500 to a call that got no response at all.
  if (!parsed.success || parsed.data.response === undefined) {
    return { status: null, message: messageOf(thrown), retryAfterMs: null, isFinal: false };
  }
  const { status, message, response } = parsed.data;
  const isUntimedLimit = (status === 403 || status === 429) && /rate limit/i.test(message);
  const wait = retryAfterMs(response.headers, wallTimeMs) ?? (isUntimedLimit ? UNTIMED_LIMIT_MS : null);
  return { status, message, retryAfterMs: wait, isFinal: false };
}

/** True when another try may succeed although nothing changed. */
export function isTransient(failure: ApiFailure): boolean {
  if (failure.isFinal) return false;
  return failure.status === null || failure.status >= 500 || isLimited(failure);
}

/** True when the API refused because of too many calls: it did nothing. */
export function isLimited({ status, retryAfterMs: wait }: ApiFailure): boolean {
  return status === 429 || (status === 403 && wait !== null);
}

/** True when nobody knows whether the call took effect. */
export function isAmbiguous({ status }: ApiFailure): boolean {
  return status === null || status >= 500;
}
