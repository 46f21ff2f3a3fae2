import { expect, test } from "vitest";

import { ExecutionInfo, Worker } from "../../../src/index.ts";
import { finishRun, statOf } from "../../support/run-test-plan.ts";

test("worker.ExecutionInfo: worker 1, scenario load, iteration 0", () => {
  const info = new ExecutionInfo({ workerId: 1, scenario: "load", iteration: 0 });
  expect(info.workerId).toBe(1);
  expect(info).toMatchObject({ scenario: "load", iteration: 0, iterationInWorker: 0 });
});

test("worker.Worker: made for each iteration; check, counter, gauge and trend emit samples", async () => {
  const workers: Worker[] = [];
  const { result } = await finishRun({
    config: { scenarios: { s: { executor: "per-vu-iterations", iterations: 2, exec_fn: "each" } } },
    setup: () => "data",
    functions: {
      each(worker) {
        workers.push(worker);
        worker.check(1, { "is one": (value) => value === 1 });
        worker.counter("orders", 2);
        worker.gauge("length", 3);
        worker.trend("took", 4);
      },
    },
  });
  expect(workers).toHaveLength(2);
  expect(workers[0]).toBeInstanceOf(Worker);
  expect(workers[0]).not.toBe(workers[1]);
  expect(workers.map(({ execution }) => [execution.workerId, execution.scenario])).toEqual([
    [1, "s"],
    [1, "s"],
  ]);
  expect(workers[0]?.execution.iteration).toBe(0);
  expect(workers[0]?.setupData).toBe("data");
  expect(statOf(result, "checks", "passes")).toBe(2);
  expect(statOf(result, "orders", "count")).toBe(4);
  expect(statOf(result, "length", "value")).toBe(3);
  expect(statOf(result, "took", "count")).toBe(2);
});
