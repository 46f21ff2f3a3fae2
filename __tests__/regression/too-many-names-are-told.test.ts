import { expect, test } from "vitest";

import { startHttpTarget } from "../support/http-target.ts";
import { finishRun, statOf } from "../support/run-test-plan.ts";

test("a run with more than 1,000 request names warns, and its totals stay complete", async () => {
  await using target = await startHttpTarget();
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      options: { vus: 4, iterations: 1_100 },
      thresholds: { "http_reqs{name:page 1099}": "count==1" },
    },
    functions: {
      async default(worker) {
        const { iteration } = worker.execution;
        await worker.http.get("/page", { name: `page ${iteration}` });
      },
    },
  });
  expect(result.warnings).toEqual([
    expect.stringMatching(/^http_reqs and \d+ more have more than 1,000 different tag sets: .*"other"/),
  ]);
  expect(result.status).toBe("passed");
  expect(result.thresholdResults[0]?.lhs).toBe(1);
  expect(statOf(result, "http_reqs", "count")).toBe(1_100);
  expect(target.requestCount).toBe(1_100);
  expect(result.requests.reduce((sum, { count }) => sum + count, 0)).toBe(1_100);
  expect(result.requests.find(({ name }) => name === "other")?.count).toBeGreaterThanOrEqual(100);
}, 10_000);
