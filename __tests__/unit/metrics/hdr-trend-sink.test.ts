import { decodeFromCompressedBase64, encodeIntoCompressedBase64, Int32Histogram } from "hdr-histogram-js";
import { expect, test } from "vitest";

import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";
import { payloadOf } from "../../support/histogram-payload.ts";

function trend(...values: readonly number[]): HdrTrendSink {
  const sink = new HdrTrendSink();
  for (const value of values) sink.add(value);
  return sink;
}

test("counts, averages and ranges exactly (HdrTrendSink in the reference)", () => {
  const stats = trend(10, 20, 30, 40, 50).format(1);
  expect(stats).toMatchObject({ count: 5, avg: 30, min: 10, max: 50 });
  expect(stats.med).toBeCloseTo(30, 1);
  expect(Object.keys(stats)).toEqual([
    "count",
    "avg",
    "min",
    "max",
    "med",
    "p(90)",
    "p(95)",
    "p(99)",
    "p(99.9)",
  ]);
});

test("averages what was recorded, not its buckets", () => {
  expect(trend(1000.25, 1000.75).value("avg")).toBe(1000.5);
});

test("has nothing to show without a sample", () => {
  const sink = new HdrTrendSink();
  expect(sink.isEmpty).toBe(true);
  expect(sink.format(1)).toEqual({});
  expect(sink.value("count")).toBeNull();
  expect(sink.percentile(95)).toBeNull();
});

test("is exact to the microsecond up to two milliseconds", () => {
  const sink = trend(...Array.from({ length: 2000 }, (_, index) => (index + 1) / 1000));
  expect(sink.value("p(25)")).toBe(0.5);
  expect(sink.value("med")).toBe(1);
  expect(sink.value("p(99.9)")).toBe(1.998);
});

test("takes the rank that covers the percentile, in spite of binary fractions", () => {
  const sink = trend(...Array.from({ length: 1000 }, (_, index) => (index + 1) / 1000));
  expect(sink.value("p(99.9)")).toBe(0.999);
  expect(sink.value("p(0.1)")).toBe(0.001);
  expect(sink.value("p(99.91)")).toBe(1);
});

test("gives the exact least and greatest value at the ends", () => {
  const sink = trend(5000.123, 7000.321, 6000);
  expect(sink.value("p(0)")).toBe(5000.123);
  expect(sink.value("p(100)")).toBe(7000.321);
});

test("keeps a value that all samples share", () => {
  const stats = trend(500, 500, 500).format(1);
  expect(new Set([stats.avg, stats.min, stats.max, stats.med, stats["p(99.9)"]])).toEqual(new Set([500]));
});

test("tells 0 from a microsecond: a reused connection took no time to connect", () => {
  const sink = trend(0, 0, 0, 0.001);
  expect(sink.value("med")).toBe(0);
  expect(sink.value("max")).toBe(0.001);
  expect(trend(0, 0.0004, 3).value("med")).toBe(0);
});

test("keeps values far above an hour apart", () => {
  const sink = trend(1, 5_000_000, 9_000_000, 1e12);
  expect(sink.value("med")).toBeCloseTo(5_000_000, -4);
  expect(sink.value("p(75)")).toBeCloseTo(9_000_000, -4);
  expect(sink.value("max")).toBe(1e12);
});

test.each([2 ** 31, 2 ** 32, 2 ** 40, 2 ** 51])("keeps its precision around %d microseconds", (units) => {
  for (const value of [units - 1, units, units + 1]) {
    const sink = trend(value / 1000, 4e12);
    expect(Math.abs((sink.value("med") ?? 0) * 1000 - value)).toBeLessThanOrEqual(value / 1024);
  }
});

test("counts values above its range at the top of it", () => {
  const sink = trend(1, 1e13, 1e300);
  expect(sink.count).toBe(3);
  expect(sink.value("max")).toBe(1e300);
  expect(sink.value("med")).toBe((2 ** 52 - 1) / 1000);
  expect(trend(1e300).value("med")).toBe(1e300);
});

