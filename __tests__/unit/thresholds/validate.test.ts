import { expect, test } from "vitest";

import { formatProblem, type Problem } from "../../../src/errors.ts";
import { registerBuiltins } from "../../../src/metrics/builtins.ts";
import { MetricRegistry } from "../../../src/metrics/registry.ts";
import { validateThresholds } from "../../../src/thresholds/validate.ts";
import { planThreshold } from "../../support/plan-threshold.ts";

const registry = new MetricRegistry();
registerBuiltins(registry);

function check(metric: string, source: string, customMetricsPossible = false): Problem[] {
  return validateThresholds([planThreshold(metric, source)], registry, { customMetricsPossible });
}

test.each([
  ["http_req_duration", "p(95)<500"],
  ["http_req_duration", "p(99.9) < 1.5s"],
  ["http_req_duration{name:list users,foo:bar}", "avg<200"],
  ["http_reqs", "rate>10"],
  ["http_req_failed", "rate<0.01"],
  ["checks{check:status is 200}", "passes>10"],
  ["vus", "max<=50"],
  ["data_received", "count<1000000"],
])("accepts %s: %s", (metric, source) => {
  expect(check(metric, source)).toEqual([]);
});

test("names the metric that was meant", () => {
  expect(check("http_req_duraton", "p(95)<500")).toEqual([
    {
      path: "thresholds.http_req_duraton",
      message: 'expected the name of a metric, got "http_req_duraton"',
      hint: 'Did you mean "http_req_duration"?',
    },
  ]);
});

test("lists the metrics when none is near", () => {
  const [problem] = check("latency{name:x}", "p(95)<500");
  expect(problem?.path).toBe("thresholds.latency{name:x}");
  expect(problem?.message).toBe('expected the name of a metric, got "latency"');
  expect(problem?.hint).toContain("http_req_duration, ");
});

test("leaves unknown metrics to the run when a script may make them", () => {
  expect(check("orders", "count>5", true)).toEqual([]);
});

test.each([
  ["http_req_duration", "rate<5", "trend", "count, avg, min, max, med, p(N)"],
  ["http_reqs", "p(95)<5", "counter", "count, rate"],
  ["http_req_failed", "avg<5", "rate", "rate, passes, fails"],
  ["vus", "rate<5", "gauge", "value, min, max"],
])("lists what %s has instead of %s", (metric, source, kind, known) => {
  const aggregation = source.split("<")[0] ?? "";
  expect(check(metric, source, true)).toEqual([
    {
      path: `thresholds.${metric}`,
      message: `${metric} is a ${kind}, which has no ${aggregation}`,
      hint: `Write one of ${known}`,
    },
  ]);
});

test.each([
  ["http_reqs", "count<5s", "s"],
  ["http_req_failed", "rate<5ms", "ms"],
  ["vus", "value<1m", "m"],
  ["http_req_duration", "count<5ms", "ms"],
])("refuses a time as the limit of %s: %s", (metric, source, unit) => {
  const [problem] = check(metric, source);
  expect(problem?.message).toContain(`of ${metric} is no time, but its limit is written in ${unit}`);
  expect(problem?.hint).toBe("Write the limit without a unit");
});

test("reports every problem with its place", () => {
  const position = { file: "rampa.yml", line: 7, column: 5 };
  const problems = validateThresholds(
    [
      planThreshold("checks", "rate>0.9"),
      planThreshold("checks", "avg>0.9", { position, path: "thresholds.checks[1]" }),
      planThreshold("iteration", "count>1", { position: { ...position, line: 9 } }),
    ],
    registry,
    { customMetricsPossible: false },
  );
  expect(problems.map(formatProblem)).toEqual([
    "rampa.yml:7:5 thresholds.checks[1]: checks is a rate, which has no avg. Write one of rate, passes, fails",
    'rampa.yml:9:5 thresholds.iteration: expected the name of a metric, got "iteration". ' +
      'Did you mean "iterations"?',
  ]);
});

test.each([
  ["http_req_failed", "rate<5", "For 5 % write 0.05"],
  ["checks", "rate>99", "For 99 % write 0.99"],
  ["checks", "rate>-0.5", "Write a fraction such as 0.05"],
])("refuses a limit that no rate can pass or fail: %s: %s", (metric, source, hint) => {
  const [problem] = check(metric, source);
  expect(problem?.message).toContain(`rate of ${metric} lies between 0 and 1`);
  expect(problem?.hint).toBe(hint);
});

test("accepts the ends of a rate, and counts of it above 1", () => {
  expect(check("checks", "rate>=1")).toEqual([]);
  expect(check("http_req_failed", "rate<=0")).toEqual([]);
  expect(check("checks", "fails<5")).toEqual([]);
});
