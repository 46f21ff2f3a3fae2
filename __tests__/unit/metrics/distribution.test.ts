import { expect, test } from "vitest";

import { percentileIn, pool } from "../../../src/metrics/distribution.ts";
import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";

function trend(...values: readonly number[]): HdrTrendSink {
  const sink = new HdrTrendSink();
  for (const value of values) sink.add(value);
  return sink;
}

test("tells how often each value came, ascending, also below 0", () => {
  expect(trend(0.5, -1, 0.25, 0.5, 0).distribution()).toEqual({
    values: [-1, 0, 0.25, 0.5],
    counts: [1, 1, 1, 2],
    count: 5,
    sum: 0.25,
  });
});

test("is empty without a sample, and has no percentile", () => {
  const empty = trend().distribution();
  expect(empty).toEqual({ values: [], counts: [], count: 0, sum: 0 });
  expect(percentileIn(empty, 50)).toBeNull();
  expect(pool([])).toEqual(empty);
});

test("pooled samples have the percentiles of one sink with all of them", () => {
  const [one, other] = [
    [12.3, 4.5, 800, 4.5],
    [4.5, 77.7, 0.1],
  ];
  const pooled = pool([trend(...one).distribution(), trend(...other).distribution()]);
  const all = trend(...one, ...other);
  expect(pooled.count).toBe(7);
  expect(pooled.sum).toBeCloseTo(903.6, 9);
  for (const percentile of [0, 10, 50, 75, 95, 100]) {
    expect(percentileIn(pooled, percentile)).toBe(all.percentile(percentile));
  }
});
