import { expect, test } from "vitest";

import type { ExecutorPlan, ScenarioPlan } from "../../../src/config/plan.ts";
import { undeliveredLoad } from "../../../src/engine/validity.ts";
import { planThreshold } from "../../support/plan-threshold.ts";

const rate: ExecutorPlan = {
  kind: "constant-arrival-rate",
  rate: 100,
  timeUnitMs: 1000,
  durationMs: 10_000,
  preAllocatedVus: 5,
  maxVus: 10,
};

function scenario(name: string, executor: ExecutorPlan = rate): ScenarioPlan {
  const work = { kind: "function", name: "default" } as const;
  return { name, executor, work, startTimeMs: 0, gracefulStopMs: 0, tags: {}, env: {} };
}

test("1 % dropped is a delivered load, more is not", () => {
  expect(undeliveredLoad([{ scenario: scenario("a"), started: 990, dropped: 10 }], [])).toBeNull();
  expect(undeliveredLoad([{ scenario: scenario("a"), started: 989, dropped: 11 }], [])).toMatchObject({
    code: "load_not_delivered",
    message:
      "the load was not delivered: the scenario a dropped 11 of 1000 iterations (1.1 %), " +
      "because all of its 10 virtual users were busy when they were due",
  });
});

test("names the scenario that missed most", () => {
  const deliveries = [
    { scenario: scenario("a"), started: 900, dropped: 100 },
    { scenario: scenario("b", { ...rate, maxVus: 1 }), started: 500, dropped: 500 },
  ];
  expect(undeliveredLoad(deliveries, [])?.message).toBe(
    "the load was not delivered: the scenario b dropped 500 of 1000 iterations (50 %), " +
      "because its only virtual user was busy when they were due",
  );
});

test("a load without a rate has promised none", () => {
  const shared = scenario("a", {
    kind: "shared-iterations",
    vus: 1,
    iterations: 100,
    maxDurationMs: 1000,
  });
  expect(undeliveredLoad([{ scenario: shared, started: 10, dropped: 90 }], [])).toBeNull();
});

test.each([
  ["dropped_iterations", null],
  ["dropped_iterations{scenario:a}", null],
  ["dropped_iterations{scenario:b}", "load_not_delivered"],
  ["iterations", "load_not_delivered"],
])("a threshold of the user's own on %s: %s", (metric, code) => {
  const delivery = { scenario: scenario("a"), started: 500, dropped: 500 };
  const error = undeliveredLoad([delivery], [planThreshold(metric, "count<900")]);
  expect(error?.code ?? null).toBe(code);
});
