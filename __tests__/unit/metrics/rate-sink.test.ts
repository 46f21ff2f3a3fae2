import { expect, test } from "vitest";

import { RateSink } from "../../../src/metrics/rate-sink.ts";

test("is the fraction of samples that are not 0 (RateSink in the reference)", () => {
  const sink = new RateSink();
  for (const value of [1, 0, 1, -2]) sink.add(value);
  expect(sink.format(1)).toEqual({ rate: 0.75, passes: 3, fails: 1 });
  expect(sink.value("rate")).toBe(0.75);
  expect(sink.value("passes")).toBe(3);
  expect(sink.value("fails")).toBe(1);
  expect(sink.value("count")).toBeNull();
});

test("has nothing to show without a sample", () => {
  const sink = new RateSink();
  expect(sink.isEmpty).toBe(true);
  expect(sink.format(1)).toEqual({});
  expect(sink.value("rate")).toBeNull();
  expect(sink.value("fails")).toBeNull();
});

test("is 0 when all samples are", () => {
  const sink = new RateSink();
  sink.add(0);
  expect(sink.format(1)).toEqual({ rate: 0, passes: 0, fails: 1 });
});

test("merges by adding passes and fails", () => {
  const a = new RateSink();
  const b = new RateSink();
  a.add(1);
  b.add(0);
  b.add(0);
  a.merge(b);
  expect(a.format(1)).toEqual({ rate: 1 / 3, passes: 1, fails: 2 });
});

test.each([NaN, Infinity, -Infinity])("refuses %d and stays as it was", (value) => {
  const sink = new RateSink();
  expect(() => sink.add(value)).toThrow(expect.objectContaining({ code: "metric_invalid" }));
  expect(sink.isEmpty).toBe(true);
});

test("does not take a name of Object.prototype for an aggregation", () => {
  const sink = new RateSink();
  sink.add(1);
  expect(sink.value("constructor")).toBeNull();
  expect(sink.value("toString")).toBeNull();
});
