import { expect, test } from "vitest";

import { planOf, problemsOf, resolveYaml } from "./resolve-yaml.ts";

const K6 = [
  "scenarios:",
  "  rising: { executor: ramping-arrival-rate, startRate: 5, timeUnit: 1m, preAllocatedVUs: 2, maxVUs: 9,",
  "    startTime: 3s, gracefulStop: 4s, exec: rise, stages: [{ target: 10, duration: 10s }] }",
  "  users: { executor: ramping-vus, startVUs: 0, gracefulRampDown: 5s, stages: [{ target: 1, duration: 1s }] }",
  "  fixed: { executor: per-vu-iterations, maxDuration: 7s, iterations: 2, vus: 3 }",
  "thresholds:",
  "  http_req_duration: [{ threshold: avg<5, abortOnFail: true, delayAbortEval: 10s }]",
  "  checks: { threshold: rate>0.9, abortOnFail: false }",
].join("\n");

test("a k6 options object can be pasted", () => {
  const { scenarios, thresholds } = planOf(K6);
  expect(scenarios.map(({ executor }) => executor)).toEqual([
    {
      kind: "ramping-arrival-rate",
      startRate: 5,
      timeUnitMs: 60_000,
      stages: [{ durationMs: 10_000, target: 10 }],
      preAllocatedVus: 2,
      maxVus: 9,
    },
    {
      kind: "ramping-vus",
      startVus: 0,
      stages: [{ durationMs: 1_000, target: 1 }],
      gracefulRampDownMs: 5_000,
    },
    { kind: "per-vu-iterations", vus: 3, iterations: 2, maxDurationMs: 7_000 },
  ]);
  expect(scenarios[0]).toMatchObject({
    startTimeMs: 3_000,
    gracefulStopMs: 4_000,
    work: { kind: "function", name: "rise" },
  });
  expect(thresholds.map(({ abortOnFail, gracePeriodMs }) => [abortOnFail, gracePeriodMs])).toEqual([
    [true, 10_000],
    [false, 0],
  ]);
});

test("the echo of the config has rampa's spelling", () => {
  const resolution = resolveYaml(K6);
  expect(resolution.ok && resolution.resolved).toMatchObject({
    scenarios: { users: { vus: 0, graceful_ramp_down: "5s" } },
    thresholds: { checks: { threshold: "rate>0.9", abort_on_fail: false } },
  });
});

test("a problem names the key as it was written", () => {
  const text =
    "scenarios:\n  a:\n    executor: per-vu-iterations\n    maxDuration: 5\nthresholds:\n  checks: [{ threshold: rate>1, delayAbortEval: 5 }]";
  expect(problemsOf(text)).toEqual([
    expect.stringContaining("load.yml:4:18 scenarios.a.maxDuration: expected a duration"),
    expect.stringContaining("load.yml:6:49 thresholds.checks[0].delayAbortEval: expected a duration"),
  ]);
});

test.each([
  [
    "scenarios:\n  a:\n    executor: shared-iterations\n    max_duration: 5s\n    maxDuration: 6s",
    "load.yml:5:5 scenarios.a.maxDuration",
    "max_duration",
  ],
  [
    "scenarios:\n  a:\n    executor: ramping-vus\n    stages: [{ target: 1, duration: 1s }]\n    startVUs: 1\n    vus: 2",
    "load.yml:5:5 scenarios.a.startVUs",
    "vus",
  ],
  [
    "thresholds:\n  checks:\n    - threshold: rate>0.9\n      abortOnFail: true\n      abort_on_fail: true",
    "load.yml:4:7 thresholds.checks[0].abortOnFail",
    "abort_on_fail",
  ],
])("a key together with its alias is an error: %s", (text, place, key) => {
  const alias = place.slice(place.lastIndexOf(".") + 1);
  expect(problemsOf(text)).toEqual([
    `${place}: "${alias}" is another spelling of "${key}", and both stand here. Keep one of them`,
  ]);
});

test("aliases are known only inside scenarios and thresholds", () => {
  expect(problemsOf("options: { maxDuration: 5s }")).toEqual([
    expect.stringContaining('unknown key "maxDuration"'),
  ]);
});
