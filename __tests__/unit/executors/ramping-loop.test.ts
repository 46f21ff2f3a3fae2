import { expect, test } from "vitest";

import type { RampingVusPlan } from "../../../src/executors/ramping-vus.ts";
import { ExecutorBench } from "../../support/executor-bench.ts";

const plan = (
  stages: readonly (readonly [durationMs: number, target: number])[],
  fields: Partial<RampingVusPlan> = {},
): RampingVusPlan => ({
  kind: "ramping-vus",
  startVus: 0,
  stages: stages.map(([durationMs, target]) => ({ durationMs, target })),
  gracefulRampDownMs: 0,
  ...fields,
});

/** First start and last end of every user. */
function spans(bench: ExecutorBench): Record<number, readonly [number, number]> {
  const result: Record<number, readonly [number, number]> = {};
  for (const { user, startedMs, endedMs = NaN } of bench.iterations) {
    result[user] = [result[user]?.[0] ?? startedMs, endedMs];
  }
  return result;
}

test("users come when the line reaches their number and go in the same way", async () => {
  const bench = new ExecutorBench({
    plan: plan([
      [3000, 3],
      [3000, 0],
    ]),
    takesMs: 100,
  });
  await bench.run(10_000);
  expect(spans(bench)).toEqual({ 1: [1000, 6000], 2: [2000, 5000], 3: [3000, 4000] });
  expect(bench.finishedMs).toBe(6000);
  expect(bench.clock.pending).toBe(0);
});

test("a user that is ramped down may finish its iteration within the graceful ramp-down", async () => {
  const stages = [
    [0, 3],
    [1000, 3],
    [0, 1],
    [5000, 1],
  ] as const;
  const bench = new ExecutorBench({
    plan: plan(stages, { gracefulRampDownMs: 500 }),
    takesMs: (_, user) => [900, 700, 1600][user - 1] ?? 0,
    gracefulStopMs: 0,
  });
  await bench.run(10_000);
  // User 2 ends by itself at 1400, user 3 is interrupted at 1500.
  const last = (user: number) => bench.iterations.filter((iteration) => iteration.user === user).at(-1);
  expect(last(2)).toMatchObject({ startedMs: 700, endedMs: 1400, outcome: "completed" });
  expect(last(3)).toMatchObject({ startedMs: 0, endedMs: 1500, outcome: "interrupted" });
});

test("a plan that rises again takes back the user that was leaving", async () => {
  const stages = [
    [0, 1],
    [1000, 1],
    [0, 0],
    [300, 0],
    [0, 1],
    [2000, 1],
  ] as const;
  const bench = new ExecutorBench({
    plan: plan(stages, { gracefulRampDownMs: 2000 }),
    takesMs: 800,
    gracefulStopMs: 0,
  });
  await bench.run(10_000);
  expect(bench.created).toEqual([1]);
  expect(bench.startsMs).toEqual([0, 800, 1600, 2400, 3200]);
  expect(bench.iterations.map(({ outcome }) => outcome)).toEqual([
    "completed",
    "completed",
    "completed",
    "completed",
    "interrupted",
  ]);
});

test("an idle user is used again and keeps its number", async () => {
  const stages = [
    [0, 1],
    [1000, 1],
    [0, 0],
    [1000, 0],
    [0, 1],
    [1000, 1],
  ] as const;
  const bench = new ExecutorBench({ plan: plan(stages, { gracefulRampDownMs: 1000 }), takesMs: 400 });
  await bench.run(10_000);
  expect(bench.startsMs).toEqual([0, 400, 800, 2000, 2400, 2800]);
  expect(bench.created).toEqual([1]);
});

test("the graceful stop holds for users that run at the end, and bounds the ramp-down", async () => {
  const bench = new ExecutorBench({
    plan: plan(
      [
        [0, 2],
        [1000, 2],
        [0, 1],
        [500, 1],
      ],
      { gracefulRampDownMs: 60_000 },
    ),
    takesMs: 50_000,
    gracefulStopMs: 2000,
  });
  await bench.run(100_000);
  expect(bench.iterations.map(({ endedMs }) => endedMs)).toEqual([3500, 3500]);
});

test("a ramp to zero at the very end is a ramp-down", async () => {
  const bench = new ExecutorBench({
    plan: plan(
      [
        [0, 1],
        [1000, 0],
      ],
      { gracefulRampDownMs: 300 },
    ),
    takesMs: 50_000,
    gracefulStopMs: 2000,
  });
  await bench.run(100_000);
  expect(bench.iterations.map(({ endedMs }) => endedMs)).toEqual([1300]);
});

test("nobody is started in the moment of the end", async () => {
  const bench = new ExecutorBench({ plan: plan([[1000, 1]]), takesMs: 10, gracefulStopMs: 2000 });
  await bench.run(100_000);
  expect(bench.iterations).toEqual([]);
  expect(bench.finishedMs).toBe(1000);
});

test("a stop interrupts at once", async () => {
  const bench = new ExecutorBench({
    plan: plan(
      [
        [0, 2],
        [9000, 2],
      ],
      { gracefulRampDownMs: 3000 },
    ),
    takesMs: 400,
    gracefulStopMs: 2000,
  });
  await bench.run(1000);
  bench.executor.stop();
  await bench.clock.advance(0);
  expect(bench.running).toBe(0);
  expect(bench.finishedMs).toBe(1000);
  expect(bench.clock.pending).toBe(0);
});
