import { expect, test } from "vitest";

import type { Response } from "../../../src/http/response.ts";
import { SERVER_CERTIFICATE, TEST_CA } from "../../support/certificate.ts";
import { connectionOf } from "../../support/connection-settings.ts";
import { startHttp2Target } from "../../support/http2-target.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { LoadBench } from "../../support/load-bench.ts";

const ASKED = connectionOf({ http2: true, tls: { ca: TEST_CA } });
const NOT_ASKED = connectionOf({ tls: { ca: TEST_CA } });

test.for([
  ["asked for", ASKED, "2.0"],
  ["not asked for", NOT_ASKED, "1.1"],
] as const)("speaks HTTP/2 exactly when it is asked for: %s", async ([, http, version]) => {
  await using target = await startHttp2Target();
  const bench = new LoadBench({ baseUrl: target.origin, http });
  const statuses: number[] = [];
  const user = bench.scriptUser(async (worker) => {
    statuses.push((await worker.http.get("/a?q=1")).status);
    statuses.push((await worker.http.post("/b", { json: { a: 1 } })).status);
  });
  await bench.iterate(user);
  await bench.iterate(user, 1);
  await bench.close();
  expect(statuses).toEqual([200, 200, 200, 200]);
  expect(target.seen).toEqual([
    `${version} GET /a?q=1`,
    `${version} POST /b`,
    `${version} GET /a?q=1`,
    `${version} POST /b`,
  ]);
  expect(target.connectionCount).toBe(1);
  expect(bench.stats("http_reqs").count).toBe(4);
});

test("a connection that was opened ahead serves the first request", async () => {
  await using target = await startHttp2Target();
  const bench = new LoadBench({ baseUrl: target.origin, http: ASKED });
  const user = bench.scriptUser((worker) => worker.http.get("/"));
  await user.connect();
  expect(target.connectionCount).toBe(1);
  await bench.iterate(user);
  await bench.close();
  expect(target.seen).toEqual(["2.0 GET /"]);
  expect(target.connectionCount).toBe(1);
  expect(bench.stats("http_req_connecting").max).toBeGreaterThan(0);
});

test("requests at the same time share the connection, from the first on", async () => {
  const waiting: (() => void)[] = [];
  await using target = await startHttp2Target((_, response) => {
    waiting.push(() => response.end("ok"));
    // Nobody is answered before all have come.
    if (waiting.length === 5) waiting.splice(0).forEach((respond) => respond());
  });
  const bench = new LoadBench({ baseUrl: target.origin, http: ASKED });
  const responses: Response[] = [];
  await bench.runScript(async (worker) => {
    const requests = [1, 2, 3, 4, 5].map((number) => worker.http.get(`/${number}`));
    responses.push(...(await Promise.all(requests)));
  });
  await bench.close();
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(target.connectionCount).toBe(1);
});

test("with a server that refuses HTTP/2 requests go by HTTP/1.1, each at its own connection", async () => {
  await using target = await startHttpTarget(undefined, SERVER_CERTIFICATE);
  const bench = new LoadBench({ baseUrl: target.origin, http: ASKED });
  const statuses: number[] = [];
  const user = bench.scriptUser(async (worker) => {
    const responses = await Promise.all([worker.http.get("/a"), worker.http.get("/b")]);
    statuses.push(...responses.map(({ status }) => status));
  });
  await bench.iterate(user);
  await bench.iterate(user, 1);
  await bench.close();
  expect(statuses).toEqual([200, 200, 200, 200]);
  expect(target.requests.map(({ url }) => url).toSorted()).toEqual(["/a", "/a", "/b", "/b"]);
  expect(target.connectionCount).toBe(2);
});

test("plain HTTP stays HTTP/1.1", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin, http: ASKED });
  await bench.runScript(async (worker) => {
    expect(await worker.http.get("/")).toMatchObject({ status: 200 });
  });
  await bench.close();
  expect(target.requestCount).toBe(1);
});

test("a request that times out ends alone; the others on its connection go on", async () => {
  await using target = await startHttp2Target((request, response) => {
    if (request.url !== "/hangs") setTimeout(() => response.end("ok"), 300);
  });
  const bench = new LoadBench({ baseUrl: target.origin, http: ASKED });
  let hanging: Response | undefined;
  let slow: Response | undefined;
  await bench.runScript(async (worker) => {
    await worker.http.get("/first");
    [hanging, slow] = await Promise.all([
      worker.http.get("/hangs", { timeout: "100ms" }),
      worker.http.get("/slow", { timeout: "20s" }),
    ]);
    expect(await worker.http.get("/after")).toMatchObject({ status: 200 });
  });
  await bench.close();
  expect(hanging).toMatchObject({ status: 0, error: { kind: "response_timeout" } });
  expect(slow).toMatchObject({ status: 200, error: undefined });
  expect(target.connectionCount).toBe(1);
});

test("an interruption gives up all requests that share a connection", async () => {
  await using target = await startHttp2Target(() => undefined);
  const bench = new LoadBench({ baseUrl: target.origin, http: ASKED });
  const user = bench.scriptUser((worker) => Promise.all([worker.http.get("/a"), worker.http.get("/b")]));
  const over = bench.iterate(user);
  await expect.poll(() => target.seen.length).toBe(2);
  user.interrupt();
  expect(await over).toBe("interrupted");
  await bench.close();
  await expect.poll(() => target.openConnections).toBe(0);
  expect(bench.count("http_reqs", { error: "aborted" })).toBe(2);
});

test("keep_alive: false takes a connection for each request", async () => {
  await using target = await startHttp2Target();
  const bench = new LoadBench({ baseUrl: target.origin, http: { ...ASKED, keepAlive: false } });
  await bench.runScript(async (worker) => {
    await worker.http.get("/a");
    await Promise.all([worker.http.get("/b"), worker.http.get("/c")]);
  });
  await expect.poll(() => target.openConnections).toBe(0);
  await bench.close();
  expect(target.seen.toSorted()).toEqual(["2.0 GET /a", "2.0 GET /b", "2.0 GET /c"]);
  expect(target.connectionCount).toBe(3);
});

test("a server that ends the connection between requests gets a new one", async () => {
  await using target = await startHttp2Target((request, response) => {
    response.end("ok", () => {
      if (request.url === "/last") request.stream.session?.close();
    });
  });
  const bench = new LoadBench({ baseUrl: target.origin, http: ASKED });
  const user = bench.scriptUser((worker) => worker.http.get("/last"));
  await bench.iterate(user);
  await expect.poll(() => target.openConnections).toBe(0);
  await bench.iterate(user, 1);
  await bench.close();
  expect(bench.count("http_reqs", { status: "200" })).toBe(2);
  expect(target.connectionCount).toBe(2);
});

test("counts the bytes on the wire as the server does", async () => {
  await using target = await startHttp2Target((_, response) => response.end("x".repeat(50_000)));
  const bench = new LoadBench({ baseUrl: target.origin, http: ASKED });
  await bench.runScript((worker) => worker.http.get("/"));
  await bench.close();
  expect(bench.stats("data_sent").count).toBe(target.bytes.received);
  expect(bench.stats("data_received").count).toBeGreaterThan(50_500);
});
