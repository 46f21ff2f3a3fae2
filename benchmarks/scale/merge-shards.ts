/**
 * Simulates the result files of many shards that ran for an hour, and merges them in a process of its own:
 * size of a file, time and memory.
 *
 *   node benchmarks/scale/merge-shards.ts [SHARDS] [HOURS]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { systemClock } from "../../src/clock.ts";
import { buildRunResult } from "../../src/engine/build-run-result.ts";
import { loadPart } from "../../src/engine/load-part.ts";
import { createTestPlan } from "../../src/loader/create-test-plan.ts";
import { BUILTIN_METRICS } from "../../src/metrics/builtins.ts";
import type { ResultFile } from "../../src/report/result-file.ts";
import { buildResult } from "../../src/run/build-result.ts";
import { describeRunner } from "../../src/run/describe-runner.ts";
import { mergeResults } from "../../src/run/shards/merge-results.ts";
import type { Load } from "../../src/threads/load.ts";
import { Measurements } from "../../src/threads/measurements.ts";
import { NO_ITERATIONS } from "../../src/threads/scenario-observer.ts";

/** Shards that are really simulated; the others are copies with another number. */
const DISTINCT = 4;
const REQUESTS_PER_SECOND = 200;
const NAMES = 10;

/** Deterministic, so that two simulations are equal (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function resultOf(index: number, count: number, hours: number): ResultFile {
  const seconds = Math.round(hours * 3600);
  const test = createTestPlan({
    config: {
      base_url: "http://127.0.0.1:1",
      scenarios: {
        load: {
          executor: "constant-arrival-rate",
          rate: count * REQUESTS_PER_SECOND,
          duration: `${seconds}s`,
          pre_allocated_vus: 50 * count,
          steps: [{ get: "/" }],
        },
      },
      thresholds: { "http_req_duration{name:page 1}": ["p(95)<800"], iteration_duration: ["p(99)<2000"] },
    },
  });
  const measurements = new Measurements(test.plan, { now: () => 0, keepsCounts: true });
  record(measurements, seconds, randomFrom(index));
  const [scenario] = test.plan.scenarios;
  if (scenario === undefined) throw new Error("the plan has no scenario");
  const made = seconds * REQUESTS_PER_SECOND;
  const load = {
    registry: measurements.registry,
    aggregator: measurements.aggregator,
    errors: measurements.errors,
    timeline: measurements.timeline,
    originMs: 0,
    elapsedS: seconds,
    threads: 2,
    health: [],
    tallies: [{ scenario, ...NO_ITERATIONS, started: made, completed: made }],
  } as unknown as Load;
  const run = buildRunResult({
    runId: `simulated-${index}`,
    startedAtMs: Date.UTC(2026, 0, 1),
    plan: test.plan,
    shard: { index, count },
    load,
    machine: null,
    comparison: null,
    snapshot: null,
    thresholdResults: [],
    warmUp: null,
    phases: [],
    setupError: null,
    defect: null,
    teardownError: null,
    warnings: [],
    stopReason: null,
    abortReason: null,
  });
  return buildResult(run, {
    config: test.resolved,
    configDigest: test.digest,
    runner: describeRunner(),
    shard: { index, count },
    part: loadPart(load, test.plan, null, Date.UTC(2026, 0, 1)),
  });
}

/** Log-normal times around 60 ms, which drift and fill thousands of buckets. */
function record(measurements: Measurements, seconds: number, random: () => number): void {
  const { aggregator } = measurements;
  const series = Array.from({ length: NAMES }, (_, page) => {
    const tags = { name: `page ${page}`, method: "GET", status: "200", scenario: "load" };
    const of = (metric: keyof typeof BUILTIN_METRICS) => aggregator.series(BUILTIN_METRICS[metric], tags);
    return {
      count: of("http_reqs"),
      failed: of("http_req_failed"),
      trends: (
        ["http_req_duration", "http_req_waiting", "http_req_receiving", "http_req_blocked"] as const
      ).map(of),
      iterations: (["iteration_duration", "iteration_lag", "iteration_response_time"] as const).map(of),
    };
  });
  for (let second = 1; second <= seconds; second++) {
    for (let request = 0; request < REQUESTS_PER_SECOND; request++) {
      const one = series[request % NAMES];
      const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const durationMs = 60 * Math.exp(0.8 * normal) * (1 + 0.5 * Math.sin(second / 300));
      one?.count.add(1);
      one?.failed.add(random() < 0.001 ? 1 : 0);
      for (const [place, trend] of one?.trends.entries() ?? []) trend.add(durationMs / (1 + place));
      for (const [place, trend] of one?.iterations.entries() ?? []) trend.add(durationMs / (1 + place));
    }
    measurements.recordVus(50, 50);
    measurements.tick(second);
  }
  measurements.finish(seconds);
}

interface MergeFigures {
  readonly status: string;
  readonly error: string | null;
  readonly requests: number;
  readonly points: number;
  readonly seconds: number;
  readonly peakMb: number;
}

async function merge(folder: string): Promise<MergeFigures> {
  const startedMs = performance.now();
  const request = { patterns: ["*/result.json"], workingDirectory: folder, resultsDir: "merged" };
  const { result } = await mergeResults(request, { clock: systemClock }, () => undefined);
  return {
    status: result.status,
    error: result.error?.message ?? null,
    requests: result.metrics.http_reqs?.stats.count ?? 0,
    points: result.timeline.length,
    seconds: (performance.now() - startedMs) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

if (process.argv[2] === "--merge") {
  console.log(JSON.stringify(await merge(process.argv[3] ?? ".")));
} else {
  const [count = 100, hours = 1] = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), "rampa-scale-"));
  try {
    let bytes = 0;
    const distinct = Array.from({ length: Math.min(DISTINCT, count) }, (_, index) =>
      resultOf(index + 1, count, hours),
    );
    for (let index = 1; index <= count; index++) {
      const result = { ...distinct[(index - 1) % distinct.length], shard: { index, count } };
      const path = join(folder, `shard-${index}`, "result.json");
      mkdirSync(join(folder, `shard-${index}`));
      writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
      bytes = Math.max(bytes, statSync(path).size);
    }
    console.log(`${count} shards of ${hours} h: at most ${(bytes / 1e6).toFixed(2)} MB each`);
    console.log(
      execFileSync(process.execPath, [import.meta.filename, "--merge", folder], { encoding: "utf8" }).trim(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
