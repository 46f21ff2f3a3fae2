import { expect, test } from "vitest";

import { BUILTIN_METRICS } from "../../src/metrics/builtins.ts";
import { startHttpTarget } from "../support/http-target.ts";
import { finishRun } from "../support/run-test-plan.ts";

test("every built-in metric that a threshold may name is recorded", async () => {
  await using target = await startHttpTarget();
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      scenarios: {
        a: {
          executor: "constant-arrival-rate",
          rate: 50,
          duration: "200ms",
          pre_allocated_vus: 10,
          steps: [{ get: "/", checks: ["status == 200"] }],
        },
      },
    },
  });
  expect(target.requestCount).toBe(10);
  expect(result.metrics.map(({ name }) => name).sort()).toEqual(Object.keys(BUILTIN_METRICS).sort());
  const trends = result.metrics.filter(({ kind }) => kind === "trend");
  expect(trends.map(({ name, stats }) => [name, stats.count])).toEqual(trends.map(({ name }) => [name, 10]));
});
