import { expect, test } from "vitest";

import { constantArrivals } from "../../../src/executors/constant-arrival-rate.ts";

function timesMs(rate: number, timeUnitMs: number, durationMs: number): number[] {
  const plan = {
    kind: "constant-arrival-rate",
    rate,
    timeUnitMs,
    durationMs,
    preAllocatedVus: 1,
    maxVus: 1,
  } as const;
  const arrivals = constantArrivals(plan);
  return Array.from({ length: arrivals.count }, (_, index) => arrivals.atMs(index));
}

test("arrival n comes at n / rate, the first at once, none at the end", () => {
  expect(timesMs(4, 1000, 1000)).toEqual([0, 250, 500, 750]);
  expect(timesMs(4, 1000, 1001)).toEqual([0, 250, 500, 750, 1000]);
  expect(timesMs(4, 1000, 999)).toEqual([0, 250, 500, 750]);
});

test("a rate may be fractional, and per any time unit", () => {
  expect(timesMs(0.5, 1000, 5000)).toEqual([0, 2000, 4000]);
  expect(timesMs(90, 60_000, 2000)).toEqual([0, 2000 / 3, 4000 / 3]);
});

test("a count that is whole by intent is not changed by rounding", () => {
  expect(timesMs(0.1, 1000, 30_000)).toHaveLength(3);
  expect(timesMs(1000 / 3, 1000, 3000)).toHaveLength(1000);
  expect(timesMs(200, 1000, 5000)).toHaveLength(1000);
});
