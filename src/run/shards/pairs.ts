import { RampaError } from "../../errors.ts";
import { HdrCounts } from "../../metrics/hdr-counts.ts";

/** Of a number of 32 bits with three more. */
const MOST_NUMBER_BYTES = 5;

/** Low bits of a step that hold the count less 1, or say by being all ones that the rest of it follows. */
const COUNT_BITS = 3;
const LONG_COUNT = (1 << COUNT_BITS) - 1;

/** The greatest step: that to the last bucket. */
const MOST_STEP = (HdrCounts.lastBucket << COUNT_BITS) | LONG_COUNT;

/** Pairs that one shard's histograms have together: of 600 intervals and some thousand rows of tables. */
const MOST_PAIRS = 100_000_000;

/**
 * Packs histograms, given as pairs of a bucket and its count, one behind the other. Each is the number of
 * its pairs, then one number for each: the buckets between it and the one before, and its count in the low
 * bits. Numbers are LEB128, so that most pairs take a byte; what decides on the way of the reader is rare.
 */
export class PairsWriter {
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;

  /** @returns Where the histogram begins. */
  write(pairs: Uint32Array): number {
    const start = this.#length;
    this.#reserve((1 + pairs.length) * MOST_NUMBER_BYTES);
    this.#number(pairs.length / 2);
    let next = 0;
    for (let at = 0; at < pairs.length; at += 2) {
      const bucket = pairs[at] ?? 0;
      const more = (pairs[at + 1] ?? 0) - 1;
      this.#number(((bucket - next) << COUNT_BITS) | Math.min(more, LONG_COUNT));
      if (more >= LONG_COUNT) this.#number(more - LONG_COUNT);
      next = bucket + 1;
    }
    return start;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Reads what {@link PairsWriter} wrote, perhaps a stranger. */
export class PairsReader {
  readonly #bytes: Uint8Array;
  readonly #most: number;
  #at = 0;
  /** Pairs that were read. */
  #read = 0;
  /** Filled from its begin for each group of histograms. */
  #group = new Uint32Array(2 * (HdrCounts.lastBucket + 1));
  #used = 0;

  constructor(bytes: Uint8Array, mostPairs = MOST_PAIRS) {
    this.#bytes = bytes;
    this.#most = mostPairs;
  }

  /** @throws RampaError `result_invalid` when no histogram begins there. */
  pairsAt(start: number): Uint32Array {
    this.startGroup();
    return this.nextAt(start).slice();
  }

  /** What was read of the last group is overwritten from here on. */
  startGroup(): void {
    this.#used = 0;
  }

  /**
   * The same without a copy: the pairs are there until the next group starts.
   *
   * @throws RampaError `result_invalid` when no histogram begins there.
   */
  nextAt(start: number): Uint32Array {
    this.#at = start;
    const length = 2 * this.#number();
    this.#read += length / 2;
    if (!(length <= 2 * (HdrCounts.lastBucket + 1)) || this.#read > this.#most) throw noHistogram();
    this.#reserve(length);
    const first = this.#used;
    this.#used += length;
    if (!this.#fill(first, this.#used)) throw noHistogram();
    return this.#group.subarray(first, this.#used);
  }

  /** There are a hundred million pairs in the results of a hundred shards. */
  #fill(first: number, end: number): boolean {
    const bytes = this.#bytes;
    const group = this.#group;
    const { lastBucket } = HdrCounts;
    let at = this.#at;
    let bucket = -1;
    for (let place = first; place < end; place += 2) {
      let step = bytes[at++] ?? 0;
      if (step >= 0x80) {
        this.#at = at - 1;
        step = this.#number();
        at = this.#at;
        if (!(step <= MOST_STEP)) return false;
      }
      bucket += 1 + (step >>> COUNT_BITS);
      let count = 1 + (step & LONG_COUNT);
      if (count > LONG_COUNT) {
        this.#at = at;
        count += this.#number();
        at = this.#at;
      }
      if (!(bucket <= lastBucket && count <= 0xffffffff)) return false;
      group[place] = bucket;
      group[place + 1] = count;
    }
    return at <= bytes.length;
  }

  /** NaN when it has too many bytes; a byte that is not there is 0. */
  #number(): number {
    let value = 0;
    for (let place = 0, unit = 1; place < MOST_NUMBER_BYTES; place++, unit *= 0x80) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
    return NaN;
  }

  #reserve(length: number): void {
    const needed = this.#used + length;
    if (needed <= this.#group.length) return;
    // Those of the group that were read keep the old one.
    const grown = new Uint32Array(Math.max(needed, 2 * this.#group.length));
    grown.set(this.#group.subarray(0, this.#used));
    this.#group = grown;
  }
}

function noHistogram(): RampaError {
  return new RampaError("result_invalid", "its histograms are none");
}

/** The samples that pairs count. */
export function totalOfPairs(pairs: Uint32Array): number {
  let total = 0;
  for (let at = 1; at < pairs.length; at += 2) total += pairs[at] ?? 0;
  return total;
}
