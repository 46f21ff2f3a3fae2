import { afterAll, beforeAll, expect, test } from "vitest";

import type { RunController } from "../../../src/engine/run-controller.ts";
import type { TestPlanParts } from "../../../src/loader/create-test-plan.ts";
import { ArrivalLog, type ArrivalReport } from "../../support/arrival-log.ts";
import { finishRun, type FinishedRun } from "../../support/run-test-plan.ts";
import { machineTimeMs, StallMeter, type Stall } from "../../support/stall-meter.ts";

let log: ArrivalLog;

beforeAll(async () => {
  log = await ArrivalLog.start();
});
afterAll(() => log[Symbol.asyncDispose]());

interface LoggedRun extends FinishedRun {
  readonly report: ArrivalReport;
  /** When the load began, in the machine's time. */
  readonly beganMs: number;
  /** When the machine kept the generator or the server from running. */
  readonly stalls: readonly Stall[];
}

/** Runs a test against the server; both processes watch for times in which the machine stood still. */
async function runLogged(
  { config, ...parts }: TestPlanParts,
  during: (controller: RunController) => Promise<void> | void = () => undefined,
): Promise<LoggedRun> {
  const meter = new StallMeter();
  let beganMs = NaN;
  const atServer = { config: { base_url: log.origin, ...config }, ...parts };
  const run = await finishRun(atServer, async (controller) => {
    await expect.poll(() => controller.snapshot()?.duration ?? 0, { interval: 5 }).toBeGreaterThan(0);
    beganMs = machineTimeMs() - (controller.snapshot()?.duration ?? NaN) * 1000;
    await during(controller);
  });
  meter.stop();
  const report = await log.report();
  return { ...run, report, beganMs, stalls: [...meter.stalls, ...report.stalls] };
}

/** The machine is given this long to catch up after it stood still: the longer it did, the more has piled up. */
function catchUpMs({ fromMs, toMs }: Stall): number {
  return 20 + (toMs - fromMs) / 5;
}

/** The first moment from `atMs` on at which the machine has been running for a while. */
function undisturbed(atMs: number, stalls: readonly Stall[]): number {
  const stall = stalls.find((each) => atMs >= each.fromMs && atMs < each.toMs + catchUpMs(each));
  return stall === undefined ? atMs : undisturbed(stall.toMs + catchUpMs(stall), stalls);
}

/**
 * The arrivals at the server stay within 3 of the area under the rate, at every quarter of a second. A
 * quarter at which the machine stood still is looked at right after it.
 */
