import { describe, expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import { parseSubmetric } from "../../../src/thresholds/parse-submetric.ts";
import { parseThreshold } from "../../../src/thresholds/parse.ts";

function errorOf(run: () => unknown): RampaError {
  try {
    run();
  } catch (error) {
    if (error instanceof RampaError) return error;
  }
  throw new Error("nothing was thrown");
}

describe("reads a threshold", () => {
  test.each([
    ["p(99.9)<=1000", { aggregation: "p(99.9)", aggregationValue: 99.9, operator: "<=", value: 1000 }],
    ["count>=100", { aggregation: "count", aggregationValue: null, operator: ">=", value: 100 }],
    ["med<400", { aggregation: "med", aggregationValue: null, operator: "<", value: 400 }],
    ["rate<0.01", { aggregation: "rate", aggregationValue: null, operator: "<", value: 0.01 }],
    ["avg>200", { aggregation: "avg", aggregationValue: null, operator: ">", value: 200 }],
    ["value==3", { aggregation: "value", aggregationValue: null, operator: "==", value: 3 }],
    ["passes===3", { aggregation: "passes", aggregationValue: null, operator: "===", value: 3 }],
    ["fails!=3", { aggregation: "fails", aggregationValue: null, operator: "!=", value: 3 }],
    ["min>-1.5", { aggregation: "min", aggregationValue: null, operator: ">", value: -1.5 }],
    ["max<.5", { aggregation: "max", aggregationValue: null, operator: "<", value: 0.5 }],
    ["count<1e6", { aggregation: "count", aggregationValue: null, operator: "<", value: 1_000_000 }],
    ["p(0)>0", { aggregation: "p(0)", aggregationValue: 0, operator: ">", value: 0 }],
    ["p(100)<9", { aggregation: "p(100)", aggregationValue: 100, operator: "<", value: 9 }],
    ["p(95.0)<9", { aggregation: "p(95)", aggregationValue: 95, operator: "<", value: 9 }],
    ["  p( 95 )  <  9  ", { aggregation: "p(95)", aggregationValue: 95, operator: "<", value: 9 }],
  ])("%s", (text, expected) => {
    expect(parseThreshold(text)).toEqual(expected);
  });

  test.each([
    ["p(95) < 0.5s", 500, "s"],
    ["p(95)<500ms", 500, "ms"],
    ["avg<1m", 60_000, "m"],
    ["avg<1.1s", 1_100, "s"],
    ["avg<500 ms", 500, "ms"],
  ])("with a unit: %s", (text, value, unit) => {
    expect(parseThreshold(text)).toMatchObject({ value, unit });
  });
});

describe("refuses what is no threshold, and says what to write", () => {
  test.each([
    ["", "Write an aggregation, one of <= >= === == != < >, and a limit"],
    ["p95<500", "Write p(95) for a percentile"],
    ["p(101)<5", "A percentile lies between p(0) and p(100), not at p(101)"],
    ["mean<5", "Write avg instead of mean"],
    ["median<5", "Write med instead of median"],
    ["count=5", "Write =="],
    ["avg=<5", "Write <="],
    ["rate<5%", "Write a share as a fraction: 0.05 for 5%"],
    ["p(95)<+10%", "A change from the baseline is no limit of its own here: write a number"],
    ["avg<5S", "Write the unit as s"],
    [
      "avg<5 && max<9",
      "One threshold has one limit: a number, for times with ms, s or m, such as 500 or 0.5s",
    ],
    ["avg<", "One threshold has one limit: a number, for times with ms, s or m, such as 500 or 0.5s"],
  ])("%j", (text, hint) => {
    const error = errorOf(() => parseThreshold(text));
    expect(error.code).toBe("threshold_invalid");
    expect(error.hint).toBe(hint);
  });

  test.each([
    "<5",
    "p()<5",
    "p(-1)<5",
    "p(9 5)<5",
    "avg<NaN",
    "avg<Infinity",
    "avg<1e999",
    "avg<0x10",
    "AVG<5",
    "x<5",
  ])("%j", (text) => {
    expect(errorOf(() => parseThreshold(text)).code).toBe("threshold_invalid");
  });

  test("a text longer than any threshold is not read at all", () => {
    expect(errorOf(() => parseThreshold(`avg<${"1".repeat(2_000)}`)).hint).toBe(
      "A threshold has at most 1000 characters",
    );
  });
});

describe("reads a metric's name with its tag filters", () => {
  test.each([
    ["http_reqs", ["http_reqs", {}]],
    ["dur{method:GET,name:login}", ["dur", { method: "GET", name: "login" }]],
    ["http_req_duration{status:200}", ["http_req_duration", { status: "200" }]],
    ["d{}", ["d", {}]],
    [" d { name : list users , status:200 } ", ["d", { name: "list users", status: "200" }]],
    ['d{name:"a, b"}', ["d", { name: "a, b" }]],
    ['d{name:"http://x/{id}"}', ["d", { name: "http://x/{id}" }]],
    ["d{name:'it\\'s'}", ["d", { name: "it's" }]],
    ['d{name:"a\\\\b"}', ["d", { name: "a\\b" }]],
    ["d{name:}", ["d", { name: "" }]],
    ["d{constructor:1}", ["d", { constructor: "1" }]],
  ])("%s", (text, expected) => {
    expect(parseSubmetric(text)).toEqual(expected);
  });

  test.each([
    ["", "Write metric or metric{tag:value}"],
    ["a b", "Write metric or metric{tag:value}"],
    ["{a:b}", "Write metric or metric{tag:value}"],
    ["d{", "Write the filters as {tag:value,other:value}"],
    ["d{a}", "Write the filters as {tag:value,other:value}"],
    ["d{a:b", "Write the filters as {tag:value,other:value}, and quote values that hold , : or }"],
    ["d{:b}", "Write the filters as {tag:value,other:value}"],
    ["d{a:b,}", "Write the filters as {tag:value,other:value}"],
    ["d{a:1,a:2}", "A sample has one value for each tag"],
    ["d{a:b:c}", 'Quote the value: a:"b:c"'],
    ["d{a:b}c", 'Quote a value that holds "}"'],
    ['d{a:"b}', 'Close the value with "'],
    ["d{__proto__:b}", "Write the filters as {tag:value,other:value}"],
  ])("refuses %j", (text, hint) => {
    const error = errorOf(() => parseSubmetric(text));
    expect(error.code).toBe("submetric_invalid");
    expect(error.hint).toBe(hint);
  });
});
