import { describe, expect, test } from "vitest";

import { Engine } from "../../../src/engine/engine.ts";
import type { EngineEvent } from "../../../src/engine/events.ts";
import { createTestPlan } from "../../../src/loader/create-test-plan.ts";
import type { Worker } from "../../../src/worker/worker.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { finishRun, phasesOf, startRun, statOf } from "../../support/run-test-plan.ts";

const never = (): Promise<never> => new Promise(() => undefined);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("setup and teardown", () => {
  test("run once, around the load, with a copy of setup's data", async () => {
    await using target = await startHttpTarget();
    const seen: unknown[] = [];
    const data = { token: "t", list: [1] };
    const { result, events } = await finishRun({
      config: { base_url: target.origin, options: { vus: 2, iterations: 4 } },
      setup: () => Promise.resolve(data),
      functions: {
        default: async (worker: Worker) => {
          seen.push(worker.setupData);
          (worker.setupData as typeof data).list.push(2);
          await worker.http.get("/");
        },
      },
      teardown: (received) => void seen.push(["teardown", received]),
    });
    expect(result.status).toBe("passed");
    expect(data.list).toEqual([1]);
    expect(seen).toHaveLength(5);
    expect(seen[0]).toMatchObject({ token: "t" });
    expect(seen.at(-1)).toEqual(["teardown", { token: "t", list: [1] }]);
    expect(phasesOf(events)).toEqual(["setup", "execute", "teardown", "finished"]);
    expect(result.phases.map(({ name }) => name)).toEqual(["setup", "execute", "teardown"]);
    expect(target.requestCount).toBe(4);
  });

  test("get the environment and base_url, frozen, as the run has them", async () => {
    const seen: unknown[] = [];
    const { result } = await finishRun({
      config: {
        base_url: "http://${env.HOST}/api",
        scenarios: { a: { executor: "shared-iterations", env: { HOST: "other" } } },
      },
      env: { HOST: "127.0.0.1:1", EMPTY: "", UNSET: undefined },
      setup: (context) => {
        seen.push(context, Object.isFrozen(context) && Object.isFrozen(context.env));
        return 7;
      },
      functions: { default: () => undefined },
      teardown: (data, context) => void seen.push(data, context),
    });
    const context = { env: { HOST: "127.0.0.1:1", EMPTY: "" }, baseUrl: "http://127.0.0.1:1/api" };
    expect(result.status).toBe("passed");
    expect(seen).toEqual([context, true, 7, context]);
  });

  test("without a base_url get none", async () => {
    const seen: unknown[] = [];
    await finishRun({
      config: { options: { iterations: 1 } },
      setup: (context) => void seen.push(context),
      functions: { default: () => undefined },
    });
    expect(seen).toEqual([{ env: {}, baseUrl: undefined }]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("no database");
      },
      "setup_failed",
      /^setup threw: no database \(lifecycle\.test\.ts:\d+:\d+\)$/,
    ],
    [
      "throws no error",
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- user code may throw anything
        throw "nope";
      },
      "setup_failed",
      /^setup threw: nope$/,
    ],
    ["takes too long", never, "setup_timeout", /^setup was not over after 0.05 s$/],
    [
      "returns what cannot be copied",
      () => ({ connect: () => undefined }),
      "setup_failed",
      /^setup returned something that cannot be copied: /,
    ],
  ])("a setup that %s starts no load and no teardown", async (_what, setup, code, message) => {
    await using target = await startHttpTarget();
    let teardowns = 0;
    const { result, events } = await finishRun({
      config: {
        base_url: target.origin,
        options: { iterations: 3, steps: [{ get: "/" }], setup_timeout: "50ms" },
      },
      setup,
      teardown: () => (teardowns += 1),
    });
    expect(result).toMatchObject({
      status: "setup_failed",
      snapshot: null,
      thresholdResults: [],
      error: { code },
    });
    expect(result.error?.message).toMatch(message);
    expect(phasesOf(events)).toEqual(["setup", "finished"]);
    expect([target.requestCount, teardowns]).toEqual([0, 0]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("gone");
      },
      "teardown_failed",
    ],
    ["takes too long", never, "teardown_timeout"],
  ])("a teardown that %s fails a run that had passed", async (_what, teardown, code) => {
    await using target = await startHttpTarget();
    const { result } = await finishRun({
      config: {
        base_url: target.origin,
        options: { iterations: 1, steps: [{ get: "/" }], teardown_timeout: "50ms" },
      },
      teardown,
    });
    expect(result).toMatchObject({ status: "teardown_failed", error: { code } });
    expect(target.requestCount).toBe(1);
  });
});

