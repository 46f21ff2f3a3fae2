import { expect, test } from "vitest";

import type { Response } from "../../../src/http/response.ts";
import { SERVER_CERTIFICATE, TEST_CA } from "../../support/certificate.ts";
import { connectionOf } from "../../support/connection-settings.ts";
import { startHttp2Target } from "../../support/http2-target.ts";
import { startHttpTarget, startRawTarget, unusedPort } from "../../support/http-target.ts";
import { LoadBench } from "../../support/load-bench.ts";
import { startProxy } from "../../support/proxy-server.ts";

const TLS = { ca: TEST_CA };
const CREDENTIALS = `Basic ${Buffer.from("ada:päss").toString("base64")}`;

function withCredentials(url: string): string {
  return url.replace("://", "://ada:p%C3%A4ss@");
}

test("a plain request is handed to the proxy with its whole URL", async () => {
  await using target = await startHttpTarget();
  await using proxy = await startProxy();
  const bench = new LoadBench({ baseUrl: target.origin, http: connectionOf({ proxy: proxy.url }) });
  await bench.runScript(async (worker) => {
    expect(await worker.http.get("/a?q=1")).toMatchObject({ status: 200, url: `${target.origin}/a?q=1` });
    await worker.http.post("/b", { body: "data" });
  });
  await bench.close();
  expect(proxy.seen.map(({ line }) => line)).toEqual([
    `GET ${target.origin}/a?q=1`,
    `POST ${target.origin}/b`,
  ]);
  expect(target.requests.map(({ url, body, headers }) => [url, body, headers.host])).toEqual([
    ["/a?q=1", "", `127.0.0.1:${target.port}`],
    ["/b", "data", `127.0.0.1:${target.port}`],
  ]);
  expect(proxy.connectionCount).toBe(1);
  expect(bench.values("http_reqs", "name")).toEqual(["GET /a", "POST /b"]);
});

test("an encrypted request goes through a tunnel that the proxy opens once", async () => {
  await using target = await startHttpTarget(undefined, SERVER_CERTIFICATE);
  await using proxy = await startProxy({ authorization: CREDENTIALS });
  const proxyUrl = withCredentials(proxy.url);
  const bench = new LoadBench({ baseUrl: target.origin, http: connectionOf({ proxy: proxyUrl, tls: TLS }) });
  const user = bench.scriptUser((worker) => worker.http.get("/a"));
  await bench.iterate(user);
  await bench.iterate(user, 1);
  await bench.close();
  expect(proxy.seen).toEqual([{ line: `CONNECT 127.0.0.1:${target.port}`, authorization: CREDENTIALS }]);
  expect(target.requests.map(({ url }) => url)).toEqual(["/a", "/a"]);
  expect(target.requests[0]?.headers).not.toHaveProperty("proxy-authorization");
  expect(bench.stats("http_req_connecting").max).toBeGreaterThan(0);
});

test("speaks HTTP/2 through a tunnel", async () => {
  await using target = await startHttp2Target();
  await using proxy = await startProxy();
  const http = connectionOf({ http2: true, proxy: proxy.url, tls: TLS });
  const bench = new LoadBench({ baseUrl: target.origin, http });
  await bench.runScript((worker) => worker.http.get("/a"));
  await bench.close();
  expect(target.seen).toEqual(["2.0 GET /a"]);
});

test("the connection to the proxy can be encrypted itself", async () => {
  await using plain = await startHttpTarget();
  await using encrypted = await startHttpTarget(undefined, SERVER_CERTIFICATE);
  await using proxy = await startProxy({ certificate: SERVER_CERTIFICATE });
  const bench = new LoadBench({ http: connectionOf({ proxy: proxy.url, tls: TLS }) });
  await bench.runScript(async (worker) => {
    expect(await worker.http.get(`${plain.origin}/a`)).toMatchObject({ status: 200 });
    expect(await worker.http.get(`${encrypted.origin}/b`)).toMatchObject({ status: 200 });
  });
  await bench.close();
  expect(proxy.seen.map(({ line }) => line)).toEqual([
    `GET ${plain.origin}/a`,
    `CONNECT 127.0.0.1:${encrypted.port}`,
  ]);
});

