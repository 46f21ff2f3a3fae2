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

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

/** 50 nights with 3 % of noise, of which 5 in 100 are bad by up to half; a step of 10 % so many before the last. */
function noisyNights(seed: number, nightsAfter: number): readonly number[] {
  const random = seeded(104_729 * seed + 1);
  return Array.from({ length: 50 }, (_, night) => {
    const bad = random() < 0.05 ? 1 + random() / 2 : 1;
    return 100 * Math.exp(0.03 * normal(random)) * bad * (night >= 50 - nightsAfter ? 1.1 : 1);
  });
}

test.each([25, 10, 5])("a step of 10 %% that came %i nights ago is found within 3 runs", (nightsAfter) => {
  const found = SEEDS.filter((seed) =>
    changePoints(noisyNights(seed, nightsAfter), seeded(seed)).some(
      ({ index }) => Math.abs(index - (50 - nightsAfter)) <= 3,
    ),
  );
  expect(found.length).toBeGreaterThanOrEqual(18);
});

test("flat series are left alone", () => {
  const alarms = SEEDS.filter((seed) => changePoints(noisyNights(seed, 0), seeded(seed)).length > 0);
  expect(alarms.length).toBeLessThanOrEqual(1);
});

test("a step is found among values most of which are the same", () => {
  const series = [...level(20, 100), 101, ...level(20, 100), 150, 150, 151, 150, 150, 152];
  expect(changePoints(series, seeded(1)).map(({ index }) => index)).toEqual([41]);
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
