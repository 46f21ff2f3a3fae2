import { describe, expect, test } from "vitest";

import { rampingArrivals, type RampingArrivalRatePlan } from "../../../src/executors/ramping-arrival-rate.ts";

function timesS(plan: Partial<RampingArrivalRatePlan> & { readonly what: string }): number[] {
  const arrivals = rampingArrivals({
    kind: "ramping-arrival-rate",
    startRate: 0,
    timeUnitMs: 1000,
    stages: [],
    preAllocatedVus: 1,
    maxVus: 1,
    ...plan,
  });
  return Array.from({ length: arrivals.count }, (_, index) => round(arrivals.atMs(index) / 1000));
}

/** To whole milliseconds, downwards. */
const round = (value: number): number => Math.floor(value * 1000 + 1e-6) / 1000;

describe("arrival n comes when the area under the rate reaches n", () => {
  test.each([
    {
      what: "up, level and down again",
      stages: [
        { durationMs: 5000, target: 1 },
        { durationMs: 1000, target: 1 },
        { durationMs: 5000, target: 0 },
      ],
      expected: [3.162, 4.472, 5.5, 6.527, 7.837, 11],
    },
    {
      what: "a constant rate from the start",
      startRate: 2,
      stages: [{ durationMs: 3000, target: 2 }],
      expected: [0.5, 1, 1.5, 2, 2.5, 3],
    },
    {
      what: "a straight way up: √n",
      stages: [{ durationMs: 4000, target: 8 }],
      expected: Array.from({ length: 16 }, (_, index) => round(Math.sqrt(index + 1))),
    },
    {
      what: "a straight way down: the way up backwards",
      startRate: 8,
      stages: [{ durationMs: 4000, target: 0 }],
      expected: Array.from({ length: 16 }, (_, index) => round(4 - Math.sqrt(15 - index))),
    },
    {
      what: "through zero",
      startRate: 2,
      stages: [
        { durationMs: 2000, target: 0 },
        { durationMs: 3000, target: 0 },
        { durationMs: 2000, target: 2 },
      ],
      expected: [round(2 - Math.SQRT2), 2, round(5 + Math.SQRT2), 7],
    },
    {
      what: "steps by stages of 0 s",
      stages: [
        { durationMs: 0, target: 1 },
        { durationMs: 2000, target: 1 },
        { durationMs: 0, target: 4 },
        { durationMs: 1000, target: 4 },
      ],
      expected: [1, 2, 2.25, 2.5, 2.75, 3],
    },
    {
      what: "a fractional rate",
      startRate: 0.3,
      stages: [{ durationMs: 10_000, target: 0.3 }],
      expected: [round(1 / 0.3), round(2 / 0.3), 10],
    },
    {
      what: "an area left over from one stage belongs to the next",
      startRate: 2,
      stages: [
        { durationMs: 4900, target: 2 },
        { durationMs: 1100, target: 2 },
      ],
      expected: [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6],
    },
    {
      what: "rates per minute",
      timeUnitMs: 60_000,
      startRate: 30,
      stages: [{ durationMs: 8000, target: 30 }],
      expected: [2, 4, 6, 8],
    },
    { what: "nothing at all", stages: [{ durationMs: 9000, target: 0 }], expected: [] },
  ])("$what", ({ expected, ...plan }) => {
    expect(timesS(plan)).toEqual(expected);
  });
});