describe("what makes a run execution_failed", () => {
  test("a load that cannot even begin; what setup set up is torn down", async () => {
    let teardowns = 0;
    const plan = createTestPlan({
      config: { options: { iterations: 1 } },
      setup: () => "data",
      functions: { default: () => undefined },
      teardown: () => (teardowns += 1),
    });
    const result = await new Engine({ ...plan, functions: new Map() }).start().wait();
    expect(result).toMatchObject({ status: "execution_failed", snapshot: null, error: { code: "internal" } });
    expect(result.error?.message).toContain("has no function default");
    expect(result.phases.map(({ name }) => name)).toEqual(["setup", "execute", "teardown"]);
    expect(teardowns).toBe(1);
  });

  test("a server that answers only 500, whatever the thresholds say", async () => {
    await using target = await startHttpTarget((_, response) => {
      response.statusCode = 500;
      response.end();
    });
    const { result } = await finishRun({
      config: {
        base_url: target.origin,
        options: { iterations: 5, steps: [{ get: "/" }] },
        thresholds: { http_reqs: ["count==5"], http_req_failed: ["rate<=1"] },
      },
    });
    expect(result.status).toBe("execution_failed");
    expect(result.error?.message).toBe("none of 5 requests got an expected status (seen: status 500)");
    expect(result.thresholdResults.map(({ passed }) => passed)).toEqual([true, true]);
    expect(target.requestCount).toBe(5);
  });

  test("a script that throws in every iteration", async () => {
    const { result } = await finishRun({
      config: { options: { vus: 2, iterations: 3 } },
      functions: {
        default: () => {
          throw new TypeError("x is not a function");
        },
      },
    });
    expect(result.status).toBe("execution_failed");
    expect(result.error?.message).toMatch(
      /^none of the iterations ended without an error \(3 failed\); the most frequent error: TypeError: x is not a function/,
    );
    expect(result.errors).toMatchObject([{ kind: "script", count: 3 }]);
    expect(statOf(result, "iteration_errors", "count")).toBe(3);
  });

  test("iterations that are all cut off at the end", async () => {
    const { result } = await finishRun({
      config: {
        scenarios: { a: { executor: "constant-vus", vus: 2, duration: "100ms", graceful_stop: "100ms" } },
      },
      functions: { default: never },
    });
    expect(result.status).toBe("execution_failed");
    expect(result.scenarios).toMatchObject([{ delivered: 2, completed: 0, interrupted: 2 }]);
    expect(statOf(result, "interrupted_iterations", "count")).toBe(2);
    expect(result.error?.hint).toContain("graceful_stop");
  });
});

test("an iteration that throws is counted, told with its line, and ends nothing", async () => {
  const { result, events } = await finishRun({
    config: {
      options: { vus: 2, iterations: 20 },
      thresholds: { iterations: "count==20", iteration_errors: "count==5" },
    },
    functions: {
      default: async ({ execution }) => {
        await Promise.resolve();
        if (execution.iteration % 4 === 3) throw new RangeError(`bad ${execution.iteration % 8}`);
      },
    },
  });
  expect(result.status).toBe("passed");
  expect(result.scenarios).toMatchObject([{ delivered: 20, completed: 20, failed: 5, interrupted: 0 }]);
  expect(result.errors.map(({ kind, count }) => [kind, count])).toEqual([
    ["script", 3],
    ["script", 2],
  ]);
  expect(result.errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^RangeError: bad 3 \(lifecycle\.test\.ts:\d+:\d+\)$/),
    expect.stringMatching(/^RangeError: bad 7 \(lifecycle\.test\.ts:\d+:\d+\)$/),
  ]);
  expect(phasesOf(events)).toEqual(["setup", "execute", "teardown", "finished"]);
});

