import { expect, test } from "vitest";

import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";
import { percentileCurve } from "../../../src/report/percentile-curve.ts";

function curveOf(values: Iterable<number>): ReturnType<typeof percentileCurve> {
  const sink = new HdrTrendSink();
  for (const value of values) sink.add(value);
  return percentileCurve(sink.encode());
}

test("it runs from the least value to the greatest and never falls", () => {
  const curve = curveOf(Array.from({ length: 1_000 }, (_, index) => index + 1));
  expect(curve[0]).toEqual([0, 1]);
  expect(curve.at(-1)).toEqual([100, 1_000.447]);
  expect(curve.find(([percentile]) => percentile === 50)?.[1]).toBe(500.223);
  expect(curve.find(([percentile]) => percentile === 75)?.[1]).toBeCloseTo(750, 0);
  const values = curve.map(([, value]) => value);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
});

test("equal values are one step", () => {
  expect(curveOf([7, 7, 7, 7, 7, 7, 7, 7])).toEqual([
    [0, 7.003],
    [100, 7.003],
  ]);
});

test("no sample and no histogram have no curve", () => {
  expect([curveOf([]), percentileCurve("AAAA")]).toEqual([[], []]);
});
