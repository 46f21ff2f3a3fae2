const MASK = "***";

/** Replaces secret values in what an error or a digest would show; the longest first. */
export function maskSecrets(secretValues: readonly string[]): (text: string) => string {
  const longestFirst = [...secretValues].filter((value) => value !== "").sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
}
