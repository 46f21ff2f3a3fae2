import { expect, test } from "vitest";

import { createTestPlan } from "../../src/loader/create-test-plan.ts";

test("a threshold on a metric that nothing records is an error before the run", () => {
  const config = {
    base_url: "http://127.0.0.1:1",
    options: { iterations: 1, steps: [{ get: "/" }] },
    thresholds: { generator_uncertainty: ["p(99)<5"] },
  };
  expect(() => createTestPlan({ config })).toThrow(
    'expected the name of a metric, got "generator_uncertainty"',
  );
});
