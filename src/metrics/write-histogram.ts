import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";

import {
  COMPRESSED_COOKIE,
  COMPRESSED_HEADER_BYTES,
  HEADER_BYTES,
  PAYLOAD_COOKIE,
  VARIABLE_LENGTH,
} from "./histogram-format.ts";

/** Of a 32-bit count, in zigzag. */
const MAX_WORD_BYTES = 5;

/** What a histogram of whole numbers from 1 states about itself. */
export interface HistogramShape {
  readonly digits: number;
  readonly highestValue: number;
}

/** Base64 of HdrHistogram's V2 compressed encoding. `counts` are those of its buckets, ascending. */
export function writeHistogram(counts: Uint32Array, { digits, highestValue }: HistogramShape): string {
  const payload = Buffer.allocUnsafe(HEADER_BYTES + MAX_WORD_BYTES * counts.length);
  const end = writeCounts(counts, payload, HEADER_BYTES);
  payload.writeInt32BE(PAYLOAD_COOKIE | VARIABLE_LENGTH, 0);
  payload.writeInt32BE(end - HEADER_BYTES, 4);
  // Buckets are not shifted, and values are what they say.
  payload.writeInt32BE(0, 8);
  payload.writeInt32BE(digits, 12);
  payload.writeBigInt64BE(1n, 16);
  payload.writeBigInt64BE(BigInt(highestValue), 24);
  payload.writeDoubleBE(1, 32);
  const compressed = deflateSync(payload.subarray(0, end));
  const header = Buffer.allocUnsafe(COMPRESSED_HEADER_BYTES);
  header.writeInt32BE(COMPRESSED_COOKIE | VARIABLE_LENGTH, 0);
  header.writeInt32BE(compressed.length, 4);
  return Buffer.concat([header, compressed]).toString("base64");
}

/** Counts in zigzag; a run of empty buckets is one negative number. Returns where they end. */
function writeCounts(counts: Uint32Array, target: Buffer, start: number): number {
  const end = usedLength(counts);
  let at = start;
  for (let bucket = 0; bucket < end;) {
    const first = bucket;
    const count = counts[bucket++] ?? 0;
    if (count === 0) while (bucket < end && counts[bucket] === 0) bucket++;
    const empty = bucket - first;
    at = writeWord(count === 0 && empty > 1 ? 2 * empty - 1 : 2 * count, target, at);
  }
  return at;
}

/** Up to the last bucket that is not empty; the first one counts in any case. */
function usedLength(counts: Uint32Array): number {
  let length = counts.length;
  while (length > 1 && counts[length - 1] === 0) length--;
  return length;
}

/** Little-endian, 7 bits to a byte. */
function writeWord(word: number, target: Buffer, start: number): number {
  let at = start;
  let rest = word;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) target[at++] = (rest % 0x80) | 0x80;
  target[at++] = rest;
  return at;
}
