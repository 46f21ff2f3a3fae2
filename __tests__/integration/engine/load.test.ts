import { describe, expect, test } from "vitest";

import type { RunResult } from "../../../src/engine/run-result.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { finishRun, statOf } from "../../support/run-test-plan.ts";

const getRoot = { steps: [{ get: "/" }] };

/** What must hold for any run, whatever its load. */
function expectConsistent(result: RunResult, requestsSeen: number): void {
  expect(statOf(result, "http_reqs", "count")).toBe(requestsSeen);
  expect(result.requests.reduce((sum, { count }) => sum + count, 0)).toBe(requestsSeen);
  const completed = result.scenarios.reduce((sum, scenario) => sum + scenario.completed, 0);
  expect(statOf(result, "iterations", "count")).toBe(completed);
  expect(statOf(result, "iteration_duration", "count")).toBe(completed);
}

describe("the server sees exactly the load that was asked for", () => {
  test("shared-iterations", async () => {
    await using target = await startHttpTarget();
    const { result } = await finishRun({
      config: {
        base_url: target.origin,
        scenarios: { a: { executor: "shared-iterations", vus: 5, iterations: 101, ...getRoot } },
      },
    });
    expect(result.status).toBe("passed");
    expect(target.requestCount).toBe(101);
    expect(target.connectionCount).toBe(5);
    expectConsistent(result, 101);
    expect(result.scenarios).toEqual([
      {
        name: "a",
        executor: "shared-iterations",
        planned: 101,
        delivered: 101,
        completed: 101,
        failed: 0,
        dropped: 0,
        interrupted: 0,
      },
    ]);
    await expect.poll(() => target.openConnections).toBe(0);
  });

  test("per-vu-iterations", async () => {
    await using target = await startHttpTarget();
    const { result } = await finishRun({
      config: {
        base_url: target.origin,
        scenarios: { a: { executor: "per-vu-iterations", vus: 4, iterations: 7, ...getRoot } },
      },
    });
    expect(target.requestCount).toBe(28);
    expectConsistent(result, 28);
  });

  test("constant-vus for its duration", async () => {
    await using target = await startHttpTarget((_, response) => setTimeout(() => response.end("ok"), 20));
    const { result } = await finishRun({
      config: { base_url: target.origin, options: { vus: 3, duration: "1s", ...getRoot } },
    });
    expect(result.status).toBe("passed");
    expect(result.durationS).toBeGreaterThanOrEqual(1);
    expect(result.durationS).toBeLessThan(3);
    // 50 a second for each user at most.
    expect(target.requestCount).toBeGreaterThan(9);
    expect(target.requestCount).toBeLessThanOrEqual(153);
    expect(target.connectionCount).toBe(3);
    expectConsistent(result, target.requestCount);
    expect(statOf(result, "vus", "max")).toBe(3);
  });

  test("constant-arrival-rate: 200 a second for 1 s are 200", async () => {
    await using target = await startHttpTarget();
    const { result } = await finishRun({
      config: {
        base_url: target.origin,
        scenarios: {
          a: {
            executor: "constant-arrival-rate",
            rate: 200,
            duration: "1s",
            pre_allocated_vus: 20,
            // Enough that a busy machine is late rather than short of users.
            max_vus: 400,
            ...getRoot,
          },
        },
      },
    });
    expect(result.scenarios).toMatchObject([{ planned: 200, delivered: 200, dropped: 0, interrupted: 0 }]);
    expect(target.requestCount).toBe(200);
    expectConsistent(result, 200);
    expect(statOf(result, "iteration_lag", "count")).toBe(200);
  });

  test("ramping-vus and ramping-arrival-rate", async () => {
    await using target = await startHttpTarget((_, response) => setTimeout(() => response.end("ok"), 10));
    const { result } = await finishRun({
      config: {
        base_url: target.origin,
        scenarios: {
          users: {
            executor: "ramping-vus",
            vus: 0,
            stages: [
              { duration: "500ms", target: 4 },
              { duration: "300ms", target: 0 },
            ],
            ...getRoot,
          },
          arrivals: {
            executor: "ramping-arrival-rate",
            stages: [{ duration: "1s", target: 100 }],
            pre_allocated_vus: 10,
            max_vus: 50,
            ...getRoot,
          },
        },
      },
    });
    expect(result.scenarios[1]).toMatchObject({ planned: 50, delivered: 50, dropped: 0 });
    expect(result.scenarios[0]).toMatchObject({ planned: null, interrupted: 0 });
    expectConsistent(result, target.requestCount);
  });
});

test("an arrival without a free user is dropped and told", async () => {
  await using target = await startHttpTarget((_, response) => setTimeout(() => response.end("ok"), 300));
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      scenarios: {
        a: { executor: "constant-arrival-rate", rate: 10, duration: "1s", pre_allocated_vus: 1, ...getRoot },
      },
    },
  });
  expect(result.status).toBe("invalid");
  const [scenario] = result.scenarios;
  expect(scenario?.planned).toBe(10);
  expect((scenario?.delivered ?? 0) + (scenario?.dropped ?? 0)).toBe(10);
  expect(scenario?.delivered).toBe(target.requestCount);
  expect(statOf(result, "dropped_iterations", "count")).toBe(scenario?.dropped);
  expect(scenario?.dropped).toBeGreaterThanOrEqual(6);
});

test("a function that never waits starves neither timers nor a stop", async () => {
  let iterations = 0;
  const spin = (): void => {
    iterations += 1;
  };
  const { result } = await finishRun(
    { config: { options: { vus: 2, duration: "60s" } }, functions: { default: spin } },
    async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      controller.stop("enough");
    },
  );
  expect(result.status).toBe("stopped");
  expect(result.durationS).toBeLessThan(3);
  expect(statOf(result, "iterations", "count")).toBe(iterations);
  expect(iterations).toBeGreaterThan(1000);
});

test("10,000 virtual users begin, are counted and end in moments, also when they are stopped", async () => {
  const started = performance.now();
  const each = await finishRun({
    config: { scenarios: { a: { executor: "per-vu-iterations", vus: 10_000, iterations: 2 } } },
    functions: { default: (worker) => worker.sleep("100ms") },
  });
  expect(each.result.scenarios).toMatchObject([
    { planned: 20_000, delivered: 20_000, completed: 20_000, dropped: 0, interrupted: 0 },
  ]);
  expect(statOf(each.result, "vus_max", "value")).toBe(10_000);
  const stopped = await finishRun(
    {
      config: {
        scenarios: { a: { executor: "ramping-vus", vus: 10_000, stages: [{ duration: "60s", target: 0 }] } },
      },
      functions: { default: (worker) => worker.sleep("60s") },
    },
    async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      controller.stop();
    },
  );
  expect(stopped.result).toMatchObject({ status: "stopped", scenarios: [{ completed: 0 }] });
  expect(stopped.result.scenarios[0]?.interrupted).toBe(stopped.result.scenarios[0]?.delivered);
  expect(performance.now() - started).toBeLessThan(10_000);
});