describe("thresholds", () => {
  test("one that fails makes the run threshold_failed and is told in an event", async () => {
    await using target = await startHttpTarget();
    const { result, events } = await finishRun({
      config: {
        base_url: target.origin,
        options: { iterations: 4, steps: [{ get: "/", name: "home" }] },
        thresholds: { "http_reqs{name:home}": ["count<4"], iterations: ["count==4"] },
      },
    });
    expect(result.status).toBe("threshold_failed");
    expect(result.thresholdResults).toMatchObject([
      { metric: "http_reqs{name:home}", outcome: "failed", lhs: 4, rhs: 4 },
      { metric: "iterations", outcome: "passed" },
      { metric: "http_req_failed", outcome: "passed", isDefault: true },
    ]);
    expect(result.submetrics).toMatchObject([
      { name: "http_reqs{name:home}", kind: "counter", stats: { count: 4 } },
    ]);
    expect(events.filter(({ type }) => type === "ThresholdEvent")).toMatchObject([
      { results: result.thresholdResults },
    ]);
  });

  test("a tag value that never occurs fails as no data and names those that did", async () => {
    await using target = await startHttpTarget();
    const { result } = await finishRun({
      config: {
        base_url: target.origin,
        options: { iterations: 1, steps: [{ get: "/", name: "home" }] },
        thresholds: { "http_req_duration{name:hoem}": ["p(95)<500"] },
      },
    });
    expect(result.status).toBe("threshold_failed");
    expect(result.thresholdResults[0]).toMatchObject({ outcome: "no_data", lhs: null });
    expect(result.thresholdResults[0]?.message).toContain("home");
  });

  test("abort_on_fail ends the load and the run is threshold_failed, not stopped", async () => {
    await using target = await startHttpTarget((_, response) => setTimeout(() => response.end("ok"), 20));
    let teardowns = 0;
    const { result, events } = await finishRun(
      {
        config: {
          base_url: target.origin,
          options: { vus: 1, duration: "60s", steps: [{ get: "/" }] },
          thresholds: {
            http_req_duration: [{ threshold: "p(95)<5", abort_on_fail: true, grace_period: "250ms" }],
          },
        },
        teardown: () => (teardowns += 1),
      },
      undefined,
      { liveThresholdIntervalMs: 100 },
    );
    expect(result.status).toBe("threshold_failed");
    expect(result.stopReason).toBe("the threshold http_req_duration p(95)<5 failed (abort_on_fail)");
    expect(result.durationS).toBeGreaterThanOrEqual(0.35);
    expect(result.durationS).toBeLessThan(5);
    const live = events.filter((event) => event.type === "LiveThresholdEvent");
    expect(live.map(({ willAbort }) => willAbort).indexOf(true)).toBe(live.length - 1);
    expect(live.length).toBeGreaterThanOrEqual(3);
    expect(teardowns).toBe(1);
  });
});

