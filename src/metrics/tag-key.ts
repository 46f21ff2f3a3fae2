import type { SubmetricName } from "../thresholds/parse-submetric.ts";

/** Equal for equal tags in any order. */
export function tagKey(tags: Readonly<Record<string, string>>): string {
  let key = "";
  for (const name of Object.keys(tags).sort()) {
    const value = tags[name] ?? "";
    // With the lengths, no text inside can imitate a boundary.
    key += `${name.length}:${name}${value.length}:${value}`;
  }
  return key;
}

/** Equal for submetrics that ask for the same samples. */
export function submetricKey([metric, tags]: SubmetricName): string {
  return `${metric} ${tagKey(tags)}`;
}
