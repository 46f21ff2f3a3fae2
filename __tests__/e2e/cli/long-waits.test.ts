/** Programs that do nothing but wait for many seconds: all at once. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, test } from "vitest";

import type { ResultFile } from "../../../src/report/result-file.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-waits-"));
  await cp(resolve(process.env.RAMPA_DIST ?? "dist", "cli"), join(folder, "cli"), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

interface End {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundle in a folder of its own. */
function rampa(cwd: string, ...args: string[]): Promise<End> {
  const env = { PATH: process.env.PATH };
  return new Promise((done) => {
    const options = { cwd, env, timeout: 45_000, killSignal: "SIGKILL" as const };
    const child = execFile(
      process.execPath,
      [join(folder, "cli", "index.js"), ...args],
      options,
      (_, stdout, stderr) => done({ code: child.exitCode ?? NaN, stdout, stderr }),
    );
  });
}

test.concurrent(
  "a script that waits for what never comes while it is loaded is never valid",
  async ({ expect }) => {
    const work = await mkdtemp(join(folder, "work-"));
    await writeFile(join(work, "load.ts"), "await new Promise(() => {});\nexport default () => {};\n");
    const { code, stdout, stderr } = await rampa(work, "check", "load.ts");
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).not.toBe("");
  },
);

test.concurrent(
  "demo shows a passing run, counts as its target does, and leaves the files it names",
  async ({ expect }) => {
    const work = await mkdtemp(join(folder, "work-"));
    const { code, stdout } = await rampa(work, "demo");
    expect({ code, stdout }).toMatchObject({ code: 0 });
    const text = await readFile(join(work, "rampa-results", "result.json"), "utf8");
    const { metrics, status } = JSON.parse(text) as ResultFile;
    expect(status).toBe("passed");
    expect(stdout).toContain(`The shop counted ${metrics.http_reqs?.stats.count ?? 0} requests`);
    expect(await readdir(work)).toEqual(["rampa-results"]);
    expect(await readdir(join(work, "rampa-results"))).toEqual(
      expect.arrayContaining(["quickstart.yml", "result.json", "summary.md"]),
    );
  },
);
