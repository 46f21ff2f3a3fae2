import { expect, test } from "vitest";

import { StartTime } from "../../../src/engine/start-time.ts";
import { ManualClock } from "../../support/manual-clock.ts";

const never = new AbortController().signal;

test("without an instant nothing waits", async () => {
  const start = new StartTime({ clock: new ManualClock(), startAtMs: null });
  await start.untilWarmUp(10_000, never);
  await start.untilConnecting(never);
  expect(await start.untilLoad(never)).toEqual([]);
});

test("warm-up, connections and load begin so that the load is in time", async () => {
  const clock = new ManualClock();
  const originMs = clock.now();
  const start = new StartTime({ clock, startAtMs: clock.wallTime() + 20_000 });
  const begins: [string, number][] = [];
  const done = (async () => {
    await start.untilWarmUp(5_000, never);
    begins.push(["warm-up", clock.now() - originMs]);
    await start.untilConnecting(never);
    begins.push(["connections", clock.now() - originMs]);
    const late = await start.untilLoad(never);
    begins.push(["load", clock.now() - originMs]);
    return late;
  })();
  for (let second = 1; second <= 20; second++) await clock.advance(1_000);
  expect(await done).toEqual([]);
  expect(begins).toEqual([
    ["warm-up", 13_000],
    ["connections", 19_000],
    ["load", 20_000],
  ]);
});

test("an instant that has passed holds nothing back, and the lateness is told", async () => {
  const clock = new ManualClock();
  const startAtMs = clock.wallTime() - 3_000;
  const late = await new StartTime({ clock, startAtMs }).untilLoad(never);
  expect(late).toEqual([
    `The load began 3 s after start-at (${new Date(startAtMs).toISOString()}), which was too early.`,
  ]);
});

test("a stop ends the wait", async () => {
  const clock = new ManualClock();
  const stopping = new AbortController();
  const waiting = new StartTime({ clock, startAtMs: clock.wallTime() + 60_000 }).untilLoad(stopping.signal);
  stopping.abort();
  expect(await waiting).toEqual([]);
});