describe("stop", () => {
  test("interrupts at once, keeps what was measured, runs teardown, and is idempotent", async () => {
    await using target = await startHttpTarget((request, response) => {
      if (request.url === "/quick") response.end("ok");
    });
    let teardowns = 0;
    const started = performance.now();
    const { result, events } = await finishRun(
      {
        config: {
          base_url: target.origin,
          options: { vus: 2, duration: "60s", steps: [{ get: "/quick" }, { get: "/hangs" }] },
        },
        teardown: () => (teardowns += 1),
      },
      async (controller) => {
        await pause(200);
        controller.stop("cancelled by a test");
        controller.stop("again");
      },
    );
    expect(performance.now() - started).toBeLessThan(2000);
    expect(result).toMatchObject({ status: "stopped", stopReason: "cancelled by a test" });
    expect(result.scenarios).toMatchObject([{ delivered: 2, completed: 0, interrupted: 2 }]);
    expect(result.requests.find(({ name }) => name === "GET /quick")?.count).toBe(2);
    expect(result.error).toBeUndefined();
    expect(teardowns).toBe(1);
    expect(phasesOf(events)).toEqual(["setup", "execute", "teardown", "finished"]);
    await expect.poll(() => target.openConnections).toBe(0);
  });

  test("during setup gives up on it; nothing else runs", async () => {
    let teardowns = 0;
    const { result, events } = await finishRun(
      {
        config: { options: { iterations: 1 } },
        setup: never,
        functions: { default: () => undefined },
        teardown: () => (teardowns += 1),
      },
      (controller) => controller.stop(),
    );
    expect(result).toMatchObject({ status: "stopped", stopReason: "stopped", snapshot: null });
    expect(phasesOf(events)).toEqual(["setup", "finished"]);
    expect(teardowns).toBe(0);
  });

  test("a teardown that goes on after a stop is cut short", async () => {
    const { result } = await finishRun(
      { config: { options: { vus: 1, duration: "60s" } }, functions: { default: never }, teardown: never },
      async (controller) => {
        await pause(50);
        controller.stop();
      },
      { teardownAfterStopMs: 100 },
    );
    expect(result).toMatchObject({ status: "stopped", error: { code: "teardown_timeout" } });
  });

  test("right after the start, and after the end, is harmless", async () => {
    const parts = { config: { options: { iterations: 1 } }, functions: { default: () => undefined } };
    const early = startRun(parts);
    early.stop("at once");
    expect(await early.wait()).toMatchObject({ status: "stopped", stopReason: "at once" });
    const late = startRun(parts);
    const result = await late.wait();
    late.stop();
    expect(result.status).toBe("passed");
    expect(await late.wait()).toBe(result);
    expect(Object.isFrozen(result.scenarios)).toBe(true);
  });
});

describe("pause", () => {
  test("a paused run can be stopped", async () => {
    const { result } = await finishRun(
      {
        config: { options: { vus: 1, duration: "60s" } },
        functions: { default: (worker) => worker.sleep("10ms") },
      },
      async (controller) => {
        await pause(50);
        controller.pause();
        await pause(50);
        controller.stop();
      },
    );
    expect(result.status).toBe("stopped");
  });

  test("before the load it holds the load back until the run is resumed; after it nothing happens", async () => {
    const startedAtS: number[] = [];
    let resumedAtS = NaN;
    const { result, events } = await finishRun(
      {
        config: { options: { vus: 1, iterations: 3 } },
        functions: { default: () => void startedAtS.push(performance.now() / 1000) },
      },
      async (controller) => {
        controller.pause();
        expect(controller.isPaused).toBe(true);
        await pause(150);
        expect(startedAtS).toEqual([]);
        resumedAtS = performance.now() / 1000;
        controller.resume();
        await controller.wait();
        controller.pause();
        expect(controller.isPaused).toBe(false);
      },
      { selfWarmUpMs: 50 },
    );
    expect(result.status).toBe("passed");
    expect(startedAtS).toHaveLength(3);
    expect(Math.min(...startedAtS)).toBeGreaterThanOrEqual(resumedAtS);
    expect(result.durationS).toBeLessThan(0.15);
    const pauses = events.filter(({ type }) => type === "PauseEvent" || type === "ResumeEvent");
    expect(pauses.map(({ type }) => type)).toEqual(["PauseEvent", "ResumeEvent"]);
  });
});