test("credentials go to the proxy with every plain request, redirected ones too, and no further", async () => {
  await using other = await startHttpTarget();
  await using target = await startHttpTarget((request, response) => {
    if (request.url === "/near") response.writeHead(302, { location: "/here" }).end();
    else if (request.url === "/away") response.writeHead(302, { location: `${other.origin}/there` }).end();
    else response.end();
  });
  await using proxy = await startProxy({ authorization: CREDENTIALS });
  const http = connectionOf({ proxy: withCredentials(proxy.url) });
  const bench = new LoadBench({ baseUrl: target.origin, http });
  await bench.runScript(async (worker) => {
    await worker.http.get("/near");
    await worker.http.get("/away");
  });
  await bench.close();
  expect(proxy.seen).toEqual(
    [`${target.origin}/near`, `${target.origin}/here`, `${target.origin}/away`, `${other.origin}/there`].map(
      (url) => ({ line: `GET ${url}`, authorization: CREDENTIALS }),
    ),
  );
  expect(
    [...target.requests, ...other.requests].filter(({ headers }) => "proxy-authorization" in headers),
  ).toEqual([]);
});

test("hosts says where the proxy is, and leaves names of targets to the proxy", async () => {
  await using target = await startHttpTarget();
  await using proxy = await startProxy();
  const http = connectionOf({
    proxy: `http://proxy.test:${proxy.port}`,
    hosts: { "proxy.test": { address: "127.0.0.1" }, "127.0.0.1": { address: "127.0.0.1", port: 1 } },
  });
  const bench = new LoadBench({ baseUrl: target.origin, http });
  await bench.runScript((worker) => worker.http.get("/"));
  await bench.close();
  expect(target.requestCount).toBe(1);
});

test("a proxy that refuses is named in the error, without credentials", async () => {
  await using target = await startHttpTarget(undefined, SERVER_CERTIFICATE);
  await using proxy = await startProxy({ authorization: "something else" });
  const http = connectionOf({ proxy: withCredentials(proxy.url), tls: TLS });
  const bench = new LoadBench({ baseUrl: target.origin, http });
  const errors: Response["error"][] = [];
  await bench.runScript(async (worker) => {
    errors.push((await worker.http.get("/")).error);
    errors.push((await worker.http.get("/")).error);
  });
  await bench.close();
  const message =
    `connection not made: the proxy 127.0.0.1:${proxy.port} answered CONNECT with ` +
    "407 Proxy Authentication Required";
  expect(errors).toEqual([
    { kind: "refused", message },
    { kind: "refused", message },
  ]);
  expect(target.connectionCount).toBe(0);
});

test("a proxy that is not there, is no proxy, or hangs up is an error; one that hangs times out", async () => {
  const port = await unusedPort();
  await using mute = await startRawTarget(() => undefined);
  await using closing = await startRawTarget((socket) => socket.end());
  await using talking = await startRawTarget((socket) => socket.write("220 mail.test ESMTP\r\n\r\n"));
  const outcomes: unknown[] = [];
  for (const proxyPort of [port, closing.port, talking.port, mute.port]) {
    const http = connectionOf({ proxy: `http://127.0.0.1:${proxyPort}`, tls: TLS });
    const bench = new LoadBench({ baseUrl: "https://shop.test", http: { ...http, timeoutMs: 300 } });
    await bench.runScript(async (worker) => {
      const { error } = await worker.http.get("/");
      outcomes.push([error?.kind, error?.message.replace(/\d{4,5}/g, "PORT")]);
    });
    await bench.close();
  }
  expect(outcomes).toEqual([
    ["refused", "connection not made: connect ECONNREFUSED 127.0.0.1:PORT"],
    ["refused", "connection not made: the proxy 127.0.0.1:PORT closed the connection"],
    ["refused", "connection not made: the proxy 127.0.0.1:PORT sends no HTTP response"],
    ["connect_timeout", "no connection within 300 ms"],
  ]);
});

test("the environment chooses no proxy", async () => {
  await using target = await startHttpTarget();
  const before = process.env.HTTP_PROXY;
  process.env.HTTP_PROXY = `http://127.0.0.1:${await unusedPort()}`;
  try {
    const bench = new LoadBench({ baseUrl: target.origin });
    await bench.runScript((worker) => worker.http.get("/"));
    await bench.close();
  } finally {
    if (before === undefined) delete process.env.HTTP_PROXY;
    else process.env.HTTP_PROXY = before;
  }
  expect(target.requestCount).toBe(1);
});
