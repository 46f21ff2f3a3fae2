import { describe, expect, test } from "vitest";
import { ManualClock } from "../../support/manual-clock.ts";

import type { ConstantArrivalRatePlan } from "../../../src/executors/constant-arrival-rate.ts";
import { ExecutorBench } from "../../support/executor-bench.ts";

const plan = (fields: Partial<ConstantArrivalRatePlan> = {}): ConstantArrivalRatePlan => ({
  kind: "constant-arrival-rate",
  rate: 4,
  timeUnitMs: 1000,
  durationMs: 1000,
  preAllocatedVus: 2,
  maxVus: 2,
  ...fields,
});

test("every arrival starts at its planned time and the executor lasts until the end", async () => {
  const bench = new ExecutorBench({ plan: plan(), takesMs: 10 });
  await bench.run(2000);
  expect(bench.startsMs).toEqual([0, 250, 500, 750]);
  expect(bench.lagsMs).toEqual([0, 0, 0, 0]);
  expect(bench.iterations.map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3]);
  expect(bench.finishedMs).toBe(1000);
  expect(bench.clock.pending).toBe(0);
});

test("pre-allocated users exist before the first arrival and take turns", async () => {
  const bench = new ExecutorBench({ plan: plan({ preAllocatedVus: 3, maxVus: 3 }), takesMs: 10 });
  bench.start();
  expect(bench.created).toEqual([1, 2, 3]);
  await bench.clock.advance(2000);
  expect(bench.iterations.map(({ user }) => user)).toEqual([1, 2, 3, 1]);
});

describe("when every user is busy", () => {
  test("a new one is started up to max_vus, then arrivals are dropped", async () => {
    const bench = new ExecutorBench({
      plan: plan({ preAllocatedVus: 1, maxVus: 3, rate: 10 }),
      takesMs: 550,
      gracefulStopMs: 1000,
    });
    await bench.run(5000);
    // 0, 100, 200 take the three users; free again from 550 on.
    expect(bench.startsMs).toEqual([0, 100, 200, 600, 700, 800]);
    expect(bench.created).toEqual([1, 2, 3]);
    expect({ dropped: bench.dropped, unreached: bench.unreached }).toEqual({ dropped: 4, unreached: 0 });
    expect(bench.finishedMs).toBe(1350);
  });

  test("an arrival finds the user that becomes free in the same moment before it", async () => {
    const bench = new ExecutorBench({ plan: plan({ preAllocatedVus: 1, maxVus: 1 }), takesMs: 250 });
    await bench.run(5000);
    expect(bench.iterations).toHaveLength(4);
    expect(bench.dropped).toBe(0);
  });

  test("a late arrival finds the user that has become free while nobody had a turn", async () => {
    const bench = new ExecutorBench({ plan: plan({ preAllocatedVus: 1, maxVus: 1 }), takesMs: 260 });
    await bench.run(100);
    bench.clock.skip(200);
    await bench.clock.advance(2000);
    // Due at 250, found the user busy until 260, but came to it at 300 only. The one due at 500 is dropped.
    expect(bench.startsMs).toEqual([0, 300, 750]);
    expect(bench.lagsMs).toEqual([0, 50, 0]);
    expect({ dropped: bench.dropped, unreached: bench.unreached }).toEqual({ dropped: 1, unreached: 0 });
  });
});

describe("when answers came that nobody has handled yet", () => {
  test("an arrival is dropped only if every user is busy after all of them", async () => {
    let handled = 0;
    const clock = new ManualClock();
    const bench = new ExecutorBench({
      plan: plan({ preAllocatedVus: 1, maxVus: 1 }),
      takesMs: 260,
      clock,
      answers: {
        arrived: 2,
        get handled() {
          clock.skip(5);
          return handled++;
        },
      },
    });
    await bench.run(2000);
    // Due at 250, found answers at 250 and 255 and the user free at 260. The one due at 500 finds none, until 520.
    expect(bench.startsMs).toEqual([0, 260, 750]);
    expect(bench.lagsMs).toEqual([0, 10, 0]);
    expect(bench.dropped).toBe(1);
  });

  test("those that come later hold no arrival up", async () => {
    let [arrived, handled] = [0, 0];
    const bench = new ExecutorBench({
      plan: plan({ preAllocatedVus: 1, maxVus: 1 }),
      takesMs: 5000,
      answers: {
        get arrived() {
          return (arrived += 10);
        },
        get handled() {
          return (handled += 1);
        },
      },
    });
    await bench.run(2000);
    expect(bench.startsMs).toEqual([0]);
    expect({ dropped: bench.dropped, handled }).toEqual({ dropped: 3, handled: 30 });
  });
});

