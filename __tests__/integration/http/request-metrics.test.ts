import { expect, test } from "vitest";

import type { Response } from "../../../src/http/response.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

test("counts one request for each that the server saw", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const users = [1, 2, 3].map(() => bench.stepUser(requestStep("get", "/a"), requestStep("get", "/b")));
  for (let iteration = 0; iteration < 10; iteration++) {
    await Promise.all(users.map((user) => bench.iterate(user, iteration)));
  }
  await bench.close();
  expect(target.requestCount).toBe(60);
  expect(bench.stats("http_reqs").count).toBe(60);
  expect(bench.stats("http_req_duration").count).toBe(60);
  expect(bench.stats("http_req_failed")).toEqual({ rate: 0, passes: 0, fails: 60 });
  expect(bench.count("http_reqs", { name: "GET /a", method: "GET", status: "200", scenario: "shop" })).toBe(
    30,
  );
});

test("gives each virtual user one connection that outlives its iterations", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const users = [1, 2, 3, 4].map(() => bench.stepUser(requestStep("get", "/")));
  for (let iteration = 0; iteration < 5; iteration++) {
    await Promise.all(users.map((user) => bench.iterate(user, iteration)));
  }
  expect(target.connectionCount).toBe(4);
  expect(target.openConnections).toBe(4);
  await bench.close();
  expect(new Set(target.requests.map(({ connection }) => connection)).size).toBe(4);
  expect(bench.stats("http_req_connecting").count).toBe(20);
});

test("duration is exactly sending + waiting + receiving, and connecting belongs to the first request", async () => {
  await using target = await startHttpTarget((_, response) => {
    setTimeout(() => {
      response.write("first");
      setTimeout(() => response.end("second"), 30);
    }, 40);
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const responses: Response[] = [];
  await bench.runScript(async (worker) => {
    responses.push(await worker.http.get("/"), await worker.http.get("/"));
  });
  await bench.close();
  for (const { timings } of responses) {
    expect(timings.duration).toBe(timings.sending + timings.waiting + timings.receiving);
    expect(timings.duration).toBeGreaterThanOrEqual(68);
    expect(timings.receiving).toBeGreaterThan(0);
    expect(timings.tlsHandshaking).toBe(0);
  }
  const [first, second] = responses;
  expect(first?.timings.connecting).toBeGreaterThan(0);
  expect(first?.timings.blocked).toBeGreaterThanOrEqual(first?.timings.connecting ?? Infinity);
  expect(second?.timings.connecting).toBe(0);
});

test("counts the bytes on the wire that the server's own sockets count", async () => {
  await using target = await startHttpTarget((request, response) => {
    response.writeHead(200, { "x-padding": "x".repeat(300) });
    response.end(request.url === "/large" ? "y".repeat(200_000) : "ok");
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(
    requestStep("post", "/small", { json: { a: 1 } }),
    requestStep("get", "/large", { keepAlive: false }),
    requestStep("get", "/small"),
  );
  await bench.iterate(user);
  bench.network.flush();
  const half = { sent: bench.stats("data_sent").count, received: bench.stats("data_received").count };
  expect(half).toEqual({ sent: target.bytes.received, received: target.bytes.sent });
  await bench.iterate(user, 1);
  await bench.close();
  expect(bench.stats("data_sent").count).toBe(target.bytes.received);
  expect(bench.stats("data_received").count).toBe(target.bytes.sent);
  expect(bench.stats("data_received").count).toBeGreaterThan(400_000);
  expect(bench.values("data_sent", "scenario")).toEqual(["shop"]);
});

test("one virtual user on loopback is not held up by connection reuse", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(requestStep("get", "/"));
  for (let iteration = 0; iteration < 300; iteration++) await bench.iterate(user, iteration);
  await bench.close();
  expect(bench.registry.getSink("http_req_blocked")?.value("p(50)", 1)).toBeLessThan(0.1);
});

test("opens a connection for each request without keep_alive", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(requestStep("get", "/", { keepAlive: false }));
  for (let iteration = 0; iteration < 3; iteration++) await bench.iterate(user, iteration);
  await bench.close();
  expect(target.connectionCount).toBe(3);
  expect(target.requests.map(({ headers }) => headers.connection)).toEqual(["close", "close", "close"]);
});

test("fails what is not in expected_statuses", async () => {
  await using target = await startHttpTarget((request, response) => {
    response.statusCode = Number(request.url?.slice(1));
    response.end();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const expectedStatuses = [
    { from: 200, to: 299 },
    { from: 404, to: 404 },
  ];
  await bench.runSteps(
    ...["/200", "/304", "/404", "/500"].map((url) => requestStep("get", url, { expectedStatuses })),
  );
  await bench.close();
  expect(bench.values("http_req_failed", "status")).toEqual(["200", "304", "404", "500"]);
  expect(bench.stats("http_req_failed")).toEqual({ rate: 0.5, passes: 2, fails: 2 });
  expect(bench.errors.reports()).toEqual([]);
});

test("makes a connection for each request that one virtual user makes at the same time", async () => {
  await using target = await startHttpTarget((_, response) => setTimeout(() => response.end("ok"), 20));
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript((worker) => Promise.all([1, 2, 3].map(() => worker.http.get("/"))));
  await bench.close();
  expect(target.connectionCount).toBe(3);
  expect(bench.stats("http_reqs").count).toBe(3);
});
