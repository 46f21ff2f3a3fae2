/**
 * One of `count` equal parts of a plan, as a thread or a shard runs it. Items numbered from 0
 * (iterations, arrivals, virtual users) are dealt like cards: item k belongs to segment k mod count,
 * so the union over all segments is exactly the plan.
 */
export interface Segment {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** The segment of which this is a part in its turn, as a thread is one of a shard; absent: the whole plan. */
  readonly of?: Segment;
}

/** The segment that is the whole plan. */
export const WHOLE: Segment = Object.freeze({ index: 0, count: 1 });

/** The same segment as one of the whole plan, whoever has a virtual user: for what all of them share. */
export function flatSegment({ index, count, of }: Segment): Segment {
  if (of === undefined) return { index, count };
  const outer = flatSegment(of);
  return { index: outer.index + outer.count * index, count: outer.count * count };
}

/** How many of the items 0 … total−1 belong to the segment, which is none of a segment. */
export function shareOf(total: number, segment: Segment): number {
  return Math.max(0, Math.ceil((total - segment.index) / segment.count));
}

/** Number in the whole plan of the segment's `local`-th item; both from 0. */
export function globalIndex(local: number, segment: Segment): number {
  return local * segment.count + segment.index;
}

/**
 * The segment of the whole plan among those that have a virtual user. With fewer users than segments the
 * last segments have none, so the iterations are dealt among the others; null for a segment without work.
 * A part of a segment divides exactly what that has, whatever other segments do with theirs.
 */
export function amongUsers({ index, count, of }: Segment, users: number): Segment | null {
  const outer = of === undefined ? WHOLE : amongUsers(of, users);
  if (outer === null) return null;
  const share = shareOf(users, outer);
  if (index >= share) return null;
  return { index: outer.index + outer.count * index, count: outer.count * Math.min(count, share) };
}
