import { MAX_SHARDS } from "../config/machine-limits.ts";
import type { Shard } from "../engine/shard.ts";

interface Complaint {
  readonly message: string;
  readonly hint: string;
}

/** Reads `2/5`, the second of five; on anything else says what is wrong. */
export function parseShard(
  text: string,
): { readonly shard: Shard; readonly problem: null } | { readonly shard: null; readonly problem: Complaint } {
  const match = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text.trim());
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null) return refused(text, 'Write "2/5" for the second of five shards.');
  if (count < 1 || count > MAX_SHARDS) return refused(text, `There can be 1 to ${MAX_SHARDS} shards.`);
  if (index < 1 || index > count)
    return refused(text, `Shards count from 1: 1/${count} to ${count}/${count}.`);
  return { shard: { index, count }, problem: null };
}

function refused(text: string, hint: string): { readonly shard: null; readonly problem: Complaint } {
  return {
    shard: null,
    problem: { message: `expected a shard such as 2/5, got ${JSON.stringify(text)}`, hint },
  };
}
