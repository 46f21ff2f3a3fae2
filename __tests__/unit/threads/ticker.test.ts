import { expect, test } from "vitest";

import { every } from "../../../src/threads/ticker.ts";
import { ManualClock } from "../../support/manual-clock.ts";

test("ticks at whole intervals from its origin and leaves out what was missed", async () => {
  const clock = new ManualClock({ nowMs: 50 });
  const ticks: number[] = [];
  const timer = every(clock, 50, 100, () => ticks.push(clock.now()));
  await clock.advance(220);
  clock.skip(450);
  await clock.advance(0);
  await clock.advanceTo(1000);
  timer.cancel();
  expect(ticks).toEqual([150, 250, 720, 750, 850, 950]);
  expect(clock.pending).toBe(0);
});

test("a tick may end it", async () => {
  const clock = new ManualClock();
  let ticks = 0;
  const timer = every(clock, 0, 10, () => {
    ticks += 1;
    timer.cancel();
  });
  await clock.advance(100);
  expect(ticks).toBe(1);
});
