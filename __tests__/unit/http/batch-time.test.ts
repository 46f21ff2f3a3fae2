import { expect, test } from "vitest";

import { BatchTime } from "../../../src/http/batch-time.ts";
import { ManualClock } from "../../support/manual-clock.ts";

test("gives all responses of one turn of the event loop the time of the first", () => {
  const clock = new ManualClock({ nowMs: 100 });
  const batch = new BatchTime(clock);
  expect(batch.now(0)).toBe(100);
  clock.skip(5);
  expect(batch.now(0)).toBe(100);
  clock.skip(5);
  expect(batch.now(0)).toBe(100);
});

test("stamps anew in the next turn, and bounds the wait by the time since the turn before", async () => {
  const clock = new ManualClock();
  const batch = new BatchTime(clock);
  batch.now(0);
  clock.skip(7);
  await clock.advance(0);
  expect(batch.now(0)).toBe(7);
  expect(batch.uncertaintyMs).toBe(7);
});

test("knows that nothing waited when the event loop slept before", async () => {
  const clock = new ManualClock();
  const batch = new BatchTime(clock);
  batch.now(0);
  await clock.advance(30);
  expect(batch.now(0)).toBe(30);
  expect(batch.uncertaintyMs).toBe(0);
});

test("stamps anew when the event loop slept within a turn", async () => {
  const clock = new ManualClock();
  const batch = new BatchTime(clock);
  batch.now(0);
  const slept = clock.advance(4);
  await slept;
  expect(batch.now(0)).toBe(4);
});

test("never dates a response before its request was sent", () => {
  const clock = new ManualClock({ nowMs: 10 });
  const batch = new BatchTime(clock);
  expect(batch.now(0)).toBe(10);
  clock.skip(3);
  expect(batch.now(12)).toBe(13);
  expect(batch.uncertaintyMs).toBe(3);
});

test("stamps each response when one turn may have asked for ready sockets more than once", async () => {
  const clock = new ManualClock({ nowMs: 100 });
  const batch = new BatchTime(clock);
  batch.isCrowded = true;
  batch.now(0);
  await clock.advance(0);
  clock.skip(5);
  expect(batch.now(0)).toBe(105);
  clock.skip(2);
  expect(batch.now(0)).toBe(107);
  expect(batch.uncertaintyMs).toBe(7);
});
