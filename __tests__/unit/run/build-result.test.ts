import { expect, test } from "vitest";

import type { RunResult } from "../../../src/engine/run-result.ts";
import { generatorRow } from "../../../src/report/generator-row.ts";
import { parseResultFile } from "../../../src/report/parse-result-file.ts";
import { buildResult } from "../../../src/run/build-result.ts";
import { Redactor } from "../../../src/config/redactor.ts";
import { sampleResult } from "../../support/sample-result.ts";

const { runner } = sampleResult();

const RUN: RunResult = {
  runId: "run-1",
  status: "threshold_failed",
  snapshot: null,
  thresholdResults: [
    {
      metric: "http_req_duration{name:login}",
      source: "p(95)<500",
      passed: false,
      outcome: "failed",
      lhs: 812.4,
      rhs: 500,
      isDefault: false,
      abortOnFail: true,
      message: "p(95) of http_req_duration{name:login} was 812 ms, limit < 500 ms",
      position: { file: "rampa.yml", line: 14, column: 7 },
    },
  ],
  stopReason: "a threshold aborted it",
  startedAtMs: Date.UTC(2026, 2, 4, 5, 6, 7),
  durationS: 12.5,
  metrics: [{ name: "http_reqs", kind: "counter", unit: "", stats: { count: 3, rate: 0.24 } }],
  submetrics: [
    {
      name: "http_req_duration{name:login}",
      kind: "trend",
      unit: "ms",
      stats: { count: 3, "p(95)": 812.4 },
      histogram: "HISTFAAAAA==",
    },
  ],
  requests: [{ name: "login", method: "POST", count: 3, failed: 1, stats: { count: 3, med: 700 } }],
  checks: [{ name: "status == 200", scenario: "default", passes: 2, fails: 1 }],
  scenarios: [
    {
      name: "default",
      executor: "constant-vus",
      planned: null,
      delivered: 3,
      completed: 3,
      failed: 0,
      dropped: 0,
      interrupted: 0,
    },
  ],
  errors: [{ kind: "reset", step: "login", message: "read ECONNRESET", count: 1, firstAtS: 2.5 }],
  timeline: [{ tS: 1, vus: 1, rate: 3, failed: 1, p50: 700, p95: null, p99: null }],
  phases: [{ name: "execute", durationS: 12.5 }],
  warnings: ["Mind this."],
};

const CONTEXT = { config: { options: { vus: 1 } }, configDigest: "sha256:abc", runner };

test("what the engine measured is in the file, under its published names", () => {
  const result = buildResult(RUN, {
    ...CONTEXT,
    configFile: "rampa.yml",
    git: { sha: "4f1c", baseSha: "0000" },
  });
  expect(result).toEqual({
    schema: "rampa.result/1",
    run_id: "run-1",
    status: "threshold_failed",
    started_at: "2026-03-04T05:06:07.000Z",
    duration_s: 12.5,
    config_digest: "sha256:abc",
    config: { options: { vus: 1 } },
    config_file: "rampa.yml",
    git: { sha: "4f1c", base_sha: "0000" },
    runner,
    metrics: { http_reqs: { kind: "counter", unit: "", stats: { count: 3, rate: 0.24 } } },
    submetrics: {
      "http_req_duration{name:login}": {
        kind: "trend",
        unit: "ms",
        stats: { count: 3, "p(95)": 812.4 },
        histogram: "HISTFAAAAA==",
      },
    },
    thresholds: [
      {
        metric: "http_req_duration{name:login}",
        source: "p(95)<500",
        outcome: "failed",
        observed: 812.4,
        limit: 500,
        is_default: false,
        abort_on_fail: true,
        message: "p(95) of http_req_duration{name:login} was 812 ms, limit < 500 ms",
        file: "rampa.yml",
        line: 14,
        column: 7,
      },
    ],
    checks: [{ name: "status == 200", scenario: "default", passes: 2, fails: 1 }],
    requests: [{ name: "login", method: "POST", count: 3, failed: 1, stats: { count: 3, med: 700 } }],
    scenarios: RUN.scenarios,
    errors: [{ kind: "reset", step: "login", message: "read ECONNRESET", count: 1, first_at_s: 2.5 }],
    timeline: [{ t_s: 1, vus: 1, rate: 3, failed: 1, p50: 700, p95: null, p99: null }],
    phases: [{ name: "execute", duration_s: 12.5 }],
    warnings: ["Mind this."],
    generator: expect.objectContaining({ threads: 0 }) as unknown,
    stop_reason: "a threshold aborted it",
  });
  expect(parseResultFile(JSON.stringify(result))).toEqual(result);
});

