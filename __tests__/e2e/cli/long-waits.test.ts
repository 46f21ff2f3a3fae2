/** Programs that do nothing but wait for many seconds: all at once. */
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";

import type { ResultFile } from "../../../src/report/result-file.ts";
import { runBundledCli } from "../../support/bundled-cli.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-waits-"));
});

afterAll(() => rm(folder, { recursive: true }));

test.concurrent(
  "a script that waits for what never comes while it is loaded is never valid",
  async ({ expect }) => {
    const work = await mkdtemp(join(folder, "work-"));
    await writeFile(join(work, "load.ts"), "await new Promise(() => {});\nexport default () => {};\n");
    const { code, stdout, stderr } = await runBundledCli(work, ["check", "load.ts"]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).not.toBe("");
  },
);

test.concurrent(
  "demo shows a passing run, counts as its target does, and leaves the files it names",
  async ({ expect }) => {
    const work = await mkdtemp(join(folder, "work-"));
    const { code, stdout } = await runBundledCli(work, ["demo"]);
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
