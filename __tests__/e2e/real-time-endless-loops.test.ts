/** Each of these keeps a core busy for ten seconds: all of them at once, and no other test beside them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";

import { ResultFile } from "../../src/report/result-file.ts";
import { runStep, type StepResult } from "../support/action-step.ts";
import { type CliEnd, runBundledCli } from "../support/bundled-cli.ts";
import { type CountingServer, startCountingServer } from "../support/counting-server.ts";
import { isRunning } from "../support/is-running.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rampa-loops-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface End extends CliEnd {
  readonly result: ResultFile;
}

/** Ends by itself well before it would be killed here. */
async function run(script: string, server: CountingServer, ...args: readonly string[]): Promise<End> {
  const work = mkdtempSync(join(folder, "work-"));
  const config = `base_url: ${server.origin}\nscript: ./load.mjs\noptions:\n  iterations: 5\n`;
  writeFileSync(join(work, "rampa.yml"), config);
  writeFileSync(join(work, "load.mjs"), script);
  const end = await runBundledCli(work, ["run", "rampa.yml", ...args]);
  const text = readFileSync(join(work, "rampa-results", "result.json"), "utf8");
  return { ...end, result: ResultFile.parse(JSON.parse(text)) };
}

/** A step with three virtual users and a system under test that writes down its process id. */
function runStepOf(script: string, server: CountingServer): Promise<StepResult> {
  return runStep({
    files: {
      "rampa.yml": `base_url: ${server.origin}\nscript: ./load.mjs\noptions:\n  vus: 3\n  duration: 2s\n`,
      "load.mjs": script,
    },
    inputs: { start: "exec sleep 300", "upload-artifact": "false" },
  });
}

async function withServer(check: (server: CountingServer) => Promise<void>): Promise<void> {
  const server = await startCountingServer();
  try {
    await check(server);
  } finally {
    await server.close();
  }
}

const busy = (functionName: string): string => `the function ${functionName} kept its thread busy for 10 s`;

describe.concurrent("a script that loops for ever", () => {
  test("at once is execution_failed with its place, and has a report", ({ expect }) =>
    withServer(async (server) => {
      const script = 'export default function spin(worker) {\n  worker.counter("begun");\n  for (;;);\n}';
      const { code, stdout, stderr, result } = await run(script, server);
      expect([code, result.status]).toEqual([2, "execution_failed"]);
      expect(result.error?.message).toMatch(
        /^scenario default: the function spin kept its thread busy for 10 s .*\(load\.mjs:3:\d+\)$/,
      );
      expect(stdout).toContain(busy("spin"));
      expect(stdout).toContain("report.html");
      expect(stderr).not.toContain("debugger");
    }));

  test("in teardown is teardown_failed, with the whole load in its results", ({ expect }) =>
    withServer(async (server) => {
      const script =
        'export default (worker) => worker.http.get("/");\nexport async function teardown() {\n  await null;\n  for (;;) await null;\n}';
      const { code, result } = await run(script, server);
      expect([code, result.status]).toEqual([7, "teardown_failed"]);
      expect(result.error?.message).toMatch(/^teardown: the function teardown .*\(load\.mjs:4:\d+\)$/);
      expect([result.metrics.http_reqs?.stats.count, server.count]).toEqual([5, 5]);
      expect(result.thresholds.map(({ outcome }) => outcome)).toEqual(["passed"]);
    }));

  test("while it is loaded is execution_failed, before any request", ({ expect }) =>
    withServer(async (server) => {
      const script = "function prepare() {\n  for (;;);\n}\nprepare();\nexport default () => {};";
      const { code, result } = await run(script, server);
      expect([code, result.status, server.count]).toEqual([2, "execution_failed", 0]);
      expect(result.error?.message).toMatch(/^the function prepare .*\(load\.mjs:2:\d+\)$/);
    }));

  test("in one thread of two is execution_failed with the thread and its place", ({ expect }) =>
    withServer(async (server) => {
      const script =
        'export default async function shop(worker) {\n  await worker.http.get("/");\n  if (worker.execution.workerId === 2) for (;;);\n}';
      const { code, result } = await run(
        script,
        server,
        "--threads",
        "2",
        "--vus",
        "2",
        "--iterations",
        "1000000",
      );
      expect([code, result.status]).toEqual([2, "execution_failed"]);
      expect(result.error?.message).toMatch(
        /^thread 2 of 2: scenario default: the function shop kept its thread busy for 10 s without ever waiting \(load\.mjs:3:\d+\)$/,
      );
      expect(result.metrics.http_reqs?.stats.count).toBeGreaterThan(0);
    }));

  test("after it waited ends the step, with its function, scenario and place, and all that was measured", ({
    expect,
  }) =>
    withServer(async (server) => {
      const script =
        'export default async function shop(worker) {\n  await worker.http.get("/");\n  for (;;);\n}';
      const step = await runStepOf(script, server);
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
    }));

  test("in setup is setup_failed, and leaves nothing running", ({ expect }) =>
    withServer(async (server) => {
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
      const step = await runStepOf(script, server);
      expect([step.exitCode, step.outputs.status, server.count]).toEqual([1, "setup_failed", 0]);
      expect(step.result().error?.message).toMatch(/^setup: the function setup .*\(load\.mjs:6:\d+\)$/);
      const pid = Number(readFileSync(join(step.workspace, "pid"), "utf8"));
      expect(pid).toBeGreaterThan(0);
      expect(isRunning(pid)).toBe(false);
    }));
});