test("a run without a load has all keys, with nothing in them", () => {
  const { git, generator } = buildResult(RUN, CONTEXT);
  expect(git).toEqual({});
  expect(generator).toEqual({
    valid: true,
    reasons: [],
    remedies: [],
    lag_p99_ms: null,
    uncertainty_p99_ms: null,
    loop_delay_p99_ms: null,
    loop_utilization: null,
    cpu_process: null,
    cpu_machine: null,
    gc_ms: null,
    threads: 0,
  });
  expect(generatorRow({ ...sampleResult(), generator })).toBeNull();
});

test("secrets are masked in every text, while identifiers and histograms stay whole", () => {
  const secret = "s3cret";
  const run: RunResult = {
    ...RUN,
    runId: `run-${secret}`,
    error: { code: "setup_failed", message: `m ${secret}`, hint: `h ${secret}` },
    stopReason: secret,
    warnings: [secret],
    requests: [{ name: `GET /${secret}`, method: "GET", count: 1, failed: 0, stats: {} }],
    checks: [{ name: secret, scenario: secret, passes: 1, fails: 0 }],
    errors: [{ kind: "dns", step: secret, message: `${secret}.test`, count: 1, firstAtS: 0 }],
    metrics: [{ name: `custom_${secret}`, kind: "gauge", unit: "", stats: { value: 1 } }],
    submetrics: [{ name: `m{name:${secret}}`, kind: "trend", unit: "", stats: {}, histogram: `${secret}AA` }],
    thresholdResults: RUN.thresholdResults.map((row) => ({
      ...row,
      metric: `m{name:${secret}}`,
      message: secret,
    })),
  };
  const config = { base_url: `http://u:${secret}@h`, http: { headers: { [secret]: secret } } };
  const result = buildResult(run, {
    ...CONTEXT,
    config,
    configDigest: `sha256:${secret}`,
    redactor: new Redactor([secret]),
  });
  const { run_id: runId, config_digest: digest, submetrics, ...rest } = result;
  expect([runId, digest]).toEqual([`run-${secret}`, `sha256:${secret}`]);
  expect(submetrics["m{name:***}"]?.histogram).toBe(`${secret}AA`);
  expect(JSON.stringify(rest)).not.toContain(secret);
  expect(rest.config).toEqual({ base_url: "http://u:***@h", http: { headers: { "***": "***" } } });
});

test("a secret that is also a word of the format leaves the format alone", () => {
  const redactor = new Redactor([
    "status",
    "schema",
    "threshold_failed",
    "constant-vus",
    "trend",
    "failed",
    "count",
  ]);
  const result = buildResult(RUN, { ...CONTEXT, redactor });
  expect(parseResultFile(JSON.stringify(result)).status).toBe("threshold_failed");
});

test("numbers that are none are left out", () => {
  const result = buildResult(
    {
      ...RUN,
      durationS: Number.NaN,
      thresholdResults: RUN.thresholdResults.map((row) => ({ ...row, lhs: Number.NaN })),
      metrics: [{ name: "m", kind: "rate", unit: "", stats: { rate: Number.NaN, passes: 0 } }],
      timeline: [
        { tS: 1, vus: 1, rate: Number.POSITIVE_INFINITY, failed: 0, p50: Number.NaN, p95: null, p99: null },
      ],
    },
    CONTEXT,
  );
  expect(result.duration_s).toBe(0);
  expect(result.thresholds[0]?.observed).toBeNull();
  expect(result.metrics.m?.stats).toEqual({ passes: 0 });
  expect(parseResultFile(JSON.stringify(result))).toEqual(result);
});

test("whatever was written can be read: long texts, many rows, deep and odd configs", () => {
  let deep: unknown = "x";
  for (let level = 0; level < 100; level++) deep = { deep };
  const config = { deep, text: "y".repeat(100_000), half: "\ud800", missing: undefined, number: Number.NaN };
  const prototype: unknown = JSON.parse('{"__proto__": {"a": 1}, "b": 2}');
  const result = buildResult(
    {
      ...RUN,
      warnings: Array.from({ length: 20_000 }, () => "w"),
      errors: [{ kind: "script", step: null, message: "z".repeat(100_000), count: 1, firstAtS: Infinity }],
    },
    { ...CONTEXT, config: { ...config, prototype } },
  );
  expect(parseResultFile(JSON.stringify(result))).toEqual(result);
  expect(result.config.prototype).toEqual({ b: 2 });
  expect(result.warnings).toHaveLength(10_000);
});
