import { expect, test } from "vitest";

import { Aggregator } from "../../../src/metrics/aggregator.ts";
import { registerBuiltins } from "../../../src/metrics/builtins.ts";
import { MetricRegistry } from "../../../src/metrics/registry.ts";
import { ScenarioObserver } from "../../../src/threads/scenario-observer.ts";

function observed(elapsedS: () => number): { registry: MetricRegistry; observer: ScenarioObserver } {
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const aggregator = new Aggregator({ registry, submetrics: [], views: [] });
  return { registry, observer: new ScenarioObserver(aggregator, {}, elapsedS, () => undefined) };
}

test("response times run from the planned start, durations from the actual one", () => {
  const { registry, observer } = observed(() => 0);
  observer.iterationEnded("completed", 100, 40);
  observer.iterationEnded("failed", 50, 0);
  observer.iterationEnded("interrupted", 900, 900);
  const stats = (name: string): unknown => registry.getSink(name)?.format(1);
  expect(stats("iteration_response_time")).toMatchObject({ count: 2, min: 50, max: 140, avg: 95 });
  expect(stats("iteration_duration")).toMatchObject({ count: 2, min: 50, max: 100, avg: 75 });
});

test("iterations without a planned start have no response time of their own", () => {
  const { registry, observer } = observed(() => 0);
  observer.iterationEnded("completed", 100, null);
  expect(registry.getSink("iteration_response_time")?.isEmpty).toBe(true);
});

test("keeps when virtual users first ran out, and tells drops for other reasons apart", () => {
  let elapsedS = 3;
  const { observer } = observed(() => elapsedS);
  observer.iterationsDropped(2, "unreached");
  expect(observer.tally).toMatchObject({ dropped: 2, unreached: 2, exhaustedAtS: null });
  observer.iterationsDropped(1, "busy");
  elapsedS = 9;
  observer.iterationsDropped(1, "busy");
  expect(observer.tally).toMatchObject({ dropped: 4, unreached: 2, exhaustedAtS: 3 });
});
