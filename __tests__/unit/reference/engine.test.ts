import { expect, test } from "vitest";

import { DEFAULT_ENGINE_OPTIONS } from "../../../src/engine/engine-options.ts";
import { createTestPlan, Engine, type EngineOptions, type RunController } from "../../../src/index.ts";

const plan = createTestPlan({
  config: { options: { vus: 1, duration: "60s" } },
  functions: { default: (worker) => worker.sleep("1ms") },
});

test("engine.EngineOptions: metrics are flushed every 50 ms unless told otherwise", () => {
  const options: EngineOptions = DEFAULT_ENGINE_OPTIONS;
  expect(options.metricFlushIntervalMs / 1000).toBe(0.05);
});

test("engine.RunController: wait, stop, snapshot and events, for a front end", async () => {
  const controller: RunController = new Engine(plan).start();
  const first = await controller.events().next();
  expect(first.value).toMatchObject({ type: "PhaseEvent", phase: "setup", runId: controller.runId });
  await expect.poll(() => controller.snapshot()?.values.iterations?.count ?? 0).toBeGreaterThan(0);
  controller.stop("seen enough");
  expect(await controller.wait()).toMatchObject({ status: "stopped", stopReason: "seen enough" });
});

test("engine.Engine: every start is a run of its own", async () => {
  const engine = new Engine(plan);
  const runs = [engine.start(), engine.start()];
  for (const run of runs) run.stop();
  const results = await Promise.all(runs.map((run) => run.wait()));
  expect(new Set(results.map(({ runId }) => runId)).size).toBe(2);
});
