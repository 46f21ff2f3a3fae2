import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

import { expect, test } from "vitest";

import { finishRun, statOf } from "../../support/run-test-plan.ts";

const ANSWER = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

interface Logged {
  readonly origin: string;
  readonly events: readonly string[];
  close(): Promise<void>;
}

/** A server that notes connections and requests in their order; `onConnect` may misbehave. */
async function startLoggingServer(
  onConnect: (socket: Socket, number: number) => void = () => undefined,
): Promise<Logged> {
  const events: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    events.push("connection");
    socket.on("error", () => undefined);
    socket.on("data", () => {
      events.push("request");
      setTimeout(() => socket.write(ANSWER), 20);
    });
    onConnect(socket, sockets.length);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    events,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** 20 arrivals in 100 ms, each with a user of its own that is there from the start. */
const burst = {
  executor: "constant-arrival-rate" as const,
  rate: 200,
  duration: "100ms",
  start_time: "500ms",
  pre_allocated_vus: 20,
};

test.each([
  ["steps", { ...burst, steps: [{ get: "/" }] }],
  ["a script", { ...burst, exec_fn: "visit" }],
])("users that wait for arrivals are connected before the first one: %s", async (_what, scenario) => {
  const server = await startLoggingServer();
  const { result } = await finishRun({
    config: { base_url: server.origin, scenarios: { a: scenario } },
    functions: { visit: (worker) => worker.http.get("/") },
  });
  await server.close();
  expect(server.events.slice(0, 20)).toEqual(Array<string>(20).fill("connection"));
  expect(server.events.slice(20)).toEqual(Array<string>(20).fill("request"));
  expect(statOf(result, "http_reqs", "count")).toBe(20);
  // Who makes the first request on a connection carries the time that it took to open.
  expect(statOf(result, "http_req_connecting", "min")).toBeGreaterThan(0);
  expect(result.status).toBe("passed");
});

test("a connection that the server closes before its first request is replaced", async () => {
  const server = await startLoggingServer((socket, number) => {
    if (number <= 20) socket.end();
  });
  const { result } = await finishRun({
    config: {
      base_url: server.origin,
      scenarios: { a: { ...burst, steps: [{ get: "/" }] } },
    },
  });
  await server.close();
  expect(result.errors).toEqual([]);
  expect(result.status).toBe("passed");
  expect(server.events.filter((event) => event === "request")).toHaveLength(20);
});

test("connections of their own for each request are not opened ahead", async () => {
  const server = await startLoggingServer();
  await finishRun({
    config: {
      base_url: server.origin,
      http: { keep_alive: false },
      scenarios: { a: { ...burst, steps: [{ get: "/" }] } },
    },
  });
  await server.close();
  expect(server.events.filter((event) => event === "connection")).toHaveLength(20);
  expect(server.events.slice(0, 20)).toContain("request");
});

test("a server that is not there is told by the requests, not by the connections made ahead", async () => {
  const server = await startLoggingServer();
  await server.close();
  const { result } = await finishRun({
    config: { base_url: server.origin, scenarios: { a: { ...burst, steps: [{ get: "/" }] } } },
  });
  expect(result.status).toBe("execution_failed");
  expect(result.errors.map(({ kind, count }) => [kind, count])).toEqual([["refused", 20]]);
});
