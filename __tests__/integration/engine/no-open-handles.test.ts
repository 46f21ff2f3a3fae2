import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

import { startHttpTarget } from "../../support/http-target.ts";

const run = promisify(execFile);

/** A program that does nothing after the run: it ends when nothing is open any more. */
const PROGRAM = `
import { createTestPlan, Engine } from "./src/index.ts";

const [origin, howItEnds] = process.argv.slice(1);
const test = createTestPlan({
  config: {
    base_url: origin,
    scenarios: {
      a: { executor: "constant-vus", vus: 3, duration: howItEnds === "stop" ? "60s" : "300ms", steps: [{ get: "/" }, { think: "20ms" }] },
      b: { executor: "constant-arrival-rate", rate: 50, duration: "300ms", start_time: howItEnds === "stop" ? "30s" : "0s", pre_allocated_vus: 2, max_vus: 4, steps: [{ get: "/" }] },
    },
  },
});
const controller = new Engine(test).start();
controller.events();
if (howItEnds === "stop") setTimeout(() => controller.stop("enough"), 200);
const { status } = await controller.wait();
const overAt = performance.now();
process.on("exit", () => console.log(status, performance.now() - overAt < 500 ? "at once" : "late"));
`;

test.each([
  ["its end", "end", "passed at once"],
  ["a stop", "stop", "stopped at once"],
])("after %s nothing keeps the process alive", async (_what, howItEnds, expected) => {
  await using target = await startHttpTarget();
  const args = ["--input-type=module", "--eval", PROGRAM, target.origin, howItEnds];
  const { stdout, stderr } = await run(process.execPath, args, { timeout: 15_000 });
  expect(stderr).toBe("");
  expect(stdout.trim()).toBe(expected);
  expect(target.requestCount).toBeGreaterThan(3);
  await expect.poll(() => target.openConnections).toBe(0);
});
