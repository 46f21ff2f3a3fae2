import { expect, test } from "vitest";

import { formatCount, formatElapsed, plural } from "../../../src/report/numbers.ts";

test.each([
  [0, "0 s"],
  [0.21, "210 ms"],
  [1.5, "1.5 s"],
  [9.94, "9.9 s"],
  [9.96, "10 s"],
  [30.012, "30 s"],
  [59.6, "1 min"],
  [90, "1 min 30 s"],
  [3600, "1 h"],
  [7500, "2 h 5 min"],
  [Number.NaN, "–"],
  [Number.POSITIVE_INFINITY, "–"],
])("%s seconds are %s", (seconds, text) => {
  expect(formatElapsed(seconds)).toBe(text);
});

test("counts have thousands separators and are never rounded", () => {
  expect(formatCount(1_234_567)).toBe("1,234,567");
  expect(formatCount(null)).toBe("–");
});

test("a count agrees with its noun", () => {
  expect(plural(1, "request")).toBe("1 request");
  expect(plural(0, "request")).toBe("0 requests");
  expect(plural(12_345, "request")).toBe("12,345 requests");
});
