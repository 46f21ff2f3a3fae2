import { expect, test } from "vitest";

import type { IterationOutcome, VirtualUser } from "../../../src/executors/virtual-user.ts";
import type { Response } from "../../../src/http/response.ts";
import { startHttpTarget, type HttpTarget } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

/** A server that never answers, and a way to wait until it has `count` requests. */
async function startSilentTarget(): Promise<HttpTarget> {
  return startHttpTarget(() => undefined);
}

function begin(user: VirtualUser): Promise<IterationOutcome> {
  return new Promise((resolve) => user.iterate(0, resolve));
}

test("steps: a request in flight is counted as the server saw it, and as nothing else", async () => {
  await using target = await startSilentTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(requestStep("get", "/slow", { checks: ["status == 200"] }));
  const outcome = begin(user);
  await expect.poll(() => target.requestCount).toBe(1);
  user.interrupt();
  expect(await outcome).toBe("interrupted");
  await bench.close();
  await expect.poll(() => target.openConnections).toBe(0);
  expect(bench.stats("http_reqs").count).toBe(target.requestCount);
  expect(bench.count("http_reqs", { status: "0", error: "aborted" })).toBe(1);
  expect(bench.stats("http_req_failed")).toEqual({});
  expect(bench.stats("http_req_duration")).toEqual({});
  expect(bench.stats("checks")).toEqual({});
  expect(bench.errors.reports()).toMatchObject([{ kind: "aborted", step: "GET /slow", count: 1 }]);
});

test("steps: a request that was not sent yet is not counted", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(requestStep("get", "/"));
  const outcome = begin(user);
  user.interrupt();
  expect(await outcome).toBe("interrupted");
  await bench.close();
  await expect.poll(() => target.openConnections).toBe(0);
  expect(target.requestCount).toBe(0);
  expect(bench.stats("http_reqs").count).toBe(0);
  expect(bench.errors.reports()).toEqual([]);
});

test("a virtual user goes on after an interruption, with a new connection", async () => {
  await using target = await startHttpTarget((request, response) => {
    if (request.url === "/fast") response.end();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  let path = "/slow";
  const user = bench.scriptUser((worker) => worker.http.get(path));
  const outcome = begin(user);
  await expect.poll(() => target.requestCount).toBe(1);
  user.interrupt();
  expect(await outcome).toBe("interrupted");
  path = "/fast";
  expect(await bench.iterate(user, 1)).toBe("completed");
  await bench.close();
  expect(bench.values("http_reqs", "status")).toEqual(["0", "200"]);
  expect(bench.stats("http_reqs").count).toBe(target.requestCount);
});

test("scripts: the signal aborts, sleeps end, requests resolve, and nothing counts any more", async () => {
  await using target = await startSilentTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const log: string[] = [];
  const user = bench.scriptUser(async (worker) => {
    worker.signal.addEventListener("abort", () => log.push("signal"));
    const [response] = await Promise.all([worker.http.get("/"), worker.sleep("1h")]);
    log.push(`${response.status} ${response.error?.kind ?? ""}`);
    worker.check(response, { "status is 200": (r) => r.status === 200 });
    worker.counter("orders");
    const late = await worker.http.get("/late");
    log.push(`${late.status} ${late.error?.kind ?? ""}`);
    await worker.sleep("1h");
    log.push("end");
    throw new Error("too late to matter");
  });
  const outcome = begin(user);
  await expect.poll(() => target.requestCount).toBe(1);
  user.interrupt();
  expect(await outcome).toBe("interrupted");
  await expect.poll(() => log).toEqual(["signal", "0 aborted", "0 aborted", "end"]);
  await bench.close();
  expect(bench.stats("checks")).toEqual({});
  expect(bench.registry.get("orders")).toBeUndefined();
  expect(bench.stats("http_reqs").count).toBe(1);
  expect(bench.errors.reports()).toMatchObject([{ kind: "aborted" }]);
});

test("a signal that is asked for after the interruption is aborted", async () => {
  await using target = await startSilentTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const seen: boolean[] = [];
  const user = bench.scriptUser(async (worker) => {
    await worker.http.get("/");
    seen.push(worker.signal.aborted);
  });
  const outcome = begin(user);
  await expect.poll(() => target.requestCount).toBe(1);
  user.interrupt();
  await outcome;
  await bench.close();
  expect(seen).toEqual([true]);
});

test("a loop that does not look at its signal cannot go on for ever", async () => {
  await using target = await startSilentTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  let turns = 0;
  const user = bench.scriptUser(async (worker) => {
    for (;;) {
      await worker.http.get("/");
      await worker.sleep("1s");
      turns += 1;
    }
  });
  const outcome = begin(user);
  await expect.poll(() => target.requestCount).toBe(1);
  user.interrupt();
  expect(await outcome).toBe("interrupted");
  await expect.poll(() => turns).toBe(500);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(turns).toBe(500);
  await bench.close();
  expect(target.requestCount).toBe(1);
});

test("a call after the end of its iteration resolves, and sends nothing", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  let late: (() => Promise<Response>) | undefined;
  const outcome = await bench.runScript((worker) => {
    late = () => worker.http.get("/late");
  });
  expect(outcome).toBe("completed");
  expect(await late?.()).toMatchObject({
    status: 0,
    error: { kind: "aborted", message: "the iteration has ended" },
  });
  await bench.close();
  expect(target.requestCount).toBe(0);
  expect(bench.stats("http_reqs").count).toBe(0);
});

test("the iteration lasts until the requests that nobody awaited have ended", async () => {
  await using target = await startHttpTarget((_, response) => setTimeout(() => response.end(), 20));
  const bench = new LoadBench({ baseUrl: target.origin });
  const outcome = await bench.runScript((worker) => {
    void worker.http.get("/first").then(() => worker.http.get("/second"));
  });
  expect(outcome).toBe("completed");
  expect(target.requests.map(({ url }) => url)).toEqual(["/first", "/second"]);
  expect(bench.stats("http_reqs").count).toBe(2);
  await bench.close();
});

test("an interruption between iterations does nothing", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const steps = bench.stepUser(requestStep("get", "/"));
  const script = bench.scriptUser((worker) => worker.http.get("/"));
  for (const user of [steps, script]) {
    user.interrupt();
    expect(await bench.iterate(user)).toBe("completed");
    user.interrupt();
  }
  await bench.close();
  expect(bench.stats("http_reqs").count).toBe(2);
});
