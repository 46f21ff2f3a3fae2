import { gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { RampaError } from "../../../src/errors.ts";
import type { Response } from "../../../src/http/response.ts";
import { startHttpTarget, startRawTarget } from "../../support/http-target.ts";
import { LoadBench, requestStep } from "../../support/load-bench.ts";

async function fetchOne(
  origin: string,
  method = "GET",
  options: Parameters<LoadBench["runScript"]> extends never ? never : object = {},
): Promise<{ response: Response; bench: LoadBench }> {
  const bench = new LoadBench({ baseUrl: origin });
  const responses: Response[] = [];
  await bench.runScript(async (worker) => {
    responses.push(await worker.http.request(method, "/", options));
  });
  await bench.close();
  const [response] = responses;
  if (response === undefined) throw new Error("no response");
  return { response, bench };
}

test("gives scripts text, JSON and bytes without awaiting", async () => {
  await using target = await startHttpTarget((_, response) => {
    response.setHeader("Content-Type", "application/json");
    response.setHeader("Set-Cookie", ["a=1", "b=2"]);
    response.end('{"name":"Grüße"}');
  });
  const { response } = await fetchOne(target.origin);
  expect(response.text()).toBe('{"name":"Grüße"}');
  expect(response.json()).toEqual({ name: "Grüße" });
  expect(Buffer.from(response.body).toString()).toBe('{"name":"Grüße"}');
  expect(response.headers).toMatchObject({ "content-type": "application/json", "set-cookie": "a=1, b=2" });
  expect(response).toMatchObject({ status: 200, ok: true, error: undefined, url: `${target.origin}/` });
});

test("joins the chunks of a body, in characters that they cut", async () => {
  await using target = await startHttpTarget((_, response) => {
    const bytes = Buffer.from("ä".repeat(50_000));
    response.write(bytes.subarray(0, 33_333));
    setTimeout(() => response.end(bytes.subarray(33_333)), 10);
  });
  const { response } = await fetchOne(target.origin);
  expect(response.text()).toBe("ä".repeat(50_000));
});

test.for([
  ["HEAD with a content-length", "HEAD", "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n", 200],
  ["204", "GET", "HTTP/1.1 204 No Content\r\n\r\n", 204],
  ["304", "GET", "HTTP/1.1 304 Not Modified\r\n\r\n", 304],
  ["an empty body", "GET", "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", 200],
] as const)("%s has no body, and its connection is used again", async ([, method, answer, status]) => {
  await using target = await startRawTarget((socket) => socket.write(answer));
  const bench = new LoadBench({ baseUrl: target.origin });
  const user = bench.scriptUser(async (worker) => {
    const response = await worker.http.request(method, "/");
    expect(response).toMatchObject({ status, error: undefined });
    expect(response.body).toHaveLength(0);
    expect(response.text()).toBe("");
  });
  expect([await bench.iterate(user), await bench.iterate(user, 1)]).toEqual(["completed", "completed"]);
  await bench.close();
  expect(target).toMatchObject({ requestCount: 2, connectionCount: 1 });
});

test("a body without a length ends with its connection", async () => {
  await using target = await startRawTarget((socket) => socket.end("HTTP/1.1 200 OK\r\n\r\nuntil the end"));
  const { response } = await fetchOne(target.origin);
  expect(response).toMatchObject({ status: 200, error: undefined });
  expect(response.text()).toBe("until the end");
});

test("an early hint is not the response", async () => {
  await using target = await startRawTarget((socket) => {
    socket.write(
      "HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok",
    );
  });
  const { response, bench } = await fetchOne(target.origin);
  expect(response).toMatchObject({ status: 200, error: undefined });
  expect(response.headers).toEqual({ "content-length": "2" });
  expect(bench.stats("http_reqs").count).toBe(1);
});

test("a body that is too large to keep is an error of its own, and its connection stays", async () => {
  const size = 17_000_000;
  await using target = await startHttpTarget((_, response) => response.end(Buffer.alloc(size, 97)));
  const { response, bench } = await fetchOne(target.origin);
  expect(response).toMatchObject({ status: 200, error: { kind: "body_too_large" } });
  expect(() => response.text()).toThrow(RampaError);
  expect(bench.stats("http_req_failed").rate).toBe(1);
  expect(bench.stats("data_received").count).toBe(target.bytes.sent);
});

test("a body that nobody looks at may have any size", async () => {
  await using target = await startHttpTarget((_, response) => response.end(Buffer.alloc(17_000_000, 97)));
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runSteps(requestStep("get", "/", { checks: ["size == 17MB"] }));
  await bench.close();
  expect(bench.stats("checks").passes).toBe(1);
  expect(bench.stats("http_req_failed").passes).toBe(0);
});

test("sends json and body as they are, with a content type only for json", async () => {
  await using target = await startHttpTarget();
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript(async ({ http }) => {
    await http.post("/", { json: { a: ["ü"] } });
    await http.put("/", { json: null, headers: { "Content-Type": "application/vnd.api+json" } });
    await http.patch("/", { body: new Uint8Array([104, 105]) });
    await http.delete("/", { body: "x" });
    await http.post("/");
  });
  await bench.close();
  expect(target.requests.map(({ method, body, headers }) => [method, body, headers["content-type"]])).toEqual(
    [
      ["POST", '{"a":["ü"]}', "application/json"],
      ["PUT", "null", "application/vnd.api+json"],
      ["PATCH", "hi", undefined],
      ["DELETE", "x", undefined],
      ["POST", "", undefined],
    ],
  );
  expect(target.requests[4]?.headers["content-length"]).toBe("0");
  expect(target.connectionCount).toBe(1);
});

test("without compression it asks for none, and leaves a compressed body as it came", async () => {
  const zipped = gzipSync("hello");
  await using target = await startHttpTarget((_, response) => {
    response.setHeader("content-encoding", "gzip");
    response.end(zipped);
  });
  const { response } = await fetchOne(target.origin, "GET", { compression: false });
  expect(Buffer.from(response.body)).toEqual(zipped);
  expect(target.requests[0]?.headers).not.toHaveProperty("accept-encoding");
});

test("introduces itself, unless the headers say something else", async () => {
  await using target = await startHttpTarget();
  await fetchOne(target.origin);
  await fetchOne(target.origin, "GET", { headers: { "User-Agent": "mine" } });
  expect(target.requests[0]?.headers["user-agent"]).toMatch(/^rampa\/\d+\.\d+\.\d+$/);
  expect(target.requests[1]?.headers["user-agent"]).toBe("mine");
});

test("what is no JSON says how it begins", async () => {
  await using target = await startHttpTarget((_, response) => response.end("<html>oops"));
  const { response } = await fetchOne(target.origin);
  expect(() => response.json()).toThrow('is no JSON; it begins with "<html>oops"');
});
