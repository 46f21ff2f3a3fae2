import type { IncomingMessage } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { TLSSocket } from "node:tls";

import { expect, test } from "vitest";

import type { Response } from "../../../src/http/response.ts";
import { CLIENT_CERTIFICATE, SERVER_CERTIFICATE, TEST_CA } from "../../support/certificate.ts";
import { connectionOf } from "../../support/connection-settings.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { LoadBench } from "../../support/load-bench.ts";

function tlsOf({ socket }: IncomingMessage): TLSSocket | null {
  return socket instanceof TLSSocket ? socket : null;
}

async function fetchOnce(
  baseUrl: string,
  settings: Parameters<typeof connectionOf>[0],
): Promise<Response | undefined> {
  const bench = new LoadBench({ baseUrl, http: connectionOf(settings) });
  let response: Response | undefined;
  await bench.runScript(async (worker) => {
    response = await worker.http.get("/");
  });
  await bench.close();
  return response;
}

test.for([
  ["nobody vouches for", {}, 0],
  ["an own CA vouches for", { ca: TEST_CA }, 200],
  ["nobody looks at", { verify: false }, 200],
] as const)("a certificate that %s", async ([, tls, status]) => {
  await using target = await startHttpTarget(undefined, SERVER_CERTIFICATE);
  const response = await fetchOnce(target.origin, { tls });
  expect(response?.status).toBe(status);
  expect(response?.error?.kind).toBe(status === 0 ? "tls" : undefined);
  expect(target.requestCount).toBe(status === 0 ? 0 : 1);
});

test("server_name is what the server is asked for and must be", async () => {
  const asked: unknown[] = [];
  await using target = await startHttpTarget((request, response) => {
    asked.push(tlsOf(request)?.servername);
    response.end();
  }, SERVER_CERTIFICATE);
  const tls = { ca: TEST_CA };
  expect(await fetchOnce(target.origin, { tls: { ...tls, serverName: "shop.test" } })).toMatchObject({
    status: 200,
  });
  const wrong = await fetchOnce(target.origin, { tls: { ...tls, serverName: "other.test" } });
  expect(wrong?.error).toMatchObject({
    kind: "tls",
    message: expect.stringContaining("other.test") as string,
  });
  expect(asked).toEqual(["shop.test"]);
});

test("proves who it is to a server that wants to know", async () => {
  const names: unknown[] = [];
  const options = { ...SERVER_CERTIFICATE, ca: TEST_CA, requestCert: true, rejectUnauthorized: true };
  const server = createServer(options, (request, response) => {
    names.push(tlsOf(request)?.getPeerCertificate().subject.CN);
    response.end("ok");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const known = await fetchOnce(origin, { tls: { ca: TEST_CA, ...CLIENT_CERTIFICATE } });
  const unknown = await fetchOnce(origin, { tls: { ca: TEST_CA } });
  await new Promise((resolve) => server.close(resolve));
  expect(known).toMatchObject({ status: 200, error: undefined });
  // With TLS 1.3 a server says no when the client believes to be connected.
  expect(unknown?.status).toBe(0);
  expect(names).toEqual(["load tester"]);
});

test("hosts takes the place of name resolution, and the name stays in host header and certificate", async () => {
  const asked: unknown[] = [];
  await using target = await startHttpTarget((request, response) => {
    asked.push([request.headers.host, tlsOf(request)?.servername]);
    response.end();
  }, SERVER_CERTIFICATE);
  const tls = { ca: TEST_CA };
  const atPort = await fetchOnce(`https://shop.test:${target.port}`, {
    tls,
    hosts: { "shop.test": { address: "127.0.0.1" } },
  });
  const withPort = await fetchOnce("https://SHOP.test", {
    tls,
    hosts: { "shop.test": { address: "127.0.0.1", port: target.port } },
  });
  expect([atPort?.status, withPort?.status]).toEqual([200, 200]);
  expect(asked).toEqual([
    [`shop.test:${target.port}`, "shop.test"],
    ["shop.test", "shop.test"],
  ]);
});
