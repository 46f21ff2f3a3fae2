import type { EngineOptions } from "../../src/engine/engine-options.ts";
import { Engine } from "../../src/engine/engine.ts";
import type { EngineEvent } from "../../src/engine/events.ts";
import type { RunController } from "../../src/engine/run-controller.ts";
import type { RunResult } from "../../src/engine/run-result.ts";
import { createTestPlan, type TestPlanParts } from "../../src/loader/create-test-plan.ts";

export interface FinishedRun {
  readonly result: RunResult;
  readonly events: readonly EngineEvent[];
}

/** Starts a test made of values. */
export function startRun(parts: TestPlanParts, options: Partial<EngineOptions> = {}): RunController {
  return new Engine(createTestPlan(parts), { selfWarmUpMs: 0, ...options }).start();
}

/** Runs a test to its end and keeps every event; `during` may act on the run meanwhile. */
export async function finishRun(
  parts: TestPlanParts,
  during: (controller: RunController) => Promise<void> | void = () => undefined,
  options: Partial<EngineOptions> = {},
): Promise<FinishedRun> {
  const controller = startRun(parts, options);
  const events: EngineEvent[] = [];
  const reading = (async () => {
    for await (const event of controller.events()) events.push(event);
  })();
  await during(controller);
  const result = await controller.wait();
  await reading;
  return { result, events };
}

/** The phases in the order of their events. */
export function phasesOf(events: readonly EngineEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === "PhaseEvent" ? [event.phase] : []));
}

/** A statistic of a metric at the end of the run. */
export function statOf(result: RunResult, metric: string, aggregation: string): number | undefined {
  return result.metrics.find(({ name }) => name === metric)?.stats[aggregation];
}
