import { expect, test } from "vitest";

import type { Tags } from "../../../src/config/tags.ts";
import type { ThresholdPlan } from "../../../src/config/threshold-plan.ts";
import { Aggregator } from "../../../src/metrics/aggregator.ts";
import { registerBuiltins } from "../../../src/metrics/builtins.ts";
import type { MetricKind } from "../../../src/metrics/metric.ts";
import { MetricRegistry } from "../../../src/metrics/registry.ts";
import { withDefaultThreshold } from "../../../src/thresholds/default-threshold.ts";
import { judge, type ThresholdReport } from "../../../src/thresholds/judge.ts";
import { planThreshold } from "../../support/plan-threshold.ts";

type Sample = readonly [metric: string, kind: MetricKind, tags: Tags, value: number];

function run(thresholds: readonly ThresholdPlan[], samples: readonly Sample[]): readonly ThresholdReport[] {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const submetrics = thresholds.map(({ submetric }) => submetric);
  const aggregator = new Aggregator({ registry, submetrics, views: [] });
  for (const [name, kind, tags, value] of samples) {
    aggregator.series(registry.getOrCreate(name, kind), tags).add(value);
  }
  return judge(thresholds, aggregator, 10);
}

function messageOf(metric: string, source: string, samples: readonly Sample[]): string {
  const [report] = run([planThreshold(metric, source)], samples);
  return `${report?.outcome}: ${report?.message}`;
}

const duration = (name: string, value: number): Sample => ["http_req_duration", "trend", { name }, value];
const failed = (value: number): Sample => ["http_req_failed", "rate", {}, value];

test("reports the observed value, the limit and the place", () => {
  const position = { file: "rampa.yml", line: 3, column: 7 };
  const threshold = planThreshold("http_req_duration{name:list users}", "p(95)<500", {
    abortOnFail: true,
    position,
  });
  const [report] = run([threshold], [duration("list users", 812.4), duration("login", 1)]);
  expect(report).toEqual({
    metric: "http_req_duration{name:list users}",
    source: "p(95)<500",
    passed: false,
    outcome: "failed",
    lhs: 812.4,
    rhs: 500,
    isDefault: false,
    abortOnFail: true,
    message: "p(95) of http_req_duration{name:list users} was 812 ms, limit < 500 ms",
    position,
  });
  expect(Object.isFrozen(report)).toBe(true);
});

test.each([
  ["http_req_duration", "max<=1.5s", "max of http_req_duration was 812 ms, limit <= 1.5 s"],
  ["http_req_duration", "avg<812.001", "avg of http_req_duration was 812 ms, limit < 812.001 ms"],
  ["http_req_duration", "max!=812.0001", "max of http_req_duration was 812 ms, limit != 812.0001 ms"],
  ["http_req_duration", "count>0", "count of http_req_duration was 1, limit > 0"],
  ["iterations", "count<1", "count of iterations was 0, limit < 1"],
  ["data_sent", "rate<3.1e6", "rate of data_sent was 0 B/s, limit < 3.1 MB/s"],
])("says what %s: %s found", (metric, source, message) => {
  expect(messageOf(metric, source, [duration("a", 812)])).toBe(`passed: ${message}`);
});

test("shows a rate as a percentage that differs from its limit", () => {
  const samples = Array.from({ length: 999 }, () => failed(0));
  expect(messageOf("http_req_failed", "rate<0.001", [...samples, failed(1)])).toBe(
    "failed: rate of http_req_failed was 0.1 %, limit < 0.1 %",
  );
  expect(messageOf("http_req_failed", "rate<0.001", [...samples, failed(1), failed(1)])).toBe(
    "failed: rate of http_req_failed was 0.2 %, limit < 0.1 %",
  );
});

