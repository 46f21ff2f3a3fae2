import { expect, test } from "vitest";

import { Random } from "../../../src/worker/random.ts";
import { ManualClock } from "../../support/manual-clock.ts";
import { startHttpTarget, unusedPort } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

test("runs the steps in order, once per iteration, and checks each response", async () => {
  await using target = await startHttpTarget((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(request.method === "POST" ? '{"token":"t"}' : "[]");
  });
  const bench = new LoadBench({ baseUrl: target.origin, tags: { team: "web" } });
  const user = bench.stepUser(
    requestStep("post", "/login", { name: "login", json: { user: "ada" }, checks: ["status == 200"] }),
    requestStep("get", "/orders?x=1", {
      name: "orders",
      query: { page: "2", tag: ["a", "b"] },
      headers: { "x-trace": "7" },
      checks: ["header content-type contains json", "body == []", "status == 404"],
    }),
  );
  expect([await bench.iterate(user), await bench.iterate(user, 1)]).toEqual(["completed", "completed"]);
  await bench.close();
  expect(target.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /login",
    "GET /orders?x=1&page=2&tag=a&tag=b",
    "POST /login",
    "GET /orders?x=1&page=2&tag=a&tag=b",
  ]);
  expect(target.requests[1]?.headers["x-trace"]).toBe("7");
  expect(bench.stats("checks")).toEqual({ rate: 0.75, passes: 6, fails: 2 });
  expect(bench.count("checks", { check: "status == 404", scenario: "shop", team: "web" })).toBe(2);
  expect(bench.count("http_reqs", { name: "orders", method: "GET", team: "web" })).toBe(2);
});

test("a failed check ends the iteration with stop_on_failed_check, which is completed", async () => {
  await using target = await startHttpTarget();
  const steps = [requestStep("get", "/a", { checks: ["status == 500"] }), requestStep("get", "/b")];
  const stopping = new LoadBench({ baseUrl: target.origin, stopOnFailedCheck: true });
  expect(await stopping.runSteps(...steps)).toBe("completed");
  await stopping.close();
  expect(target.requests.map(({ url }) => url)).toEqual(["/a"]);
  const going = new LoadBench({ baseUrl: target.origin });
  expect(await going.runSteps(...steps)).toBe("completed");
  await going.close();
  expect(target.requests.map(({ url }) => url)).toEqual(["/a", "/a", "/b"]);
});

test("a failed request does not end the iteration", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const outcome = await bench.runSteps(
    requestStep("get", `http://127.0.0.1:${await unusedPort()}/`),
    requestStep("get", "/next"),
  );
  await bench.close();
  expect(outcome).toBe("completed");
  expect(target.requestCount).toBe(1);
});

test("think waits between its limits, and an interruption ends it", async () => {
  const think = { kind: "think", minMs: 200, maxMs: 1_000 } as const;
  const clock = new ManualClock();
  const planned = new LoadBench({ clock, seed: 7 });
  let isOver = false;
  void planned.iterate(planned.stepUser(think), 3).then(() => (isOver = true));
  const share = new Random({ seed: 7, stream: "shop\n", iteration: 3 }).fraction();
  await clock.advance(200 + 800 * share - 0.01);
  expect(isOver).toBe(false);
  await clock.advance(0.02);
  expect(isOver).toBe(true);
  const bench = new LoadBench();
  const user = bench.stepUser({ kind: "think", minMs: 60_000, maxMs: 60_000 });
  const outcome = bench.iterate(user);
  user.interrupt();
  expect(await outcome).toBe("interrupted");
  await bench.close();
});

test("steps that end at once do not deepen the stack", async () => {
  const bench = new LoadBench();
  const unsendable = requestStep("get", "http://127.0.0.1:9/", { headers: { "x-a": "a\nb" } });
  const steps = Array.from({ length: 20_000 }, (_, index) =>
    index % 2 === 0 ? unsendable : ({ kind: "think", minMs: 0, maxMs: 0 } as const),
  );
  expect(await bench.runSteps(...steps)).toBe("completed");
  await bench.close();
  expect(bench.stats("http_reqs").count).toBe(10_000);
});

test("an iteration without steps is completed at once", async () => {
  const bench = new LoadBench();
  expect(await bench.runSteps()).toBe("completed");
  await bench.close();
});

test("a kept connection outlives a pause, and the server's own limit comes first", async () => {
  await using target = await startHttpTarget((request, response) => {
    if (request.url === "/short") response.setHeader("keep-alive", "timeout=1");
    response.end();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const pause = { kind: "think", minMs: 700, maxMs: 700 } as const;
  await bench.runSteps(requestStep("get", "/long"), pause, requestStep("get", "/long"));
  expect(target.connectionCount).toBe(1);
  await bench.runSteps(requestStep("get", "/short"), pause, requestStep("get", "/short"));
  expect(target.connectionCount).toBe(3);
  await bench.close();
  expect(bench.errors.reports()).toEqual([]);
});
