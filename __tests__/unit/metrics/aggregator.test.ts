import { expect, test } from "vitest";

import { Aggregator, type AggregatorOptions } from "../../../src/metrics/aggregator.ts";
import { BUILTIN_METRICS, registerBuiltins } from "../../../src/metrics/builtins.ts";
import { MetricRegistry } from "../../../src/metrics/registry.ts";

const { http_req_duration: DURATION, http_reqs: REQUESTS } = BUILTIN_METRICS;

function aggregator(options: Partial<AggregatorOptions> = {}): Aggregator {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  return new Aggregator({ registry, submetrics: [], views: [], ...options });
}

const BY_NAME = { metric: "http_reqs", by: ["name"] };

function rowCounts(of: Aggregator): Record<string, number | null> {
  const rows = of.rows("http_reqs", ["name"]);
  return Object.fromEntries(rows.map(({ values, sink }) => [values.join(), sink.value("count", 1)]));
}

test("counts every sample in the metric's own sink", () => {
  const all = aggregator();
  all.series(REQUESTS, { name: "a" }).add(1);
  all.series(REQUESTS, { name: "b" }).add(1);
  all.series(REQUESTS, {}).add(1);
  expect(all.registry.getSink("http_reqs")?.value("count", 1)).toBe(3);
});

test("gives the same series for the same tags in any order", () => {
  const all = aggregator();
  const series = all.series(REQUESTS, { name: "a", status: "200" });
  expect(all.series(REQUESTS, { status: "200", name: "a" })).toBe(series);
  expect(all.series(REQUESTS, { status: "200" })).not.toBe(series);
});

test("does not take one tag set for another because of what the values contain", () => {
  const all = aggregator();
  const series = all.series(REQUESTS, { a: "1", b: "2" });
  expect(all.series(REQUESTS, { a: "11:b1:2" })).not.toBe(series);
  expect(all.series(REQUESTS, { a1: "1b", b: "2" })).not.toBe(series);
});

test("counts a submetric's samples only when they carry all of its tags", () => {
  const all = aggregator({
    submetrics: [
      ["http_req_duration", { name: "login" }],
      ["http_req_duration", { name: "login", status: "200" }],
    ],
  });
  all.series(DURATION, { name: "login", status: "200", team: "web" }).add(100);
  all.series(DURATION, { name: "login", status: "500" }).add(300);
  all.series(DURATION, { name: "list", status: "200" }).add(1000);
  expect(all.submetricSink(["http_req_duration", { name: "login" }])?.value("avg")).toBe(200);
  expect(all.submetricSink(["http_req_duration", { status: "200", name: "login" }])?.value("avg")).toBe(100);
  expect(all.submetricSink(["http_req_duration", {}])?.value("count")).toBe(3);
});

test("has an empty sink for a submetric without samples, and none for an unknown one", () => {
  const all = aggregator({ submetrics: [["http_reqs", { name: "a" }]] });
  expect(all.submetricSink(["http_reqs", { name: "a" }])?.isEmpty).toBe(true);
  expect(all.submetricSink(["http_reqs", { name: "b" }])).toBeUndefined();
  expect(all.submetricSink(["nothing", {}])).toBeUndefined();
  expect(all.submetricSink(["nothing", { name: "a" }])).toBeUndefined();
});

test("knows submetrics of a metric that a script makes during the run", () => {
  const all = aggregator({ submetrics: [["my_trend", { page: "x" }]] });
  expect(all.submetricSink(["my_trend", { page: "x" }])).toBeUndefined();
  const metric = all.registry.getOrCreate("my_trend", "trend");
  all.series(metric, { page: "x" }).add(5);
  all.series(metric, { page: "y" }).add(50);
  expect(all.submetricSink(["my_trend", { page: "x" }])?.value("max")).toBe(5);
});

test("keeps a row for each combination of a view's tags", () => {
  const by = ["name", "method"];
  const all = aggregator({ views: [{ metric: "http_reqs", by }] });
  all.series(REQUESTS, { name: "a", method: "GET", status: "200" }).add(1);
  all.series(REQUESTS, { name: "a", method: "GET", status: "500" }).add(1);
  all.series(REQUESTS, { name: "a", method: "POST" }).add(1);
  all.series(REQUESTS, { name: "b" }).add(1);
  const rows = all.rows("http_reqs", by).map(({ values, sink }) => [...values, sink.value("count", 1)]);
  expect(rows).toEqual([
    ["a", "GET", 2],
    ["a", "POST", 1],
    ["b", "", 1],
  ]);
});

test("has no row without a sample, and no rows that were not asked for", () => {
  const all = aggregator({ views: [BY_NAME] });
  all.series(REQUESTS, { name: "never sent" });
  expect(all.rows("http_reqs", ["name"])).toEqual([]);
  expect(all.rows("http_reqs", ["method"])).toEqual([]);
  expect(all.rows("nothing", ["name"])).toEqual([]);
});

test("knows the values of a tag in the order in which they came", () => {
  const all = aggregator();
  for (const name of ["login", "list", "login"]) all.series(REQUESTS, { name });
  expect(all.seenTagValues("http_reqs", "name")).toEqual(["login", "list"]);
  expect(all.seenTagValues("http_reqs", "page")).toEqual([]);
  expect(all.seenTagValues("http_reqs", "constructor")).toEqual([]);
  expect(all.seenTagValues("checks", "name")).toEqual([]);
});

