import { createServer } from "node:net";
import { once } from "node:events";

import { expect, test } from "vitest";

import { finishRun, statOf } from "../support/run-test-plan.ts";

/** A port that nothing listens on. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

test("a virtual user goes on after a refused connection, with the next request and the next iteration", async () => {
  const { result } = await finishRun({
    config: {
      base_url: `http://127.0.0.1:${await closedPort()}`,
      options: { vus: 3, iterations: 20, steps: [{ get: "/a" }, { get: "/b" }] },
    },
  });
  expect(result.status).toBe("execution_failed");
  expect(statOf(result, "http_reqs", "count")).toBe(40);
  expect(statOf(result, "iterations", "count")).toBe(20);
  expect(result.errors.map(({ kind, step, count }) => [kind, step, count])).toEqual([
    ["refused", "GET /a", 20],
    ["refused", "GET /b", 20],
  ]);
});
