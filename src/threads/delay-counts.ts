/** Delays below this share one bucket: timers are not more exact than that. */
const FIRST_MS = 0.25;
/** Buckets for each doubling; so one is 4.4 % wide. */
const PER_DOUBLING = 16;
/** Up to about 16 s; longer delays count as that. */
const BUCKETS = 16 * PER_DOUBLING + 1;

/** How often a delay occurred, by its size. Plain numbers, so that threads can send them to each other. */
export type DelayCounts = readonly number[];

/** Counts of no delay at all. */
export function emptyDelayCounts(): number[] {
  return new Array<number>(BUCKETS).fill(0);
}

/**
 * Counts a delay that a timer saw. A timer cannot fire again while it is late, so the ones that would have
 * fired meanwhile are counted with what they would have seen; otherwise a second without a turn would weigh
 * no more than a millisecond.
 */
export function countDelay(counts: number[], delayMs: number, intervalMs: number): void {
  for (let missedMs = Math.max(0, delayMs); ; missedMs -= intervalMs) {
    const bucket = bucketOf(missedMs);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    if (missedMs < intervalMs) return;
  }
}

/** The counts of several threads together. */
export function mergeDelayCounts(parts: readonly DelayCounts[]): DelayCounts {
  return emptyDelayCounts().map((_, bucket) => parts.reduce((sum, part) => sum + (part[bucket] ?? 0), 0));
}

/** The delay that a share of all, from 0 to 1, did not exceed; null without any. */
export function delayAt(counts: DelayCounts, share: number): number | null {
  const total = totalOf(counts);
  if (total === 0) return null;
  let seen = 0;
  const bucket = counts.findIndex((count) => (seen += count) >= share * total && seen > 0);
  return upperEndMs(bucket === -1 ? counts.length - 1 : bucket);
}

/** The share of delays that were longer, from 0 to 1; 0 without any. */
export function shareLonger(counts: DelayCounts, thanMs: number): number {
  const total = totalOf(counts);
  if (total === 0) return 0;
  const bucket = bucketOf(thanMs);
  return counts.reduce((sum, count, index) => (index > bucket ? sum + count : sum), 0) / total;
}

/** Null without any. */
export function meanDelayMs(counts: DelayCounts): number | null {
  const total = totalOf(counts);
  return total === 0
    ? null
    : counts.reduce((sum, count, bucket) => sum + count * upperEndMs(bucket), 0) / total;
}

/** How many delays were counted. */
export function totalOf(counts: DelayCounts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function bucketOf(delayMs: number): number {
  if (delayMs <= FIRST_MS) return 0;
  return Math.min(Math.ceil(Math.log2(delayMs / FIRST_MS) * PER_DOUBLING - 1e-9), BUCKETS - 1);
}

function upperEndMs(bucket: number): number {
  return FIRST_MS * 2 ** (bucket / PER_DOUBLING);
}
