import { describe, expect, test } from "vitest";

import { normal, seeded } from "../../../benchmarks/comparison/random.ts";
import { changePoints, newChangePoints } from "../../../src/compare/change-points.ts";

/** Nights with 3 % of noise. */
function nights(levels: readonly number[], seed = 1): readonly number[] {
  const random = seeded(seed);
  return levels.map((level) => level * Math.exp(0.03 * normal(random)));
}

const level = (count: number, value: number): readonly number[] => Array(count).fill(value) as number[];

test("a step is found where it is", () => {
  const [point, ...others] = changePoints(nights([...level(20, 100), ...level(15, 120)]), seeded(2));
  expect(others).toEqual([]);
  expect(point).toMatchObject({ index: 20, pValue: 0.001 });
  expect(point?.earliest).toBeLessThanOrEqual(20);
  expect(point?.latest).toBeGreaterThanOrEqual(20);
  expect(Math.round(point?.before ?? 0)).toBeCloseTo(100, -1);
  expect(Math.round(point?.after ?? 0)).toBeCloseTo(120, -1);
});

test("two steps are found in their order", () => {
  const series = nights([...level(15, 100), ...level(12, 130), ...level(13, 100)]);
  expect(changePoints(series, seeded(2)).map(({ index }) => index)).toEqual([15, 27]);
});

describe("there is no change point", () => {
  test.each([
    ["in a flat series", nights(level(50, 100))],
    ["in a series without any noise", level(50, 100)],
    ["for one bad night", nights([...level(20, 100), 300, ...level(20, 100)])],
    ["for a bad night at the end", nights([...level(40, 100), 200])],
    ["in few values", [1, 1, 2, 2]],
    ["in none", []],
  ])("%s", (_, series) => {
    expect(changePoints(series, seeded(3))).toEqual([]);
  });
});

test("the same random numbers give the same answer", () => {
  const series = nights([...level(20, 100), ...level(5, 107)]);
  expect(changePoints(series, seeded(4))).toEqual(changePoints(series, seeded(4)));
});

test("a step of 10 % is found within 3 runs, and flat series are left alone", () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed);
  const found = seeds.filter((seed) =>
    changePoints(nights([...level(30, 100), ...level(20, 110)], seed), seeded(seed)).some(
      ({ index }) => Math.abs(index - 30) <= 3,
    ),
  );
  const alarms = seeds.filter((seed) => changePoints(nights(level(50, 100), seed), seeded(seed)).length > 0);
  expect(found.length).toBeGreaterThanOrEqual(18);
  expect(alarms.length).toBeLessThanOrEqual(1);
});

describe("a change is new", () => {
  const runIds = Array.from({ length: 35 }, (_, index) => `run-${index}`);
  const points = changePoints(nights([...level(20, 100), ...level(15, 120)]), seeded(2));

  test("when nobody was told of it", () => {
    expect(newChangePoints(points, runIds, new Set(["run-3"]))).toEqual(points);
  });

  test("not when it was told at a run where it may have come, too", () => {
    const told = points.map(({ latest }) => runIds[latest] ?? "");
    expect(newChangePoints(points, runIds, new Set(told))).toEqual([]);
  });
});
