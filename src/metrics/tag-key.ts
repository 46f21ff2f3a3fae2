import type { SubmetricName } from "../thresholds/parse.ts";

/** Equal for equal tags in any order. */
export function tagKey(tags: Readonly<Record<string, string>>): string {
  const names = Object.keys(tags).sort();
  return JSON.stringify(names.map((name) => [name, tags[name]]));
}

/** Equal for submetrics that ask for the same samples. */
export function submetricKey([metric, tags]: SubmetricName): string {
  return `${metric} ${tagKey(tags)}`;
}
