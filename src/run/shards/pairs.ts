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
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const read = readNumber(bytes, at);
    if (read === null) return null;
    numbers.push(read.value);
    at = read.next;
  }
  if (numbers.length % 2 === 1) return null;
  const pairs = Uint32Array.from(numbers);
  let next = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const bucket = next + (numbers[at] ?? 0);
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

/** At most 32 bits. */
function readNumber(bytes: Buffer, start: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  let unit = 1;
  for (let at = start; at < start + 5; at++) {
    const byte = bytes[at];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * unit;
    if (byte < 0x80) return value <= 0xffffffff ? { value, next: at + 1 } : null;
    unit *= 0x80;
  }
  return null;
}
