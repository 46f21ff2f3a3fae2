import { describe, expect, test } from "vitest";

import { WHOLE } from "../../../src/executors/segment.ts";
import { createTestPlan, type TestPlanParts } from "../../../src/loader/create-test-plan.ts";
import type { Load } from "../../../src/threads/load.ts";
import { SegmentRun } from "../../../src/threads/segment-run.ts";
import { segmentUsers } from "../../../src/threads/segment-users.ts";
import { ThreadedLoad } from "../../../src/threads/threaded-load.ts";
import type { Worker } from "../../../src/worker/worker.ts";
import { InProcessThreads, type InProcessThread } from "../../support/in-process-threads.ts";
import { ManualClock } from "../../support/manual-clock.ts";

/** What the iterations of a bench did, in the order of their numbers. */
interface Start {
  readonly iteration: number;
  readonly vu: number;
  readonly atMs: number;
}

interface Bench {
  readonly clock: ManualClock;
  readonly load: ThreadedLoad;
  readonly threads: readonly InProcessThread[];
  readonly starts: Start[];
  /** The same test in this thread alone. */
  readonly alone: () => Load;
}

type Config = TestPlanParts["config"];

function bench(threads: number, config: Config, iterate: (worker: Worker) => unknown = sleepy): Bench {
  const clock = new ManualClock({ nowMs: 5000 });
  const starts: Start[] = [];
  const test = createTestPlan({
    config,
    functions: {
      default: (worker) => {
        const { iteration, workerId: vu } = worker.execution;
        starts.push({ iteration, vu, atMs: clock.now() - load.originMs });
        return iterate(worker);
      },
    },
  });
  const inProcess = new InProcessThreads(clock, test.functions);
  const { plan } = test;
  const load = new ThreadedLoad({
    plan,
    clock,
    threads,
    open: inProcess.open,
    script: { path: "/script.mjs", shownAs: "script.mjs" },
    setupData: { token: "a" },
    selfWarmUpMs: 0,
    timeOriginMs: 0,
    isWatched: false,
  });
  const alone = (): Load => {
    const usersOf = segmentUsers({ plan, functions: new Map([["default", iterate]]), setupData: {} });
    return new SegmentRun({ plan, clock, segment: WHOLE, usersOf });
  };
  return { clock, load, threads: inProcess.all, starts, alone };
}

const sleepy = (worker: Worker): Promise<void> => worker.sleep("400ms");
const NEVER = new AbortController().signal;

/** Runs the load while the clock goes on, and says when it was over. */
async function finish({ clock, load }: Pick<Bench, "clock"> & { readonly load: Load }): Promise<void> {
  const state = { isOver: false };
  const running = (async () => {
    await load.prepare();
    await load.run();
    state.isOver = true;
  })();
  for (let seconds = 0; seconds < 120 && !state.isOver; seconds += 1) await clock.advance(1000);
  await running;
}

const rate = (more: object = {}): Config => ({
  scenarios: {
    open: {
      executor: "constant-arrival-rate",
      rate: 10,
      duration: "2s",
      pre_allocated_vus: 6,
      ...more,
    },
  },
});

test("the arrivals of all threads are exactly the plan, each at its moment", async () => {
  const it = bench(3, rate());
  await it.load.start(NEVER);
  await finish(it);
  const planned = Array.from({ length: 20 }, (_, iteration) => ({ iteration, atMs: iteration * 100 }));
  const started = it.starts.map(({ iteration, atMs }) => ({ iteration, atMs: Math.round(atMs * 1e6) / 1e6 }));
  expect(started.sort((a, b) => a.iteration - b.iteration)).toEqual(planned);
  expect(it.load.tallies[0]).toMatchObject({ started: 20, completed: 20, dropped: 0 });
  expect(it.load.registry.getSink("iteration_lag")?.format(1)).toMatchObject({ count: 20, max: 0 });
});

test("a rate that needs more virtual users than there are is not multiplied by threads", async () => {
  const it = bench(2, rate({ pre_allocated_vus: 2, max_vus: 2 }));
  await it.load.start(NEVER);
  await finish(it);
  // Two users of 400 ms each make 5 of 10 arrivals a second.
  expect(it.load.tallies[0]).toMatchObject({ started: 10, completed: 10, dropped: 10 });
  expect(it.load.registry.getSink("dropped_iterations")?.value("count", 1)).toBe(10);
  expect(new Set(it.starts.map(({ vu }) => vu))).toEqual(new Set([1, 2]));
});

