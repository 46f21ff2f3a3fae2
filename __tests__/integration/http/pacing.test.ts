import { expect, test } from "vitest";

import { startHttpTarget } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

test("max_requests_per_second spaces what the server sees, hops of redirects too", async () => {
  const times: number[] = [];
  await using target = await startHttpTarget((request, response) => {
    times.push(performance.now());
    if (request.url === "/old") response.writeHead(302, { location: "/new" }).end();
    else response.end();
  });
  const bench = new LoadBench({ baseUrl: target.origin, maxRequestsPerSecond: 50 });
  const users = Array.from({ length: 5 }, () => bench.stepUser(requestStep("get", "/old")));
  const begunMs = performance.now();
  await Promise.all(users.map((user) => bench.iterate(user)));
  await bench.close();
  expect(times).toHaveLength(10);
  // Turn n comes 20 ms × n after the first, and no request reaches the server before its turn.
  expect(times.filter((timeMs, turn) => timeMs - begunMs < turn * 20)).toEqual([]);
  expect(bench.stats("http_req_blocked").max).toBeGreaterThan(60);
  expect(bench.stats("http_reqs").count).toBe(10);
});

test("waiting for a turn is no part of the time limit, and ends with the iteration", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin, maxRequestsPerSecond: 4 });
  const first = bench.stepUser(requestStep("get", "/", { timeoutMs: 150 }));
  const second = bench.stepUser(requestStep("get", "/", { timeoutMs: 150 }));
  const third = bench.stepUser(requestStep("get", "/", { timeoutMs: 150 }));
  const over = [first, second, third].map((user) => bench.iterate(user));
  third.interrupt();
  expect(await Promise.all(over)).toEqual(["completed", "completed", "interrupted"]);
  await bench.close();
  expect(target.requestCount).toBe(2);
  expect(bench.count("http_reqs", { status: "200" })).toBe(2);
  expect(bench.stats("http_reqs").count).toBe(2);
});
