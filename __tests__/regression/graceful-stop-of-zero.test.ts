import { describe, expect, test } from "vitest";

import type { Timer } from "../../src/clock.ts";
import type { ExecutorPlan } from "../../src/config/executor-plan.ts";
import { ExecutorBench } from "../support/executor-bench.ts";
import { ManualClock } from "../support/manual-clock.ts";

/** Of two timers for one moment the later made fires first, as rounding of delays can have it. */
class LastFirstClock extends ManualClock {
  #made = 0;

  override at(atMs: number, callback: () => void): Timer {
    this.#made += 1;
    return super.at(atMs + 1e-3 / this.#made, callback);
  }
}

const plans: ExecutorPlan[] = [
  { kind: "constant-vus", vus: 1, durationMs: 1000 },
  { kind: "shared-iterations", vus: 1, iterations: 100, maxDurationMs: 1000 },
  { kind: "per-vu-iterations", vus: 1, iterations: 100, maxDurationMs: 1000 },
  {
    kind: "ramping-vus",
    startVus: 1,
    stages: [{ durationMs: 1000, target: 1 }],
    gracefulRampDownMs: 30_000,
  },
];

describe("without a graceful stop nothing runs beyond the end, whichever timer comes first", () => {
  test.each(plans)("$kind", async (plan) => {
    for (const clock of [new ManualClock(), new LastFirstClock()]) {
      const bench = new ExecutorBench({ plan, clock, takesMs: 300, gracefulStopMs: 0 });
      await bench.run(60_000);
      expect(bench.iterations.map(({ outcome }) => outcome)).toEqual([
        "completed",
        "completed",
        "completed",
        "interrupted",
      ]);
      expect(bench.finishedMs).toBeCloseTo(1000, 1);
      expect(clock.pending).toBe(0);
    }
  });
});

test("an arrival that is planned for the very end starts, and is not called dropped", async () => {
  const plan: ExecutorPlan = {
    kind: "ramping-arrival-rate",
    startRate: 4,
    timeUnitMs: 1000,
    stages: [{ durationMs: 1000, target: 4 }],
    preAllocatedVus: 4,
    maxVus: 4,
  };
  for (const clock of [new ManualClock(), new LastFirstClock()]) {
    const bench = new ExecutorBench({ plan, clock, takesMs: 100, gracefulStopMs: 0 });
    await bench.run(5000);
    expect(bench.startsMs.map(Math.round)).toEqual([250, 500, 750, 1000]);
    expect(bench.iterations.map(({ outcome }) => outcome)).toEqual([
      "completed",
      "completed",
      "completed",
      "interrupted",
    ]);
    expect(bench.dropped).toBe(0);
    expect(clock.pending).toBe(0);
  }
});
