import { expect, test } from "vitest";

import type { ExecutorPlan } from "../../../src/config/executor-plan.ts";
import { ExecutorBench } from "../../support/executor-bench.ts";

const PLANS: readonly ExecutorPlan[] = [
  { kind: "constant-vus", vus: 3, durationMs: 60_000 },
  { kind: "shared-iterations", vus: 3, iterations: 50, maxDurationMs: 60_000 },
  { kind: "per-vu-iterations", vus: 3, iterations: 20, maxDurationMs: 60_000 },
  {
    kind: "ramping-vus",
    startVus: 3,
    stages: [{ durationMs: 60_000, target: 3 }],
    gracefulRampDownMs: 30_000,
  },
  {
    kind: "constant-arrival-rate",
    rate: 10,
    timeUnitMs: 1_000,
    durationMs: 60_000,
    preAllocatedVus: 3,
    maxVus: 3,
  },
  {
    kind: "ramping-arrival-rate",
    startRate: 0,
    timeUnitMs: 1_000,
    stages: [{ durationMs: 60_000, target: 20 }],
    preAllocatedVus: 3,
    maxVus: 3,
  },
];

/** The numbers of all iterations that segments of a plan run with a limit, sorted. */
async function iterationsOf(plan: ExecutorPlan, segments: number, iterationLimit: number) {
  const numbers: number[] = [];
  const ends: (number | null)[] = [];
  let told = 0;
  let dropped = 0;
  for (let index = 0; index < segments; index += 1) {
    const bench = new ExecutorBench({
      plan,
      takesMs: 100,
      iterationLimit,
      segment: { index, count: segments },
    });
    bench.start();
    await bench.clock.advance(120_000);
    numbers.push(...bench.iterations.map(({ iteration }) => iteration));
    ends.push(bench.finishedMs);
    told += Math.min(bench.limitsReached, 1);
    dropped += bench.dropped;
  }
  return { numbers: numbers.sort((a, b) => a - b), ends, told, dropped };
}

const SEVEN = [0, 1, 2, 3, 4, 5, 6];

test.each(PLANS)("$kind runs the iterations below its limit, ends then and drops none", async (plan) => {
  const { numbers, ends, told, dropped } = await iterationsOf(plan, 1, SEVEN.length);
  expect({ numbers, told, dropped }).toEqual({ numbers: SEVEN, told: 1, dropped: 0 });
  expect(ends[0]).toBeLessThan(60_000);
});

test.each(PLANS)("$kind runs each of them once over three segments", async (plan) => {
  const { numbers, told, dropped } = await iterationsOf(plan, 3, SEVEN.length);
  expect({ numbers, told, dropped }).toEqual({ numbers: SEVEN, told: 3, dropped: 0 });
});

test("iterations beyond the limit are not missed when the time is over", async () => {
  const plan = { kind: "shared-iterations", vus: 2, iterations: 50, maxDurationMs: 250 } as const;
  const bench = new ExecutorBench({ plan, takesMs: 100, iterationLimit: 8 });
  bench.start();
  await bench.clock.advance(1_000);
  // Two users start at 0, 100 and 200 ms; two of eight never do.
  expect([bench.iterations.length, bench.dropped, bench.limitsReached]).toEqual([6, 2, 0]);
});
