import { expect, test } from "vitest";

import type { Worker } from "../../../src/worker/worker.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { finishRun, phasesOf, statOf } from "../../support/run-test-plan.ts";

test("the load runs once unmeasured before it is measured; setup runs once, before both", async () => {
  await using target = await startHttpTarget();
  let setups = 0;
  const { result, events } = await finishRun({
    config: {
      base_url: target.origin,
      warm_up: "300ms",
      options: { vus: 2, iterations: 10 },
      thresholds: { http_reqs: "count==10" },
    },
    setup: () => {
      setups += 1;
    },
    functions: {
      default: async (worker: Worker) => {
        await worker.http.get("/");
        await worker.sleep("20ms");
      },
    },
  });
  expect(result.status).toBe("passed");
  expect(setups).toBe(1);
  expect(phasesOf(events)).toEqual(["setup", "warm_up", "execute", "teardown", "finished"]);
  expect(result.phases.map(({ name }) => name)).toEqual(["setup", "warm_up", "execute"]);
  const warmUp = result.warmUp;
  expect(warmUp?.requests).toBeGreaterThan(0);
  expect(warmUp).toMatchObject({ failed: 0, iterations: warmUp?.requests });
  expect(statOf(result, "http_reqs", "count")).toBe(10);
  expect(target.requestCount).toBe(10 + (warmUp?.requests ?? 0));
});

test("what fails in the warm-up fails nothing", async () => {
  await using target = await startHttpTarget();
  let calls = 0;
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      warm_up: "100ms",
      options: { iterations: 3 },
      thresholds: { http_req_failed: { threshold: "rate<0.01", abort_on_fail: true } },
    },
    functions: {
      default: async (worker: Worker) => {
        calls += 1;
        await worker.http.get(calls === 1 ? "http://127.0.0.1:1/" : "/");
        await worker.sleep("20ms");
      },
    },
  });
  expect(result.status).toBe("passed");
  expect(result.warmUp?.failed).toBe(1);
  expect(statOf(result, "http_reqs", "count")).toBe(3);
});

test("a stop in the warm-up ends the run as stopped, without a measured load", async () => {
  await using target = await startHttpTarget();
  const { result, events } = await finishRun(
    {
      config: { base_url: target.origin, warm_up: "60s", options: { vus: 1, iterations: 1 } },
      functions: {
        default: async (worker: Worker) => {
          await worker.http.get("/");
          await worker.sleep("10ms");
        },
      },
    },
    async (controller) => {
      for await (const event of controller.events()) {
        if (event.type === "PhaseEvent" && event.phase === "warm_up") break;
      }
      await expect.poll(() => target.requestCount).toBeGreaterThan(0);
      controller.stop("enough");
    },
  );
  expect(result).toMatchObject({ status: "stopped", stopReason: "enough", metrics: [] });
  expect(result.generator).toBeUndefined();
  expect(phasesOf(events)).toEqual(["setup", "warm_up", "teardown", "finished"]);
});
