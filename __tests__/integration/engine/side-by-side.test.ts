import { setTimeout as sleep } from "node:timers/promises";

import { expect, test } from "vitest";

import type { EngineOptions } from "../../../src/engine/engine-options.ts";
import type { RunResult } from "../../../src/engine/run-result.ts";
import type { RunContext } from "../../../src/loader/test-plan.ts";
import type { Worker } from "../../../src/worker/worker.ts";
import { type HttpTarget, startHttpTarget } from "../../support/http-target.ts";
import { finishRun, statOf } from "../../support/run-test-plan.ts";

/** Two versions that know of each other: `overlaps` counts requests to one while the other has one. */
async function startVersions(
  headMs: number,
  baseMs: number,
): Promise<AsyncDisposable & { head: HttpTarget; base: HttpTarget; overlaps: () => number }> {
  const open = { head: 0, base: 0 };
  let overlaps = 0;
  const version = (own: "head" | "base", other: "head" | "base", ms: number): Promise<HttpTarget> =>
    startHttpTarget((_, response) => {
      open[own] += 1;
      if (open[other] > 0) overlaps += 1;
      setTimeout(() => {
        open[own] -= 1;
        response.end("ok");
      }, ms);
    });
  const head = await version("head", "base", headMs);
  const base = await version("base", "head", baseMs);
  return {
    head,
    base,
    overlaps: () => overlaps,
    async [Symbol.asyncDispose]() {
      await head[Symbol.asyncDispose]();
      await base[Symbol.asyncDispose]();
    },
  };
}

function against(base: HttpTarget): Partial<EngineOptions> {
  return { baseline: { mode: "url", name: `url:${base.origin}`, origin: base.origin } };
}

test("the load alternates between both versions, never on both at once; figures are those of the head", async () => {
  await using versions = await startVersions(5, 5);
  const { head, base, overlaps } = versions;
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        options: {
          vus: 3,
          duration: "400ms",
          steps: [{ get: "/a" }, { get: `${head.origin}/b?x=1` }],
        },
        compare: { rounds: 4 },
      },
      functions: {},
    },
    undefined,
    against(base),
  );
  expect(result.status).toBe("passed");
  expect(overlaps()).toBe(0);
  expect(result.comparison).toMatchObject({
    mode: "url",
    baseline: `url:${base.origin}`,
    baselineRun: { origin: base.origin },
    rounds: 3,
    warmUpRounds: 1,
    roundsEnd: "planned",
    notes: [],
  });
  expect(statOf(result, "http_reqs", "count")).toBe(head.requestCount);
  expect(statOf(result, "http_req_failed", "rate")).toBe(0);
  expect(base.requestCount).toBeGreaterThan(20);
  // Paths, and URLs that are written for the origin of base_url.
  for (const { requests } of [head, base]) {
    expect(new Set(requests.map(({ url }) => url))).toEqual(new Set(["/a", "/b?x=1"]));
    expect(new Set(requests.map(({ connection }) => connection)).size).toBe(3);
  }
  expect(result.comparison?.effects.map(({ name }) => name)).toContain("GET /b");
  await expect.poll(() => [head.openConnections, base.openConnections]).toEqual([0, 0]);
});

test("a script is set up for each version, asks its own, and is torn down for each", async () => {
  await using versions = await startVersions(2, 2);
  const { head, base, overlaps } = versions;
  const told: string[] = [];
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        scenarios: {
          buy: { executor: "constant-vus", duration: "200ms", vus: 2, env: { SHOP: `${head.origin}/shop` } },
        },
        compare: { rounds: 2 },
      },
      setup: ({ baseUrl }: RunContext) => {
        told.push(`setup ${baseUrl ?? ""}`);
        return { token: baseUrl };
      },
      teardown: (data: unknown) => {
        told.push(`teardown ${(data as { token: string }).token}`);
      },
      functions: {
        default: async (worker: Worker) => {
          const { token } = worker.setupData as { token: string };
          await worker.http.get("/own", { headers: { "x-token": token } });
          await worker.http.get(`${head.origin}/written`);
          await worker.http.get(worker.env.SHOP ?? "");
        },
      },
    },
    undefined,
    against(base),
  );
  expect(result.status).toBe("passed");
  expect(overlaps()).toBe(0);
  expect(told).toEqual([
    `setup ${head.origin}`,
    `setup ${base.origin}`,
    `teardown ${head.origin}`,
    `teardown ${base.origin}`,
  ]);
  for (const { requests, origin } of [head, base]) {
    expect(new Set(requests.map(({ url }) => url))).toEqual(new Set(["/own", "/written", "/shop"]));
    const tokens = requests.flatMap(({ headers }) => headers["x-token"] ?? []);
    expect(new Set(tokens)).toEqual(new Set([origin]));
  }
  const names = new Set(result.comparison?.effects.map(({ name }) => name));
  expect(names).toEqual(new Set([null, "GET /own", "GET /written", "GET /shop"]));
});