function expectWithinThree(run: LoggedRun, path: string, lastS: number, area: (tS: number) => number): void {
  const timesMs = run.report.arrivals.filter((arrival) => arrival.path === path).map(({ atMs }) => atMs);
  const differences: string[] = [];
  for (let tS = 0.25; tS <= lastS; tS += 0.25) {
    const lookMs = undisturbed(run.beganMs + tS * 1000, run.stalls);
    const arrived = timesMs.filter((atMs) => atMs <= lookMs).length;
    const due = area((lookMs - run.beganMs) / 1000);
    if (!(Math.abs(arrived - due) <= 3)) differences.push(`${tS} s: ${arrived} arrived, ${due} due`);
  }
  expect(differences).toEqual([]);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const atRoot = { steps: [{ get: "/" }] };
/** More than a machine that stands still for a second needs. */
const users = { pre_allocated_vus: 50, max_vus: 500 };

test("200 a second for 2 s are 400 arrivals exactly, each within 3 of its time", async () => {
  const run = await runLogged({
    config: {
      scenarios: {
        a: { executor: "constant-arrival-rate", rate: 200, duration: "2s", ...users, ...atRoot },
      },
    },
  });
  expect(run.report.arrivals).toHaveLength(400);
  expect(run.result).toMatchObject({
    status: "passed",
    scenarios: [{ planned: 400, delivered: 400, dropped: 0, interrupted: 0 }],
  });
  expectWithinThree(run, "/", 2, (tS) => Math.min(400, 200 * tS));
});

test("0 to 200 a second in 2 s and 1 s level stay within 3 arrivals of the area at every quarter second", async () => {
  const run = await runLogged({
    config: {
      scenarios: {
        a: {
          executor: "ramping-arrival-rate",
          stages: [
            { duration: "2s", target: 200 },
            { duration: "1s", target: 200 },
          ],
          ...users,
          ...atRoot,
        },
      },
    },
  });
  expect(run.report.arrivals).toHaveLength(400);
  expect(run.result.scenarios).toMatchObject([{ planned: 400, delivered: 400, dropped: 0 }]);
  expectWithinThree(run, "/", 3, (tS) => (tS <= 2 ? 50 * tS ** 2 : Math.min(400, 200 + 200 * (tS - 2))));
});

test("two scenarios run at once, each from its own start time", async () => {
  const scenario = (path: string, start_time: string) => ({
    executor: "constant-arrival-rate" as const,
    rate: 100,
    duration: "1s",
    start_time,
    ...users,
    steps: [{ get: path }],
  });
  const run = await runLogged({
    config: { scenarios: { early: scenario("/early", "250ms"), late: scenario("/late", "750ms") } },
  });
  const count = (tS: number): number => Math.min(100, Math.max(0, 100 * tS));
  expectWithinThree(run, "/early", 2, (tS) => count(tS - 0.25));
  expectWithinThree(run, "/late", 2, (tS) => count(tS - 0.75));
  const first = (path: string): number => run.report.arrivals.find((arrival) => arrival.path === path)!.atMs;
  expect(first("/early") - run.beganMs).toBeGreaterThanOrEqual(250);
  expect(first("/late") - run.beganMs).toBeGreaterThanOrEqual(750);
  expect(run.result.requests.map(({ count: requests }) => requests)).toEqual([100, 100]);
  expect(run.result.durationS).toBeGreaterThanOrEqual(1.75);
});

test("shared-iterations and per-vu-iterations are exact to the iteration", async () => {
  const run = await runLogged({
    config: {
      scenarios: {
        shared: { executor: "shared-iterations", vus: 7, iterations: 500 },
        each: { executor: "per-vu-iterations", vus: 6, iterations: 83 },
      },
    },
    functions: {
      async default({ http, execution: { scenario, iteration, workerId } }) {
        await http.get(`/${scenario}/${scenario === "shared" ? iteration : workerId}`, { name: scenario });
      },
    },
  });
  const paths = run.report.arrivals.map(({ path }) => path).sort();
  const shared = Array.from({ length: 500 }, (_, iteration) => `/shared/${iteration}`);
  const each = Array.from({ length: 6 * 83 }, (_, index) => `/each/${(index % 6) + 1}`);
  expect(paths).toEqual([...shared, ...each].sort());
  expect(run.result.scenarios).toMatchObject([
    { planned: 500, delivered: 500, completed: 500, dropped: 0, interrupted: 0 },
    { planned: 498, delivered: 498, completed: 498, dropped: 0, interrupted: 0 },
  ]);
});

test("a pause of 1 s freezes the schedule: nothing starts in it, and nothing is made up for after it", async () => {
  let [pausedAtMs, resumedAtMs] = [NaN, NaN];
  const run = await runLogged(
    {
      config: {
        scenarios: {
          a: { executor: "constant-arrival-rate", rate: 100, duration: "1s", ...users, ...atRoot },
        },
      },
    },
    async (controller) => {
      await pause(400);
      controller.pause();
      controller.pause();
      pausedAtMs = machineTimeMs();
      expect(controller.isPaused).toBe(true);
      await pause(1000);
      resumedAtMs = machineTimeMs();
      controller.resume();
      controller.resume();
      expect(controller.isPaused).toBe(false);
    },
  );
  const [pausedS, resumedS] = [pausedAtMs, resumedAtMs].map((ms) => (ms - run.beganMs) / 1000) as [
    number,
    number,
  ];
  const plannedS = (tS: number): number =>
    tS <= pausedS ? tS : tS <= resumedS ? pausedS : tS - (resumedS - pausedS);
  expectWithinThree(run, "/", 2.25, (tS) => Math.min(100, 100 * plannedS(tS)));
  expect(run.report.arrivals).toHaveLength(100);
  // What was sent just before the pause may arrive just after it began.
  const between = run.report.arrivals.filter(
    ({ atMs }) => atMs > undisturbed(pausedAtMs + 5, run.stalls) && atMs < resumedAtMs,
  );
  expect(between).toEqual([]);
  expect(run.result).toMatchObject({
    status: "passed",
    scenarios: [{ planned: 100, delivered: 100, dropped: 0 }],
  });
  const kinds = run.events.map(({ type }) => type);
  expect(kinds.filter((type) => type === "PauseEvent" || type === "ResumeEvent")).toEqual([
    "PauseEvent",
    "ResumeEvent",
  ]);
  const resume = run.events.find((event) => event.type === "ResumeEvent");
  expect(resume?.pausedSeconds).toBeGreaterThanOrEqual(resumedS - pausedS);
  expect(resume?.pausedSeconds).toBeCloseTo(resumedS - pausedS, 1);
});
