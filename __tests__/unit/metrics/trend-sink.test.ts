import { expect, test } from "vitest";

import { TrendSink } from "../../../src/metrics/trend-sink.ts";

function trend(...values: readonly number[]): TrendSink {
  const sink = new TrendSink();
  for (const value of values) sink.add(value);
  return sink;
}

test("shows count, average, range, median and percentiles (TrendSink in the reference)", () => {
  const { "p(99.9)": last, ...stats } = trend(10, 20, 30, 40, 50).format(1);
  expect(last).toBeCloseTo(49.96, 12);
  expect(stats).toEqual({
    count: 5,
    avg: 30,
    min: 10,
    max: 50,
    med: 30,
    "p(90)": 46,
    "p(95)": 48,
    "p(99)": 49.6,
  });
});

// numpy.percentile([15, 20, 35, 40, 50], p)
test.each([
  [0, 15],
  [5, 16],
  [30, 23],
  [40, 29],
  [50, 35],
  [95, 48],
  [100, 50],
])("interpolates p(%d) as NumPy does", (percentile, expected) => {
  expect(trend(40, 15, 50, 20, 35).percentile(percentile)).toBe(expected);
});

test("knows any percentile by name", () => {
  const sink = trend(...Array.from({ length: 1001 }, (_, index) => index));
  expect(sink.value("p(99.9)")).toBe(999);
  expect(sink.value("p(12.5)")).toBe(125);
  expect(sink.value("p(0)")).toBe(0);
  expect(sink.value("p(100)")).toBe(1000);
  expect(sink.value("med")).toBe(500);
});

test.each(["p(101)", "p(-1)", "p()", "p95", "rate", "constructor"])("has no %s", (aggregation) => {
  expect(trend(1).value(aggregation)).toBeNull();
});

test("has nothing to show without a sample", () => {
  const sink = new TrendSink();
  expect(sink.isEmpty).toBe(true);
  expect(sink.format(1)).toEqual({});
  expect(sink.value("count")).toBeNull();
  expect(sink.percentile(50)).toBeNull();
});

test("takes samples after a percentile was asked for", () => {
  const sink = trend(1, 3);
  expect(sink.value("med")).toBe(2);
  sink.add(-5);
  expect(sink.value("med")).toBe(1);
  expect(sink.value("min")).toBe(-5);
});

test("merges to all samples of both, itself included", () => {
  const sink = trend(1, 2);
  sink.merge(trend(6));
  expect(sink.count).toBe(3);
  expect(sink.value("avg")).toBe(3);
  sink.merge(sink);
  expect(sink.count).toBe(6);
});

test.each([NaN, Infinity, -Infinity])("refuses %d and stays as it was", (value) => {
  const sink = trend(1);
  expect(() => sink.add(value)).toThrow(expect.objectContaining({ code: "metric_invalid" }));
  expect(sink.count).toBe(1);
});
