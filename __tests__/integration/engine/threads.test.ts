import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { machineTimeOrigin, systemClock } from "../../../src/clock.ts";
import { Engine } from "../../../src/engine/engine.ts";
import type { EngineOptions } from "../../../src/engine/engine-options.ts";
import type { RunController } from "../../../src/engine/run-controller.ts";
import { loadTest } from "../../../src/loader/load-test.ts";
import type { TestPlan } from "../../../src/loader/test-plan.ts";
import { THREAD_ENTRY } from "../../../src/threads/thread-entry.ts";
import { ThreadedLoad } from "../../../src/threads/threaded-load.ts";
import { workerThreads } from "../../../src/threads/worker-thread.ts";
import { type HttpTarget, startHttpTarget } from "../../support/http-target.ts";
import { statOf } from "../../support/run-test-plan.ts";

let folder: string;
let target: HttpTarget;
let openBefore: readonly string[];

beforeEach(async () => {
  openBefore = process.getActiveResourcesInfo();
  folder = await mkdtemp(join(tmpdir(), "rampa-threads-"));
  target = await startHttpTarget();
});

afterEach(async () => {
  await target[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
  // No thread outlives its run.
  const open = process.getActiveResourcesInfo().filter((kind) => /Worker|MessagePort/.test(kind));
  expect(open).toEqual(openBefore.filter((kind) => /Worker|MessagePort/.test(kind)));
});

async function written(name: string, text: string): Promise<TestPlan> {
  const path = join(folder, name);
  await writeFile(path, text);
  return loadTest(path, { env: { BASE_URL: target.origin } });
}

function start(plan: TestPlan, options: Partial<EngineOptions> = {}): RunController {
  return new Engine(plan, { threads: 2, selfWarmUpMs: 0, ...options }).start();
}

const steps = (options: string): Promise<TestPlan> =>
  written("load.yml", `base_url: "\${env.BASE_URL}"\nvalidity: warn\n${options}`);

/** A script whose config is JSON, and whose default function has this body. */
const script = (config: object, body: string, top = ""): Promise<TestPlan> =>
  written(
    "shop.ts",
    `import { RampaError, type Worker } from "rampa";
     export const config = ${JSON.stringify({ base_url: target.origin, validity: "warn", ...config })};
     ${top}
     export default async function (worker: Worker): Promise<void> { ${body} }`,
  );

/** Resolves when the target has seen so many requests. */
async function seen(count: number): Promise<void> {
  while (target.requestCount < count) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("the arrivals of two threads are exactly the plan, at the server too", async () => {
  const plan = await steps(`
scenarios:
  open:
    executor: constant-arrival-rate
    rate: 200
    duration: 1s
    pre_allocated_vus: 20
    max_vus: 100
    steps: [{ get: "/\${iteration}", name: item, checks: ["status == 200"] }]
`);
  const result = await start(plan).wait();
  expect(result.status).toBe("passed");
  const paths = target.requests.map(({ url }) => Number(url.slice(1)));
  expect(paths.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, iteration) => iteration));
  expect(result.scenarios[0]).toMatchObject({ planned: 200, delivered: 200, completed: 200, dropped: 0 });
  expect(result.requests).toMatchObject([{ name: "item", method: "GET", count: 200, failed: 0 }]);
  expect(result.checks).toEqual([{ name: "status == 200", scenario: "open", passes: 200, fails: 0 }]);
  expect(
    result.timeline.reduce((sum, { rate }, index, { [index - 1]: before }) => {
      return sum + rate * ((result.timeline[index]?.tS ?? 0) - (before?.tS ?? 0));
    }, 0),
  ).toBeCloseTo(200, 6);
  expect(statOf(result, "data_received", "count")).toBe(target.bytes.sent);
  expect(statOf(result, "data_sent", "count")).toBe(target.bytes.received);
});