test("names the tag values that did occur when there is no data", () => {
  const samples = [duration("login", 5), duration("list users", 5), duration("login", 6)];
  expect(messageOf("http_req_duration{name:checkout}", "p(95)<500", samples)).toBe(
    "no_data: no samples: http_req_duration{name:checkout} — name was one of: login, list users",
  );
  expect(messageOf("http_req_duration{name:Logn}", "p(95)<500", samples)).toBe(
    "no_data: no samples: http_req_duration{name:Logn} — name was one of: login, list users " +
      "(did you mean login?)",
  );
  expect(messageOf("http_req_duration{page:shop,name:login}", "p(95)<500", samples)).toBe(
    "no_data: no samples: http_req_duration{page:shop,name:login} — no sample has the tag page",
  );
});

test("takes no status for the misspelling of another", () => {
  const samples: readonly Sample[] = [["http_reqs", "counter", { status: "200" }, 1]];
  expect(messageOf("http_reqs{status:500}", "count==0", samples)).toBe(
    "passed: count of http_reqs{status:500} was 0, limit == 0 — status was one of: 200",
  );
});

test("says so when each tag value occurred, but not together", () => {
  const samples: readonly Sample[] = [
    ["http_req_duration", "trend", { name: "login", status: "200" }, 5],
    ["http_req_duration", "trend", { name: "list", status: "500" }, 5],
  ];
  expect(messageOf("http_req_duration{name:login,status:500}", "avg<5", samples)).toBe(
    "no_data: no samples: http_req_duration{name:login,status:500} — these tag values never came together",
  );
});

test("cuts a long list of long values", () => {
  const samples = Array.from({ length: 12 }, (_, index) => duration(`${index}${"x".repeat(100)}`, 5));
  const message = messageOf("http_req_duration{name:login}", "avg<5", samples);
  expect(message).toContain(`name was one of: 0${"x".repeat(58)}…, 1`);
  expect(message.endsWith("… and 2 more")).toBe(true);
  expect(message.length).toBeLessThan(800);
});

test("has no list when the metric has no samples at all", () => {
  expect(messageOf("http_req_duration{name:login}", "avg<5", [])).toBe(
    "no_data: no samples: http_req_duration{name:login}",
  );
  expect(messageOf("checks", "rate>0.9", [])).toBe("no_data: no samples: checks");
});

test("takes a counter without samples as 0 and still says what was there", () => {
  const samples: readonly Sample[] = [["http_reqs", "counter", { name: "login" }, 1]];
  expect(messageOf("http_reqs{name:Logn}", "count<5", samples)).toBe(
    "passed: count of http_reqs{name:Logn} was 0, limit < 5 — name was one of: login (did you mean login?)",
  );
});

test("judges a metric that a script made, and its submetrics", () => {
  const samples: readonly Sample[] = [
    ["orders", "trend", { page: "x" }, 3],
    ["orders", "trend", { page: "y" }, 30],
  ];
  expect(messageOf("orders{page:x}", "max<5", samples)).toBe(
    "passed: max of orders{page:x} was 3, limit < 5",
  );
});

test("does not pass a metric that nothing recorded", () => {
  expect(messageOf("orders", "count<5", [])).toBe(
    "no_data: no samples: orders — nothing recorded that metric",
  );
  expect(messageOf("order", "count<5", [["orders", "counter", {}, 1]])).toBe(
    "no_data: no samples: order — did you mean orders?",
  );
});

test("does not pass an aggregation that a script's metric does not have", () => {
  expect(messageOf("orders", "avg<5", [["orders", "counter", {}, 1]])).toBe(
    "no_data: orders is a counter, which has no avg; it has count, rate",
  );
});

test("leaves the default threshold out when no request was made", () => {
  const thresholds = withDefaultThreshold([planThreshold("checks", "rate>0.9")]);
  expect(run(thresholds, []).map(({ metric }) => metric)).toEqual(["checks"]);
  const reports = run(thresholds, [failed(1), failed(0)]);
  expect(reports[1]).toMatchObject({
    metric: "http_req_failed",
    isDefault: true,
    outcome: "failed",
    lhs: 0.5,
  });
});
