import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

import {
  COMPRESSED_COOKIE,
  COMPRESSED_HEADER_BYTES,
  HEADER_BYTES,
  PAYLOAD_COOKIE,
} from "./histogram-format.ts";

/** Values of one bucket: none is above `upperEnd`. */
export interface HistogramBucket {
  readonly upperEnd: number;
  readonly count: number;
}

/** Without the word size. */
const COOKIE_MASK = 0xffffff0f;
/** A histogram with 3 digits over 52 bits has some 45,000 buckets of at most 9 bytes. */
const MAX_PAYLOAD_BYTES = 1024 * 1024;
const MAX_BUCKETS = 1_000_000;

/**
 * Reads base64 of HdrHistogram's V2 compressed encoding, bucket by bucket in ascending order, without those
 * that are empty. Null for text that is none: it may come from a stranger, so its size is bounded and
 * nothing in it is trusted.
 */
export function readHistogram(base64: string): readonly HistogramBucket[] | null {
  const payload = inflate(Buffer.from(base64, "base64"));
  if (payload === null || payload.length < HEADER_BYTES) return null;
  if ((payload.readInt32BE(0) & COOKIE_MASK) !== (PAYLOAD_COOKIE & COOKIE_MASK)) return null;
  const digits = payload.readInt32BE(12);
  const lowest = payload.readBigInt64BE(16);
  if (digits < 0 || digits > 5 || lowest < 1n) return null;
  const shape = {
    unitBits: lowest.toString(2).length - 1,
    halfBits: Math.max(Math.ceil(Math.log2(2 * 10 ** digits)), 1) - 1,
  };
  return bucketsOf(payload.subarray(HEADER_BYTES, HEADER_BYTES + payload.readInt32BE(4)), shape);
}

function inflate(compressed: Buffer): Buffer | null {
  if (compressed.length < COMPRESSED_HEADER_BYTES) return null;
  if ((compressed.readInt32BE(0) & COOKIE_MASK) !== (COMPRESSED_COOKIE & COOKIE_MASK)) return null;
  try {
    return inflateSync(compressed.subarray(COMPRESSED_HEADER_BYTES), { maxOutputLength: MAX_PAYLOAD_BYTES });
  } catch {
    return null;
  }
}

interface Shape {
  /** Bits of a value that the histogram does not tell apart. */
  readonly unitBits: number;
  /** Bits of half the number of buckets for one doubling. */
  readonly halfBits: number;
}

/** Counts are LEB128 in zigzag; a negative one stands for so many empty buckets. */
function bucketsOf(bytes: Buffer, shape: Shape): readonly HistogramBucket[] | null {
  const buckets: HistogramBucket[] = [];
  let index = 0;
  for (let at = 0; at < bytes.length;) {
    const { value, next } = readLong(bytes, at);
    at = next;
    if (value < 0) index -= value;
    else {
      if (value > 0) buckets.push({ upperEnd: upperEndOf(index, shape), count: value });
      index++;
    }
    if (index > MAX_BUCKETS || !Number.isSafeInteger(index)) return null;
  }
  return buckets;
}

/** The ninth byte carries eight bits. */
function readLong(bytes: Buffer, start: number): { readonly value: number; readonly next: number } {
  let encoded = 0n;
  let at = start;
  for (let position = 0; position < 9; position++) {
    const byte = bytes[at++];
    if (byte === undefined) break;
    const isLast = position === 8;
    encoded |= BigInt(isLast ? byte : byte & 0x7f) << BigInt(7 * position);
    if (byte < 0x80 || isLast) break;
  }
  const value = (encoded >> 1n) ^ -(encoded & 1n);
  return { value: Number(value), next: at };
}

function upperEndOf(index: number, { unitBits, halfBits }: Shape): number {
  const half = 2 ** halfBits;
  const doubling = Math.max(Math.floor(index / half) - 1, 0);
  const offset = index < 2 * half ? index : (index % half) + half;
  const width = 2 ** (doubling + unitBits);
  return (offset + 1) * width - 1;
}
