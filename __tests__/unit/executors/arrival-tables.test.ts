import { describe, expect, test } from "vitest";

import type { StagePlan } from "../../../src/config/executor-plan.ts";
import { type ArrivalExecutorPlan, constantRate, rampingRate } from "../../support/arrival-plans.ts";
import { ExecutorBench } from "../../support/executor-bench.ts";

/**
 * Arrival times in milliseconds that can be checked by hand, by running each executor on a manual clock.
 * Beside each stands why. Square roots: area under a straight ramp from 0 with slope s is s·t²/2.
 */
interface Row {
  readonly what: string;
  readonly plan: ArrivalExecutorPlan;
  readonly startsMs: readonly number[];
}

const stage = (durationMs: number, target: number): StagePlan => ({ durationMs, target });
const sqrt = (value: number): number => Math.sqrt(value);

const ROWS: readonly Row[] = [
  {
    what: "constant: 4 a second for 1 s, n / 4 s, none at the end",
    plan: constantRate({ rate: 4, durationMs: 1000 }),
    startsMs: [0, 250, 500, 750],
  },
  {
    what: "constant, fractional: 0.4 a second is one every 2.5 s",
    plan: constantRate({ rate: 0.4, durationMs: 10_000 }),
    startsMs: [0, 2500, 5000, 7500],
  },
  {
    what: "constant, time_unit 1m: 90 a minute is one every 2/3 s",
    plan: constantRate({ rate: 90, timeUnitMs: 60_000, durationMs: 2001 }),
    startsMs: [0, 2000 / 3, 4000 / 3, 2000],
  },
  {
    what: "ramp up from 0 to 4 a second in 4 s: area t²/2, so √(2n) s",
    plan: rampingRate({ stages: [stage(4000, 4)] }),
    startsMs: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => 1000 * sqrt(2 * n)),
  },
  {
    what: "ramp up from 2 to 4 a second in 2 s: 2t + t²/2 = n, so t = √(4 + 2n) − 2",
    plan: rampingRate({ startRate: 2, stages: [stage(2000, 4)] }),
    startsMs: [1, 2, 3, 4, 5, 6].map((n) => 1000 * (sqrt(4 + 2 * n) - 2)),
  },
  {
    what: "ramp down from 4 a second to 0 in 4 s: the ramp up from behind",
    plan: rampingRate({ startRate: 4, stages: [stage(4000, 0)] }),
    startsMs: [7, 6, 5, 4, 3, 2, 1, 0].map((left) => 1000 * (4 - sqrt(2 * left))),
  },
  {
    what: "ramp down from 4 to 2 a second in 2 s: 4t − t²/2 = n, so t = 4 − √(16 − 2n)",
    plan: rampingRate({ startRate: 4, stages: [stage(2000, 2)] }),
    startsMs: [1, 2, 3, 4, 5, 6].map((n) => 1000 * (4 - sqrt(16 - 2 * n))),
  },
  {
    what: "through zero: down from 2, a second of nothing, up to 2; 2 arrivals each way",
    plan: rampingRate({ startRate: 2, stages: [stage(2000, 0), stage(1000, 0), stage(2000, 2)] }),
    startsMs: [1000 * (2 - sqrt(2)), 2000, 3000 + 1000 * sqrt(2), 5000],
  },
  {
    what: "touching zero: half an arrival on either side makes the one after",
    plan: rampingRate({ startRate: 1, stages: [stage(1000, 0), stage(1000, 1)] }),
    startsMs: [2000],
  },
  {
    what: "steps by stages of 0s: 1 a second, then 4, then nothing",
    plan: rampingRate({
      stages: [stage(0, 1), stage(2000, 1), stage(0, 4), stage(1000, 4), stage(0, 0), stage(5000, 0)],
    }),
    startsMs: [1000, 2000, 2250, 2500, 2750, 3000],
  },
  {
    what: "ramping, fractional: half an arrival a second for 4 s, then up to 1.5 in 2 s",
    plan: rampingRate({ startRate: 0.5, stages: [stage(4000, 0.5), stage(2000, 1.5)] }),
    // Then t/2 + t²/4 = n − 2, so t = √(1 + 4(n − 2)) − 1.
    startsMs: [2000, 4000, 4000 + 1000 * (sqrt(5) - 1), 4000 + 1000 * (sqrt(9) - 1)],
  },
  {
    what: "ramping, time_unit 1m: 0 to 120 a minute in 4 s is 0 to 2 a second: area t²/4, so 2√n s",
    plan: rampingRate({ timeUnitMs: 60_000, stages: [stage(4000, 120)] }),
    startsMs: [1, 2, 3, 4].map((n) => 2000 * sqrt(n)),
  },
  {
    what: "up, level and down again (0→1/s in 5 s, 1 s, →0 in 5 s)",
    plan: rampingRate({ stages: [stage(5000, 1), stage(1000, 1), stage(5000, 0)] }),
    // t²/10 = n; then 2.5 at 5 s and 3.5 at 6 s; then (11 − t)²/10 = 6 − n is left.
    startsMs: [sqrt(10), sqrt(20), 5.5, 11 - sqrt(20), 11 - sqrt(10), 11].map((s) => 1000 * s),
  },
];

async function startsOf(plan: ArrivalExecutorPlan, index = 0, count = 1): Promise<readonly number[]> {
  const bench = new ExecutorBench({ plan, takesMs: 1, gracefulStopMs: 1000, segment: { index, count } });
  await bench.run(60_000);
  expect(bench.lagsMs.every((lagMs) => lagMs < 1e-3)).toBe(true);
  expect(bench.dropped).toBe(0);
  return bench.startsMs;
}

function expectTimes(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, atMs] of expected.entries()) expect(actual[index]).toBeCloseTo(atMs, 6);
}

describe("each arrival starts at its time", () => {
  test.each(ROWS)("$what", async ({ plan, startsMs }) => {
    expectTimes(await startsOf(plan), startsMs);
  });
});

describe("segment i of 3 has the arrivals i, i + 3, i + 6, …: together exactly the whole", () => {
  test.each(ROWS)("$what", async ({ plan, startsMs }) => {
    for (const index of [0, 1, 2]) {
      const own = startsMs.filter((_, number) => number % 3 === index);
      expectTimes(await startsOf(plan, index, 3), own);
    }
  });
});
