import { expect, test } from "vitest";

import { isThinPercentile, percentile } from "../../../src/report/percentile.ts";

test.each([
  ["p(99)", 999, true],
  ["p(99)", 1000, false],
  ["p(99.9)", 9_999, true],
  ["p(99.9)", 10_000, false],
  ["p(95)", 199, true],
  ["p(95)", 200, false],
  ["p(5)", 199, true],
  ["p(5)", 200, false],
  ["med", 19, true],
  ["med", 20, false],
])("%s of %i samples is thin: %s", (aggregation, samples, isThin) => {
  expect(isThinPercentile(aggregation, samples)).toBe(isThin);
});

test("what is no percentile is never thin", () => {
  for (const aggregation of ["avg", "min", "max", "p(0)", "p(100)", "rate"]) {
    expect(isThinPercentile(aggregation, 1)).toBe(false);
  }
});

test("a statistic that is missing has no value and no mark", () => {
  expect(percentile({ count: 3 }, "p(99)")).toEqual({ value: null, isThin: false });
  expect(percentile({ count: 3, "p(99)": 7 }, "p(99)")).toEqual({ value: 7, isThin: true });
  expect(percentile({}, "toString")).toEqual({ value: null, isThin: false });
});
