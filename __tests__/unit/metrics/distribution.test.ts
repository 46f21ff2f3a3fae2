import { expect, test } from "vitest";

import { percentileAmong } from "../../../src/metrics/distribution.ts";
import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";

function trend(...values: readonly number[]): HdrTrendSink {
  const sink = new HdrTrendSink();
  for (const value of values) sink.add(value);
  return sink;
}

test("tells each value with its rank, ascending, also below 0", () => {
  expect(trend(0.5, -1, 0.25, 0.5, 0).distribution()).toEqual({
    values: [-1, 0, 0.25, 0.5],
    ranks: [1, 2, 3, 5],
    count: 5,
    sum: 0.25,
  });
});

test("is empty without a sample, and has no percentile", () => {
  const empty = trend().distribution();
  expect(empty).toEqual({ values: [], ranks: [], count: 0, sum: 0 });
  expect([percentileAmong([empty], 50), percentileAmong([], 50)]).toEqual([null, null]);
});

test("several together have the percentiles of one sink with all samples", () => {
  const lists = [[12.3, 4.5, 800, 4.5], [], [4.5, 77.7, 0.1, -3, 4.501, 4_000_000]];
  const parts = lists.map((values) => trend(...values).distribution());
  const all = trend(...lists.flat());
  for (const percentile of [0, 10, 25, 50, 60, 75, 90, 95, 100]) {
    const expected = all.percentile(percentile) ?? NaN;
    const error = Math.abs((percentileAmong(parts, percentile) ?? NaN) - expected);
    // The greatest sample of a part is known exactly, that of a bucket is not.
    expect(error).toBeLessThanOrEqual(Math.abs(expected) / 1000);
  }
});
