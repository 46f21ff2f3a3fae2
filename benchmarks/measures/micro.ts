import { Bench } from "tinybench";

import { constantArrivals } from "../../src/executors/constant-arrival-rate.ts";
import { rampingArrivals } from "../../src/executors/ramping-arrival-rate.ts";
import { Aggregator } from "../../src/metrics/aggregator.ts";
import { BUILTIN_METRICS, registerBuiltins } from "../../src/metrics/builtins.ts";
import { createSink } from "../../src/metrics/create-sink.ts";
import { MetricRegistry } from "../../src/metrics/registry.ts";
import type { Benchmark } from "./benchmark.ts";

const TAGS = { scenario: "default", name: "GET /", method: "GET", status: "200" };
const BATCH = 1000;

/** Latencies as they come: around 10 ms, a few of them much longer. */
const SAMPLES = Array.from({ length: BATCH }, (_, index) => 8 + Math.exp(((index * 7919) % BATCH) / 180));

function newAggregator(): Aggregator {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const views = [{ metric: "http_req_duration", by: ["name", "method"] }];
  return new Aggregator({ registry, submetrics: [], views });
}

/** Single parts of the engine in nanoseconds, without any network. */
export const micro: Benchmark = async ({ seconds, log }) => {
  const bench = new Bench({ time: (seconds * 1000) / 5, warmupTime: 200 });
  const each = (name: string, run: (value: number) => void): void => {
    bench.add(name, () => {
      for (const value of SAMPLES) run(value);
    });
  };
  const trend = createSink("trend");
  const counter = createSink("counter");
  const rate = createSink("rate");
  each("trend sink, add", (value) => trend.add(value));
  each("counter sink, add", () => counter.add(1));
  each("rate sink, add", (value) => rate.add(value > 100 ? 1 : 0));
  const aggregator = newAggregator();
  const series = aggregator.series(BUILTIN_METRICS.http_req_duration, TAGS);
  each("series of a metric and a table, add", (value) => series.add(value));
  each("series, look up by tags", () => aggregator.series(BUILTIN_METRICS.http_req_duration, TAGS));
  const users = { timeUnitMs: 1000, preAllocatedVus: 1, maxVus: 1 };
  const constant = constantArrivals({
    kind: "constant-arrival-rate",
    rate: 10_000,
    durationMs: 60_000,
    ...users,
  });
  each("time of an arrival, constant rate", (value) => constant.atMs(Math.floor(value * 1000)));
  const stages = [
    { durationMs: 30_000, target: 10_000 },
    { durationMs: 30_000, target: 0 },
  ];
  const ramping = rampingArrivals({ kind: "ramping-arrival-rate", startRate: 0, stages, ...users });
  each("time of an arrival, ramping rate", (value) => ramping.atMs(Math.floor(value * 1000)));
  const total = newAggregator();
  bench.add(DRAIN, () => {
    for (const value of SAMPLES) series.add(value);
    total.absorb(aggregator.drain());
  });
  log("micro");
  await bench.run();
  return {
    name: "micro: parts of the engine, one thread",
    findings: [],
    tables: [
      {
        title: "Medians",
        columns: ["part", "ns"],
        rows: bench.tasks.map(({ name, result }) => {
          const perRunNs = "latency" in result ? result.latency.p50 * 1e6 : Number.NaN;
          return [name, name === DRAIN ? perRunNs : perRunNs / BATCH];
        }),
      },
    ],
    notes: [],
  };
};

const DRAIN = "drain 1,000 samples of one thread into the total, all";
