import type { ResultFile } from "../../src/report/result-file.ts";

const EMPTY: ResultFile = {
  schema: "rampa.result/1",
  run_id: "5f0c2b8e-0000-4000-8000-000000000001",
  status: "passed",
  started_at: "2026-03-04T05:06:07.000Z",
  duration_s: 30,
  config_digest: "sha256:0123456789abcdef",
  config: { scenarios: { default: { executor: "constant-vus", vus: 10, duration: "30s" } } },
  config_file: "rampa.yml",
  runner: {
    os: "linux",
    arch: "x64",
    cpu_model: "AMD EPYC 7763",
    cpus: 4,
    memory_bytes: 16_000_000_000,
    node: "v24.19.0",
    version: "0.1.0",
  },
  metrics: {},
  submetrics: {},
  thresholds: [],
  checks: [],
  requests: [],
  scenarios: [],
  errors: [],
  timeline: [],
  phases: [{ name: "execute", duration_s: 30 }],
  warnings: [],
};

/** A result with nothing measured, and what a test says of it. */
export function sampleResult(parts: Partial<ResultFile> = {}): ResultFile {
  return { ...EMPTY, ...parts };
}

type Threshold = ResultFile["thresholds"][number];

/** A threshold on line 14 of the config that held. */
export function sampleThreshold(parts: Partial<Threshold> = {}): Threshold {
  return {
    metric: "http_req_duration",
    source: "p(95)<500",
    outcome: "passed",
    observed: 123,
    limit: 500,
    is_default: false,
    abort_on_fail: false,
    message: "p(95) of http_req_duration was 123 ms",
    file: "rampa.yml",
    line: 14,
    column: 7,
    ...parts,
  };
}

type Request = ResultFile["requests"][number];

/** 10,000 requests, none of which failed. */
export function sampleRequest(parts: Partial<Request> = {}): Request {
  return { name: "GET /", method: "GET", count: 10_000, failed: 0, stats: trend(10_000, 100), ...parts };
}

/** Statistics of a trend whose median is `med`. */
export function trend(count: number, med: number): Record<string, number> {
  return {
    count,
    avg: med * 1.1,
    min: med / 10,
    med,
    max: med * 20,
    "p(90)": med * 2,
    "p(95)": med * 2.5,
    "p(99)": med * 5,
    "p(99.9)": med * 9,
  };
}

/** A shop's load test that passed. */
export function passedResult(): ResultFile {
  return sampleResult({
    git: { sha: "4f1c0de4f1c0de4f1c0de4f1c0de4f1c0de4f1c0", ref: "refs/pull/7/merge" },
    metrics: shopMetrics(12_345, 0),
    submetrics: {
      "http_req_duration{name:list orders}": { kind: "trend", unit: "ms", stats: trend(6_000, 31.2) },
    },
    thresholds: [
      sampleThreshold({ observed: 212.4 }),
      sampleThreshold({
        metric: "http_req_duration{name:list orders}",
        source: "p(99)<800",
        observed: 156,
        limit: 800,
        line: 16,
      }),
      {
        metric: "http_req_failed",
        source: "rate<0.05",
        outcome: "passed",
        observed: 0,
        limit: 0.05,
        is_default: true,
        abort_on_fail: false,
        message: "rate of http_req_failed was 0 %",
      },
    ],
    checks: [
      { name: "status == 200", scenario: "default", passes: 6_000, fails: 0 },
      { name: 'body contains "items"', scenario: "default", passes: 6_345, fails: 0 },
    ],
    requests: [
      sampleRequest({ name: "list orders", count: 6_000, stats: trend(6_000, 31.2) }),
      sampleRequest({ name: "POST /login", method: "POST", count: 6_345, stats: trend(6_345, 85.1) }),
    ],
    scenarios: [
      {
        name: "default",
        executor: "constant-vus",
        planned: null,
        delivered: 6_000,
        completed: 6_000,
        failed: 0,
        dropped: 0,
        interrupted: 0,
      },
    ],
    timeline: Array.from({ length: 30 }, (_, second) => ({
      t_s: second + 1,
      vus: 10,
      rate: 400 + (second % 4) * 5,
      failed: 0,
      p50: 50,
      p95: 200 + ((second * 7) % 11) * 4,
      p99: 300,
    })),
    phases: [
      { name: "setup", duration_s: 0.21 },
      { name: "execute", duration_s: 30 },
      { name: "teardown", duration_s: 0.03 },
    ],
  });
}

