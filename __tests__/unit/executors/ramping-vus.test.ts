import { describe, expect, test } from "vitest";

import { vuChanges } from "../../../src/executors/ramping-vus.ts";

function changes(
  startVus: number,
  ...stages: readonly (readonly [durationMs: number, target: number])[]
): string[] {
  const plan = vuChanges({
    kind: "ramping-vus",
    startVus,
    stages: stages.map(([durationMs, target]) => ({ durationMs, target })),
    gracefulRampDownMs: 0,
  });
  return [...plan].map(({ atMs, vus }) => `${atMs}:${vus}`);
}

describe("the planned number of virtual users changes when the line reaches the next whole number", () => {
  test.each([
    {
      what: "floor while it rises",
      got: changes(0, [10_000, 4]),
      expected: "0:0 2500:1 5000:2 7500:3 10000:4",
    },
    {
      what: "ceiling while it falls",
      got: changes(4, [10_000, 0]),
      expected: "0:4 2500:3 5000:2 7500:1 10000:0",
    },
    {
      what: "up and down, with the peak for a moment only",
      got: changes(1, [2000, 3], [2000, 1]),
      expected: "0:1 1000:2 2000:3 3000:2 4000:1",
    },
    { what: "a level stage changes nothing", got: changes(2, [5000, 2], [1000, 3]), expected: "0:2 6000:3" },
    { what: "a stage of 0 s jumps", got: changes(1, [1000, 1], [0, 5], [1000, 5]), expected: "0:1 1000:5" },
    { what: "a jump at the start replaces it", got: changes(1, [0, 10], [1000, 10]), expected: "0:10" },
    {
      what: "a jump to where it is",
      got: changes(3, [1000, 5], [0, 5], [0, 3]),
      expected: "0:3 500:4 1000:3",
    },
  ])("$what", ({ got, expected }) => {
    expect(got.join(" ")).toBe(expected);
  });
});

test("changes are made as they are read: a hundred million users cost nothing before they come", () => {
  const plan = vuChanges({
    kind: "ramping-vus",
    startVus: 0,
    stages: [{ durationMs: 1e8, target: 1e8 }],
    gracefulRampDownMs: 0,
  });
  expect([plan.next().value, plan.next().value, plan.next().value]).toEqual([
    { atMs: 0, vus: 0 },
    { atMs: 1, vus: 1 },
    { atMs: 2, vus: 2 },
  ]);
});
