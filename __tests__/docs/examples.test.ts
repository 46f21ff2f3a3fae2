import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

import { loadTest } from "../../src/loader/load-test.ts";
import { parseResultFile } from "../../src/report/parse-result-file.ts";
import type { ResultFile } from "../../src/report/result-file.ts";
import { startCountingServer } from "../support/counting-server.ts";
import { readDocument, ROOT } from "../support/documents.ts";
import { unusedPort } from "../support/http-target.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rampa-examples-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const configs = readdirSync(join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yml") && !name.startsWith("workflows"))
  .map((name) => `examples/${name}`);

interface Run {
  readonly code: number;
  readonly result: ResultFile;
}

/** `rampa run`, as a user calls it in a checkout. */
function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  const out = mkdtempSync(join(folder, "out-"));
  const argv = ["src/cli/main.ts", "run", ...args, "--json", "--out", out];
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, env: { PATH: process.env.PATH ?? "", ...env }, timeout: 20_000 };
    execFile(process.execPath, argv, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      try {
        resolve({ code, result: parseResultFile(stdout) });
      } catch (cause) {
        reject(new Error(`no result on standard output; ${stderr}`, { cause }));
      }
    });
  });
}

async function runGate(config: string, ...args: readonly string[]): Promise<Run> {
  const port = await unusedPort();
  const origin = `http://127.0.0.1:${port}`;
  const start = ["--start", "node examples/gate/server.mjs", "--wait-on", `${origin}/health`];
  return run([config, ...args, ...start], { PORT: String(port), BASE_URL: origin });
}

/** What the service of the gate answers. */
function answerOf(url: string): unknown {
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  const orders = Array.from({ length: 20 }, (_, id) => ({ id, total: 10 * id }));
  return pathname === "/search"
    ? orders.filter(({ total }) => total > Number(searchParams.get("min")))
    : orders;
}

describe("examples", () => {
  test.each(configs)("%s is valid", async (config) => {
    await loadTest(config, { cwd: ROOT });
  });

  test("the gate passes against its own service", async () => {
    const { code, result } = await runGate("examples/gate/rampa.yml", "--duration", "1s");
    expect([code, result.status]).toEqual([0, "passed"]);
    expect(result.metrics.http_reqs?.stats.count).toBe(100);
  });

  test("the gate that is too strict fails at the line of its threshold", async () => {
    const { code, result } = await runGate("examples/gate/too-strict.yml");
    expect([code, result.status]).toEqual([1, "threshold_failed"]);
    const failed = result.thresholds.filter(({ outcome }) => outcome === "failed");
    const lines = readDocument("examples/gate/too-strict.yml").split("\n");
    expect(failed.map(({ line = 0 }) => lines[line - 1]?.trim())).toEqual([
      "http_req_duration{name:search}: p(95)<5",
    ]);
  });

  test("the script sets up, searches and tears down, and the server saw each request", async () => {
    const server = await startCountingServer((request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(answerOf(request.url ?? "/")));
    });
    try {
      const { code, result } = await run(["examples/scripted/rampa.yml"], { BASE_URL: server.origin });
      expect([code, result.status, result.errors]).toEqual([0, "passed", []]);
      expect(result.metrics.http_reqs?.stats.count).toBe(120);
      // One more than the load made: the request of setup.
      expect(server.count).toBe(121);
      expect(result.checks.map(({ passes, fails }) => [passes, fails])).toEqual([
        [120, 0],
        [60, 0],
      ]);
      expect(result.phases.map(({ name }) => name)).toEqual(["setup", "execute", "teardown"]);
    } finally {
      await server.close();
    }
  });

  test("the workflow gives its job no permission that it does not use", () => {
    const workflow = parse(readDocument("examples/workflows/performance.yml")) as {
      permissions: unknown;
      jobs: { gate: { permissions: unknown } };
    };
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.gate.permissions).toEqual({ contents: "read", "pull-requests": "write" });
  });
});
