import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { ResultFile } from "../../../src/report/result-file.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";

let server: CountingServer;
let folder: string;

beforeEach(async () => {
  server = await startCountingServer();
  folder = mkdtempSync(join(tmpdir(), "rampa-loops-"));
  cpSync(resolve(process.env.RAMPA_DIST ?? "dist", "cli"), join(folder, "cli"), { recursive: true });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface End {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends by itself well before it would be killed here. */
async function run(script: string): Promise<End> {
  const config = `base_url: ${server.origin}\nscript: ./load.mjs\noptions:\n  iterations: 5\n`;
  writeFileSync(join(folder, "rampa.yml"), config);
  writeFileSync(join(folder, "load.mjs"), script);
  const child = spawn(process.execPath, [join(folder, "cli", "index.js"), "run", "rampa.yml"], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 45_000,
    killSignal: "SIGKILL",
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  return new Promise((done) => child.once("close", (code) => done({ code, stdout, stderr })));
}

function result(): ResultFile {
  return ResultFile.parse(JSON.parse(readFileSync(join(folder, "rampa-results", "result.json"), "utf8")));
}

describe("a script that loops for ever", () => {
  test("at once is execution_failed with its place, and has a report", async () => {
    const { code, stdout, stderr } = await run(
      'export default function spin(worker) {\n  worker.counter("begun");\n  for (;;);\n}',
    );
    expect([code, result().status]).toEqual([2, "execution_failed"]);
    expect(result().error?.message).toMatch(
      /^scenario default: the function spin kept its thread busy for 10 s .*\(load\.mjs:3:\d+\)$/,
    );
    expect(stdout).toContain("the function spin kept its thread busy for 10 s");
    expect(stdout).toContain("report.html");
    expect(stderr).not.toContain("debugger");
  });

  test("in teardown is teardown_failed, with the whole load in its results", async () => {
    const { code } = await run(
      'export default (worker) => worker.http.get("/");\nexport async function teardown() {\n  await null;\n  for (;;) await null;\n}',
    );
    expect([code, result().status]).toEqual([7, "teardown_failed"]);
    expect(result().error?.message).toMatch(/^teardown: the function teardown .*\(load\.mjs:4:\d+\)$/);
    expect([result().metrics.http_reqs?.stats.count, server.count]).toEqual([5, 5]);
    expect(result().thresholds.map(({ outcome }) => outcome)).toEqual(["passed"]);
  });

  test("while it is loaded is execution_failed, before any request", async () => {
    const { code } = await run("function prepare() {\n  for (;;);\n}\nprepare();\nexport default () => {};");
    expect([code, result().status, server.count]).toEqual([2, "execution_failed", 0]);
    expect(result().error?.message).toMatch(/^the function prepare .*\(load\.mjs:2:\d+\)$/);
  });
});
