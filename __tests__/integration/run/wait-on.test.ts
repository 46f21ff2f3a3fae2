import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

import { afterEach, describe, expect, test } from "vitest";

import { systemClock } from "../../../src/clock.ts";
import { HTTP_DEFAULTS } from "../../../src/config/http-schema.ts";
import { parseWaitOn, waitOn, type WaitOnResult } from "../../../src/run/wait-on.ts";
import { SERVER_CERTIFICATE, TEST_CA } from "../../support/certificate.ts";
import { connectionOf } from "../../support/connection-settings.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { startProxy } from "../../support/proxy-server.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";

const servers: (CountingServer | { close(): Promise<void> })[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Answers the given statuses one after the other, the last one for ever. */
async function answering(...statuses: number[]): Promise<CountingServer> {
  const server = await startCountingServer((_, response) => {
    const status = statuses.length > 1 ? statuses.shift()! : statuses[0]!;
    response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {});
    response.end("body");
  });
  servers.push(server);
  return server;
}

/** A server below HTTP. */
async function rawServer(onConnection: (socket: Socket) => void, port = 0): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  servers.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function wait(
  urls: readonly string[],
  timeoutMs: number,
  signal = new AbortController().signal,
): Promise<WaitOnResult> {
  return waitOn(urls, { timeoutMs, clock: systemClock, signal, connection: HTTP_DEFAULTS.connection });
}

describe("waitOn", () => {
  test("is ready when each URL has answered 2xx or 3xx, and asks none again that has", async () => {
    const [first, second] = [await answering(204), await answering(503, 404, 302)];
    expect(await wait([`${first.origin}/a`, `${second.origin}/b`], 10_000)).toEqual({ kind: "ready" });
    expect(first.seen).toEqual(["GET /a"]);
    expect(second.seen).toEqual(["GET /b", "GET /b", "GET /b"]);
  });

  test("is ready when a server comes up late", async () => {
    const gone = await answering(200);
    const { origin } = gone;
    await gone.close();
    const waiting = wait([origin], 10_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await rawServer(
      (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"),
      Number(new URL(origin).port),
    );
    expect(await waiting).toEqual({ kind: "ready" });
  });

  test("says of each URL that is not ready what was last seen", async () => {
    const ready = await answering(200);
    const failing = await answering(500);
    const gone = await answering(200);
    await gone.close();
    const silent = await rawServer(() => undefined);
    const closing = await rawServer((socket) => socket.end());
    const urls = [ready.origin, failing.origin, gone.origin, silent, closing];
    expect(await wait(urls, 700)).toEqual({
      kind: "timed_out",
      unready: [
        { url: failing.origin, lastSeen: "answered 500" },
        { url: gone.origin, lastSeen: "connection refused" },
        { url: silent, lastSeen: "no answer in time" },
        { url: closing, lastSeen: "connection closed without an answer" },
      ],
    });
  });

  test("ends at once when it is aborted", async () => {
    const { origin } = await answering(500);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const before = performance.now();
    expect(await wait([origin], 60_000, controller.signal)).toEqual({ kind: "aborted" });
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test("goes the way that the requests of the plan go: own authority, addresses and proxy", async () => {
    await using target = await startHttpTarget(undefined, SERVER_CERTIFICATE);
    await using proxy = await startProxy();
    await using plain = await startHttpTarget();
    const waitBy = (url: string, settings: Parameters<typeof connectionOf>[0]): Promise<WaitOnResult> =>
      waitOn([url], {
        timeoutMs: 2_000,
        clock: systemClock,
        signal: new AbortController().signal,
        connection: connectionOf(settings).connection,
      });
    const hosts = { "shop.test": { address: "127.0.0.1" } };
    const ready = { kind: "ready" };
    expect(await waitBy(`https://shop.test:${target.port}/`, { hosts, tls: { ca: TEST_CA } })).toEqual(ready);
    expect(proxy.seen).toEqual([]);
    expect(await waitBy(`${plain.origin}/health?deep=1`, { proxy: proxy.url })).toEqual(ready);
    expect(proxy.seen.map(({ line }) => line)).toEqual([`GET ${plain.origin}/health?deep=1`]);
  });

  test("says which certificate it does not trust", async () => {
    await using target = await startHttpTarget(undefined, SERVER_CERTIFICATE);
    expect(await wait([target.origin], 300)).toMatchObject({
      kind: "timed_out",
      unready: [{ url: target.origin, lastSeen: expect.stringMatching(/certificate/) as string }],
    });
  });

  test("asks nothing when it is aborted already", async () => {
    const server = await answering(200);
    expect(await wait([server.origin], 60_000, AbortSignal.abort())).toEqual({ kind: "aborted" });
    expect(server.count).toBe(0);
  });
});

describe("parseWaitOn", () => {
  test("takes URLs from lines", () => {
    expect(parseWaitOn("http://a/\n\n  https://b:1/c?d  \r\n")).toEqual({
      urls: ["http://a/", "https://b:1/c?d"],
      problems: [],
    });
  });

  test.each(["localhost:3000", "/health", "tcp:127.0.0.1:80", "http://"])("%s is a problem", (text) => {
    expect(parseWaitOn(text).problems).toHaveLength(1);
  });
});
