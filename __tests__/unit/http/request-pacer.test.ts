import { expect, test } from "vitest";

import { flatSegment } from "../../../src/executors/segment.ts";
import { RequestPacer } from "../../../src/http/request-pacer.ts";
import { ManualClock } from "../../support/manual-clock.ts";

/** Lets `count` enter at once, and tells when each went. */
function enterAll(pacer: RequestPacer, clock: ManualClock, count: number): number[] {
  const turns: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const item = { onTurn: () => turns.push(clock.now()) };
    if (pacer.enter(item)) item.onTurn();
  }
  return turns;
}

test("spaces requests evenly, the first at once", async () => {
  const clock = new ManualClock({ nowMs: 1_000 });
  const turns = enterAll(new RequestPacer(clock, 10, { index: 0, count: 1 }), clock, 5);
  await clock.advance(1_000);
  expect(turns).toEqual([1_000, 1_100, 1_200, 1_300, 1_400]);
});

test("makes up for nothing: after a pause there is no burst", async () => {
  const clock = new ManualClock({ nowMs: 0 });
  const pacer = new RequestPacer(clock, 10, { index: 0, count: 1 });
  expect(enterAll(pacer, clock, 1)).toEqual([0]);
  await clock.advance(5_050);
  const turns = enterAll(pacer, clock, 3);
  await clock.advance(1_000);
  expect(turns).toEqual([5_050, 5_150, 5_250]);
});

test("lets nobody wait who comes slower than the rate", async () => {
  const clock = new ManualClock({ nowMs: 0 });
  const pacer = new RequestPacer(clock, 10, { index: 0, count: 1 });
  for (let round = 0; round < 5; round += 1) {
    expect(enterAll(pacer, clock, 1)).toEqual([clock.now()]);
    await clock.advance(130);
  }
});

test("the shares of segments together are as even as one", async () => {
  const clock = new ManualClock({ nowMs: 7 });
  const shares = [0, 1, 2].map((index) => new RequestPacer(clock, 30, { index, count: 3 }));
  const turns = shares.map((pacer) => enterAll(pacer, clock, 4));
  await clock.advance(1_000);
  const union = turns.flat().toSorted((a, b) => a - b);
  expect(union).toHaveLength(12);
  for (const [index, turnMs] of union.slice(1).entries()) {
    expect(turnMs - (union[index] ?? 0)).toBeCloseTo(1_000 / 30, 6);
  }
});

test("shards with different numbers of threads have the rate together, not each", async () => {
  const clock = new ManualClock({ nowMs: 0 });
  const threads = [2, 1, 3].flatMap((count, shard) =>
    Array.from({ length: count }, (_, index) =>
      flatSegment({ index, count, of: { index: shard, count: 3 } }),
    ),
  );
  const turns = threads.map((segment) => enterAll(new RequestPacer(clock, 36, segment), clock, 1_000));
  await clock.advance(9_999);
  expect(turns.map(({ length }) => length)).toEqual([60, 60, 120, 40, 40, 40]);
});

test("who leaves gives the turn to the next", async () => {
  const clock = new ManualClock({ nowMs: 0 });
  const pacer = new RequestPacer(clock, 10, { index: 0, count: 1 });
  const turns: string[] = [];
  const item = (name: string): { onTurn: () => void } => ({
    onTurn: () => turns.push(`${name} ${clock.now()}`),
  });
  const [first, second, third] = [item("first"), item("second"), item("third")];
  expect([first, second, third].map((each) => pacer.enter(each))).toEqual([true, false, false]);
  pacer.leave(second);
  await clock.advance(300);
  expect(turns).toEqual(["third 100"]);
  pacer.leave(third);
  expect(pacer.enter(first)).toBe(true);
});
