import { maskUrlCredentials } from "../config/url-credentials.ts";

const MASK = "***";

/** Replaces secret values, and credentials in URLs, in what an error or a digest would show. */
export function maskSecrets(secretValues: readonly string[]): (text: string) => string {
  const longestFirst = [...secretValues].filter((value) => value !== "").sort((a, b) => b.length - a.length);
  return (text) =>
    longestFirst.reduce((masked, secret) => masked.replaceAll(secret, MASK), maskUrlCredentials(text));
}
