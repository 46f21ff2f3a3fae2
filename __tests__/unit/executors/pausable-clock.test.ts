import { expect, test } from "vitest";

import { PausableClock } from "../../../src/executors/pausable-clock.ts";
import { ManualClock } from "../../support/manual-clock.ts";

test("stands still while it is paused", async () => {
  const base = new ManualClock({ nowMs: 100 });
  const clock = new PausableClock(base);
  await base.advance(50);
  clock.pause();
  clock.pause();
  await base.advance(1000);
  expect([clock.isPaused, clock.now()]).toEqual([true, 150]);
  expect(clock.resume()).toBe(1000);
  expect(clock.resume()).toBe(0);
  await base.advance(5);
  expect([clock.isPaused, clock.now()]).toEqual([false, 155]);
});

test("timers wait for their time on this clock, also those made during a pause", async () => {
  const base = new ManualClock();
  const clock = new PausableClock(base);
  const fired: [string, number][] = [];
  clock.at(100, () => fired.push(["before", base.now()]));
  clock.at(40, () => fired.push(["cancelled", base.now()])).cancel();
  await base.advance(50);
  clock.pause();
  clock.at(60, () => fired.push(["during", base.now()]));
  clock.yield(() => fired.push(["yielded", base.now()]));
  await base.advance(500);
  expect(fired).toEqual([]);
  clock.resume();
  await base.advance(500);
  expect(fired).toEqual([
    ["yielded", 550],
    ["during", 560],
    ["before", 600],
  ]);
  expect(base.pending).toBe(0);
});

test("clocks that are paused and resumed at given moments agree, however late they are told", async () => {
  const base = new ManualClock();
  const early = new PausableClock(base);
  const late = new PausableClock(base);
  await base.advance(100);
  early.pause(100);
  await base.advance(3);
  late.pause(100);
  expect(late.now()).toBe(100);
  await base.advance(47);
  early.resume(150);
  await base.advance(5);
  late.resume(150);
  expect([early.now(), late.now()]).toEqual([105, 105]);
});
