import { describe, expect, test } from "vitest";

import { CounterSink } from "../../../src/metrics/counter-sink.ts";
import { GaugeSink } from "../../../src/metrics/gauge-sink.ts";
import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";
import { RateSink } from "../../../src/metrics/rate-sink.ts";
import type { Sink } from "../../../src/metrics/sink.ts";
import { TrendSink } from "../../../src/metrics/trend-sink.ts";
import { evaluateThreshold, evaluateThresholds, type Threshold } from "../../../src/thresholds/evaluate.ts";
import { parseThreshold } from "../../../src/thresholds/parse.ts";

const threshold = (source: string): Threshold => ({ source, expression: parseThreshold(source) });

function filled<S extends Sink>(sink: S, ...values: readonly number[]): S {
  for (const value of values) sink.add(value);
  return sink;
}

describe("evaluateThreshold", () => {
  test("compares a percentile with its limit (evaluate_threshold in the reference)", () => {
    const sink = filled(new TrendSink(), ...Array.from({ length: 100 }, (_, index) => index));
    const result = evaluateThreshold(threshold("p(95)<200"), sink, 1);
    expect(result).toEqual({ source: "p(95)<200", passed: true, outcome: "passed", lhs: 94.05, rhs: 200 });
    expect(Object.isFrozen(result)).toBe(true);
  });

  test.each([
    ["count<5", false],
    ["count<=5", true],
    ["count>5", false],
    ["count>=5", true],
    ["count==5", true],
    ["count===5", true],
    ["count!=5", false],
    ["count<5.1", true],
    ["count>4.9", true],
    ["count==4", false],
    ["count===4", false],
    ["count!=4", true],
  ])("holds a count of 5 against %s: %s", (source, passed) => {
    const result = evaluateThreshold(threshold(source), filled(new CounterSink(), 5), 1);
    expect(result.passed).toBe(passed);
    expect(result.outcome).toBe(passed ? "passed" : "failed");
    expect(result.lhs).toBe(5);
  });

  test.each([
    ["count==6", filled(new CounterSink(), 2, 4)],
    ["rate==3", filled(new CounterSink(), 2, 4)],
    ["value==4", filled(new GaugeSink(), 5, 2, 4)],
    ["min==2", filled(new GaugeSink(), 5, 2, 4)],
    ["max==5", filled(new GaugeSink(), 5, 2, 4)],
    ["rate==0.75", filled(new RateSink(), 1, 1, 0, 1)],
    ["passes==3", filled(new RateSink(), 1, 1, 0, 1)],
    ["fails==1", filled(new RateSink(), 1, 1, 0, 1)],
    ["count==3", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
    ["avg==1", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
    ["min==0.5", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
    ["max==1.5ms", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
    ["med==1", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
    ["p(99.9)==1.5", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
    ["p(0)==0.5", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
    ["p(100)==0.0015s", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
    ["p(12.5)==0.5", filled(new HdrTrendSink(), 0.5, 1, 1.5)],
  ])("knows %s after two seconds", (source, sink) => {
    expect(evaluateThreshold(threshold(source), sink, 2).outcome).toBe("passed");
  });

  test.each([
    ["a trend", "p(95)<500", new HdrTrendSink()],
    ["an exact trend", "count>=0", new TrendSink()],
    ["a rate", "rate<0.05", new RateSink()],
    ["a rate's fails", "fails==0", new RateSink()],
    ["a gauge", "value<10", new GaugeSink()],
    ["no metric", "count<10", undefined],
  ])("never passes %s without data", (_, source, sink) => {
    const result = evaluateThreshold(threshold(source), sink, 10);
    expect(result).toMatchObject({ passed: false, outcome: "no_data", lhs: null });
  });

  test("takes a counter without samples as 0", () => {
    expect(evaluateThreshold(threshold("count<1"), new CounterSink(), 10)).toMatchObject({
      outcome: "passed",
      lhs: 0,
    });
    expect(evaluateThreshold(threshold("rate>0"), new CounterSink(), 10)).toMatchObject({
      outcome: "failed",
      lhs: 0,
    });
  });

  test("has no rate per second when no time passed", () => {
    const result = evaluateThreshold(threshold("rate<5"), filled(new CounterSink(), 3), 0);
    expect(result).toMatchObject({ passed: false, outcome: "no_data", lhs: null });
  });

  test("does not pass an aggregation that the metric does not have", () => {
    const result = evaluateThreshold(threshold("avg<5"), filled(new CounterSink(), 3), 1);
    expect(result).toMatchObject({ passed: false, outcome: "no_data", lhs: null });
  });
});

describe("evaluateThresholds", () => {
  test("evaluates all thresholds of all metrics in order (evaluate_thresholds in the reference)", () => {
    const results = evaluateThresholds(
      { reqs: [threshold("count>=100"), threshold("count>=50")], dur: [threshold("avg<5")] },
      { reqs: filled(new CounterSink(), 50), dur: filled(new TrendSink(), 1) },
      1,
    );
    expect(results.map(({ source, passed }) => [source, passed])).toEqual([
      ["count>=100", false],
      ["count>=50", true],
      ["avg<5", true],
    ]);
  });

  test("takes submetrics from their own sinks, whatever the order of tags", () => {
    const sub = filled(new TrendSink(), 100);
    const results = evaluateThresholds(
      { "dur{name:login,status:200}": [threshold("avg==100")] },
      new Map([["dur", filled(new TrendSink(), 1)]]),
      1,
      new Map([["dur{status:200,name:login}", sub]]),
    );
    expect(results[0]?.outcome).toBe("passed");
  });

  test("never takes a whole metric for its submetric", () => {
    const results = evaluateThresholds(
      { "dur{name:login}": [threshold("avg<500")], gone: [threshold("avg<500")] },
      { dur: filled(new TrendSink(), 1) },
      1,
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(["no_data", "no_data"]);
  });
});
