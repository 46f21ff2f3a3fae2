import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runStep, type StepResult } from "../../support/action-step.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";
import { isRunning } from "../../support/is-running.ts";

let server: CountingServer;

beforeEach(async () => {
  server = await startCountingServer();
});

afterEach(() => server.close());

/** A step with three virtual users and a system under test that writes down its process id. */
function runLooping(script: string): Promise<StepResult> {
  return runStep({
    files: {
      "rampa.yml": `base_url: ${server.origin}\nscript: ./load.mjs\noptions:\n  vus: 3\n  duration: 2s\n`,
      "load.mjs": script,
    },
    inputs: { start: "exec sleep 300", "upload-artifact": "false" },
  });
}

const busy = (functionName: string): string => `the function ${functionName} kept its thread busy for 10 s`;

describe("a script that loops for ever", () => {
  test("after it waited ends the run, with its function, scenario and place, and all that was measured", async () => {
    const step = await runLooping(
      'export default async function shop(worker) {\n  await worker.http.get("/");\n  for (;;);\n}',
    );
    expect([step.exitCode, step.outputs.status, step.outputs.passed]).toEqual([
      1,
      "execution_failed",
      "false",
    ]);
    const result = step.result();
    expect(result.error?.message).toMatch(/^scenario default: the function shop .*\(load\.mjs:3:\d+\)$/);
    expect(step.summary).toContain(busy("shop"));
    expect(step.annotations.map(({ message }) => message)).toEqual([expect.stringContaining(busy("shop"))]);
    // Answers that came while the thread was blocked are counted by nobody.
    const counted = result.metrics.http_reqs?.stats.count ?? 0;
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThanOrEqual(server.count);
    expect(step.outputs.metrics).toContain(`"count":${counted}`);
    expect(step.durationMs).toBeLessThan(40_000);
    expect(step.stderr).toBe("");
    for (const file of ["report.html", "summary.md", "comment.md", "junit.xml"]) {
      expect(existsSync(join(step.workspace, "rampa-results", file))).toBe(true);
    }
    expect(existsSync(join(step.workspace, "rampa-results", "checkpoint.json"))).toBe(false);
  });

  test("in setup is setup_failed, and leaves nothing running", async () => {
    const script = [
      'import { execSync } from "node:child_process";',
      'import { writeFileSync } from "node:fs";',
      "export async function setup() {",
      '  writeFileSync("pid", execSync("pgrep -P " + process.pid + " -x sleep"));',
      "  await null;",
      "  while (true) { try { for (;;); } catch {} finally { continue; } }",
      "}",
      'export default (worker) => worker.http.get("/");',
    ].join("\n");
    const step = await runLooping(script);
    expect([step.exitCode, step.outputs.status, server.count]).toEqual([1, "setup_failed", 0]);
    expect(step.result().error?.message).toMatch(/^setup: the function setup .*\(load\.mjs:6:\d+\)$/);
    const pid = Number(readFileSync(join(step.workspace, "pid"), "utf8"));
    expect(pid).toBeGreaterThan(0);
    expect(isRunning(pid)).toBe(false);
  });
});
