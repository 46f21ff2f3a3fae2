import { expect, test } from "vitest";

import { HTTP_DEFAULTS } from "../../../src/config/http-schema.ts";
import type { ExecutorPlan } from "../../../src/config/executor-plan.ts";
import type { Plan, ScenarioPlan } from "../../../src/config/plan.ts";
import { WHOLE } from "../../../src/executors/segment.ts";
import type { VirtualUser } from "../../../src/executors/virtual-user.ts";
import { SegmentRun } from "../../../src/threads/segment-run.ts";
import { ManualClock } from "../../support/manual-clock.ts";

function scenarioPlan(name: string, executor: ExecutorPlan, startTimeMs = 0): ScenarioPlan {
  return {
    name,
    executor,
    startTimeMs,
    gracefulStopMs: 100,
    work: { kind: "function", name: "default" },
    tags: {},
    env: {},
  };
}

function planOf(...scenarios: readonly ScenarioPlan[]): Plan {
  return {
    scenarios,
    thresholds: [],
    notes: [],
    http: HTTP_DEFAULTS,
    folder: ".",
    keepsCookies: false,
    maxRequestsPerSecond: null,
    setupTimeoutMs: 1000,
    teardownTimeoutMs: 1000,
    validity: "fail",
    env: {},
  };
}

/** Users whose iterations take 400 ms of the given clock. */
function startSegment(plan: Plan): {
  clock: ManualClock;
  run: SegmentRun;
  over: Promise<void>;
  starts: string[];
} {
  const clock = new ManualClock({ nowMs: 5000 });
  const starts: string[] = [];
  const run = new SegmentRun({
    plan,
    clock,
    segment: WHOLE,
    usersOf:
      (scenario) =>
      (id): VirtualUser => {
        let interrupt: (() => void) | null = null;
        return {
          id,
          iterate: (_, done) => {
            starts.push(`${scenario.name}${id}@${clock.now() - 5000}`);
            const timer = clock.at(clock.now() + 400, () => done("completed"));
            interrupt = () => {
              timer.cancel();
              done("interrupted");
            };
          },
          interrupt: () => interrupt?.(),
          connect: () => Promise.resolve(),
          close: () => Promise.resolve(),
        };
      },
  });
  return { clock, run, starts, over: run.run() };
}

const constantVus = (vus: number, durationMs: number): ExecutorPlan => ({
  kind: "constant-vus",
  vus,
  durationMs,
});

test("scenarios start at their start time; virtual users are looked at once a second", async () => {
  const plan = planOf(scenarioPlan("a", constantVus(2, 1600)), scenarioPlan("b", constantVus(3, 800), 1200));
  const { clock, run, starts, over } = startSegment(plan);
  await clock.advance(10_000);
  await over;
  expect(starts.filter((start) => start.endsWith("@1200")).sort()).toEqual([
    "a1@1200",
    "a2@1200",
    "b1@1200",
    "b2@1200",
    "b3@1200",
  ]);
  expect(run.elapsedS).toBe(2);
  // Looked at after 0, 1 and 2 s: two, two, and the three of b in their last moment.
  expect(run.registry.getSink("vus")?.format(1)).toEqual({ value: 3, min: 2, max: 3 });
  expect(run.registry.getSink("vus_max")?.format(1)).toEqual({ value: 5, min: 5, max: 5 });
  expect(run.tallies.map(({ scenario, started, completed }) => [scenario.name, started, completed])).toEqual([
    ["a", 8, 8],
    ["b", 6, 6],
  ]);
  expect(run.registry.getSink("iterations")?.format(run.elapsedS)).toEqual({ count: 14, rate: 7 });
  expect(clock.pending).toBe(0);
});

test("a stop also ends scenarios that have not started", async () => {
  const plan = planOf(
    scenarioPlan("a", constantVus(1, 60_000)),
    scenarioPlan("b", constantVus(1, 800), 30_000),
  );
  const { clock, run, starts, over } = startSegment(plan);
  await clock.advance(500);
  run.stop();
  run.stop();
  await clock.advance(0);
  await over;
  expect(starts).toEqual(["a1@0", "a1@400"]);
  expect(run.elapsedS).toBe(0.5);
  expect(clock.pending).toBe(0);
});

test("time spent paused is no time of the load", async () => {
  const { clock, run, over } = startSegment(planOf(scenarioPlan("a", constantVus(1, 1000))));
  await clock.advance(500);
  run.clock.pause();
  await clock.advance(3000);
  expect(run.elapsedS).toBe(0.5);
  run.clock.resume();
  await clock.advance(2000);
  await over;
  // A second of the plan and the graceful stop.
  expect(run.elapsedS).toBe(1.1);
  expect(run.timeline.points().map(({ tS }) => tS)).toEqual([1.1]);
});

test("a user that cannot be made ends the load and is told", async () => {
  const clock = new ManualClock();
  const plan = planOf(
    scenarioPlan("a", constantVus(1, 60_000)),
    scenarioPlan("b", constantVus(1, 60_000), 5000),
  );
  const run = new SegmentRun({
    plan,
    clock,
    segment: WHOLE,
    usersOf: () => () => {
      throw new Error("no user");
    },
  });
  const over = run.run();
  await clock.advance(0);
  await over;
  expect(run.defect).toEqual(new Error("no user"));
  expect(clock.pending).toBe(0);
});
