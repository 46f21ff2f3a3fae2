import { execFile, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { ResultFile } from "../../../src/report/result-file.ts";
import { startCountingServer } from "../../support/counting-server.ts";

const CLI = resolve("src/cli/main.ts");
const POST = resolve("src/action/post.ts");

test("a run that is killed leaves a checkpoint, which the post part of the step publishes as stopped", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rampa-killed-"));
  const server = await startCountingServer();
  try {
    const config = `base_url: ${server.origin}\noptions: { duration: 60s, steps: [{ get: / }, { think: 20ms }] }\n`;
    await writeFile(join(folder, "rampa.yml"), config);
    const child = spawn(process.execPath, [CLI, "run", "--quiet"], { cwd: folder, stdio: "ignore" });
    const results = join(folder, "rampa-results");
    const checkpoint = join(results, "checkpoint.json");
    await expect.poll(() => existsSync(checkpoint), { timeout: 20_000 }).toBe(true);
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await ended;
    const kept = ResultFile.parse(JSON.parse(readFileSync(checkpoint, "utf8")));
    expect(kept).toMatchObject({
      status: "stopped",
      stop_reason: "the process was killed before the run was over",
    });
    expect(kept.duration_s).toBeGreaterThan(1);
    const counted = kept.metrics.http_reqs?.stats.count ?? 0;
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThanOrEqual(server.count);

    const summary = join(folder, "summary");
    const env = { PATH: process.env.PATH, STATE_results: results, GITHUB_STEP_SUMMARY: summary };
    const { stdout } = await promisify(execFile)(process.execPath, [POST], { cwd: folder, env });
    expect(stdout).toContain("was published as stopped");
    expect(readFileSync(summary, "utf8")).toContain("**Stopped**");
    expect(JSON.parse(readFileSync(join(results, "result.json"), "utf8"))).toEqual(kept);
    expect(existsSync(checkpoint)).toBe(false);
    expect(existsSync(join(results, "report.html"))).toBe(true);

    // A step that came to its end has published everything itself.
    const again = await promisify(execFile)(process.execPath, [POST], {
      env: { ...env, STATE_over: "true" },
    });
    expect(again.stdout).toBe("");
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});
