import { expect, test } from "vitest";

import type { ScenarioConfig } from "../../../src/config/scenario-schema.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { finishRun, startRun, statOf } from "../../support/run-test-plan.ts";

const steps = [{ get: "/" }];

test.each([
  [
    "closed model, steps",
    { executor: "shared-iterations", vus: 2, iterations: 10, steps: [{ get: "/" }] },
    10,
  ],
  [
    "open model, steps",
    {
      executor: "constant-arrival-rate",
      rate: 100,
      duration: "200ms",
      // One for each arrival: none is dropped, however slow the machine is.
      pre_allocated_vus: 20,
      steps,
    },
    20,
  ],
  ["closed model, script", { executor: "shared-iterations", vus: 2, iterations: 10, exec_fn: "visit" }, 10],
] satisfies [string, ScenarioConfig, number][])(
  "neither the target nor the results see the warm-up: %s",
  async (_, scenario, requests) => {
    await using target = await startHttpTarget();
    const { result } = await finishRun(
      {
        // Whether this machine had time for the load is not what is asked here.
        config: { base_url: target.origin, validity: "warn", scenarios: { a: scenario } },
        functions: { visit: (worker) => worker.http.get("/") },
      },
      undefined,
      { selfWarmUpMs: 100 },
    );
    expect(result.status).toBe("passed");
    expect(target.requestCount).toBe(requests);
    expect(statOf(result, "http_reqs", "count")).toBe(requests);
    expect(result.requests.map(({ name }) => name)).toEqual(["GET /"]);
    expect(result.checks).toEqual([]);
  },
);

test("a stop during the warm-up ends the run before the target hears of it", async () => {
  await using target = await startHttpTarget();
  const controller = startRun(
    {
      config: {
        base_url: target.origin,
        scenarios: {
          a: {
            executor: "constant-arrival-rate",
            rate: 10,
            duration: "1s",
            pre_allocated_vus: 1,
            exec_fn: "visit",
          },
        },
      },
      functions: { visit: (worker) => worker.http.get("/") },
    },
    { selfWarmUpMs: 60_000 },
  );
  const done = controller.wait();
  controller.stop("changed my mind");
  expect((await done).status).toBe("stopped");
  expect(target.requestCount).toBe(0);
});
