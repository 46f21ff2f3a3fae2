import type { Socket } from "node:net";

import { expect, test } from "vitest";

import type { RequestErrorKind } from "../../../src/http/request-failure.ts";
import { TEST_CERTIFICATE } from "../../support/certificate.ts";
import { startHttpTarget, startRawTarget, unusedPort } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

/** Runs one request and says how it failed; asserts what holds for every failure. */
async function failureOf(
  url: string,
  timeoutMs = 5_000,
): Promise<{ kind: string; message: string; bench: LoadBench }> {
  const bench = new LoadBench();
  await bench.runSteps(
    requestStep("get", url, { name: "page", timeoutMs, checks: ["status == 0", "duration < 10s"] }),
  );
  await bench.close();
  expect(bench.stats("http_reqs").count).toBe(1);
  expect(bench.stats("http_req_failed")).toEqual({ rate: 1, passes: 1, fails: 0 });
  expect(bench.values("http_reqs", "status")).toEqual(["0"]);
  expect(bench.count("checks", { check: "status == 0" })).toBe(1);
  expect(bench.stats("checks")).toEqual({ rate: 0.5, passes: 1, fails: 1 });
  const [report, ...others] = bench.errors.reports();
  expect(others).toEqual([]);
  expect(report).toMatchObject({ step: "page", count: 1 });
  expect(bench.values("http_reqs", "error")).toEqual([report?.kind]);
  return { kind: report?.kind ?? "", message: report?.message ?? "", bench };
}

test("refused: nobody listens", async () => {
  const port = await unusedPort();
  const { kind, message, bench } = await failureOf(`http://127.0.0.1:${port}/`);
  expect(kind).toBe("refused" satisfies RequestErrorKind);
  expect(message).toBe(`connection not made: connect ECONNREFUSED 127.0.0.1:${port}`);
  expect(bench.stats("http_req_duration")).toEqual({});
});

test("refused: no address of a name with several answers", async () => {
  const { kind } = await failureOf(`http://localhost:${await unusedPort()}/`);
  expect(kind).toBe("refused");
});

test("dns: a name that does not exist", async () => {
  const { kind, message } = await failureOf("http://no-such-host.invalid/");
  expect(kind).toBe("dns");
  expect(message).toContain("no-such-host.invalid");
});

test("reset: the server resets the connection instead of answering", async () => {
  await using target = await startRawTarget((socket) => socket.resetAndDestroy());
  const { kind, bench } = await failureOf(target.origin);
  expect(kind).toBe("reset");
  expect(target.requestCount).toBe(1);
  expect(bench.stats("http_req_duration")).toEqual({});
});

test("closed: the server closes the connection instead of answering", async () => {
  await using target = await startRawTarget((socket) => socket.end());
  const { kind, message } = await failureOf(target.origin);
  expect(kind).toBe("closed");
  expect(message).toBe("the server closed the connection before a response came");
});

