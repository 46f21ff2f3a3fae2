import { expect, test } from "vitest";

import type { RunResult } from "../../../src/engine/run-result.ts";
import { ErrorLog } from "../../../src/metrics/error-log.ts";
import { buildResult } from "../../../src/run/build-result.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import type { Worker } from "../../../src/worker/worker.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { finishRun, statOf } from "../../support/run-test-plan.ts";

const MANY = 100_000;
const KIBI = 1024;

const RUNNER: ResultFile["runner"] = {
  os: "linux",
  arch: "x64",
  cpu_model: "any",
  cpus: 2,
  memory_bytes: 1,
  node: "24.0.0",
  version: "0.0.0",
};

/** Characters of the result file. */
function sizeOf(result: RunResult): number {
  return JSON.stringify(buildResult(result, { config: {}, configDigest: "d", runner: RUNNER })).length;
}

test("a hundred thousand tag sets leave a small result that says so", async () => {
  const perIteration = 1000;
  const { result } = await finishRun({
    config: { options: { vus: 10, iterations: MANY / perIteration } },
    functions: {
      default: (worker: Worker) => {
        const first = worker.execution.iteration * perIteration;
        for (let id = first; id < first + perIteration; id++)
          worker.trend("parse_time", 1, { id: String(id) });
      },
    },
  });
  expect(statOf(result, "parse_time", "count")).toBe(MANY);
  expect(result.warnings.join()).toContain("parse_time has more than 1,000 different tag sets");
  expect(sizeOf(result)).toBeLessThan(64 * KIBI);
});

test("a thousand different errors leave a hundred of them, cut to size, and the count of all", async () => {
  const failures = 1000;
  const { result } = await finishRun({
    config: { options: { vus: 10, iterations: failures + 1 } },
    functions: {
      default: ({ execution: { iteration } }: Worker) => {
        if (iteration > 0) throw new Error(`order ${iteration} is gone: ${"x".repeat(10_000)}`);
      },
    },
  });
  expect(statOf(result, "iteration_errors", "count")).toBe(failures);
  expect(result.errors).toHaveLength(101);
  expect(result.errors.reduce((total, { count }) => total + count, 0)).toBe(failures);
  expect(sizeOf(result)).toBeLessThan(256 * KIBI);
});

test("an error log of a hundred thousand messages is as long as one of a thousand", () => {
  const log = new ErrorLog();
  for (let id = 0; id < MANY; id++) log.record("script", `step ${id}`, `order ${id} is gone`, id);
  expect(log.reports()).toHaveLength(101);
  expect(log.reports().reduce((total, { count }) => total + count, 0)).toBe(MANY);
});

test("names that hold an id are told apart up to a limit, and no request is lost", async () => {
  await using target = await startHttpTarget();
  const REQUESTS = 1100;
  const { result } = await finishRun({
    config: { base_url: target.origin, options: { vus: 5, iterations: REQUESTS } },
    functions: {
      default: async ({ http, execution: { iteration } }: Worker) => {
        await http.get(`/orders/${iteration}`);
      },
    },
  });
  expect(target.requestCount).toBe(REQUESTS);
  expect(result.requests).toHaveLength(1001);
  expect(result.requests.reduce((total, { count }) => total + count, 0)).toBe(REQUESTS);
  expect(result.requests.find(({ name }) => name === "other")?.count).toBe(REQUESTS - 1000);
  expect(result.warnings.join()).toContain("tag sets");
  expect(sizeOf(result)).toBeLessThan(1024 * KIBI);
});

test.each([
  { what: "shared iterations", executor: "shared-iterations", vus: 1, iterations: 1e12 },
  { what: "iterations of each user", executor: "per-vu-iterations", vus: 2, iterations: 1e12 },
  { what: "rounds of a loop", executor: "shared-iterations", vus: 1, iterations: 1, repeat: 1e12 },
] as const)("a billion times a thousand $what end with their time, and are counted", async (row) => {
  await using target = await startHttpTarget();
  const { executor, vus, iterations } = row;
  const requests = [{ get: "/" }];
  const steps = "repeat" in row ? [{ repeat: row.repeat, steps: requests }] : requests;
  const load = { executor, vus, iterations, max_duration: "200ms", graceful_stop: "0s", steps };
  const { result } = await finishRun({ config: { base_url: target.origin, scenarios: { load } } });
  const scenario = result.scenarios[0];
  expect(target.requestCount).toBeGreaterThan(0);
  // An iteration that is cut off may have sent a request whose answer it did not wait for.
  expect(target.requestCount - (statOf(result, "http_reqs", "count") ?? 0)).toBeLessThanOrEqual(vus);
  expect(scenario?.planned).toBe(vus * iterations);
  expect((scenario?.delivered ?? NaN) + (scenario?.dropped ?? NaN)).toBe(vus * iterations);
});