test("arrivals keep to their schedule in each round: none is lost, and none comes twice", async () => {
  await using versions = await startVersions(10, 10);
  const { head, base, overlaps } = versions;
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        scenarios: {
          open: {
            executor: "constant-arrival-rate",
            rate: 50,
            duration: "600ms",
            pre_allocated_vus: 20,
            steps: [{ get: "/${iteration}" }],
          },
        },
        compare: { rounds: 3 },
      },
      functions: {},
    },
    undefined,
    against(base),
  );
  expect(result.status).toBe("passed");
  expect(overlaps()).toBe(0);
  for (const { requests } of [head, base]) {
    const numbers = requests.map(({ url }) => Number(url.slice(1)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index));
    // A round ends some milliseconds late on a busy machine.
    expect(numbers.length).toBeGreaterThanOrEqual(30);
  }
  expect(result.scenarios[0]).toMatchObject({ dropped: 0, delivered: head.requestCount });
});

test("what has no steady load runs whole, once in each round", async () => {
  await using versions = await startVersions(1, 1);
  const { head, base, overlaps } = versions;
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        options: { vus: 2, iterations: 7, steps: [{ get: "/" }] },
        compare: { rounds: 3 },
      },
      functions: {},
    },
    undefined,
    against(base),
  );
  expect([head.requestCount, base.requestCount, overlaps()]).toEqual([21, 21, 0]);
  expect(result.scenarios[0]).toMatchObject({ planned: 21, delivered: 21, completed: 21 });
  expect(result.comparison?.rounds).toBe(2);
  expect(result.comparison?.notes[0]).toContain("ran whole in each round");
});

test("a slower version fails a limit on the change, in the figures of its name too", async () => {
  await using versions = await startVersions(30, 5);
  const { head, base } = versions;
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        options: { vus: 4, duration: "2s", steps: [{ get: "/slow", name: "slow" }] },
        compare: { rounds: 20, confidence: 0.9 },
        thresholds: {
          http_req_duration: ["med < +10%", "med < +100000%"],
          "http_req_duration{name:slow}": "med < +10%",
        },
      },
      functions: {},
    },
    undefined,
    against(base),
  );
  expect(result.status).toBe("threshold_failed");
  expect(result.thresholdResults.filter(({ isDefault }) => !isDefault).map(({ outcome }) => outcome)).toEqual(
    ["failed", "passed", "failed"],
  );
  const effect = result.comparison?.effects.find(({ aggregation }) => aggregation === "med");
  expect(effect?.verdict).toBe("regression");
});

test("a stop ends both versions: what was measured stays, and no socket is left", async () => {
  await using versions = await startVersions(20, 20);
  const { head, base } = versions;
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        options: { vus: 2, duration: "60s", steps: [{ get: "/" }] },
        thresholds: { http_req_duration: "med < +10%" },
      },
      functions: {},
    },
    async (controller) => {
      while (head.requestCount < 5 || base.requestCount < 5) await sleep(10);
      controller.stop("enough");
    },
    against(base),
  );
  expect(result).toMatchObject({ status: "stopped", stopReason: "enough" });
  expect(result.thresholdResults[0]?.outcome).not.toBe("failed");
  await expect.poll(() => [head.openConnections, base.openConnections]).toEqual([0, 0]);
});

test("a pause holds both versions back", async () => {
  await using versions = await startVersions(5, 5);
  const { head, base } = versions;
  let during = -1;
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        options: { vus: 2, duration: "500ms", steps: [{ get: "/" }] },
        compare: { rounds: 4 },
      },
      functions: {},
    },
    async (controller) => {
      while (head.requestCount < 5) await sleep(5);
      controller.pause();
      await sleep(100);
      const before = head.requestCount + base.requestCount;
      await sleep(300);
      during = head.requestCount + base.requestCount - before;
      controller.resume();
    },
    against(base),
  );
  expect(during).toBe(0);
  expect(result.comparison?.roundsEnd).toBe("planned");
});

test("a threshold that ends the run ends the rounds", async () => {
  await using versions = await startVersions(5, 5);
  const { head, base } = versions;
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        options: { vus: 2, duration: "60s", steps: [{ get: "/" }] },
        thresholds: { http_reqs: { threshold: "count<10", abort_on_fail: true } },
      },
      functions: {},
    },
    undefined,
    { ...against(base), liveThresholdIntervalMs: 300 },
  );
  expect(result.status).toBe("threshold_failed");
  await expect.poll(() => [head.openConnections, base.openConnections]).toEqual([0, 0]);
});

async function compareWith(base: string, load: Readonly<Record<string, unknown>>): Promise<RunResult> {
  await using head = await startHttpTarget((_, response) => setTimeout(() => response.end("ok"), 5));
  const { result } = await finishRun(
    {
      config: {
        base_url: head.origin,
        scenarios: {
          load: { executor: "constant-vus", vus: 2, duration: "300ms", steps: [{ get: "/" }], ...load },
        },
        thresholds: { http_req_duration: ["p(95)<+10%"], iteration_duration: ["p(95)<+10%"] },
        compare: { rounds: 6 },
        validity: "warn",
      },
      functions: {},
    },
    undefined,
    { baseline: { mode: "url", name: `url:${base}`, origin: base } },
  );
  return result;
}

