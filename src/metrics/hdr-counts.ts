import { writeHistogram } from "./write-histogram.ts";

/**
 * Layout of HdrHistogram with 3 significant digits: 2,048 buckets of width 1, then 1,024 buckets for each
 * doubling, whose width doubles with it. So a bucket is never wider than a 1,024th of its values.
 */
const DIGITS = 3;
const HALF_BITS = 10;
const HALF = 1 << HALF_BITS;

/** Beyond this the upper half of a number does not fit 32-bit arithmetic. */
const FAST_LIMIT = 2 ** 31;

/** The greatest value that can be told apart; greater ones count as this. */
export const MAX_UNITS = 2 ** 52 - 1;

/** The range that encoded histograms state, 71 minutes in microseconds, unless a value is above it. */
const USUAL_RANGE = 2 ** 32 - 1;

function bucketOf(units: number): number {
  if (units < FAST_LIMIT) {
    const shift = 31 - HALF_BITS - Math.clz32(units);
    return shift <= 0 ? units : (shift << HALF_BITS) + (units >>> shift);
  }
  const shift = 31 + 21 - HALF_BITS - Math.clz32(Math.floor(units / 2 ** 21));
  return shift * HALF + Math.floor(units / 2 ** shift);
}

/** The greatest value that falls into a bucket. */
export function upperEnd(bucket: number): number {
  if (bucket < 2 * HALF) return bucket;
  const shift = (bucket >>> HALF_BITS) - 1;
  return ((bucket & (HALF - 1)) + HALF + 1) * 2 ** shift - 1;
}

function lowerEnd(bucket: number): number {
  return bucket === 0 ? 0 : upperEnd(bucket - 1) + 1;
}

/**
 * Counts of whole numbers from 0 in HdrHistogram's layout: the same buckets as `hdr-histogram-js`,
 * recorded several times faster. Grows by 4 KiB for each doubling of the greatest value.
 */
export class HdrCounts {
  /** No bucket has a greater number. */
  static readonly lastBucket = bucketOf(MAX_UNITS);

  #counts: Uint32Array;

  constructor(counts: Uint32Array = new Uint32Array(2 * HALF)) {
    this.#counts = counts;
  }

  /** @param units A whole number from 0 to {@link MAX_UNITS}. */
  record(units: number): void {
    const bucket = bucketOf(units);
    const count = this.#counts[bucket];
    if (count === undefined) this.#growTo(bucket);
    this.#counts[bucket] = (count ?? 0) + 1;
  }

