import { expect, test } from "vitest";

import { ExecutionInfo } from "../../../src/worker/execution-info.ts";

test("says which worker, scenario and iteration it is (rampa.worker.ExecutionInfo)", () => {
  const info = new ExecutionInfo({ workerId: 1, scenario: "load", iteration: 0 });
  expect(info.workerId).toBe(1);
  expect(info).toMatchObject({ workerId: 1, scenario: "load", iteration: 0, iterationInWorker: 0 });
});
