import { expect, test } from "vitest";

import { registerBuiltins } from "../../../src/metrics/builtins.ts";
import { HdrTrendSink } from "../../../src/metrics/hdr-trend-sink.ts";
import { MetricRegistry } from "../../../src/metrics/registry.ts";
import { Timeline } from "../../../src/metrics/timeline.ts";

function setUp(plannedDurationS: number): {
  timeline: Timeline;
  request: (durationMs: number, isFailed?: boolean) => void;
} {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const request = (durationMs: number, isFailed = false): void => {
    registry.getSink("http_reqs")?.add(1);
    registry.getSink("http_req_duration")?.add(durationMs);
    registry.getSink("http_req_failed")?.add(isFailed ? 1 : 0);
  };
  return { timeline: new Timeline({ registry, plannedDurationS }), request };
}

test("describes each second on its own", () => {
  const { timeline, request } = setUp(10);
  request(1);
  request(1, true);
  timeline.tick(1, 5);
  request(0.5);
  timeline.tick(2, 6);
  expect(timeline.points()).toEqual([
    { tS: 1, vus: 5, rate: 2, failed: 1, p50: 1, p95: 1, p99: 1 },
    { tS: 2, vus: 6, rate: 1, failed: 0, p50: 0.5, p95: 0.5, p99: 0.5 },
  ]);
});

test("has no percentiles in an interval without a request", () => {
  const { timeline, request } = setUp(10);
  timeline.tick(1, 1);
  request(1);
  timeline.tick(2, 1);
  timeline.tick(3, 1);
  expect(timeline.points().map(({ p95, rate }) => [p95, rate])).toEqual([
    [null, 0],
    [1, 1],
    [null, 0],
  ]);
});

test("waits until the interval is over", () => {
  const { timeline, request } = setUp(10);
  request(1);
  timeline.tick(0.4, 1);
  timeline.tick(0.9995, 2);
  timeline.tick(1.5, 3);
  expect(timeline.points()).toEqual([
    { tS: 0.9995, vus: 2, rate: 1 / 0.9995, failed: 0, p50: 1, p95: 1, p99: 1 },
  ]);
});

test("divides by the time that an interval really took", () => {
  const { timeline, request } = setUp(10);
  request(1);
  request(1);
  timeline.tick(4, 1);
  expect(timeline.points()[0]?.rate).toBe(0.5);
});

test("ends the last interval with the load", () => {
  const { timeline, request } = setUp(10);
  timeline.tick(1, 1);
  request(3);
  timeline.finish(1.8, 2);
  expect(timeline.points()[1]).toMatchObject({ tS: 1.8, vus: 2, rate: 1 / 0.8, p50: 3 });
});

test("adds a short rest to the interval before, so that it shows no rate of its own", () => {
  const { timeline, request } = setUp(10);
  request(1);
  timeline.tick(1, 4);
  request(2);
  timeline.tick(2, 5);
  request(3, true);
  timeline.finish(2.25, 0);
  expect(timeline.points()).toHaveLength(2);
  expect(timeline.points()[1]).toMatchObject({ tS: 2.25, vus: 5, rate: 1.6, failed: 1, p50: 2 });
  expect(timeline.points()[1]?.p95).toBeCloseTo(3, 2);
});

test("has a point for a load shorter than an interval, and none for no time", () => {
  const short = setUp(10);
  short.request(1);
  short.timeline.finish(0.2, 1);
  expect(short.timeline.points()).toMatchObject([{ tS: 0.2, rate: 5 }]);
  const none = setUp(10);
  none.timeline.finish(0, 1);
  expect(none.timeline.points()).toEqual([]);
});

test.each([
  [0, 1],
  [30, 1],
  [400, 1],
  [401, 2],
  [3600, 10],
  [86_400, 300],
  [1_000_000, 2500],
])("a load planned for %d s has intervals of %d s", (plannedDurationS, intervalS) => {
  expect(setUp(plannedDurationS).timeline.intervalS).toBe(intervalS);
});

test("keeps about 600 points however much longer than planned a load takes", () => {
  const { timeline } = setUp(10);
  for (let second = 1; second <= 14_000; second++) timeline.tick(second, 1);
  const points = timeline.points();
  expect(points.length).toBeLessThanOrEqual(605);
  expect(points[399]?.tS).toBe(400);
  expect(points[400]?.tS).toBe(402);
  expect(points.every((point, index) => point.tS > (points[index - 1]?.tS ?? 0))).toBe(true);
});

test("needs no metrics to be registered", () => {
  const timeline = new Timeline({ registry: new MetricRegistry(), plannedDurationS: 1 });
  timeline.tick(1, 2);
  expect(timeline.points()).toEqual([{ tS: 1, vus: 2, rate: 0, failed: 0, p50: null, p95: null, p99: null }]);
});

test("follows the percentiles that are watched, interval by interval, beside those of all requests", () => {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const sink = new HdrTrendSink();
  let isThere = false;
  const watched = [
    {
      metric: "http_req_duration{name:a}",
      aggregation: "p(90)",
      percentile: 90,
      sink: () => (isThere ? sink : undefined),
    },
  ];
  const timeline = new Timeline({ registry, plannedDurationS: 10, watched });
  timeline.tick(1, 1);
  isThere = true;
  for (let value = 1; value <= 10; value++) sink.add(value);
  timeline.tick(2, 1);
  timeline.tick(3, 1);
  sink.add(100);
  timeline.tick(4, 1);
  sink.add(200);
  sink.add(200);
  timeline.finish(4.2, 1);
  expect(timeline.courses()).toEqual([
    {
      metric: "http_req_duration{name:a}",
      aggregation: "p(90)",
      counts: [0, 10, 0, 3],
      values: [null, 9.007, null, 200],
    },
  ]);
  expect(timeline.points()).toHaveLength(4);
});
