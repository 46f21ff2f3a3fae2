import { MAX_SHARDS } from "../config/machine-limits.ts";
import { RampaError } from "../errors.ts";
import { WHOLE, type Segment } from "../executors/segment.ts";

/**
 * The part of the load that one machine of several makes. Its run judges nothing that only all of them
 * together can show.
 */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** The segment of the plan that a shard has; without one, all of it. */
export function segmentOf(shard: Shard | null): Segment {
  return shard === null ? WHOLE : { index: shard.index - 1, count: shard.count };
}

/** @throws RampaError `usage_invalid` for a shard that there cannot be. */
export function checkShard({ index, count }: Shard): void {
  const isWhole = Number.isInteger(index) && Number.isInteger(count);
  if (isWhole && index >= 1 && index <= count && count <= MAX_SHARDS) return;
  throw new RampaError("usage_invalid", `there is no shard ${index} of ${count}`, {
    hint: `Shards count from 1, and there are at most ${MAX_SHARDS}.`,
  });
}
