import { expect, test } from "vitest";

import { GaugeSink } from "../../../src/metrics/gauge-sink.ts";

function gauge(...samples: readonly (readonly [value: number, atMs?: number])[]): GaugeSink {
  const sink = new GaugeSink();
  for (const [value, atMs] of samples) sink.add(value, atMs);
  return sink;
}

test("keeps the latest value and the range (GaugeSink in the reference)", () => {
  expect(gauge([10], [5], [20]).format(1)).toEqual({ value: 20, min: 5, max: 20 });
});

test("has nothing to show without a sample", () => {
  const sink = new GaugeSink();
  expect(sink.isEmpty).toBe(true);
  expect(sink.format(1)).toEqual({});
  expect(sink.value("value")).toBeNull();
});

test("gives each aggregation by name and no other", () => {
  const sink = gauge([3], [1], [2]);
  expect(sink.value("value")).toBe(2);
  expect(sink.value("min")).toBe(1);
  expect(sink.value("max")).toBe(3);
  expect(sink.value("avg")).toBeNull();
});

test("takes an older sample into the range only", () => {
  expect(gauge([10, 200], [50, 100]).format(1)).toEqual({ value: 10, min: 10, max: 50 });
});

test("takes the later of two samples at the same time", () => {
  expect(gauge([10, 100], [5, 100]).format(1)).toEqual({ value: 5, min: 5, max: 10 });
});

test("merges to the later value and the outer range", () => {
  const early = gauge([1, 100], [7, 200]);
  const late = gauge([3, 300]);
  early.merge(late);
  expect(early.format(1)).toEqual({ value: 3, min: 1, max: 7 });
  expect(late.format(1)).toEqual({ value: 3, min: 3, max: 3 });
  late.merge(gauge([9, 250]));
  expect(late.format(1)).toEqual({ value: 3, min: 3, max: 9 });
});

test("without times merges to the value that was added last", () => {
  const first = gauge([1]);
  const second = gauge([2]);
  second.merge(first);
  expect(second.value("value")).toBe(2);
  first.add(3);
  second.merge(first);
  expect(second.value("value")).toBe(3);
});

test("is unchanged by merging an empty one, and takes over into an empty one", () => {
  const sink = gauge([4, 1]);
  sink.merge(new GaugeSink());
  expect(sink.format(1)).toEqual({ value: 4, min: 4, max: 4 });
  const empty = new GaugeSink();
  empty.merge(new GaugeSink());
  expect(empty.isEmpty).toBe(true);
  empty.merge(sink);
  expect(empty.format(1)).toEqual({ value: 4, min: 4, max: 4 });
});

test.each([NaN, Infinity, -Infinity])("refuses %d and stays as it was", (value) => {
  const sink = new GaugeSink();
  expect(() => sink.add(value)).toThrow(expect.objectContaining({ code: "metric_invalid" }));
  expect(sink.isEmpty).toBe(true);
});
