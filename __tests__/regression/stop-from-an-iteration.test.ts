import { describe, expect, test } from "vitest";

import type { ExecutorPlan } from "../../src/config/executor-plan.ts";
import { ExecutorBench } from "../support/executor-bench.ts";

/** Stops the executor in the first iteration, before that one has returned. */
function benchThatStopsItself(plan: ExecutorPlan): ExecutorBench {
  const bench: ExecutorBench = new ExecutorBench({
    plan,
    takesMs: (iteration) => {
      if (iteration === 0) bench.executor.stop();
      return 100;
    },
    gracefulStopMs: 1000,
  });
  return bench;
}

describe("a stop from inside an iteration starts no other virtual user", () => {
  test.each<ExecutorPlan>([
    { kind: "constant-vus", vus: 5, durationMs: 60_000 },
    { kind: "shared-iterations", vus: 5, iterations: 50, maxDurationMs: 60_000 },
    { kind: "per-vu-iterations", vus: 5, iterations: 50, maxDurationMs: 60_000 },
    {
      kind: "ramping-vus",
      startVus: 0,
      // The turn queue goes round at 0 and lets all five start in one turn just after it.
      stages: [
        { durationMs: 0.5, target: 0 },
        { durationMs: 0, target: 5 },
        { durationMs: 60_000, target: 5 },
      ],
      gracefulRampDownMs: 30_000,
    },
    {
      kind: "constant-arrival-rate",
      rate: 50,
      timeUnitMs: 1000,
      durationMs: 60_000,
      preAllocatedVus: 5,
      maxVus: 5,
    },
  ])("$kind", async (plan) => {
    const bench = benchThatStopsItself(plan);
    bench.turn.defer(() => undefined);
    await bench.clock.advance(0);
    await bench.run(200_000);
    expect(bench.iterations.map(({ iteration }) => iteration)).toEqual([0]);
    expect(bench.dropped).toBe(0);
    expect(bench.finishedMs).toBeLessThan(200);
    expect(bench.clock.pending).toBe(0);
  });
});
