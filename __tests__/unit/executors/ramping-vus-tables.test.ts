import { describe, expect, test } from "vitest";

import type { StagePlan } from "../../../src/config/executor-plan.ts";
import { vuChanges, type RampingVusPlan } from "../../../src/executors/ramping-vus.ts";
import { ExecutorBench } from "../../support/executor-bench.ts";

/**
 * From when to when each virtual user runs, in milliseconds, when its first iteration never ends by
 * itself. So a user that the plan takes away runs on for the graceful ramp-down, and no longer than the
 * graceful stop lets it.
 */
interface Row {
  readonly what: string;
  readonly startVus: number;
  readonly stages: readonly StagePlan[];
  readonly gracefulRampDownMs: number;
  readonly gracefulStopMs: number;
  /** `time:planned users` at every change. */
  readonly planned: string;
  readonly spans: Readonly<Record<number, readonly [from: number, to: number]>>;
}

const stage = (durationMs: number, target: number): StagePlan => ({ durationMs, target });

const ROWS: readonly Row[] = [
  {
    what: "up to 3 in 3 s, level, down in 3 s: each may finish for half a second",
    startVus: 0,
    stages: [stage(3000, 3), stage(1000, 3), stage(3000, 0)],
    gracefulRampDownMs: 500,
    gracefulStopMs: 30_000,
    planned: "0:0 1000:1 2000:2 3000:3 5000:2 6000:1 7000:0",
    spans: { 1: [1000, 7500], 2: [2000, 6500], 3: [3000, 5500] },
  },
  {
    what: "the same without a graceful ramp-down",
    startVus: 0,
    stages: [stage(3000, 3), stage(1000, 3), stage(3000, 0)],
    gracefulRampDownMs: 0,
    gracefulStopMs: 30_000,
    planned: "0:0 1000:1 2000:2 3000:3 5000:2 6000:1 7000:0",
    spans: { 1: [1000, 7000], 2: [2000, 6000], 3: [3000, 5000] },
  },
  {
    what: "the graceful stop of 200 ms bounds a ramp-down of a minute, and holds for who is left",
    startVus: 3,
    stages: [stage(1000, 3), stage(1000, 1)],
    gracefulRampDownMs: 60_000,
    gracefulStopMs: 200,
    planned: "0:3 1500:2 2000:1",
    spans: { 1: [0, 2200], 2: [0, 2200], 3: [0, 2200] },
  },
  {
    what: "steps by stages of 0s",
    startVus: 2,
    stages: [stage(1000, 2), stage(0, 4), stage(1000, 4), stage(0, 1), stage(1000, 1)],
    gracefulRampDownMs: 300,
    gracefulStopMs: 100,
    planned: "0:2 1000:4 2000:1",
    spans: { 1: [0, 3100], 2: [0, 2300], 3: [1000, 2300], 4: [1000, 2300] },
  },
  {
    what: "changes at fractions: from 1 to 4 in 1 s, back to 2 in 1 s",
    startVus: 1,
    stages: [stage(1000, 4), stage(1000, 2)],
    gracefulRampDownMs: 250,
    gracefulStopMs: 1000,
    planned: `0:1 ${1000 / 3}:2 ${2000 / 3}:3 1000:4 1500:3 2000:2`,
    spans: { 1: [0, 3000], 2: [1000 / 3, 3000], 3: [2000 / 3, 2250], 4: [1000, 1750] },
  },
  {
    what: "who is taken back within the graceful ramp-down is not interrupted",
    startVus: 2,
    stages: [stage(1000, 2), stage(0, 1), stage(400, 1), stage(0, 2), stage(600, 2)],
    gracefulRampDownMs: 500,
    gracefulStopMs: 0,
    planned: "0:2 1000:1 1400:2",
    spans: { 1: [0, 2000], 2: [0, 2000] },
  },
];

const planOf = ({ startVus, stages, gracefulRampDownMs }: Row): RampingVusPlan => ({
  kind: "ramping-vus",
  startVus,
  stages,
  gracefulRampDownMs,
});

async function spansOf(row: Row, index = 0, count = 1): Promise<Row["spans"]> {
  const bench = new ExecutorBench({
    plan: planOf(row),
    takesMs: 1e6,
    gracefulStopMs: row.gracefulStopMs,
    segment: { index, count },
  });
  await bench.run(100_000);
  expect(bench.running).toBe(0);
  expect(bench.clock.pending).toBe(0);
  return Object.fromEntries(
    bench.iterations.map(({ user, startedMs, endedMs = NaN }) => [user, [startedMs, endedMs]]),
  );
}

describe("the planned number of virtual users at every change", () => {
  test.each(ROWS)("$what", (row) => {
    const changes = [...vuChanges(planOf(row))];
    expect(changes.map(({ atMs, vus }) => `${atMs}:${vus}`).join(" ")).toBe(row.planned);
  });
});

describe("each virtual user runs from its change to the end of its graceful ramp-down", () => {
  test.each(ROWS)("$what", async (row) => {
    expect(await spansOf(row)).toEqual(row.spans);
  });
});

describe("every virtual user of the whole runs in exactly one segment, at the same times", () => {
  test.each(ROWS)("$what", async (row) => {
    for (const count of [2, 3]) {
      for (let index = 0; index < count; index += 1) {
        const own = Object.entries(row.spans).filter(([id]) => (Number(id) - 1) % count === index);
        expect(await spansOf(row, index, count)).toEqual(Object.fromEntries(own));
      }
    }
  });
});
