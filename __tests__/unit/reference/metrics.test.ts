import { expect, test } from "vitest";

import {
  CounterSink,
  createSink,
  GaugeSink,
  HdrTrendSink,
  type Metric,
  MetricEngine,
  MetricRegistry,
  type MetricSnapshot,
  RampaError,
  RateSink,
  registerBuiltins,
  type Sink,
  TrendSink,
} from "../../../src/index.ts";
import { Aggregator } from "../../../src/metrics/aggregator.ts";

const TENS = [10, 20, 30, 40, 50];

test("metrics.Metric: has a name and a kind", () => {
  const metric: Metric = { name: "http_reqs", kind: "counter", unit: "", isBuiltin: false };
  expect(new MetricRegistry().getOrCreate("http_reqs", "counter")).toEqual(metric);
});

test("metrics.CounterSink: 1 and 2 make count 3 and rate 0.3 over 10 s", () => {
  const sink = new CounterSink();
  sink.add(1);
  sink.add(2);
  expect(sink.format(10)).toEqual({ count: 3, rate: 0.3 });
});

test("metrics.GaugeSink: 10, 5 and 20 make value 20, min 5 and max 20", () => {
  const sink = new GaugeSink();
  for (const value of [10, 5, 20]) sink.add(value);
  expect(sink.format(1)).toEqual({ value: 20, min: 5, max: 20 });
});

test("metrics.RateSink: 1, 0 and 1 make 2 passes and 1 fail", () => {
  const sink = new RateSink();
  for (const value of [1, 0, 1]) sink.add(value);
  expect(sink.format(1)).toEqual({ passes: 2, fails: 1, rate: 2 / 3 });
  for (const value of [true, false]) sink.add(value);
  expect(sink.format(1)).toMatchObject({ passes: 3, fails: 2 });
});

test("metrics.TrendSink: 10 to 50 make min 10, max 50, avg 30, med 30 and count 5", () => {
  const sink = new TrendSink();
  for (const value of TENS) sink.add(value);
  expect(sink.format(1)).toMatchObject({ min: 10, max: 50, avg: 30, med: 30, count: 5 });
});

test("metrics.TrendSink: percentiles are NumPy's linear interpolation", () => {
  const sink = new TrendSink();
  for (const value of [15, 20, 35, 40, 50]) sink.add(value);
  // numpy.percentile([15, 20, 35, 40, 50], [0, 5, 30, 40, 95, 100])
  const percentiles = [0, 5, 30, 40, 95, 100].map((percentile) => sink.percentile(percentile));
  for (const [index, expected] of [15, 16, 23, 29, 48, 50].entries()) {
    expect(percentiles[index]).toBeCloseTo(expected, 9);
  }
});

test("metrics.SinkProtocol: every sink has add and format", () => {
  for (const Kind of [CounterSink, GaugeSink, RateSink, TrendSink, HdrTrendSink]) {
    expect([typeof Kind.prototype.add, typeof Kind.prototype.format]).toEqual(["function", "function"]);
  }
});

test("metrics.Sink: the union of all of them", () => {
  const sinks: Sink[] = [new CounterSink(), new GaugeSink(), new RateSink(), new TrendSink()];
  expect(sinks.map(({ kind }) => kind)).toEqual(["counter", "gauge", "rate", "trend"]);
});

test("metrics.HdrTrendSink: 10 to 50 make count 5, and percentiles within its precision", () => {
  const sink = new HdrTrendSink();
  for (const value of TENS) sink.add(value);
  expect(sink.format(1)).toMatchObject({ count: 5, min: 10, max: 50, avg: 30 });
  expect(Math.abs((sink.value("med") ?? NaN) - 30)).toBeLessThanOrEqual(0.03);
});

test("metrics.create_sink: a CounterSink for counters and a trend sink for trends", () => {
  expect(createSink("counter").constructor.name).toBe("CounterSink");
  expect(["TrendSink", "HdrTrendSink"]).toContain(createSink("trend").constructor.name);
});

test("metrics.SubmetricKey: a metric and tags, whatever their order", () => {
  const registry = new MetricRegistry();
  const metric = registry.getOrCreate("dur", "trend");
  const submetrics = [["dur", { method: "GET", name: "login" }]] as const;
  const aggregator = new Aggregator({ registry, submetrics, views: [] });
  aggregator.series(metric, { name: "login", status: "200", method: "GET" }).add(7);
  aggregator.series(metric, { name: "login", method: "POST" }).add(9);
  const sink = aggregator.submetricSink(["dur", { name: "login", method: "GET" }]);
  expect(sink?.format(1)).toMatchObject({ count: 1, max: 7 });
});

test("metrics.MetricRegistry: one name has one kind", () => {
  const registry = new MetricRegistry();
  expect(registry.getOrCreate("reqs", "counter").kind).toBe("counter");
  expect(registry.getOrCreate("reqs", "counter").name).toBe("reqs");
  expect(() => registry.getOrCreate("reqs", "trend")).toThrow(RampaError);
});

test("metrics.MetricSnapshot: values by metric and aggregation", () => {
  const snapshot: MetricSnapshot = {
    timestamp: 0,
    duration: 10,
    values: { reqs: { count: 100, rate: 10 } },
  };
  expect(snapshot.values.reqs?.rate).toBe(10);
});

test("metrics.register_builtins: the registry has a sink for checks", () => {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  expect(registry.getSink("checks")).toBeDefined();
});

test("metrics.MetricEngine: flushes every 50 ms unless told otherwise", () => {
  expect(new MetricEngine({ registry: new MetricRegistry() }).flushIntervalMs / 1000).toBe(0.05);
});
