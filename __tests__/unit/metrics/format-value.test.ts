import { expect, test } from "vitest";

import { quantityOf } from "../../../src/metrics/aggregations.ts";
import { BUILTIN_METRICS } from "../../../src/metrics/builtins.ts";
import { formatLimit, formatObserved, formatValue, NO_VALUE } from "../../../src/metrics/format-value.ts";

test.each([
  [812.4, "ms", "812 ms"],
  [1240, "ms", "1.24 s"],
  [2005, "ms", "2.01 s"],
  [1.005, "ms", "1.01 ms"],
  [-2.675, "ms", "-2.68 ms"],
  [999.7, "ms", "1 s"],
  [0.0534, "ms", "0.0534 ms"],
  [61_000, "ms", "61 s"],
  [700_000, "ms", "11.7 min"],
  [9_000_000, "ms", "2.5 h"],
  [-1500, "ms", "-1.5 s"],
  [-0, "ms", "0 ms"],
  [3_100_000, "bytes", "3.1 MB"],
  [512, "bytes", "512 B"],
  [999_999, "bytes", "1 MB"],
  [5e15, "bytes", "5,000 TB"],
  [1_234_567, "bytes_per_second", "1.23 MB/s"],
  [98.13, "per_second", "98.1/s"],
  [0.992, "ratio", "99.2 %"],
  [0.05, "ratio", "5 %"],
  [0, "ratio", "0 %"],
  [1, "ratio", "100 %"],
  [0.99996, "ratio", "99.996 %"],
  [0.00001, "ratio", "0.001 %"],
  [12_345, "", "12,345"],
  [999_999_999_999_999, "", "999,999,999,999,999"],
  [-1234.5678, "", "-1,230"],
  [1.23456, "", "1.23"],
  [1e21, "", "1e+21"],
  [1e-9, "", "1e-9"],
] as const)("formats %d %s as %s", (value, quantity, expected) => {
  expect(formatValue(value, quantity)).toBe(expected);
});

test.each([null, undefined, NaN, Infinity, -Infinity])("shows a dash for %s", (value) => {
  expect(formatValue(value, "ms")).toBe(NO_VALUE);
});

test("shows on which side of the limit a value lies", () => {
  expect(formatObserved(500.2, 500, "ms")).toBe("500.2 ms");
  expect(formatObserved(499.98, 500, "ms")).toBe("499.98 ms");
  expect(formatObserved(500, 500, "ms")).toBe("500 ms");
  expect(formatObserved(812.4, 500, "ms")).toBe("812 ms");
  expect(formatObserved(0.050001, 0.05, "ratio")).toBe("5.0001 %");
  expect(formatObserved(0.99901, 0.999, "ratio")).toBe("99.901 %");
});

test("shows a limit with all its digits", () => {
  expect(formatLimit(1234.5, "ms")).toBe("1.2345 s");
  expect(formatLimit(0.07, "ratio")).toBe("7 %");
  expect(formatLimit(0.281, "ratio")).toBe("28.1 %");
});

test("knows what each aggregation measures", () => {
  const { http_reqs, data_sent, checks, vus, http_req_duration } = BUILTIN_METRICS;
  expect(quantityOf(http_reqs, "count")).toBe("");
  expect(quantityOf(http_reqs, "rate")).toBe("per_second");
  expect(quantityOf(data_sent, "count")).toBe("bytes");
  expect(quantityOf(data_sent, "rate")).toBe("bytes_per_second");
  expect(quantityOf(checks, "rate")).toBe("ratio");
  expect(quantityOf(checks, "fails")).toBe("");
  expect(quantityOf(vus, "value")).toBe("");
  expect(quantityOf(http_req_duration, "p(95)")).toBe("ms");
  expect(quantityOf(http_req_duration, "count")).toBe("");
});
