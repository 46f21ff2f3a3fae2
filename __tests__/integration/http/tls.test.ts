import { getCACertificates, setDefaultCACertificates } from "node:tls";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Response } from "../../../src/http/response.ts";
import { TEST_CERTIFICATE } from "../../support/certificate.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { LoadBench } from "../../support/load-bench.ts";

const before = getCACertificates("default");
beforeAll(() => setDefaultCACertificates([...before, TEST_CERTIFICATE.cert]));
afterAll(() => setDefaultCACertificates(before));

test("times the handshake apart from connecting, once for a connection", async () => {
  await using target = await startHttpTarget(undefined, TEST_CERTIFICATE);
  const bench = new LoadBench({ baseUrl: target.origin });
  const responses: Response[] = [];
  const user = bench.scriptUser(async (worker) => {
    responses.push(await worker.http.get("/"));
  });
  await bench.iterate(user);
  await bench.iterate(user, 1);
  await bench.close();
  const [first, second] = responses;
  expect(first).toMatchObject({ status: 200, error: undefined });
  const { connecting = 0, tlsHandshaking = 0, blocked = 0 } = first?.timings ?? {};
  expect(connecting).toBeGreaterThan(0);
  expect(tlsHandshaking).toBeGreaterThan(0);
  expect(blocked).toBeGreaterThanOrEqual(connecting + tlsHandshaking);
  expect(second?.timings).toMatchObject({ connecting: 0, tlsHandshaking: 0 });
  expect(target.connectionCount).toBe(1);
});

test("counts the bytes of TLS, not those inside of it", async () => {
  await using target = await startHttpTarget(
    (_, response) => response.end("x".repeat(50_000)),
    TEST_CERTIFICATE,
  );
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript((worker) => worker.http.get("/"));
  bench.network.flush();
  expect(bench.stats("data_sent").count).toBe(target.bytes.received);
  expect(bench.stats("data_received").count).toBe(target.bytes.sent);
  // Certificate and records come on top of the body.
  expect(bench.stats("data_received").count).toBeGreaterThan(50_500);
  await bench.close();
});

test("each virtual user makes a whole handshake of its own", async () => {
  await using target = await startHttpTarget(undefined, TEST_CERTIFICATE);
  const bench = new LoadBench({ baseUrl: target.origin });
  const users = [1, 2, 3].map(() => bench.scriptUser((worker) => worker.http.get("/")));
  for (const user of users) await bench.iterate(user);
  const handshakes = bench.registry.getSink("http_req_tls_handshaking");
  expect(handshakes?.value("min", 1)).toBeGreaterThan(0);
  await bench.close();
  expect(target.connectionCount).toBe(3);
});
