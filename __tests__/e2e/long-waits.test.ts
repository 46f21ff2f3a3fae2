/** Programs that do nothing but wait for many seconds: all at once. */
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";

import type { ResultFile } from "../../src/report/result-file.ts";
import { runStep } from "../support/action-step.ts";
import { runBundledCli } from "../support/bundled-cli.ts";
import { startCountingServer } from "../support/counting-server.ts";
import { FakeGithub } from "../support/fake-github.ts";

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

test.concurrent(
  "a GitHub that does not answer at all costs the comment, and not the verdict",
  async ({ expect }) => {
    const server = await startCountingServer();
    const github = await FakeGithub.start();
    try {
      github.troubles.push({ answer: "hang" });
      const work = await mkdtemp(join(folder, "work-"));
      const event = join(work, "event.json");
      const pull = { number: 7, head: { repo: { full_name: "acme/shop" } }, base: { sha: "b" } };
      await writeFile(event, JSON.stringify({ pull_request: pull }));
      const step = await runStep({
        files: {
          "rampa.yml": `options: { iterations: 5, steps: [{ get: "${server.origin}/" }] }\nvalidity: warn\n`,
        },
        env: {
          GITHUB_EVENT_NAME: "pull_request",
          GITHUB_EVENT_PATH: event,
          GITHUB_API_URL: github.apiUrl,
        },
      });
      expect([step.exitCode, step.outputs.status, server.count]).toEqual([0, "passed", 5]);
      for (const text of [step.log, step.summary.replaceAll(/[\\\u200B]/g, "")]) {
        const lines = text.split("\n").filter((line) => line.includes("comment was not written"));
        expect(lines).toEqual([expect.stringContaining("no answer within 10 s")]);
      }
      expect(github.violations).toEqual([]);
    } finally {
      await server.close();
      await github.close();
    }
  },
);
