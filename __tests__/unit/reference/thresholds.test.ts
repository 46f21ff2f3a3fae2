import { expect, test } from "vitest";

import {
  CounterSink,
  evaluateThreshold,
  evaluateThresholds,
  parseSubmetric,
  parseThreshold,
  RampaError,
  type Threshold,
  type ThresholdExpression,
  type ThresholdResult,
  TrendSink,
} from "../../../src/index.ts";

const threshold = (source: string): Threshold => ({ source, expression: parseThreshold(source) });

test("thresholds.ThresholdExpression: p(95)<500 is an aggregation, an operator and a value", () => {
  const expression: ThresholdExpression = parseThreshold("p(95)<500");
  expect(expression).toMatchObject({ aggregation: "p(95)", operator: "<", value: 500 });
});

test("thresholds.parse_threshold: count>=100, med<400 and p(99.9)<=1000", () => {
  expect(parseThreshold("count>=100").aggregation).toBe("count");
  expect(parseThreshold("med<400").value).toBe(400);
  expect(parseThreshold("p(99.9)<=1000")).toEqual({
    aggregation: "p(99.9)",
    aggregationValue: 99.9,
    operator: "<=",
    value: 1000,
  });
});

test("thresholds.parse_threshold: a malformed expression is refused", () => {
  for (const source of ["", "p95<500", "p(95)500", "p(95)<", "<500", "avg<fast", "p(101)<1"]) {
    expect(() => parseThreshold(source)).toThrow(RampaError);
    expect(() => parseThreshold(source)).toThrow(expect.objectContaining({ code: "threshold_invalid" }));
  }
});

test("thresholds.parse_submetric: the name and its tag filters", () => {
  expect(parseSubmetric("http_req_duration{status:200}")).toEqual(["http_req_duration", { status: "200" }]);
  expect(parseSubmetric("http_reqs")).toEqual(["http_reqs", {}]);
  expect(parseSubmetric("dur{method:GET,name:login}")).toEqual(["dur", { method: "GET", name: "login" }]);
});

test("thresholds.Threshold: does not abort on failure unless told to", () => {
  expect(threshold("p(95)<500").abortOnFail ?? false).toBe(false);
});

test("thresholds.ThresholdResult: carries the observed value and the limit", () => {
  const result: ThresholdResult = {
    source: "p(95)<500",
    passed: true,
    outcome: "passed",
    lhs: 450,
    rhs: 500,
  };
  const sink = new TrendSink();
  sink.add(450);
  expect(evaluateThreshold(threshold("p(95)<500"), sink, 1)).toEqual(result);
});

test("thresholds._sink_key: an aggregation is read by its own name, any percentile included", () => {
  const sink = new TrendSink();
  for (let value = 0; value <= 1000; value += 1) sink.add(value);
  const lhsOf = (source: string): number | null => evaluateThreshold(threshold(source), sink, 1).lhs;
  expect(["med<1", "p(50)<1", "p(99.9)<1", "p(12.5)<1"].map(lhsOf)).toEqual([500, 500, 999, 125]);
});

test("thresholds.evaluate_threshold: p(95) of 0 to 99 is below 200", () => {
  const sink = new TrendSink();
  for (let value = 0; value < 100; value += 1) sink.add(value);
  const result = evaluateThreshold(threshold("p(95)<200"), sink, 1);
  expect(result.passed).toBe(true);
  expect(result.lhs).toBeCloseTo(94.05, 9);
});

test("thresholds.evaluate_thresholds: 50 is not count>=100", () => {
  const sink = new CounterSink();
  sink.add(50);
  const results = evaluateThresholds({ reqs: [threshold("count>=100")] }, { reqs: sink }, 1);
  expect(results[0]?.passed).toBe(false);
});

test("thresholds.evaluate_thresholds: tag filters read the sinks of submetrics", () => {
  const [all, part] = [new CounterSink(), new CounterSink()];
  all.add(50);
  part.add(7);
  const rules = { "reqs{method:GET,name:login}": [threshold("count==7")] };
  const results = evaluateThresholds(rules, { reqs: all }, 1, { "reqs{name:login,method:GET}": part });
  expect(results).toMatchObject([{ passed: true, lhs: 7 }]);
});
