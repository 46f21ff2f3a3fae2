import fc from "fast-check";
import { expect, test } from "vitest";

import { amongUsers, flatSegment, globalIndex, shareOf, type Segment } from "../../src/executors/segment.ts";

const SEED = { seed: 20_240_802, numRuns: 300 };

/** The items 0 … total−1 that a segment has of a scenario with so many virtual users. */
function itemsOf(segment: Segment, users: number, total: number): readonly number[] {
  const among = amongUsers(segment, users);
  if (among === null) return [];
  return Array.from({ length: shareOf(total, among) }, (_, local) => globalIndex(local, among));
}

const threadsOfShards = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

test("threads of shards have together every item once, whatever number of threads each shard has", () => {
  fc.assert(
    fc.property(threadsOfShards, fc.integer({ min: 1, max: 20 }), fc.nat(60), (shards, users, total) => {
      const items = shards.flatMap((threads, index) =>
        Array.from({ length: threads }, (_, thread): Segment => {
          return { index: thread, count: threads, of: { index, count: shards.length } };
        }).flatMap((segment) => itemsOf(segment, users, total)),
      );
      expect(items.toSorted((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, item) => item));
    }),
    SEED,
  );
});

test("a shard has the same items with any number of threads", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(60),
      (n, users, total) => {
        const shard: Segment = { index: 1, count: 3 };
        const parts = Array.from({ length: n }, (_, index) =>
          itemsOf({ index, count: n, of: shard }, users, total),
        );
        expect(parts.flat().toSorted((a, b) => a - b)).toEqual(itemsOf(shard, users, total));
      },
    ),
    SEED,
  );
});

test("as segments of the whole plan, threads of shards are all different, and none is missing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (shards, threads) => {
      const flat = Array.from({ length: shards * threads }, (_, number) =>
        flatSegment({
          index: number % threads,
          count: threads,
          of: { index: Math.floor(number / threads), count: shards },
        }),
      );
      expect(new Set(flat.map(({ count }) => count))).toEqual(new Set([shards * threads]));
      const indexes = flat.map(({ index }) => index).toSorted((a, b) => a - b);
      expect(indexes).toEqual(Array.from({ length: shards * threads }, (_, index) => index));
    }),
    SEED,
  );
});
