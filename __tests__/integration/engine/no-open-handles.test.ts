import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type HttpTarget, startHttpTarget } from "../../support/http-target.ts";
import type { Ending } from "../../support/run-endings.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "support", "run-endings.ts");

interface Printed {
  readonly endings: Readonly<Record<string, Ending>>;
  readonly exitMs: number;
}

let target: HttpTarget;
let endings: Printed["endings"];
let exitMs: number;
let stderr: string;

beforeAll(async () => {
  target = await startHttpTarget();
  const printed = await promisify(execFile)(process.execPath, [PROGRAM, target.origin], { timeout: 25_000 });
  ({ endings, exitMs } = JSON.parse(printed.stdout) as Printed);
  stderr = printed.stderr;
});
afterAll(() => target[Symbol.asyncDispose]());

test.each([
  ["end", "passed"],
  ["stop", "stopped"],
  ["stop during a pause", "stopped"],
  ["pause and stop", "stopped"],
  ["abort", "threshold_failed"],
  ["setup throws", "setup_failed"],
  ["setup never ends", "setup_failed"],
  ["iterations throw", "passed"],
  ["iterations never end", "passed"],
  ["teardown throws", "teardown_failed"],
  ["teardown never ends", "teardown_failed"],
  ["subscriber throws", "passed"],
])("%s: the run is %s, nothing is left open, and no handler was installed", (name, status) => {
  expect(endings[name]).toEqual({ status, open: [], handlers: 0 });
});

test("the process ends by itself, printed nothing of its own, and every connection is closed", async () => {
  expect(Object.keys(endings)).toHaveLength(12);
  expect(stderr).toBe("");
  // What is left open would hold it for up to a minute.
  expect(exitMs).toBeLessThan(3000);
  expect(target.requestCount).toBeGreaterThan(50);
  await expect.poll(() => target.openConnections).toBe(0);
});
