import type { ApiFailure } from "./api-reply.ts";

/**
 * Why a call gave nothing, for a reader.
 *
 * @param unseen What the token does not see when the API says that there is nothing.
 */
export function failureText({ status, message, retryAfterMs }: ApiFailure, unseen: string): string {
  const text = message.replaceAll(/\s+/g, " ").slice(0, 300);
  if (status === null) return `GitHub's API did not answer (${text})`;
  if (status === 401) return `GitHub's API does not accept the token (401: ${text})`;
  if (status === 403 || status === 429) {
    return retryAfterMs === null
      ? `the token may not do it (${status}: ${text})`
      : `GitHub's rate limit asks to wait ${Math.ceil(retryAfterMs / 1000)} s (${status}: ${text})`;
  }
  if (status === 404) return `the token does not see ${unseen} (404: ${text})`;
  return `GitHub's API answered ${status} (${text})`;
}
