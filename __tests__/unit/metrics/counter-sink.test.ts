import { expect, test } from "vitest";

import { CounterSink } from "../../../src/metrics/counter-sink.ts";

test("counts, and divides by the seconds (CounterSink in the reference)", () => {
  const sink = new CounterSink();
  sink.add(1);
  sink.add(2);
  expect(sink.format(10)).toEqual({ count: 3, rate: 0.3 });
  expect(sink.value("count", 10)).toBe(3);
  expect(sink.value("rate", 10)).toBe(0.3);
});

test("is 0 without samples, whatever the duration", () => {
  const sink = new CounterSink();
  expect(sink.isEmpty).toBe(true);
  expect(sink.format(10)).toEqual({ count: 0, rate: 0 });
  expect(sink.format(0)).toEqual({ count: 0, rate: 0 });
  expect(sink.value("rate", 0)).toBe(0);
});

test("has samples once something was added, even 0", () => {
  const sink = new CounterSink();
  sink.add(0);
  expect(sink.isEmpty).toBe(false);
});

test.each([0, -1, NaN, 5e-324])("shows no rate after a duration of %d, and judges none", (durationS) => {
  const sink = new CounterSink();
  sink.add(5);
  expect(sink.format(durationS)).toEqual({ count: 5, rate: 0 });
  expect(sink.value("rate", durationS)).toBeNull();
});

test("has no other aggregation", () => {
  expect(new CounterSink().value("avg", 1)).toBeNull();
});

test("adds on merging, and has samples if either had", () => {
  const a = new CounterSink();
  const b = new CounterSink();
  b.add(4);
  a.merge(b);
  expect(a.isEmpty).toBe(false);
  expect(a.count).toBe(4);
  expect(b.count).toBe(4);
});

test.each([NaN, Infinity, -Infinity])("refuses %d and stays as it was", (value) => {
  const sink = new CounterSink();
  expect(() => sink.add(value)).toThrow(expect.objectContaining({ code: "metric_invalid" }));
  expect(sink.isEmpty).toBe(true);
  expect(sink.count).toBe(0);
});