describe("when the process was busy", () => {
  test("all that is due starts, late by what was missed", async () => {
    const bench = new ExecutorBench({ plan: plan({ preAllocatedVus: 9, maxVus: 9 }), takesMs: 10 });
    await bench.run(100);
    bench.clock.skip(700);
    await bench.clock.advance(1000);
    expect(bench.startsMs).toEqual([0, 800, 800, 800]);
    expect(bench.lagsMs).toEqual([0, 550, 300, 50]);
    expect(bench.endedLagsMs).toEqual([0, 550, 300, 50]);
  });

  test("arrivals that nobody came to in time are told apart from those that met busy users", async () => {
    const bench = new ExecutorBench({
      plan: plan({ rate: 1000, preAllocatedVus: 1, maxVus: 1 }),
      gracefulStopMs: 50,
    });
    bench.start();
    bench.clock.skip(1100);
    await bench.clock.advance(1000);
    // The first in time, 256 late ones in one turn; then the graceful stop is over.
    expect(bench.iterations).toHaveLength(257);
    expect({ dropped: bench.dropped, unreached: bench.unreached }).toEqual({ dropped: 743, unreached: 743 });
  });

  test("more than one turn's worth is released in several turns, and none is lost", async () => {
    const bench = new ExecutorBench({
      plan: plan({ rate: 1000, preAllocatedVus: 1, maxVus: 1 }),
    });
    bench.start();
    bench.clock.skip(990);
    await bench.clock.advance(1000);
    expect(bench.iterations).toHaveLength(1000);
    expect(bench.dropped).toBe(0);
  });

  test("arrivals that are due at the end still start", async () => {
    const bench = new ExecutorBench({
      plan: plan({ preAllocatedVus: 9, maxVus: 9 }),
      takesMs: 10,
      gracefulStopMs: 500,
    });
    await bench.run(100);
    bench.clock.skip(1100);
    await bench.clock.advance(1000);
    expect(bench.iterations).toHaveLength(4);
    expect(bench.finishedMs).toBe(1210);
  });
});

test("a pause moves the arrivals that are left; there is no burst after it", async () => {
  const bench = new ExecutorBench({ plan: plan(), takesMs: 100 });
  await bench.run(300);
  bench.schedule.pause();
  await bench.clock.advance(2000);
  expect(bench.startsMs).toEqual([0, 250]);
  expect(bench.running).toBe(0);
  bench.schedule.resume();
  await bench.clock.advance(2000);
  expect(bench.startsMs).toEqual([0, 250, 2500, 2750]);
  expect(bench.lagsMs).toEqual([0, 0, 0, 0]);
  expect(bench.finishedMs).toBe(3000);
});

test("the graceful stop interrupts what still runs", async () => {
  const bench = new ExecutorBench({ plan: plan({ rate: 1 }), takesMs: 5000, gracefulStopMs: 400 });
  await bench.run(5000);
  expect(bench.iterations).toEqual([
    { user: 1, iteration: 0, startedMs: 0, endedMs: 1400, outcome: "interrupted" },
  ]);
  expect(bench.finishedMs).toBe(1400);
});

test("a stop releases nothing more and drops nothing", async () => {
  const bench = new ExecutorBench({ plan: plan(), takesMs: 5000, gracefulStopMs: 400 });
  await bench.run(300);
  bench.executor.stop();
  await bench.clock.advance(2000);
  expect(bench.iterations.map(({ outcome }) => outcome)).toEqual(["interrupted", "interrupted"]);
  expect(bench.dropped).toBe(0);
  expect(bench.finishedMs).toBe(300);
  expect(bench.clock.pending).toBe(0);
});

test("a ramping rate starts its iterations by the same rules", async () => {
  const bench = new ExecutorBench({
    plan: {
      kind: "ramping-arrival-rate",
      startRate: 0,
      timeUnitMs: 1000,
      stages: [{ durationMs: 2000, target: 8 }],
      preAllocatedVus: 2,
      maxVus: 2,
    },
    takesMs: 1,
    gracefulStopMs: 10,
  });
  await bench.run(3000);
  expect(bench.startsMs.map((ms) => Math.floor(ms + 1e-6))).toEqual([
    707, 1000, 1224, 1414, 1581, 1732, 1870, 2000,
  ]);
  expect(bench.finishedMs).toBe(2001);
});
