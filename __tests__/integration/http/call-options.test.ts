import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { messageOf } from "../../../src/errors.ts";
import type { RequestOptions } from "../../../src/http/request-options.ts";
import { SERVER_CERTIFICATE, TEST_CA } from "../../support/certificate.ts";
import { startHttp2Target } from "../../support/http2-target.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { LoadBench } from "../../support/load-bench.ts";
import { startProxy } from "../../support/proxy-server.ts";

function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString("base64")}`;
}

test("credentials: a call's own, those of its URL, those of the config", async () => {
  await using target = await startHttpTarget();
  const auth = { kind: "basic", username: "ada", password: "pä:ss" } as const;
  const bench = new LoadBench({ baseUrl: target.origin, http: { auth, headers: {} } });
  await bench.runScript(async ({ http }) => {
    await http.get("/");
    await http.get("/", { auth: { bearer: "t0ken" } });
    await http.get("/", { auth: { basic: { username: "u", password: "" } } });
    await http.get("/", { auth: false });
    await http.get("/", { headers: { Authorization: "own" } });
    await http.get(`${target.origin.replace("://", "://eve:x@")}/`);
  });
  await bench.close();
  expect(target.requests.map(({ headers }) => headers.authorization)).toEqual([
    basic("ada:pä:ss"),
    "Bearer t0ken",
    basic("u:"),
    undefined,
    "own",
    basic("eve:x"),
  ]);
});

test("sends files, which are read once from the config's folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rampa-"));
  await writeFile(join(folder, "note.txt"), "hällo");
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin, folder });
  await bench.runScript(async ({ http }) => {
    await http.put("/", { body_file: "note.txt" });
    await http.post("/", { multipart: { title: "t", file: { file: "./note.txt" } } });
    await rm(folder, { recursive: true });
    await http.put("/", { body_file: "note.txt" });
    await expect(http.put("/", { body_file: "other.txt" })).rejects.toThrow("other.txt");
  });
  await bench.close();
  expect(target.requests[0]?.body).toBe("hällo");
  expect(target.requests[1]?.body).toContain(
    'name="file"; filename="note.txt"\r\ncontent-type: text/plain\r\n\r\nhällo',
  );
  expect(target.requests[2]?.body).toBe("hällo");
});

test("calls with the same connection options share a connection", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rampa-"));
  await writeFile(join(folder, "ca.pem"), TEST_CA);
  await using plain = await startHttpTarget();
  await using target = await startHttp2Target();
  await using proxy = await startProxy();
  const bench = new LoadBench({ folder });
  const tls = { ca: "ca.pem", server_name: "shop.test" };
  await bench.runScript(async ({ http }) => {
    for (let round = 0; round < 3; round += 1) {
      await http.get(`${target.origin}/a`, { tls: { ...tls }, http2: true });
      await http.get(`${plain.origin}/b`, { proxy: proxy.url });
      await http.get("http://shop.test/c", { hosts: { "Shop.test": `127.0.0.1:${plain.port}` } });
      await http.get(`${plain.origin}/d`);
    }
  });
  await bench.close();
  await rm(folder, { recursive: true });
  expect(target.seen).toEqual(["2.0 GET /a", "2.0 GET /a", "2.0 GET /a"]);
  expect(target.connectionCount).toBe(1);
  expect(proxy.seen).toHaveLength(3);
  const connections = new Map(plain.requests.map(({ url, connection }) => [connection, url]));
  // Those of the proxy are its own affair.
  expect([...connections.values()].filter((url) => url !== "/b").toSorted()).toEqual(["/c", "/d"]);
});

test.for([
  ["an unknown option", { prxoy: "http://x" }, 'unknown option "prxoy". Did you mean "proxy"?'],
  ["two bodies", { form: {}, multipart: {} }, "form and multipart are both given"],
  ["a size without a unit", { max_body: "5" }, 'expected a size such as "16MB"'],
  ["a proxy that is none", { proxy: "socks5://x" }, "Proxies are reached by http:// or https://"],
  ["an address that is none", { hosts: { a: "b" } }, "expected an address such as 127.0.0.1"],
  ["a missing file", { tls: { ca: "missing.pem" } }, "missing.pem"],
] as const)("%s is refused before anything is sent", async ([, options, message]) => {
  await using target = await startHttpTarget(undefined, SERVER_CERTIFICATE);
  const bench = new LoadBench({ baseUrl: target.origin });
  let text = "";
  await bench.runScript(async ({ http }) => {
    await http.get("/", options as RequestOptions).catch((error: unknown) => {
      text = `${messageOf(error)}. ${error instanceof Error && "hint" in error ? String(error.hint) : ""}`;
    });
  });
  await bench.close();
  expect(text).toContain(message);
  expect(target.connectionCount).toBe(0);
});
