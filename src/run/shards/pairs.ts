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

/** Null for anything that {@link encodePairs} does not write. There are millions in the results of many shards. */
export function decodePairs(text: string): Uint32Array | null {
  const bytes = Buffer.from(text, "base64");
  const { length } = bytes;
  const { lastBucket } = HdrCounts;
  const pairs = new Uint32Array(length);
  let used = 0;
  let nextBucket = 0;
  for (let at = 0; at < length;) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let unit = 0x80; byte >= 0x80; unit *= 0x80) {
      if (at === length || unit > 2 ** 28) return null;
      byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * unit;
    }
    if (value > 0xffffffff) return null;
    if (used % 2 === 0) {
      value += nextBucket;
      if (value > lastBucket) return null;
      nextBucket = value + 1;
    } else if (value === 0) return null;
    pairs[used++] = value;
  }
  return used % 2 === 0 ? pairs.slice(0, used) : null;
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