/** The same shop on a bad day: two of four thresholds failed, one had no data. */
export function failedResult(): ResultFile {
  const passed = passedResult();
  return {
    ...passed,
    status: "threshold_failed",
    metrics: shopMetrics(9_876, 152),
    thresholds: [
      ...passed.thresholds.filter((row) => row.is_default),
      sampleThreshold({ outcome: "passed", observed: 412.7 }),
      sampleThreshold({
        metric: "http_req_duration{name:list orders}",
        outcome: "failed",
        observed: 812.4,
        line: 16,
        message: "p(95) of http_req_duration{name:list orders} was 812 ms, limit 500 ms",
      }),
      sampleThreshold({
        metric: "checks",
        source: "rate>0.99",
        outcome: "failed",
        observed: 0.9812,
        limit: 0.99,
        line: 18,
        message: "rate of checks was 98.1 %",
      }),
      sampleThreshold({
        metric: "http_req_duration{name:chekout}",
        source: "p(99)<800",
        outcome: "no_data",
        observed: null,
        limit: 800,
        line: 20,
        message:
          "http_req_duration{name:chekout} has no samples; name was: list orders, checkout, POST /login",
      }),
    ],
    submetrics: {
      "http_req_duration{name:list orders}": { kind: "trend", unit: "ms", stats: trend(6_000, 325) },
      "http_req_duration{name:chekout}": { kind: "trend", unit: "ms", stats: {} },
    },
    checks: [
      { name: "status == 200", scenario: "default", passes: 8_820, fails: 0 },
      { name: "duration < 300ms", scenario: "default", passes: 4_021, fails: 249 },
    ],
    requests: [
      sampleRequest({ name: "POST /login", method: "POST", count: 3_000, stats: trend(3_000, 85.1) }),
      sampleRequest({ name: "checkout", method: "POST", count: 876, failed: 152, stats: trend(876, 401) }),
      sampleRequest({ name: "list orders", count: 6_000, stats: trend(6_000, 325) }),
    ],
    scenarios: passed.scenarios.map((row) => ({ ...row, planned: 6_500, dropped: 480, failed: 20 })),
    errors: [
      { kind: "reset", step: "checkout", message: "read ECONNRESET", count: 140, first_at_s: 12.3 },
      {
        kind: "response_timeout",
        step: "checkout",
        message: "no response headers from http://127.0.0.1:3000/checkout within 10 s",
        count: 12,
        first_at_s: 21,
      },
    ],
    timeline: passed.timeline.map((point, index) => ({
      ...point,
      p95: index > 14 ? 500 + index * 25 : 180 + index,
      rate: index > 14 ? 250 : 400,
      failed: index > 14 ? 10 : 0,
    })),
    warnings: ["The generator used 92 % of its CPU: latencies may be shorter than reported."],
  };
}

function shopMetrics(requests: number, failed: number): ResultFile["metrics"] {
  const ms = (med: number): ResultFile["metrics"][string] => ({
    kind: "trend",
    unit: "ms",
    stats: trend(requests, med),
  });
  const counter = (count: number, unit: "" | "bytes" = ""): ResultFile["metrics"][string] => ({
    kind: "counter",
    unit,
    stats: { count, rate: count / 30 },
  });
  return {
    http_reqs: counter(requests),
    http_req_duration: ms(85),
    http_req_waiting: ms(80),
    http_req_receiving: ms(0.32),
    http_req_failed: {
      kind: "rate",
      unit: "",
      stats: { rate: failed / requests, passes: failed, fails: requests - failed },
    },
    data_received: counter(31_415_926, "bytes"),
    data_sent: counter(1_234_567, "bytes"),
    iterations: counter(6_000),
    vus: { kind: "gauge", unit: "", stats: { value: 10, min: 1, max: 10 } },
    checks: { kind: "rate", unit: "", stats: { rate: 0.9812, passes: 12_841, fails: 249 } },
  };
}