  add(other: HdrCounts): void {
    if (other.#counts.length > this.#counts.length) this.#growTo(other.#counts.length - 1);
    const counts = this.#counts;
    other.#counts.forEach((count, bucket) => {
      if (count > 0) counts[bucket] = (counts[bucket] ?? 0) + count;
    });
  }

  /**
   * Takes out what was recorded in a range of values: pairs of a bucket and its count.
   *
   * @param fromUnits No value more than 1 below it was recorded.
   * @param toUnits No value more than 1 above it was recorded.
   */
  drain(fromUnits: number, toUnits: number): Uint32Array {
    const counts = this.#counts;
    const first = bucketOf(Math.max(0, fromUnits - 1));
    const end = Math.min(bucketOf(toUnits + 1) + 1, counts.length);
    let used = 0;
    for (let bucket = first; bucket < end; bucket++) if (counts[bucket] !== 0) used++;
    const pairs = new Uint32Array(2 * used);
    let next = 0;
    for (let bucket = first; bucket < end; bucket++) {
      const count = counts[bucket] ?? 0;
      if (count === 0) continue;
      pairs[next++] = bucket;
      pairs[next++] = count;
    }
    counts.fill(0, first, end);
    return pairs;
  }

  /** Adds what another was drained of. */
  absorb(pairs: Uint32Array): void {
    // Buckets ascend.
    const last = pairs[pairs.length - 2] ?? 0;
    if (last >= this.#counts.length) this.#growTo(last);
    const counts = this.#counts;
    for (let next = 0; next < pairs.length; next += 2) {
      const bucket = pairs[next] ?? 0;
      counts[bucket] = (counts[bucket] ?? 0) + (pairs[next + 1] ?? 0);
    }
  }

  /** What is recorded: pairs of a bucket and its count, ascending. */
  pairs(): Uint32Array {
    const counts = this.#counts;
    const pairs = new Uint32Array(2 * counts.reduce((used, count) => used + (count === 0 ? 0 : 1), 0));
    let next = 0;
    for (let bucket = 0; bucket < counts.length; bucket++) {
      const count = counts[bucket] ?? 0;
      if (count === 0) continue;
      pairs[next++] = bucket;
      pairs[next++] = count;
    }
    return pairs;
  }

  copy(): HdrCounts {
    return new HdrCounts(this.#counts.slice());
  }

  /** What was recorded after `earlier` was copied from this. */
  since(earlier: HdrCounts): HdrCounts {
    return new HdrCounts(this.#counts.map((count, bucket) => count - (earlier.#counts[bucket] ?? 0)));
  }

  total(): number {
    let total = 0;
    for (const count of this.#counts) total += count;
    return total;
  }

  /**
   * Upper ends of the buckets that hold the `ranks`-th smallest, from 1; the ranks ascend.
   *
   * @param fromUnits No value more than 1 below it was recorded.
   */
  upperEndsAt(ranks: readonly number[], fromUnits = 0): number[] {
    const counts = this.#counts;
    const last = counts.length - 1;
    let bucket = Math.min(bucketOf(Math.max(0, fromUnits - 1)), last);
    let seen = counts[bucket] ?? 0;
    const ends: number[] = [];
    for (const rank of ranks) {
      while (seen < rank && bucket < last) seen += counts[++bucket] ?? 0;
      ends.push(upperEnd(bucket));
    }
    return ends;
  }

  /** Upper ends of the buckets that are not empty, ascending, each with its count. */
  filled(): (readonly [upperEnd: number, count: number])[] {
    const filled: (readonly [number, number])[] = [];
    this.#counts.forEach((count, bucket) => {
      if (count > 0) filled.push([upperEnd(bucket), count]);
    });
    return filled;
  }

  /** Lower end of the bucket that holds the `rank`-th greatest, from 1. */
  lowerEndFromTop(rank: number): number {
    const counts = this.#counts;
    let bucket = counts.length - 1;
    let seen = counts[bucket] ?? 0;
    while (seen < rank && bucket > 0) seen += counts[--bucket] ?? 0;
    return lowerEnd(bucket);
  }

  /** Base64 of HdrHistogram's V2 compressed encoding; `zeros` are counted besides. */
  encode(zeros: number): string {
    const highestValue = Math.max(USUAL_RANGE, upperEnd(this.#counts.length - 1));
    const counts = zeros > 0 ? this.#counts.slice() : this.#counts;
    if (zeros > 0) counts[0] = (counts[0] ?? 0) + zeros;
    return writeHistogram(counts, { digits: DIGITS, highestValue });
  }

  #growTo(bucket: number): void {
    const grown = new Uint32Array(lengthFor(bucket));
    grown.set(this.#counts);
    this.#counts = grown;
  }
}

/** Memory that counts with these pairs of a bucket and its count take. */
export function bytesOfCounts(pairs: Uint32Array): number {
  return Math.max(2 * HALF, lengthFor(pairs[pairs.length - 2] ?? 0)) * Uint32Array.BYTES_PER_ELEMENT;
}

/** Buckets that are kept so that this is one of them. */
function lengthFor(bucket: number): number {
  return ((bucket >>> HALF_BITS) + 1) * HALF;
}

/** The rank, from 1, that a percentile means among `count` values: the smallest that covers it. */
export function rankOf(percentile: number, count: number): number {
  // 99.9 % of 1,000 is 999 although the product in binary may come out a trace above it.
  return Math.max(1, Math.ceil(((percentile * count) / 100) * (1 - 1e-12)));
}
