import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { ResultFile } from "../../../src/report/result-file.ts";
import { CLIENT_CERTIFICATE, SERVER_CERTIFICATE, TEST_CA } from "../../support/certificate.ts";
import { cli } from "../../support/cli-session.ts";
import { startHttp2Target } from "../../support/http2-target.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { startProxy } from "../../support/proxy-server.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-http-"));
  await mkdir(join(folder, "load", "tls"), { recursive: true });
  await writeFile(join(folder, "load", "tls", "ca.pem"), TEST_CA);
  await writeFile(join(folder, "load", "tls", "client.pem"), CLIENT_CERTIFICATE.cert);
  await writeFile(join(folder, "load", "tls", "client.key"), CLIENT_CERTIFICATE.key);
  return () => rm(folder, { recursive: true });
});

/** Runs a config that lies in a folder of its own, from the folder above. */
async function run(config: string): Promise<{ result: ResultFile; stdout: string; files: string }> {
  await writeFile(join(folder, "load", "rampa.yml"), config);
  const { code, stdout, stderr } = await cli(["run", "load/rampa.yml"], { cwd: folder, env: {} });
  expect(code, stdout + stderr).toBe(0);
  const [json = "", summary = ""] = await Promise.all(
    ["result.json", "summary.md"].map((file) => readFile(join(folder, "rampa-results", file), "utf8")),
  );
  return { result: ResultFile.parse(JSON.parse(json)), stdout, files: json + summary + stdout + stderr };
}

test("a config's own authority, client certificate, hosts and HTTP/2 reach the wire", async () => {
  await using target = await startHttp2Target();
  const { result, stdout } = await run(`
base_url: https://shop.test:${target.port}
http:
  tls: { ca: tls/ca.pem, cert: ./tls/client.pem, key: ./tls/client.key }
  hosts: { shop.test: 127.0.0.1 }
  http2: true
options:
  vus: 3
  iterations: 12
  steps: [{ get: /a }, { parallel: [{ get: /b }, { get: /c }] }]
`);
  expect(result.metrics.http_reqs?.stats.count).toBe(36);
  expect(target.seen).toHaveLength(36);
  expect(target.seen.every((line) => line.startsWith("2.0 GET /"))).toBe(true);
  expect(target.connectionCount).toBe(3);
  expect(stdout).not.toContain("Certificates of servers are not checked");
});

test.for([
  [true, 4],
  [false, 24],
] as const)(
  "keep_alive: %s opens %i connections for 24 requests of 4 users",
  async ([keepAlive, connections]) => {
    await using target = await startHttpTarget();
    await run(`
base_url: ${target.origin}
http: { keep_alive: ${keepAlive} }
scenarios:
  all: { executor: per-vu-iterations, vus: 4, iterations: 3, steps: [{ get: /a }, { think: 10ms }, { post: /b, body: x }] }
`);
    expect(target.requestCount).toBe(24);
    expect(target.connectionCount).toBe(connections);
  },
);

test("an unchecked certificate is told once in the log and once in the summary; secrets are nowhere", async () => {
  await using target = await startHttpTarget(undefined, SERVER_CERTIFICATE);
  await using proxy = await startProxy();
  const { stdout, files } = await run(`
base_url: ${target.origin}
http:
  tls: { verify: false }
  proxy: ${proxy.url.replace("://", "://user:pr0xy-secret@")}
  auth: { basic: { username: ada, password: s3cret-word } }
options: { iterations: 2, steps: [{ get: /a }, { get: /b, auth: { bearer: b34rer-token } }] }
`);
  const note = "Certificates of servers are not checked (tls.verify is false).";
  expect(stdout.split(note)).toHaveLength(2);
  expect(target.requests.map(({ headers }) => headers.authorization)).toEqual([
    `Basic ${Buffer.from("ada:s3cret-word").toString("base64")}`,
    "Bearer b34rer-token",
    `Basic ${Buffer.from("ada:s3cret-word").toString("base64")}`,
    "Bearer b34rer-token",
  ]);
  expect(files).not.toMatch(/s3cret-word|b34rer-token|pr0xy-secret/);
});

test("max_requests_per_second holds for all scenarios together", async () => {
  const times: number[] = [];
  await using target = await startHttpTarget((_, response) => {
    times.push(performance.now());
    response.end();
  });
  await run(`
base_url: ${target.origin}
http: { max_requests_per_second: 40 }
scenarios:
  a: { executor: shared-iterations, vus: 5, iterations: 10, steps: [{ get: /a }] }
  b: { executor: shared-iterations, vus: 5, iterations: 10, steps: [{ get: /b }] }
`);
  expect(times).toHaveLength(20);
  // Twenty requests have nineteen gaps of 25 ms.
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(19 * 25 - 15);
});