test.for([
  ["a content-length that is not reached", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"],
  [
    "the same with connection: close",
    "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 100\r\n\r\nhalf",
  ],
  ["chunks without an end", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n"],
  [
    "the same with connection: close",
    "HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n",
  ],
])("closed: %s", async ([, answer = ""]) => {
  await using target = await startRawTarget((socket) => socket.end(answer));
  const { kind, message } = await failureOf(target.origin);
  expect(kind).toBe("closed");
  expect(message).toBe("the server closed the connection before the response was complete");
});

test.for([
  ["no HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n\r\n"],
  ["a broken chunk size", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\nhello\r\n"],
  [
    "an upgrade nobody asked for",
    "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n",
  ],
])("protocol: %s", async ([, answer = ""]) => {
  await using target = await startRawTarget((socket) => socket.write(answer));
  const { kind } = await failureOf(target.origin);
  expect(kind).toBe("protocol");
});

test("protocol: headers beyond every measure", async () => {
  await using target = await startRawTarget((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}\r\n\r\n`);
  });
  expect((await failureOf(target.origin)).kind).toBe("protocol");
});

test("tls: a certificate that nobody vouches for", async () => {
  await using target = await startHttpTarget(undefined, TEST_CERTIFICATE);
  const { kind, message } = await failureOf(target.origin);
  expect(kind).toBe("tls");
  expect(message).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
  expect(target.requestCount).toBe(0);
});

test("tls: a server that speaks no TLS", async () => {
  await using target = await startHttpTarget();
  expect((await failureOf(`https://127.0.0.1:${target.port}/`)).kind).toBe("tls");
});

test("tls: a reset in the middle of the handshake", async () => {
  await using target = await startRawTarget(
    () => undefined,
    (socket) => socket.once("data", () => socket.resetAndDestroy()),
  );
  expect((await failureOf(`https://127.0.0.1:${target.port}/`)).kind).toBe("tls");
});

test("connect_timeout: a handshake that never ends", async () => {
  await using target = await startRawTarget(() => undefined);
  const { kind, message, bench } = await failureOf(`https://127.0.0.1:${target.port}/`, 80);
  expect(kind).toBe("connect_timeout");
  expect(message).toBe("no connection within 80 ms");
  expect(bench.stats("http_req_duration")).toEqual({});
  expect(bench.stats("http_req_blocked").min).toBeGreaterThanOrEqual(79);
  expect(bench.stats("http_req_tls_handshaking").min).toBeGreaterThan(20);
});

test("response_timeout: as long as it waited is in the duration", async () => {
  await using target = await startRawTarget(() => undefined);
  const { kind, message, bench } = await failureOf(target.origin, 80);
  expect(kind).toBe("response_timeout");
  expect(message).toBe("no response within 80 ms");
  expect(bench.stats("http_req_duration").count).toBe(1);
  expect(bench.stats("http_req_waiting").min).toBeGreaterThan(20);
  expect(bench.stats("http_req_waiting").min).toBeLessThan(500);
});

test("body_timeout: a slow drip ends at the timeout of the whole request", async () => {
  const drips = new Set<NodeJS.Timeout>();
  await using target = await startRawTarget((socket: Socket) => {
    socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
    drips.add(setInterval(() => socket.write("x"), 10));
  });
  const begin = performance.now();
  const { kind, bench } = await failureOf(target.origin, 150);
  expect(performance.now() - begin).toBeLessThan(1_000);
  for (const drip of drips) clearInterval(drip);
  expect(kind).toBe("body_timeout");
  expect(bench.stats("http_req_duration").min).toBeGreaterThan(80);
});

test("a timeout spans the hops of a redirect", async () => {
  // Far from both ends of the second hop, so that a slow machine does not move the deadline out of it.
  await using target = await startHttpTarget((request, response) => {
    setTimeout(() => {
      response.writeHead(302, { location: `${request.url ?? ""}x` });
      response.end();
    }, 500);
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runSteps(requestStep("get", "/", { timeoutMs: 800, maxRedirects: 100 }));
  await bench.close();
  await expect.poll(() => target.openConnections).toBe(0);
  expect(bench.errors.reports()).toMatchObject([
    { kind: "response_timeout", message: "no response within 800 ms", count: 1 },
  ]);
  expect(target.requestCount).toBe(2);
  expect(bench.stats("http_reqs").count).toBe(2);
  expect(bench.stats("http_req_failed").passes).toBe(1);
});

test("goes on with a new connection after a failure", async () => {
  await using target = await startRawTarget((socket, number) => {
    if (number === 1) socket.end();
    else if (number === 2) socket.write("nonsense\r\n\r\n");
    else if (number > 3) socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(requestStep("get", "/", { timeoutMs: 100 }));
  for (let iteration = 0; iteration < 6; iteration++) await bench.iterate(user, iteration);
  await bench.close();
  expect(target.requestCount).toBe(6);
  expect(bench.stats("http_reqs").count).toBe(6);
  expect(bench.values("http_reqs", "error")).toEqual(["", "closed", "protocol", "response_timeout"]);
  expect(bench.stats("http_req_failed")).toEqual({ rate: 0.5, passes: 3, fails: 3 });
  expect(target.connectionCount).toBe(4);
});

test("closed: the server gives up an idle connection just when it is used again", async () => {
  await using target = await startRawTarget((socket, number) => {
    if (number === 1) socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
    else socket.end();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(requestStep("get", "/"));
  await bench.iterate(user);
  await bench.iterate(user, 1);
  await bench.close();
  expect(bench.errors.reports()).toMatchObject([{ kind: "closed", count: 1 }]);
  expect(bench.stats("http_reqs").count).toBe(2);
});

test("a request that cannot be sent is a failure, and never reaches the server", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.stepUser(requestStep("get", "/", { headers: { "x-bad": "a\r\nb" } }));
  expect(await bench.iterate(user)).toBe("completed");
  await bench.close();
  expect(bench.errors.reports()).toMatchObject([{ kind: "protocol", count: 1 }]);
  expect(target.requestCount).toBe(0);
});
