import { expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import { createTestPlan } from "../../../src/loader/create-test-plan.ts";

test("values make the same plan as a file", () => {
  const teardown = (): void => undefined;
  const plan = createTestPlan({
    config: {
      base_url: "http://127.0.0.1:${env.PORT}",
      scenarios: { a: { executor: "constant-vus", vus: 2, duration: "1m30s", exec_fn: "browse" } },
    },
    functions: { browse: () => undefined },
    teardown,
    env: { PORT: "81" },
  });
  expect(plan.plan).toMatchObject({
    baseUrl: "http://127.0.0.1:81",
    scenarios: [{ name: "a", executor: { kind: "constant-vus", vus: 2, durationMs: 90_000 } }],
  });
  expect(plan.setupFn).toBeNull();
  expect(plan.teardownFn).toBe(teardown);
  expect(plan.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.isFrozen(plan)).toBe(true);
});

test("everything that is wrong is told at once", () => {
  const make = (): unknown =>
    createTestPlan({
      config: {
        scenarios: { a: { executor: "constant-vus", duration: "1s", exec_fn: "brose" } },
        thresholds: { http_reqs: ["p(95)<1"] },
      },
      functions: { browse: () => undefined },
    });
  expect(make).toThrow(RampaError);
  expect(make).toThrow(/Did you mean "browse"\?[^]*http_reqs is a counter/);
});