test("without a subscriber no snapshot is made; the first one still gets every phase", async () => {
  const controller = startRun(
    { config: { options: { vus: 1, duration: "300ms" } }, functions: { default: (w) => w.sleep("10ms") } },
    { metricFlushIntervalMs: 10 },
  );
  await controller.wait();
  const events: EngineEvent[] = [];
  for await (const event of controller.events()) events.push(event);
  expect(events.map(({ type }) => type)).toEqual([
    "PhaseEvent",
    "PhaseEvent",
    "PhaseEvent",
    "ThresholdEvent",
    "PhaseEvent",
  ]);
  expect(phasesOf(events)).toEqual(["setup", "execute", "teardown", "finished"]);
});

describe("subscribers", () => {
  const parts = {
    config: { options: { vus: 1, iterations: 5 } },
    functions: { default: (worker: Worker) => worker.sleep("5ms") },
  };

  test("one that throws ends only its own subscription", async () => {
    const controller = startRun(parts);
    const seen: string[] = [];
    const throwing = (async () => {
      for await (const { type } of controller.events()) {
        seen.push(type);
        throw new Error("a broken front end");
      }
    })();
    const others = [controller.events(), controller.events()];
    await expect(throwing).rejects.toThrow("a broken front end");
    const result = await controller.wait();
    expect(result).toMatchObject({ status: "passed", scenarios: [{ completed: 5, failed: 0 }] });
    expect(result.errors).toEqual([]);
    expect(seen).toEqual(["PhaseEvent"]);
    for (const stream of others) {
      const events: EngineEvent[] = [];
      for await (const event of stream) events.push(event);
      expect(phasesOf(events).at(-1)).toBe("finished");
    }
  });

  test("a slow one loses the oldest of its own events and learns how many; nobody else does", async () => {
    const controller = startRun(
      { ...parts, config: { options: { vus: 1, duration: "300ms" } } },
      { eventQueueCapacity: 3, metricFlushIntervalMs: 10 },
    );
    controller.events();
    const slow = controller.events();
    const quick = controller.events();
    const seen: EngineEvent[] = [];
    const reading = (async () => {
      for await (const event of quick) seen.push(event);
    })();
    const result = await controller.wait();
    await reading;
    const late: EngineEvent[] = [];
    for await (const event of slow) late.push(event);
    expect(late).toEqual(seen.slice(-3));
    expect([slow.dropped, quick.dropped]).toEqual([seen.length - 3, 0]);
    expect(seen.length).toBeGreaterThan(10);
    expect(result.status).toBe("passed");
  });
});

test("snapshots come at their interval while somebody listens, and one at the end", async () => {
  const parts = {
    config: { options: { vus: 1, duration: "500ms" } },
    functions: { default: (worker: Worker) => worker.sleep("20ms") },
  };
  const { events, result } = await finishRun(parts, undefined, { metricFlushIntervalMs: 100 });
  const snapshots = events.filter((event) => event.type === "SnapshotEvent");
  expect(snapshots.length).toBeGreaterThanOrEqual(3);
  expect(snapshots.length).toBeLessThanOrEqual(6);
  expect(snapshots[0]).toMatchObject({ vus: 1, runId: result.runId });
  expect(snapshots[0]?.progress).toBeGreaterThanOrEqual(0.2);
  expect(snapshots[0]?.progress).toBeLessThan(1);
  expect(snapshots.at(-1)?.snapshot.values).toEqual(result.snapshot?.values);
  for (const event of events) expect(Object.isFrozen(event)).toBe(true);
  const stamps = events.map(({ timestampNs }) => timestampNs);
  expect(stamps).toEqual([...stamps].sort((a, b) => (a < b ? -1 : 1)));
});

test("a script error that a front end caught is among the errors of the report", async () => {
  const { result } = await finishRun(
    {
      config: { options: { vus: 1, duration: "100ms" } },
      functions: { default: (worker) => worker.sleep("10ms") },
    },
    async (controller) => {
      await pause(30);
      controller.recordScriptError(new Error("forgotten promise"));
    },
  );
  expect(result.errors).toMatchObject([{ kind: "script", step: null, count: 1 }]);
  expect(result.errors[0]?.message).toContain("forgotten promise");
});
