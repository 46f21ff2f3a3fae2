import { expect, test } from "vitest";

import { TurnQueue } from "../../../src/executors/turn-queue.ts";
import { ManualClock } from "../../support/manual-clock.ts";

test("a user's first start in a turn is free, its later ones share 256 with everybody's", () => {
  const queue = new TurnQueue(new ManualClock());
  const before = queue.turn - 1;
  for (let start = 0; start < 300; start += 1) expect(queue.spend(before)).toBe(false);
  expect(queue.spend(queue.turn)).toBe(true);
  expect(queue.spend(before)).toBe(false);
});

test("later starts in a turn end after a millisecond, and the next turn gives a new one", async () => {
  const clock = new ManualClock();
  const queue = new TurnQueue(clock);
  const { turn } = queue;
  expect(queue.spend(turn)).toBe(false);
  clock.skip(1);
  expect(queue.spend(turn)).toBe(true);
  await clock.advance(0);
  expect(queue.turn).toBe(turn + 1);
  expect(queue.spend(turn + 1)).toBe(false);
});

test("what is deferred is called in the order in which it came, within the budget of its turn", async () => {
  const clock = new ManualClock();
  const queue = new TurnQueue(clock);
  const calls: number[] = [];
  for (let index = 0; index < 5; index += 1) {
    queue.defer(() => {
      calls.push(index);
      clock.skip(0.5);
    });
  }
  expect(calls).toEqual([]);
  const turns: number[][] = [];
  clock.yield(() => turns.push([...calls]));
  await clock.advance(0);
  expect(turns).toEqual([[0, 1]]);
  expect(calls).toEqual([0, 1, 2, 3, 4]);
  expect(clock.pending).toBe(0);
});
