import { expect, test } from "vitest";

import { HttpClient, Response, type Worker } from "../../../src/index.ts";
import { startHttpTarget } from "../../support/http-target.ts";
import { finishRun, statOf } from "../../support/run-test-plan.ts";

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

test("http.Response: has the status, headers, body and URL", () => {
  const response = new Response({ status: 200, headers: {}, chunks: [encoded("ok")], url: "http://x" });
  expect(response.status).toBe(200);
  expect([response.text(), response.url, response.ok]).toEqual(["ok", "http://x", true]);
  for (const body of [encoded("ok"), "ok"]) {
    expect(new Response({ status: 200, headers: {}, body, url: "http://x" }).body).toEqual(encoded("ok"));
  }
});

test("http._TraceTimings: every phase begins at 0", () => {
  expect(Object.values(new Response({ status: 200, url: "http://x" }).timings)).toEqual(
    Array.from({ length: 7 }, () => 0),
  );
});

test("http.HttpClient: every sample carries the scenario", async () => {
  await using target = await startHttpTarget();
  let client: unknown;
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      scenarios: { test: { executor: "shared-iterations", iterations: 3 } },
      thresholds: { "http_reqs{scenario:test}": "count==3" },
    },
    functions: {
      async default(worker: Worker) {
        client = worker.http;
        await worker.http.get("/");
      },
    },
  });
  expect(client).toBeInstanceOf(HttpClient);
  expect(result.thresholdResults[0]).toMatchObject({ outcome: "passed", lhs: 3 });
});

test("http._build_trace_config: each phase of each request is measured, and they add up", async () => {
  await using target = await startHttpTarget();
  const { result } = await finishRun({
    config: { base_url: target.origin, options: { iterations: 4, steps: [{ get: "/" }] } },
  });
  for (const phase of ["blocked", "connecting", "tls_handshaking", "sending", "waiting", "receiving"]) {
    expect(statOf(result, `http_req_${phase}`, "count")).toBe(4);
  }
  const avg = (metric: string): number => statOf(result, metric, "avg") ?? NaN;
  const sum = avg("http_req_sending") + avg("http_req_waiting") + avg("http_req_receiving");
  // Trends hold whole microseconds.
  expect(avg("http_req_duration")).toBeCloseTo(sum, 2);
});

test("http._estimate_request_size: nothing is estimated, sent bytes are those of the sockets", async () => {
  await using target = await startHttpTarget();
  const { result } = await finishRun({
    config: {
      base_url: target.origin,
      options: { iterations: 2, steps: [{ post: "/", body: "hello" }] },
    },
  });
  expect(target.requests.map(({ body }) => body)).toEqual(["hello", "hello"]);
  expect(statOf(result, "data_sent", "count")).toBe(target.bytes.received);
  expect(statOf(result, "data_received", "count")).toBe(target.bytes.sent);
});