test("a script is loaded once in each thread, setup and teardown run once, and what they record is merged", async () => {
  const plan = await script(
    { options: { vus: 4, iterations: 100 }, thresholds: { "took{half:1}": ["p(95)>0"] } },
    `const { iteration } = worker.execution;
     if (!(worker.setupData as { ids: Map<number, string> }).ids.has(7)) throw new RampaError("internal", "no data");
     calls += 1;
     worker.trend("took", iteration, { half: String(iteration % 2) });
     worker.counter("first_calls", calls === 1 ? 1 : 0);
     await worker.http.get("/work");`,
    `let calls = 0;
     export async function setup({ baseUrl }: { baseUrl: string }) { await fetch(baseUrl + "/setup"); return { ids: new Map([[7, "x"]]) }; }
     export async function teardown(data: { ids: Map<number, string> }, { baseUrl }: { baseUrl: string }) { await fetch(baseUrl + "/teardown?" + data.ids.get(7)); }`,
  );
  const result = await start(plan).wait();
  expect([result.status, result.errors]).toEqual(["passed", []]);
  const urls = target.requests.map(({ url }) => url);
  expect([urls[0], urls.at(-1), urls.filter((url) => url === "/work").length]).toEqual([
    "/setup",
    "/teardown?x",
    100,
  ]);
  expect(statOf(result, "first_calls", "count")).toBe(2);
  // The percentiles of 0 … 99, within the histogram's precision, as if one had measured them all.
  expect(statOf(result, "took", "count")).toBe(100);
  expect(statOf(result, "took", "min")).toBe(0);
  expect(statOf(result, "took", "max")).toBe(99);
  expect(statOf(result, "took", "med")).toBeCloseTo(49, 1);
  expect(statOf(result, "took", "p(95)")).toBeCloseTo(94, 1);
  const odd = result.submetrics.find(({ name }) => name === "took{half:1}");
  expect(odd?.stats).toMatchObject({ count: 50, min: 1, max: 99, avg: 50 });
});

test("a threshold on what all threads have measured ends the load of all", async () => {
  const plan = await steps(`
options: { vus: 4, duration: 1h, steps: [ { get: / }, { think: 10ms } ] }
thresholds: { http_reqs: [{ threshold: "count<20", abort_on_fail: true }] }
`);
  const result = await start(plan, { liveThresholdIntervalMs: 100 }).wait();
  expect(result.status).toBe("threshold_failed");
  expect(result.stopReason).toContain("http_reqs count<20");
  expect(target.requestCount).toBeGreaterThanOrEqual(20);
});

test("a stop interrupts the iterations of all threads, also during a pause", async () => {
  const plan = await steps("options: { vus: 4, duration: 1h, steps: [ { get: / }, { think: 50ms } ] }");
  const controller = start(plan);
  await seen(8);
  controller.pause();
  controller.stop("enough");
  const result = await controller.wait();
  expect([result.status, result.stopReason]).toEqual(["stopped", "enough"]);
  const [scenario] = result.scenarios;
  expect((scenario?.completed ?? 0) + (scenario?.interrupted ?? 0)).toBe(scenario?.delivered);
  expect(statOf(result, "http_reqs", "count")).toBe(target.requestCount);
});

test("a stop while threads start leaves none", async () => {
  const plan = await steps("options: { vus: 4, duration: 1h, steps: [ { get: / } ] }");
  const controller = start(plan);
  await Promise.resolve();
  controller.stop();
  expect((await controller.wait()).status).toBe("stopped");
  expect(target.requestCount).toBe(0);
});

test("threads warm up before they are measured, and only what is measured counts", async () => {
  const plan = await steps(`
warm_up: 200ms
options: { vus: 4, iterations: 40, steps: [ { get: /items }, { think: 20ms } ] }
thresholds: { http_reqs: "count==40" }`);
  const result = await start(plan).wait();
  expect(result.status).toBe("passed");
  expect(result.generator?.threads).toBe(2);
  expect(statOf(result, "iterations", "count")).toBe(40);
  const warmUp = result.warmUp?.requests ?? 0;
  expect(warmUp).toBeGreaterThan(0);
  expect(target.requestCount).toBe(40 + warmUp);
});

test("more threads than virtual users are not started, and the result says so", async () => {
  const plan = await steps("options: { vus: 1, iterations: 5, steps: [ { get: / } ] }");
  const result = await start(plan, { threads: 3 }).wait();
  expect(result.warnings.join("\n")).toContain(
    "3 threads were asked for; no scenario has more than 1 virtual user",
  );
  expect(target.requestCount).toBe(5);
});