test("orders values below 0 like others", () => {
  const sink = trend(-30, -20, -10, 0, 10);
  expect(sink.value("min")).toBe(-30);
  expect(sink.value("p(20)")).toBe(-30);
  expect(sink.value("p(40)")).toBeCloseTo(-20, 1);
  expect(sink.value("p(60)")).toBeCloseTo(-10, 1);
  expect(sink.value("p(80)")).toBe(0);
  expect(sink.value("avg")).toBe(-10);
  expect(trend(-0.0001).value("med")).toBe(-0.0001);
});

test.each([NaN, Infinity, -Infinity])("refuses %d and stays as it was", (value) => {
  const sink = trend(1);
  expect(() => sink.add(value)).toThrow(expect.objectContaining({ code: "metric_invalid" }));
  expect(sink.format(1)).toEqual(trend(1).format(1));
});

test("merges by adding, values below 0 included", () => {
  const sink = trend(-5, 1);
  sink.merge(trend(-10, 100_000));
  expect(sink.format(1)).toEqual(trend(-5, 1, -10, 100_000).format(1));
  const positive = trend(1);
  positive.merge(trend(-7));
  expect(positive.value("p(50)")).toBeCloseTo(-7, 1);
});

test("encodes what hdr-histogram-js would have recorded", () => {
  const values = [0, 0.001, 1, 2.047, 2.048, 2.049, 99.5, 1234.567, 60_000, 3_599_999];
  const reference = new Int32Histogram(1, 2 ** 32 - 1, 3);
  for (const value of values) reference.recordValue(Math.round(value * 1000));
  const encoded = trend(...values).encode();
  const decoded = decodeFromCompressedBase64(encoded);
  const expected = decodeFromCompressedBase64(encodeIntoCompressedBase64(reference));
  expect(decoded.totalCount).toBe(values.length);
  expect(decoded.outputPercentileDistribution()).toBe(expected.outputPercentileDistribution());
  expect(payloadOf(encoded)).toEqual(payloadOf(encodeIntoCompressedBase64(reference)));
});

test("encodes an empty trend, one above an hour, and values below 0 as 0", () => {
  expect(decodeFromCompressedBase64(new HdrTrendSink().encode()).totalCount).toBe(0);
  const long = decodeFromCompressedBase64(trend(1, 1e12).encode());
  expect(long.totalCount).toBe(2);
  expect(long.maxValue / 1e15).toBeCloseTo(1, 2);
  const negative = decodeFromCompressedBase64(trend(-5, 0, 1).encode());
  expect(negative.totalCount).toBe(3);
  expect(negative.getValueAtPercentile(60)).toBe(0);
});

test("gives the percentiles of what came after a mark", () => {
  const sink = trend(1, 1, 1);
  const mark = sink.mark();
  expect(sink.percentilesSince(mark, [50])).toEqual([null]);
  sink.add(0.5);
  sink.add(1.5);
  expect(sink.percentilesSince(mark, [50, 99])).toEqual([0.5, 1.5]);
  expect(sink.percentilesSince(null, [50, 100])).toEqual([1, 1.5]);
});

test.each([0, 0.49999999999999994 / 1000, 0.0005, 2.0475, 2_147_483.6475, -0.0004, -3.25, 1e15])(
  "is empty after %d was drained, and another has it then",
  (value) => {
    const sink = new HdrTrendSink();
    sink.add(value);
    const expected = sink.format();
    const encoded = sink.encode();
    const other = new HdrTrendSink();
    other.absorb(structuredClone(sink.drain()));
    expect(other.format()).toEqual(expected);
    expect(other.encode()).toBe(encoded);
    expect(sink.format()).toEqual({});
    sink.add(7);
    expect(sink.percentile(99)).toBe(7);
  },
);