test("counts what comes beyond the tag sets it keeps as other, and says so", () => {
  const all = aggregator({ views: [BY_NAME], maxTagSets: 2 });
  for (const name of ["a", "b"]) all.series(REQUESTS, { name }).add(1);
  expect(all.isOverflowing).toBe(false);
  expect(all.overflowWarning()).toBeNull();
  for (const name of ["c", "d", "a"]) all.series(REQUESTS, { name }).add(1);
  expect(rowCounts(all)).toEqual({ a: 2, b: 1, other: 2 });
  expect(all.registry.getSink("http_reqs")?.value("count", 1)).toBe(5);
  expect(all.isOverflowing).toBe(true);
  expect(all.overflowing).toEqual(["http_reqs"]);
  expect(all.overflowWarning()).toBe(
    'http_reqs has more than 2 different tag sets: tables may show later ones together as "other". ' +
      "Totals and thresholds are complete. Give requests a `name`, and keep ids out of tags.",
  );
});

test("finds an existing row beyond the tag sets it keeps", () => {
  const all = aggregator({ views: [BY_NAME], maxTagSets: 2 });
  for (const user of ["1", "2", "3", "4"]) all.series(REQUESTS, { name: "a", user }).add(1);
  expect(rowCounts(all)).toEqual({ a: 4 });
});

test("keeps a late row while there are few, however many tag sets there are", () => {
  const all = aggregator({ views: [BY_NAME], maxTagSets: 2 });
  for (const user of ["1", "2", "3"]) all.series(REQUESTS, { name: "a", user }).add(1);
  all.series(REQUESTS, { name: "b" }).add(1);
  expect(rowCounts(all)).toEqual({ a: 3, b: 1 });
});

test("has the same rows for all metrics by the same tags", () => {
  const views = [BY_NAME, { metric: "http_req_duration", by: ["name"] }];
  const all = aggregator({ views, maxTagSets: 2 });
  for (const name of ["a", "b", "c"]) all.series(REQUESTS, { name }).add(1);
  for (const name of ["c", "b"]) all.series(DURATION, { name }).add(5);
  expect(rowCounts(all)).toEqual({ a: 1, b: 1, other: 1 });
  const rows = all
    .rows("http_req_duration", ["name"])
    .map(({ values, sink }) => [...values, sink.value("count")]);
  expect(rows).toEqual([
    ["other", 1],
    ["b", 1],
  ]);
});

test("counts a submetric's samples beyond the tag sets it keeps", () => {
  const all = aggregator({ submetrics: [["http_reqs", { name: "late" }]], maxTagSets: 1 });
  all.series(REQUESTS, { name: "early" }).add(1);
  all.series(REQUESTS, { name: "late" }).add(1);
  all.series(REQUESTS, { name: "late", user: "7" }).add(1);
  expect(all.submetricSink(["http_reqs", { name: "late" }])?.value("count", 1)).toBe(2);
});

test("limits the tag sets of each metric on its own", () => {
  const all = aggregator({ maxTagSets: 1 });
  all.series(REQUESTS, { name: "a" });
  all.series(DURATION, { name: "b" });
  expect(all.isOverflowing).toBe(false);
  all.series(REQUESTS, { name: "c" });
  all.series(DURATION, { name: "c" });
  expect(all.overflowWarning()).toContain("http_reqs and 1 more have more than 1 different tag sets");
});

test("shows all that has a value in a snapshot", () => {
  const all = aggregator();
  all.series(REQUESTS, {}).add(4);
  all.series(BUILTIN_METRICS.vus, {}).add(3);
  all.registry.getOrCreate("constructor", "counter");
  const snapshot = all.snapshot(1_700_000_000_000, 2);
  expect(snapshot).toMatchObject({ timestamp: 1_700_000_000_000, duration: 2 });
  expect(snapshot.values.http_reqs).toEqual({ count: 4, rate: 2 });
  expect(snapshot.values.vus).toEqual({ value: 3, min: 3, max: 3 });
  expect(snapshot.values.iterations).toEqual({ count: 0, rate: 0 });
  expect(Object.hasOwn(snapshot.values, "constructor")).toBe(true);
  expect(Object.keys(snapshot.values)).not.toContain("http_req_duration");
  expect(Object.keys(snapshot.values)).not.toContain("checks");
  expect(Object.isFrozen(snapshot.values)).toBe(true);
});

test("records nothing anywhere when a sample is no number", () => {
  const all = aggregator({ submetrics: [["http_req_duration", { name: "a" }]] });
  expect(() => all.series(DURATION, { name: "a" }).add(NaN)).toThrow("finite number");
  expect(all.registry.getSink("http_req_duration")?.isEmpty).toBe(true);
  expect(all.submetricSink(["http_req_duration", { name: "a" }])?.isEmpty).toBe(true);
});

test("refuses a metric that is not in its registry", () => {
  const stranger = new MetricRegistry().getOrCreate("stranger", "counter");
  expect(() => aggregator().series(stranger, {})).toThrow(expect.objectContaining({ code: "internal" }));
});
