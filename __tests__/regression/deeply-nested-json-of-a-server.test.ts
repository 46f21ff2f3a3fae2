import { expect, test } from "vitest";

import { startFaultServer } from "../support/faults/fault-server.ts";
import { finishRun } from "../support/run-test-plan.ts";

const LEVELS = 200_000;
const BODIES = {
  lists: "[".repeat(LEVELS) + "]".repeat(LEVELS),
  objects: '{"a":'.repeat(LEVELS) + "1" + "}".repeat(LEVELS),
};

test.each(Object.entries(BODIES))("neither checks nor extraction are brought down by %s", async (_, body) => {
  const server = await startFaultServer((socket) =>
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`),
  );
  const checks = ["json $..x exists", "json $..x not exists", "json $ == [1]", "json $ contains 1"];
  const { result } = await finishRun({
    config: {
      base_url: server.origin,
      options: {
        steps: [
          { get: "/deep", name: "deep", checks },
          { get: "/deep", name: "again", extract: { whole: "json $" } },
          { post: "/never", json: { whole: "${whole}" } },
        ],
      },
    },
  });
  await server.stop();
  // What cannot be searched neither has a member nor has it not.
  expect(result.checks).toMatchObject(checks.map((name) => ({ name, passes: 0, fails: 1 })));
  expect(result.errors).toMatchObject([
    {
      kind: "extraction",
      step: "again",
      message: "whole: json $ found nothing, but status 200 and a value of more than 500 levels",
    },
  ]);
  expect(server.count("/never")).toBe(0);
});
