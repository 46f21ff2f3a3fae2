import { describe, expect, test } from "vitest";

import type { ThresholdPlan } from "../../../src/config/threshold-plan.ts";
import { Aggregator } from "../../../src/metrics/aggregator.ts";
import { BUILTIN_METRICS, registerBuiltins } from "../../../src/metrics/builtins.ts";
import { MetricRegistry } from "../../../src/metrics/registry.ts";
import { LiveMonitor } from "../../../src/thresholds/live-monitor.ts";
import { planThreshold } from "../../support/plan-threshold.ts";

const { http_req_failed: FAILED, http_reqs: REQUESTS, vus: VUS } = BUILTIN_METRICS;

function setUp(...thresholds: readonly ThresholdPlan[]): { aggregator: Aggregator; monitor: LiveMonitor } {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const submetrics = thresholds.map(({ submetric }) => submetric);
  const aggregator = new Aggregator({ registry, submetrics, views: [] });
  return { aggregator, monitor: new LiveMonitor(thresholds, aggregator) };
}

const abort = (metric: string, source: string, gracePeriodMs = 0): ThresholdPlan =>
  planThreshold(metric, source, { abortOnFail: true, gracePeriodMs });

test("aborts at the first failure without a grace period", () => {
  const { aggregator, monitor } = setUp(abort("http_req_failed", "rate<0.5"));
  aggregator.series(FAILED, {}).add(0);
  expect(monitor.evaluate(2000, 2)).toMatchObject({ willAbort: false, results: [{ outcome: "passed" }] });
  aggregator.series(FAILED, {}).add(1);
  const evaluation = monitor.evaluate(4000, 4);
  expect(evaluation.willAbort).toBe(true);
  expect(evaluation.failed).toBe(evaluation.results[0]);
  expect(evaluation.failed).toMatchObject({
    metric: "http_req_failed",
    outcome: "failed",
    message: "rate of http_req_failed was 50 %, limit < 50 %",
  });
});

test("only reports a failure without abort_on_fail", () => {
  const { aggregator, monitor } = setUp(planThreshold("http_req_failed", "rate<0.5"));
  aggregator.series(FAILED, {}).add(1);
  const evaluation = monitor.evaluate(60_000, 60);
  expect(evaluation).toMatchObject({ willAbort: false, results: [{ outcome: "failed" }] });
  expect(evaluation.failed).toBeUndefined();
});

describe("a grace period of 10 s", () => {
  test("aborts when the failure has lasted that long", () => {
    const { aggregator, monitor } = setUp(abort("http_req_failed", "rate<0.5", 10_000));
    aggregator.series(FAILED, {}).add(1);
    const verdicts = [2000, 4000, 11_999, 12_000].map((ms) => monitor.evaluate(ms, ms / 1000).willAbort);
    expect(verdicts).toEqual([false, false, false, true]);
  });

  test("starts again after the threshold recovered", () => {
    const { aggregator, monitor } = setUp(abort("vus", "value<5", 10_000));
    const set = aggregator.series(VUS, {});
    set.add(9);
    expect(monitor.evaluate(2000, 2).willAbort).toBe(false);
    set.add(1);
    expect(monitor.evaluate(8000, 8).willAbort).toBe(false);
    set.add(9);
    expect(monitor.evaluate(10_000, 10).willAbort).toBe(false);
    expect(monitor.evaluate(14_000, 14).willAbort).toBe(false);
    expect(monitor.evaluate(20_000, 20).willAbort).toBe(true);
  });
});

test("does not abort without samples, not even a counter that is 0", () => {
  const { aggregator, monitor } = setUp(
    abort("http_req_failed", "rate<0.5"),
    abort("http_reqs", "count>10"),
    abort("orders", "count>10"),
  );
  const before = monitor.evaluate(2000, 2);
  expect(before.willAbort).toBe(false);
  expect(before.results.map(({ outcome }) => outcome)).toEqual(["no_data", "failed", "no_data"]);
  aggregator.series(REQUESTS, {}).add(1);
  expect(monitor.evaluate(4000, 4).failed?.metric).toBe("http_reqs");
});

test("does not abort before time has passed", () => {
  const { aggregator, monitor } = setUp(abort("http_req_failed", "rate<0.5"));
  aggregator.series(FAILED, {}).add(1);
  expect(monitor.evaluate(2000, 0).willAbort).toBe(false);
  expect(monitor.evaluate(2001, 0.001).willAbort).toBe(true);
});

test("names the first of several that abort", () => {
  const { aggregator, monitor } = setUp(
    abort("http_req_failed", "rate<0.9", 5000),
    abort("http_req_failed", "rate<0.5"),
  );
  aggregator.series(FAILED, {}).add(1);
  expect(monitor.evaluate(2000, 2).failed?.source).toBe("rate<0.5");
  expect(monitor.evaluate(7000, 7).failed?.source).toBe("rate<0.9");
});

test("leaves the default threshold out while no request was made", () => {
  const { aggregator, monitor } = setUp(planThreshold("http_req_failed", "rate<0.05", { isDefault: true }));
  expect(monitor.evaluate(2000, 2).results).toEqual([]);
  aggregator.series(FAILED, {}).add(1);
  expect(monitor.evaluate(4000, 4)).toMatchObject({ willAbort: false, results: [{ isDefault: true }] });
});

test("watches a submetric of a metric that a script makes during the run", () => {
  const { aggregator, monitor } = setUp(abort("my_trend{page:x}", "max<5"));
  expect(monitor.evaluate(2000, 2).willAbort).toBe(false);
  const metric = aggregator.registry.getOrCreate("my_trend", "trend");
  aggregator.series(metric, { page: "y" }).add(50);
  expect(monitor.evaluate(4000, 4).willAbort).toBe(false);
  aggregator.series(metric, { page: "x" }).add(50);
  expect(monitor.evaluate(6000, 6).willAbort).toBe(true);
});
