import { describe, expect, test } from "vitest";

import type { ExecutorPlan } from "../../../src/config/executor-plan.ts";
import type { Plan, ScenarioPlan } from "../../../src/config/plan.ts";
import { warmUpPlan } from "../../../src/engine/warm-up-plan.ts";
import { createTestPlan } from "../../../src/index.ts";

const base = createTestPlan({
  config: { options: { iterations: 1 }, thresholds: { checks: "rate>0.9" } },
  functions: { default: () => undefined },
}).plan;

function cut(executor: ExecutorPlan, warmUpMs: number, startTimeMs = 0): readonly ScenarioPlan[] | undefined {
  const scenarios = base.scenarios.map((scenario) => ({ ...scenario, executor, startTimeMs }));
  return warmUpPlan({ ...base, scenarios, warmUpMs } satisfies Plan)?.scenarios;
}

const executorOf = (executor: ExecutorPlan, warmUpMs: number, startTimeMs = 0): ExecutorPlan | undefined =>
  cut(executor, warmUpMs, startTimeMs)?.[0]?.executor;

test("there is none without warm_up", () => {
  expect(warmUpPlan(base)).toBeNull();
});

test("nothing of it is judged", () => {
  expect(warmUpPlan({ ...base, warmUpMs: 1000 })?.thresholds).toEqual([]);
});

describe("the plan from its beginning", () => {
  test.each<[ExecutorPlan, ExecutorPlan]>([
    [
      { kind: "constant-vus", vus: 3, durationMs: 60_000 },
      { kind: "constant-vus", vus: 3, durationMs: 10_000 },
    ],
    [
      { kind: "constant-vus", vus: 3, durationMs: 4000 },
      { kind: "constant-vus", vus: 3, durationMs: 4000 },
    ],
    [
      { kind: "shared-iterations", vus: 3, iterations: 5, maxDurationMs: 600_000 },
      { kind: "constant-vus", vus: 3, durationMs: 10_000 },
    ],
    [
      { kind: "per-vu-iterations", vus: 3, iterations: 5, maxDurationMs: 600_000 },
      { kind: "constant-vus", vus: 3, durationMs: 10_000 },
    ],
  ])("%o", (executor, expected) => {
    expect(executorOf(executor, 10_000)).toEqual(expected);
  });

  test("is a stage's line of virtual users up to the last whole one", () => {
    const executor: ExecutorPlan = {
      kind: "ramping-vus",
      startVus: 0,
      stages: [
        { durationMs: 8000, target: 4 },
        { durationMs: 8000, target: 0 },
      ],
      gracefulRampDownMs: 0,
    };
    // 4 − 2.5 s · 0.5/s = 2.75: three users until the end, from 8 + 2 s on.
    expect(executorOf(executor, 10_500)).toMatchObject({
      stages: [
        { durationMs: 8000, target: 4 },
        { durationMs: 2000, target: 3 },
        { durationMs: 500, target: 3 },
      ],
    });
  });

  test("is a stage's line of rates", () => {
    const executor: ExecutorPlan = {
      kind: "ramping-arrival-rate",
      startRate: 10,
      timeUnitMs: 1000,
      stages: [{ durationMs: 20_000, target: 110 }],
      preAllocatedVus: 1,
      maxVus: 1,
    };
    expect(executorOf(executor, 5000)).toMatchObject({ stages: [{ durationMs: 5000, target: 35 }] });
  });

  test("leaves out what starts later, and counts a start time", () => {
    const executor: ExecutorPlan = { kind: "constant-vus", vus: 3, durationMs: 60_000 };
    expect(cut(executor, 10_000, 10_000)).toBeUndefined();
    expect(executorOf(executor, 10_000, 4000)).toMatchObject({ durationMs: 6000 });
  });
});
