import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";

import { expect, test } from "vitest";

import type { Response } from "../../../src/http/response.ts";
import { startHttpTarget, type HttpTarget } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

const TEXT = JSON.stringify({
  items: Array.from({ length: 500 }, (_, index) => ({ id: index, name: "Grüße" })),
});

function startEncoder(encoding: string, body: Buffer): Promise<HttpTarget> {
  return startHttpTarget((_, response) => {
    response.setHeader("content-encoding", encoding);
    response.end(body);
  });
}

test.for([
  ["gzip", gzipSync(TEXT)],
  ["br", brotliCompressSync(TEXT)],
  ["zstd", zstdCompressSync(TEXT)],
  ["deflate", deflateSync(TEXT)],
  ["deflate", deflateRawSync(TEXT)],
  ["deflate, GZIP", gzipSync(deflateSync(TEXT))],
  ["identity", Buffer.from(TEXT)],
] as const)("asks for compression and reads %s", async ([encoding, body]) => {
  await using target = await startEncoder(encoding, body);
  const bench = new LoadBench({ baseUrl: target.origin });
  const size = Buffer.byteLength(TEXT);
  let response: Response | undefined;
  await bench.runScript(async ({ http }) => {
    response = await http.get("/", { checks: [`size == ${size}`] });
  });
  await bench.runSteps(
    requestStep("get", "/", {
      checks: ["json $.items[499].id == 499", "body contains Grüße", `size == ${size}`],
    }),
    requestStep("get", "/", { checks: [`size == ${size}`] }),
  );
  await bench.close();
  expect(response?.text()).toBe(TEXT);
  expect(bench.stats("checks")).toMatchObject({ passes: 5, fails: 0 });
  expect(target.requests.map(({ headers }) => headers["accept-encoding"])).toEqual(
    Array.from({ length: 3 }, () => "gzip, br, zstd, deflate"),
  );
  // Counted as they went over the wire.
  expect(bench.stats("data_received").count).toBe(target.bytes.sent);
  if (encoding !== "identity") expect(target.bytes.sent).toBeLessThan(3 * size);
});

test("a header of its own says what is accepted", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin, http: { headers: { "accept-encoding": "br" } } });
  await bench.runScript((worker) => worker.http.get("/"));
  await bench.close();
  expect(target.requests[0]?.headers["accept-encoding"]).toBe("br");
});

test("a small body that decodes to a huge one is given up at max_body", async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  await using target = await startEncoder("gzip", bomb);
  const bench = new LoadBench({ baseUrl: target.origin, http: { maxBodyBytes: 1_000_000 } });
  const before = process.memoryUsage().rss;
  let later: Response | undefined;
  await bench.runScript(async ({ http }) => {
    later = await http.get("/");
    expect(await http.get("/", { checks: ["body exists"] })).toMatchObject({
      status: 200,
      error: { kind: "body_too_large", message: "the body is larger than 1000000 bytes" },
    });
  });
  await bench.runSteps(
    requestStep("get", "/", { checks: ["body exists", "size < 1kB"], maxBodyBytes: 1_000_000 }),
  );
  await bench.close();
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  expect(() => later?.text()).toThrow(/larger than 1000000 bytes \(body_too_large\)/);
  expect(bench.count("http_reqs", { error: "body_too_large" })).toBe(2);
  expect(bench.stats("checks")).toMatchObject({ passes: 0 });
});

test("a body that nobody looks at is not decoded", async () => {
  await using target = await startEncoder("gzip", Buffer.from("this is no gzip"));
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runSteps(requestStep("get", "/", { checks: ["status == 200"] }));
  await bench.runScript(async ({ http }) => {
    expect(await http.get("/")).toMatchObject({ status: 200, error: undefined });
  });
  await bench.close();
  expect(bench.stats("http_req_failed").passes).toBe(0);
});

test.for([
  ["gzip", "the body is no valid gzip: incorrect header check"],
  ["snappy", 'the body has an unknown encoding, "snappy"'],
])("a body that is no %s is an error of those who look", async ([encoding, message]) => {
  await using target = await startEncoder(encoding ?? "", Buffer.from("this is something else"));
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript(async ({ http }) => {
    const response = await http.get("/");
    expect(() => response.text()).toThrow(message);
    expect(await http.get("/", { checks: ["body exists"] })).toMatchObject({
      error: { kind: "protocol", message },
    });
  });
  await bench.close();
  expect(bench.stats("checks")).toMatchObject({ passes: 0, fails: 1 });
});

test("an answer without a body has nothing to decode", async () => {
  await using target = await startEncoder("gzip", Buffer.alloc(0));
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript(async ({ http }) => {
    const response = await http.head("/", { checks: ["size == 0"] });
    expect([response.text(), response.error]).toEqual(["", undefined]);
  });
  await bench.close();
  expect(bench.stats("checks").passes).toBe(1);
});
