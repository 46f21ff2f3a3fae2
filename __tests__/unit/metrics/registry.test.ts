import { describe, expect, test } from "vitest";

import { BUILTIN_METRICS, registerBuiltins } from "../../../src/metrics/builtins.ts";
import { createSink } from "../../../src/metrics/create-sink.ts";
import { MetricRegistry } from "../../../src/metrics/registry.ts";
import { parseSubmetric } from "../../../src/thresholds/parse-submetric.ts";

test("makes a metric once (MetricRegistry in the reference)", () => {
  const registry = new MetricRegistry();
  const made = registry.getOrCreate("reqs", "counter");
  expect(made).toEqual({ name: "reqs", kind: "counter", unit: "", isBuiltin: false });
  expect(Object.isFrozen(made)).toBe(true);
  expect(registry.getOrCreate("reqs", "counter")).toBe(made);
  expect(registry.get("reqs")).toBe(made);
  expect(registry.names).toEqual(["reqs"]);
});

test("has one sink for each metric", () => {
  const registry = new MetricRegistry();
  registry.getOrCreate("orders", "trend");
  expect(registry.getSink("orders")?.kind).toBe("trend");
  expect(registry.getSink("orders")).toBe(registry.getSink("orders"));
  expect(registry.getSink("others")).toBeUndefined();
  expect(registry.get("others")).toBeUndefined();
});

test("refuses a second kind and names both", () => {
  const registry = new MetricRegistry();
  registry.getOrCreate("orders", "counter");
  expect(() => registry.getOrCreate("orders", "trend")).toThrow(
    expect.objectContaining({
      code: "metric_kind_conflict",
      message: "orders is in use as a counter, not a trend",
      hint: "Record it as a counter, or choose another name for the trend.",
    }),
  );
  expect(registry.get("orders")?.kind).toBe("counter");
});

test("refuses a built-in metric as another kind", () => {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  expect(() => registry.getOrCreate("checks", "counter")).toThrow(
    "checks is built in as a rate, not a counter",
  );
  expect(registry.getOrCreate("checks", "rate")).toBe(BUILTIN_METRICS.checks);
});

test.each(["a|b", "<img>", "größe", "constructor", "x".repeat(1_000)])("takes any other name", (name) => {
  const registry = new MetricRegistry();
  expect(registry.get(name)).toBeUndefined();
  registry.getOrCreate(name, "gauge");
  expect(registry.getSink(name)?.kind).toBe("gauge");
  expect(parseSubmetric(name)).toEqual([name, {}]);
});

test("registers the built-in metrics with kinds and units", () => {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  expect(registry.getSink("checks")).toBeDefined();
  const described = registry.names.map((name) => {
    const metric = registry.get(name);
    return `${name} ${metric?.kind} ${metric?.unit}`.trim();
  });
  expect(described).toEqual([
    "http_reqs counter",
    "http_req_duration trend ms",
    "http_req_blocked trend ms",
    "http_req_connecting trend ms",
    "http_req_tls_handshaking trend ms",
    "http_req_sending trend ms",
    "http_req_waiting trend ms",
    "http_req_receiving trend ms",
    "http_req_failed rate",
    "data_sent counter bytes",
    "data_received counter bytes",
    "iterations counter",
    "iteration_duration trend ms",
    "iteration_errors counter",
    "dropped_iterations counter",
    "interrupted_iterations counter",
    "iteration_lag trend ms",
    "iteration_response_time trend ms",
    "generator_uncertainty trend ms",
    "vus gauge",
    "vus_max gauge",
    "checks rate",
  ]);
  expect(Object.keys(BUILTIN_METRICS)).toEqual(registry.names);
});

describe("createSink", () => {
  test.each(["counter", "gauge", "rate", "trend"] as const)("makes an empty %s", (kind) => {
    const sink = createSink(kind);
    expect(sink.kind).toBe(kind);
    expect(sink.isEmpty).toBe(true);
  });
});
