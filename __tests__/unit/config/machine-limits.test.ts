import { describe, expect, test } from "vitest";

import { planOf, problemsOf } from "./resolve-yaml.ts";

const STEPS = "steps: [{ get: http://127.0.0.1/ }]";

function scenario(fields: string): string {
  return `scenarios:\n  a: { ${fields}, ${STEPS} }\n`;
}

describe("load that one machine cannot make is refused where it is written", () => {
  test.each([
    {
      yaml: `options:\n  vus: 1000000000\n  duration: 1s\n  ${STEPS}\n`,
      problem:
        "load.yml:2:8 options.vus: expected at most 100,000 virtual users on one machine, got 1,000,000,000. " +
        "Lower it: not even 1,000 shards could make that load",
    },
    {
      yaml: `options:\n  stages: [{ duration: 1s, target: 1e9 }]\n  ${STEPS}\n`,
      problem:
        "load.yml:2:36 options.stages[0].target: expected at most 100,000 virtual users on one machine, " +
        "got 1,000,000,000. Lower it: not even 1,000 shards could make that load",
    },
    {
      yaml: scenario("executor: ramping-vus, stages: [{ duration: 1s, target: 1e15 }]"),
      problem:
        "load.yml:2:64 scenarios.a.stages[0].target: expected at most 100,000 virtual users on one machine, " +
        "got 1,000,000,000,000,000. Lower it: not even 1,000 shards could make that load",
    },
    {
      yaml: scenario(
        "executor: constant-arrival-rate, rate: 1, duration: 1s, preAllocatedVUs: 1, maxVUs: 250000",
      ),
      problem:
        "load.yml:2:92 scenarios.a.maxVUs: expected at most 100,000 virtual users on one machine, got 250,000. " +
        "Lower it, or divide the load over 3 shards",
    },
    {
      yaml: scenario(
        "executor: constant-arrival-rate, rate: 1, duration: 1s, pre_allocated_vus: 1e15, max_vus: 1",
      ),
      problem:
        "load.yml:2:83 scenarios.a.pre_allocated_vus: expected at most 100,000 virtual users on one machine, " +
        "got 1,000,000,000,000,000. Lower it: not even 1,000 shards could make that load",
    },
    {
      yaml: scenario("executor: constant-arrival-rate, rate: 2e6, duration: 1s, pre_allocated_vus: 1"),
      problem:
        "load.yml:2:47 scenarios.a.rate: expected at most 1,000,000 iterations per 1s on one machine, " +
        "got 2,000,000. Lower it, or divide the load over 2 shards",
    },
    {
      yaml: scenario(
        "executor: constant-arrival-rate, rate: 2000, time_unit: 1ms, duration: 1s, pre_allocated_vus: 1",
      ),
      problem:
        "load.yml:2:47 scenarios.a.rate: expected at most 1,000 iterations per 1ms on one machine, " +
        "got 2,000. Lower it, or divide the load over 2 shards",
    },
    {
      yaml: scenario(
        "executor: ramping-arrival-rate, stages: [{ duration: 1s, target: 1e300 }], pre_allocated_vus: 1",
      ),
      problem:
        "load.yml:2:73 scenarios.a.stages[0].target: expected at most 1,000,000 iterations per 1s on one machine, " +
        "got 1e+300. Lower it: not even 1,000 shards could make that load",
    },
  ])("$problem", ({ yaml, problem }) => {
    expect(problemsOf(yaml)).toContain(problem);
  });
});

test.each([
  {
    fields: "executor: per-vu-iterations, vus: 100, iterations: 1e15",
    key: "iterations",
    got: "100000000000000000",
  },
  {
    fields: "executor: constant-arrival-rate, rate: 1000000, duration: 2501999792h, pre_allocated_vus: 1",
    key: "duration",
    got: "9007199251200000000",
  },
])("more iterations than can be counted are refused: $key", ({ fields, key, got }) => {
  expect(problemsOf(scenario(fields))).toEqual([
    expect.stringContaining(
      `scenarios.a.${key}: expected at most 9,007,199,254,740,991 iterations in all, got ${got}. Lower ${key}`,
    ),
  ]);
});

test("a number that JavaScript cannot count to says so", () => {
  expect(problemsOf(`options:\n  iterations: 1e16\n  ${STEPS}\n`)).toEqual([
    "load.yml:2:15 options.iterations: expected a whole number of at most 9007199254740991, got 10000000000000000",
  ]);
});

test("every machine may have as much as one", () => {
  const yaml = `options:\n  vus: 1000000\n  duration: 1s\n  ${STEPS}\n`;
  expect(planOf(yaml, { machines: 10 }).scenarios[0]?.executor).toMatchObject({ vus: 1_000_000 });
  expect(problemsOf(yaml, { machines: 9 })).toEqual([
    "load.yml:2:8 options.vus: expected at most 900,000 virtual users on 9 machines, got 1,000,000. " +
      "Lower it, or divide the load over 10 shards",
  ]);
});

test("what is limited by time alone may be as large as one likes", () => {
  const steps = "steps: [{ repeat: 1000000000000, steps: [{ get: http://127.0.0.1/ }] }]";
  const plan = planOf(`options: { vus: 100000, iterations: 1000000000000, duration: 1000000h, ${steps} }\n`);
  expect(plan.scenarios[0]?.executor).toMatchObject({
    vus: 100_000,
    iterations: 1e12,
    maxDurationMs: 3.6e12,
  });
});
