import { Buffer } from "node:buffer";

import { HdrCounts } from "../../metrics/hdr-counts.ts";

/**
 * Pairs of a bucket and its count as base64 of LEB128 numbers: how many buckets lie between this one and
 * the one before, then the count.
 */
export function encodePairs(pairs: Uint32Array): string {
  const bytes: number[] = [];
  let next = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const bucket = pairs[at] ?? 0;
    pushNumber(bytes, bucket - next);
    pushNumber(bytes, pairs[at + 1] ?? 0);
    next = bucket + 1;
  }
  return Buffer.from(bytes).toString("base64");
}

/** Null for anything that {@link encodePairs} does not write. */
export function decodePairs(text: string): Uint32Array | null {
  const bytes = Buffer.from(text, "base64");
  const pairs = decodeNumbers(bytes);
  if (pairs === null || pairs.length % 2 === 1) return null;
  let next = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const bucket = next + (pairs[at] ?? 0);
    if (bucket > HdrCounts.lastBucket || pairs[at + 1] === 0) return null;
    pairs[at] = bucket;
    next = bucket + 1;
  }
  return pairs;
}

/** The samples that pairs count. */
export function totalOfPairs(pairs: Uint32Array): number {
  let total = 0;
  for (let at = 1; at < pairs.length; at += 2) total += pairs[at] ?? 0;
  return total;
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** Each of at most 32 bits; there are millions in the results of many shards. */
function decodeNumbers(bytes: Buffer): Uint32Array | null {
  let count = 0;
  for (const byte of bytes) if (byte < 0x80) count++;
  const numbers = new Uint32Array(count);
  let index = 0;
  let value = 0;
  let unit = 1;
  for (const byte of bytes) {
    value += (byte & 0x7f) * unit;
    if (value > 0xffffffff) return null;
    if (byte >= 0x80) {
      unit *= 0x80;
      if (unit > 2 ** 28) return null;
      continue;
    }
    numbers[index++] = value;
    value = 0;
    unit = 1;
  }
  return unit === 1 ? numbers : null;
}
