import { expect, test } from "vitest";

import type { Response } from "../../../src/http/response.ts";
import { startHttpTarget, type HttpTarget } from "../../support/http-target.ts";
import { LoadBench } from "../../support/load-bench.ts";

/** Answers `/STATUS/TARGET` with that status and location, everything else with 200. */
function startRedirector(): Promise<HttpTarget> {
  return startHttpTarget((request, response) => {
    const [, status, location] = /^\/(3\d\d)(\/.*)$/.exec(request.url ?? "") ?? [];
    if (status === undefined) response.end("arrived");
    else response.writeHead(Number(status), { location }).end("moved");
  });
}

test.for([
  ["POST", 301, "GET", ""],
  ["POST", 302, "GET", ""],
  ["POST", 303, "GET", ""],
  ["POST", 307, "POST", "data"],
  ["POST", 308, "POST", "data"],
  ["PUT", 301, "PUT", "data"],
  ["PUT", 303, "GET", ""],
  ["DELETE", 302, "DELETE", ""],
  ["GET", 302, "GET", ""],
  ["HEAD", 301, "HEAD", ""],
  ["HEAD", 303, "HEAD", ""],
] as const)("%s becomes %s as browsers do it: %s, body %j", async ([method, status, nextMethod, body]) => {
  await using target = await startRedirector();
  const bench = new LoadBench({ baseUrl: target.origin });
  let response: Response | undefined;
  await bench.runScript(async (worker) => {
    const sent =
      method === "POST" || method === "PUT" ? { body: "data", headers: { "content-type": "text/x" } } : {};
    response = await worker.http.request(method, `/${status}/end?q=1`, { ...sent, name: "move" });
  });
  await bench.close();
  expect(response).toMatchObject({ status: 200, url: `${target.origin}/end?q=1` });
  expect(target.requests.map((seen) => [seen.method, seen.body])).toEqual([
    [method, method === "POST" || method === "PUT" ? "data" : ""],
    [nextMethod, body],
  ]);
  expect(target.requests[1]?.headers["content-type"]).toBe(body === "" ? undefined : "text/x");
  expect(bench.count("http_reqs", { method, status: String(status), name: "move" })).toBe(1);
  expect(bench.count("http_reqs", { method: nextMethod, status: "200", name: "move" })).toBe(1);
  expect(bench.stats("http_reqs").count).toBe(2);
});

test("with max_redirects 0 a redirect is a plain response", async () => {
  await using target = await startRedirector();
  const bench = new LoadBench({ baseUrl: target.origin });
  let response: Response | undefined;
  await bench.runScript(async (worker) => {
    response = await worker.http.get("/302/end", { max_redirects: 0 });
  });
  await bench.close();
  expect(response).toMatchObject({ status: 302, error: undefined });
  expect(response?.text()).toBe("moved");
  expect(response?.headers.location).toBe("/end");
  expect(target.requestCount).toBe(1);
  expect(bench.stats("http_req_failed").passes).toBe(0);
});

test("after max_redirects the last redirect is the response, with an error", async () => {
  await using target = await startHttpTarget((request, response) => {
    response.writeHead(302, { location: `${request.url ?? ""}x` }).end();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  let response: Response | undefined;
  await bench.runScript(async (worker) => {
    response = await worker.http.get("/", { max_redirects: 3 });
  });
  await bench.close();
  expect(response).toMatchObject({
    status: 302,
    url: `${target.origin}/xxx`,
    error: { kind: "too_many_redirects", message: "more than 3 redirects" },
  });
  expect(target.requestCount).toBe(4);
  expect(bench.stats("http_reqs").count).toBe(4);
  expect(bench.stats("http_req_duration").count).toBe(4);
  expect(bench.count("http_reqs", { error: "too_many_redirects", status: "302" })).toBe(1);
  expect(bench.stats("http_req_failed")).toEqual({ rate: 0.25, passes: 1, fails: 3 });
});

test("after one redirect that was allowed, the error speaks of one", async () => {
  await using target = await startHttpTarget((_request, response) => {
    response.writeHead(302, { location: "/again" }).end();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  let response: Response | undefined;
  await bench.runScript(async (worker) => {
    response = await worker.http.get("/", { max_redirects: 1 });
  });
  await bench.close();
  expect(response?.error?.message).toBe("more than 1 redirect");
  expect(target.requestCount).toBe(2);
});

test("takes credentials to the same origin only", async () => {
  await using other = await startHttpTarget();
  await using target = await startHttpTarget((request, response) => {
    const location = request.url === "/away" ? `${other.origin}/there` : "/here";
    if (request.url === "/here") response.end();
    else response.writeHead(302, { location }).end();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript(async (worker) => {
    const headers = { Authorization: "Bearer t", cookie: "a=1", "x-trace": "7" };
    await worker.http.get("/near", { headers });
    await worker.http.get("/away", { headers });
  });
  await bench.close();
  const near = target.requests.find(({ url }) => url === "/here");
  expect(near?.headers).toMatchObject({ authorization: "Bearer t", cookie: "a=1", "x-trace": "7" });
  expect(other.requests[0]?.headers).toMatchObject({ "x-trace": "7", host: `127.0.0.1:${other.port}` });
  expect(other.requests[0]?.headers).not.toHaveProperty("authorization");
  expect(other.requests[0]?.headers).not.toHaveProperty("cookie");
});

test.for(["mailto:a@b", "http://[::bad", "ftp://127.0.0.1/x"])(
  "a location that no request can go to is a plain response: %s",
  async (location) => {
    await using target = await startHttpTarget((_, response) => response.writeHead(302, { location }).end());
    const bench = new LoadBench({ baseUrl: target.origin });
    await bench.runScript(async (worker) => {
      expect(await worker.http.get("/")).toMatchObject({ status: 302, error: undefined });
    });
    await bench.close();
    expect(target.requestCount).toBe(1);
  },
);

test("credentials in a location replace those of the request", async () => {
  await using target = await startHttpTarget((request, response) => {
    const location = `http://ada:pw@127.0.0.1:${request.socket.localPort ?? 0}/\u00c3\u00bc`;
    if (request.url === "/") response.writeHead(302, { location }).end();
    else response.end();
  });
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript((worker) => worker.http.get("/", { headers: { authorization: "Bearer t" } }));
  await bench.close();
  expect(target.requests[1]).toMatchObject({
    url: "/%C3%BC",
    headers: { authorization: `Basic ${Buffer.from("ada:pw").toString("base64")}` },
  });
});

test("a redirect without a location is a plain response", async () => {
  await using target = await startHttpTarget((_, response) => response.writeHead(304).end());
  const bench = new LoadBench({ baseUrl: target.origin });
  await bench.runScript(async (worker) => {
    expect(await worker.http.get("/")).toMatchObject({ status: 304, error: undefined });
  });
  await bench.close();
});
