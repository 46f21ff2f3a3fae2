import { describe, expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import { judgeChange, type MeasuredChange } from "../../../src/thresholds/judge-change.ts";
import { parseRelativeThreshold } from "../../../src/thresholds/parse-relative.ts";

describe("reads a relative threshold", () => {
  test.each([
    ["p(95) < +10%", { aggregation: "p(95)", aggregationValue: 95, operator: "<", changePercent: 10 }],
    ["rate > -5%", { aggregation: "rate", aggregationValue: null, operator: ">", changePercent: -5 }],
    [" avg<=+2.5 % ", { aggregation: "avg", aggregationValue: null, operator: "<=", changePercent: 2.5 }],
    ["med>=-.5%", { aggregation: "med", aggregationValue: null, operator: ">=", changePercent: -0.5 }],
    ["med<-0%", { aggregation: "med", aggregationValue: null, operator: "<", changePercent: 0 }],
  ])("%s", (text, expected) => {
    expect(parseRelativeThreshold(text)).toEqual(expected);
  });
});

describe("refuses what is none, and says what to write", () => {
  test.each([
    ["p(95)<10%", "Write a change from the baseline with its sign, such as +10% or -5%"],
    ["p(95)<+10", "Write a change from the baseline with its sign, such as +10% or -5%"],
    ["p(95)<+1e3%", "Write a change from the baseline with its sign, such as +10% or -5%"],
    ["p(95)<+-1%", "Write a change from the baseline with its sign, such as +10% or -5%"],
    ["p(95)==+1%", "A change is never known exactly: write one of < <= > >="],
    ["p95<+10%", "Write p(95) for a percentile"],
    ["p(95)=<+10%", "Write <="],
  ])("%j", (text, hint) => {
    try {
      parseRelativeThreshold(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RampaError);
      expect(error).toMatchObject({ code: "threshold_invalid", hint });
    }
  });
});

const between = (lowPercent: number, changePercent: number, highPercent: number): MeasuredChange => ({
  lowPercent,
  changePercent,
  highPercent,
});

test.each([
  ["p(95) < +10%", between(8, 15, 22), "failed"],
  ["p(95) < +10%", between(0.1, 10.1, 21), "failed"],
  ["p(95) < +10%", between(-2, 15, 33), "inconclusive"],
  ["p(95) < +10%", between(1, 3, 5), "passed"],
  ["p(95) < +10%", between(1, 7, 14), "inconclusive"],
  ["p(95) < +10%", between(10, 10, 10), "failed"],
  ["p(95) <= +10%", between(10, 10, 10), "passed"],
  ["p(95) < +10%", between(-50, -40, -30), "passed"],
  ["p(95) < +0%", between(0, 0, 0), "inconclusive"],
  ["rate > -5%", between(-12, -9, -6), "failed"],
  ["rate > -5%", between(-12, -6, 0.1), "inconclusive"],
  ["rate > -5%", between(-4, -2, 0), "passed"],
  ["rate > -5%", between(5, 20, 40), "passed"],
  ["p(95) < -10%", between(-1, 0, 1), "failed"],
  ["p(95) < -10%", between(-14, -8, -2), "inconclusive"],
  ["p(95) < -10%", between(-20, -15, -11), "passed"],
  ["rate > +10%", between(-1, 0, 1), "failed"],
  ["rate < +10%", between(Infinity, Infinity, Infinity), "failed"],
] as const)("%s with %o is %s", (text, change, outcome) => {
  expect(judgeChange(parseRelativeThreshold(text), change)).toBe(outcome);
});

test("a change that could not be measured fails nothing", () => {
  expect(judgeChange(parseRelativeThreshold("p(95) < +10%"), null)).toBe("inconclusive");
});