test("what is measured equals the same load in one thread: users, metrics, submetrics, tables, timeline", async () => {
  const config: Config = {
    scenarios: {
      a: { executor: "constant-vus", vus: 6, duration: "2500ms" },
      b: {
        executor: "per-vu-iterations",
        vus: 3,
        iterations: 2,
        start_time: "900ms",
        max_duration: "3s",
        tags: { part: "b" },
      },
    },
    thresholds: { "took{part:b}": ["p(95)<1"], orders: ["count>0"], level: ["value>=0"], checks: ["rate>0"] },
  };
  const iterate = async (worker: Worker): Promise<void> => {
    const { iteration, workerId } = worker.execution;
    worker.trend("took", iteration * 7.25 + workerId);
    worker.counter("orders", 1, { kind: String(iteration % 3) });
    worker.check(iteration, { even: (number) => number % 2 === 0 });
    await worker.sleep("400ms");
    if (iteration === 4) throw new Error("four");
  };
  const it = bench(3, config, iterate);
  await it.load.start(NEVER);
  await finish(it);
  const clock = new ManualClock({ nowMs: 5000 });
  const single = bench(1, config, iterate);
  const alone = single.alone();
  await finish({ clock: single.clock, load: alone });

  const seen = (load: Load): unknown => ({
    values: load.aggregator.snapshot(clock.wallTime(), load.elapsedS).values,
    part: load.aggregator.submetricSink(["took", { part: "b" }])?.format(1),
    checks: load.aggregator
      .rows("checks", ["check", "scenario"])
      .map(({ values, sink }) => [values, sink.format(1)]),
    kinds: load.aggregator.seenTagValues("orders", "kind").toSorted(),
    tallies: load.tallies.map((tally) => ({ ...tally, scenario: tally.scenario.name })),
    timeline: load.timeline.points(),
    errors: load.errors
      .reports()
      .map(({ kind, message, count }) => [kind, message.replace(/ \(.*/, ""), count]),
    elapsedS: load.elapsedS,
  });
  expect(seen(it.load)).toEqual(seen(alone));
  expect(it.load.registry.getSink("vus")?.format(1)).toMatchObject({ max: 9 });
  expect(it.load.timeline.points().map(({ vus }) => vus)).toEqual([9, 6, 6]);
});

test("a pause freezes the schedule of all threads alike, and resuming causes no burst", async () => {
  const it = bench(2, rate());
  await it.load.start(NEVER);
  const running = it.load.run();
  await it.clock.advance(510 + 40);
  it.load.pause();
  await it.clock.advance(10_000);
  expect(it.starts).toHaveLength(6);
  it.load.resume();
  for (let step = 0; step < 40; step += 1) await it.clock.advance(100);
  await running;
  expect(it.starts.map(({ atMs }) => Math.round(atMs))).toEqual([
    0, 100, 200, 300, 400, 500, 10_600, 10_700, 10_800, 10_900, 11_000, 11_100, 11_200, 11_300, 11_400,
    11_500, 11_600, 11_700, 11_800, 11_900,
  ]);
  expect(it.load.elapsedS).toBeCloseTo(2.3, 6);
});

test("a gauge has the value that was set last in any thread", async () => {
  const it = bench(2, rate(), (worker) => worker.gauge("level", worker.execution.iteration));
  await it.load.start(NEVER);
  await finish(it);
  expect(it.load.registry.getSink("level")?.format(1)).toEqual({ value: 19, min: 0, max: 19 });
});

test("a name that two threads use as two kinds is told as an error of the script", async () => {
  const it = bench(2, rate(), (worker) => {
    if (worker.execution.workerId % 2 === 1) worker.counter("orders");
    else worker.trend("orders", 1);
  });
  await it.load.start(NEVER);
  await finish(it);
  const [error] = it.load.errors.reports();
  expect(error).toMatchObject({ kind: "script" });
  expect(error?.message).toMatch(/^orders is in use as a (counter, not a trend|trend, not a counter)$/);
});

describe("a stop ends every thread", () => {
  const endless: Config = { options: { vus: 4, duration: "1h" } };

  test.each(["start", "prepare", "begin", "run", "pause"] as const)("during %s", async (phase) => {
    const it = bench(2, endless);
    const stopping = new AbortController();
    const starting = it.load.start(stopping.signal);
    if (phase === "start") stopping.abort();
    await starting;
    if (phase !== "start") {
      const preparing = it.load.prepare();
      if (phase === "prepare") it.load.stop();
      await preparing;
      const running = it.load.run();
      if (phase === "begin") it.load.stop();
      await it.clock.advance(1500);
      if (phase === "pause") {
        it.load.pause();
        await it.clock.advance(500);
      }
      it.load.stop();
      await it.clock.advance(100);
      await running;
      const interrupted = it.load.tallies[0]?.interrupted;
      expect(interrupted).toBe(phase === "run" ? 4 : 0);
    }
    expect(it.threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    expect(it.load.defect).toBeNull();
    expect(it.clock.pending).toBe(0);
  });
});

describe("a thread that fails", () => {
  const endless: Config = { options: { vus: 2, duration: "1h" } };

  test("ends the load of all, says which and why, and leaves what was measured", async () => {
    const it = bench(2, endless);
    await it.load.start(NEVER);
    const running = it.load.run();
    await it.clock.advance(2010);
    it.threads[1]?.listener.onGone({ kind: "threw", error: new TypeError("boom") });
    await it.clock.advance(100);
    await running;
    const message = "thread 2 of 2 crashed on an error that nobody caught: TypeError: boom";
    expect(String(it.load.defect)).toContain(message);
    // Two users, an iteration each 400 ms; what is running is interrupted in the thread that is left.
    expect(it.load.registry.getSink("iterations")?.value("count", 1)).toBe(10);
    expect(it.threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  test.each([
    [{ kind: "exited", code: 3 }, "thread 1 of 2 was ended, with exit code 3, before its load was over"],
    [
      { kind: "threw", error: Object.assign(new Error("heap"), { code: "ERR_WORKER_OUT_OF_MEMORY" }) },
      "thread 1 of 2 ran out of memory",
    ],
  ] as const)("says how: %o", async (end, message) => {
    const it = bench(2, endless);
    await it.load.start(NEVER);
    const running = it.load.run();
    await it.clock.advance(500);
    it.threads[0]?.listener.onGone(end);
    await it.clock.advance(100);
    await running;
    expect(it.load.defect).toMatchObject({ code: "execution_failed", message });
  });

  test("before it is ready, keeps the load from beginning", async () => {
    const it = bench(2, endless);
    it.threads[0]?.listener.onGone({ kind: "exited", code: 0 });
    await expect(it.load.start(NEVER)).rejects.toThrow("thread 1 of 2 was ended");
    expect(it.threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    expect(it.clock.pending).toBe(0);
  });

  test("to become ready is waited for 30 s", async () => {
    const it = bench(2, endless);
    it.threads[1]?.hang();
    const starting = it.load.start(NEVER).catch((error: unknown) => error);
    await it.clock.advance(30_000);
    expect(await starting).toMatchObject({ message: "thread 2 of 2 was not ready after 30 s" });
    expect(it.threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  test("to end when it is told to is ended after 3 s", async () => {
    const it = bench(2, endless);
    await it.load.start(NEVER);
    const running = it.load.run();
    await it.clock.advance(500);
    it.threads[0]?.hang();
    it.load.stop();
    await it.clock.advance(3000);
    await running;
    const message = "thread 1 of 2 did not end within 3 s when it was told to";
    expect(it.load.defect).toMatchObject({ code: "execution_failed", message });
    expect(it.threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  test("to end when its load is over is ended 15 s after the last iteration could have", async () => {
    const it = bench(2, { options: { vus: 2, duration: "1s" } });
    await it.load.start(NEVER);
    const running = it.load.run();
    await it.clock.advance(500);
    it.threads[0]?.hang();
    // 10 ms until the begin, 1 s of load, 30 s for iterations that run, and 15 s.
    await it.clock.advance(45_509);
    expect(it.load.defect).toBeNull();
    await it.clock.advance(2);
    await running;
    expect(it.load.defect).toMatchObject({ message: "thread 1 of 2 did not come to the end of its load" });
  });
});