describe("a thread that goes away ends the run with its reason, and what it measured stays", () => {
  const when = "worker.execution.iteration === 5";

  test.each([
    [
      "crashes",
      `setTimeout(() => { throw new TypeError("boom"); }, 1)`,
      /^thread 2 of 2 crashed on an error that nobody caught: TypeError: boom \(shop\.ts:\d+:\d+\)$/,
    ],
    [
      "leaves a rejection unhandled",
      `void Promise.reject(new Error("forgotten"))`,
      /^thread 2 of 2 crashed on an error that nobody caught: forgotten \(shop\.ts:\d+:\d+\)$/,
    ],
    [
      "calls process.exit()",
      "process.exit(0)",
      /^thread 2 of 2 was ended, with exit code 0, before its load was over$/,
    ],
  ])("when it %s", async (_, act, message) => {
    const body = `await worker.http.get("/"); if (${when}) { ${act}; } await worker.sleep("10ms");`;
    const plan = await script({ options: { vus: 2, duration: "1h" } }, body);
    const result = await start(plan).wait();
    expect(result.status).toBe("execution_failed");
    expect(result.error).toMatchObject({ code: "execution_failed" });
    expect(result.error?.message).toMatch(message);
    // Thread 2 had iterations 1, 3 and 5, of which the last was cut off.
    expect(result.scenarios[0]?.delivered).toBeGreaterThanOrEqual(3);
    expect(result.scenarios[0]?.completed).toBeGreaterThanOrEqual(2);
    expect(target.requestCount).toBeGreaterThanOrEqual(statOf(result, "http_reqs", "count") ?? NaN);
  });

  test("when it runs out of memory", async () => {
    const body = `await worker.http.get("/"); if (${when}) for (;;) hoard.push(new Array(500_000).fill({})); await worker.sleep("10ms");`;
    const plan = await script({ options: { vus: 2, duration: "1h" } }, body, "const hoard: unknown[] = [];");
    const load = loadOf(plan, { maxOldGenerationSizeMb: 96 });
    await load.start(new AbortController().signal);
    await load.prepare();
    await load.run();
    expect(load.defect).toMatchObject({
      code: "execution_failed",
      message: "thread 2 of 2 ran out of memory",
    });
    expect(load.tallies[0]?.started).toBeGreaterThan(0);
  });

  test("when it is busy for ever and the run is stopped", async () => {
    const body = `await worker.http.get("/"); if (${when}) for (;;); await worker.sleep("10ms");`;
    const controller = start(await script({ options: { vus: 2, duration: "1h" } }, body));
    await seen(12);
    controller.stop();
    const result = await controller.wait();
    expect(result.status).toBe("execution_failed");
    expect(result.error?.message).toBe("thread 2 of 2 did not end within 3 s when it was told to");
  });

  test("when its script is gone before it is loaded", async () => {
    const plan = await script({ options: { vus: 2, duration: "1h" } }, "await worker.sleep('1s');");
    await rm(join(folder, "shop.ts"));
    const result = await start(plan).wait();
    expect(result.status).toBe("execution_failed");
    expect(result.error).toMatchObject({ code: "script_not_found" });
  });

  test("when its program is missing", async () => {
    const plan = await steps("options: { vus: 2, iterations: 2, steps: [ { get: / } ] }");
    const result = await start(plan, { threadEntry: new URL("missing.js", THREAD_ENTRY) }).wait();
    expect(result.status).toBe("execution_failed");
    expect(result.error?.message).toMatch(/^the program of the threads is missing: .*missing\.js$/);
  });
});

function loadOf({ plan, script: file }: TestPlan, limits: { maxOldGenerationSizeMb: number }): ThreadedLoad {
  return new ThreadedLoad({
    plan,
    threads: 2,
    clock: systemClock,
    open: workerThreads(new URL(THREAD_ENTRY), limits),
    script: file,
    setupData: undefined,
    selfWarmUpMs: 0,
    timeOriginMs: machineTimeOrigin(),
    isWatched: false,
  });
}
