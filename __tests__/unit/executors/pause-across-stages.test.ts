import { expect, test } from "vitest";

import type { RampingVusPlan } from "../../../src/executors/ramping-vus.ts";
import { rampingRate } from "../../support/arrival-plans.ts";
import { ExecutorBench } from "../../support/executor-bench.ts";

/** Lets the plan run, and stand still for 10 s from each of the given moments of the plan on. */
async function runWithPauses(bench: ExecutorBench, pausesMs: readonly number[]): Promise<void> {
  bench.start();
  let passedMs = 0;
  for (const atMs of pausesMs) {
    await bench.clock.advance(atMs - passedMs);
    passedMs = atMs;
    bench.schedule.pause();
    await bench.clock.advance(10_000);
    bench.schedule.resume();
  }
  await bench.clock.advance(60_000);
}

test("ramping-vus: changes come as late as the pauses before them were long, deadlines too", async () => {
  const plan: RampingVusPlan = {
    kind: "ramping-vus",
    startVus: 1,
    stages: [
      { durationMs: 1000, target: 1 },
      { durationMs: 0, target: 2 },
      { durationMs: 1000, target: 2 },
      { durationMs: 0, target: 1 },
      { durationMs: 1000, target: 1 },
    ],
    gracefulRampDownMs: 500,
  };
  const bench = new ExecutorBench({ plan, takesMs: 1e6, gracefulStopMs: 200 });
  // Before the first step, in the graceful ramp-down of the second user, and in the graceful stop.
  await runWithPauses(bench, [900, 2100, 3100]);
  expect(bench.iterations).toEqual([
    { user: 1, iteration: 0, startedMs: 0, endedMs: 33_200, outcome: "interrupted" },
    { user: 2, iteration: 1, startedMs: 11_000, endedMs: 22_500, outcome: "interrupted" },
  ]);
  expect(bench.finishedMs).toBe(33_200);
  expect(bench.clock.pending).toBe(0);
});

test("ramping-arrival-rate: arrivals keep their places on both sides of a stage's end", async () => {
  const plan = rampingRate({
    startRate: 2,
    stages: [
      { durationMs: 1000, target: 2 },
      { durationMs: 0, target: 4 },
      { durationMs: 1000, target: 4 },
    ],
  });
  const bench = new ExecutorBench({ plan, takesMs: 1, gracefulStopMs: 100 });
  await runWithPauses(bench, [900, 1600]);
  expect(bench.startsMs).toEqual([500, 11_000, 11_250, 11_500, 21_750, 22_000]);
  expect(bench.lagsMs).toEqual([0, 0, 0, 0, 0, 0]);
  expect(bench.finishedMs).toBe(22_001);
});