/** What a reader has to see of a comparison with nothing, in each place. */
function expectNothingCompared(result: RunResult, reason: string): void {
  const relative = result.thresholdResults.filter(({ isDefault }) => !isDefault);
  expect(relative.map(({ outcome, message }) => [outcome, message])).toEqual([
    ["inconclusive", `not judged: http_req_duration p(95)<+10% compares with a baseline, and ${reason}`],
    ["inconclusive", `not judged: iteration_duration p(95)<+10% compares with a baseline, and ${reason}`],
  ]);
  expect(result.warnings).toContain(`2 thresholds were not judged, because ${reason}.`);
  expect(result.comparison?.effects.map(({ verdict }) => verdict) ?? []).not.toContain("regression");
}

test("a baseline that answers nothing good is no measure, and every place says what it did", async () => {
  await using base = await startHttpTarget((_, response) => response.writeHead(500).end());
  const result = await compareWith(base.origin, {});
  expect(result.status).toBe("passed");
  const message = `the baseline at ${base.origin} answered every request with status 500`;
  expectNothingCompared(result, message);
  expect(result.comparison?.failure).toMatchObject({ message });
  expect(result.comparison?.effects.map(({ doubt }) => doubt)).toContain("mostly_failed");
});

test("a baseline where nobody listens is no measure, and every place says so", async () => {
  const gone = await startHttpTarget();
  await gone[Symbol.asyncDispose]();
  const result = await compareWith(gone.origin, {});
  expect(result.status).toBe("passed");
  const message = `the baseline at ${gone.origin} refused every connection`;
  expectNothingCompared(result, message);
  expect(result.comparison?.failure?.hint).toContain("wait-on");
});

test("a baseline that takes requests and never answers leaves no pair of rounds, and every place says so", async () => {
  await using base = await startHttpTarget(() => undefined);
  const result = await compareWith(base.origin, { graceful_stop: "100ms" });
  const reason =
    "no pair of rounds was complete: an iteration of the baseline took longer than graceful_stop";
  expect(result.comparison).toBeUndefined();
  expectNothingCompared(result, reason);
  // The baseline has the first round, so that this version had none.
  expect(result.status).toBe("execution_failed");
  expect(result.error?.message).toBe(`no iteration was started, for ${reason}`);
});

/** Two versions of which the one redirects to what `location` says of both. */
async function startRedirecting(
  from: "head" | "base",
  location: (at: { readonly head: string; readonly base: string }) => string,
): Promise<AsyncDisposable & { head: HttpTarget; base: HttpTarget }> {
  const at = { head: "", base: "" };
  const version = (own: "head" | "base"): Promise<HttpTarget> =>
    startHttpTarget((request, response) => {
      const to = own === from ? location(at) : "/moved";
      if (request.url === "/start") response.writeHead(302, { location: to }).end();
      else response.end("ok");
    });
  const [head, base] = [await version("head"), await version("base")];
  Object.assign(at, { head: head.origin, base: base.origin });
  return {
    head,
    base,
    async [Symbol.asyncDispose]() {
      await head[Symbol.asyncDispose]();
      await base[Symbol.asyncDispose]();
    },
  };
}

const REDIRECTED = { vus: 2, duration: "200ms", steps: [{ get: "/start" }] };

const followed = ({ requests }: HttpTarget): ReadonlySet<string> => new Set(requests.map(({ url }) => url));

test.each([
  ["base_url", ({ head }: { head: string }) => `${head}/moved`],
  [
    "another name of this machine",
    ({ head }: { head: string }) => `${head.replace("127.0.0.1", "localhost")}/moved`,
  ],
])("a redirect of the baseline to the address of %s stays with the baseline", async (_, location) => {
  await using versions = await startRedirecting("base", location);
  const { head, base } = versions;
  const { result } = await finishRun(
    { config: { base_url: head.origin, options: REDIRECTED, compare: { rounds: 2 } }, functions: {} },
    undefined,
    against(base),
  );
  expect(result.status).toBe("passed");
  expect(result.comparison?.notes).toEqual([]);
  for (const side of [head, base]) {
    expect(followed(side)).toEqual(new Set(["/start", "/moved"]));
    const starts = side.requests.filter(({ url }) => url === "/start").length;
    expect(side.requestCount).toBe(2 * starts);
  }
  expect(statOf(result, "http_reqs", "count")).toBe(head.requestCount);
});

test("a version that redirects to the baseline is told of", async () => {
  await using versions = await startRedirecting("head", ({ base }) => `${base}/moved`);
  const { head, base } = versions;
  const { result } = await finishRun(
    { config: { base_url: head.origin, options: REDIRECTED, compare: { rounds: 2 } }, functions: {} },
    undefined,
    against(base),
  );
  expect(followed(head)).toEqual(new Set(["/start"]));
  expect(result.comparison?.notes).toEqual([
    `Requests that began at the version under test went on to ${base.origin}, where the baseline answers: the figures of the version under test are not its own alone, and the change may be hidden.`,
  ]);
});
