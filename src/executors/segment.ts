/**
 * One of `count` equal parts of a plan, as a thread or a shard runs it. Items numbered from 0
 * (iterations, arrivals, virtual users) are dealt like cards: item k belongs to segment k mod count,
 * so the union over all segments is exactly the plan.
 */
export interface Segment {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** The segment that is the whole plan. */
export const WHOLE: Segment = Object.freeze({ index: 0, count: 1 });

/** How many of the items 0 … total−1 belong to the segment. */
export function shareOf(total: number, segment: Segment): number {
  return Math.max(0, Math.ceil((total - segment.index) / segment.count));
}

/** Number in the whole plan of the segment's `local`-th item; both from 0. */
export function globalIndex(local: number, segment: Segment): number {
  return local * segment.count + segment.index;
}

/**
 * The segment among those that have a virtual user. With fewer users than segments the last segments
 * have none, so the iterations are dealt among the others; null for a segment without work.
 */
export function amongUsers(segment: Segment, users: number): Segment | null {
  if (segment.index >= users) return null;
  return { index: segment.index, count: Math.min(segment.count, users) };
}
