import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runStep } from "../../support/action-step.ts";
import type { CountingServer } from "../../support/counting-server.ts";
import { runBundledCli } from "../../support/bundled-cli.ts";
import { FakeGithub } from "../../support/fake-github.ts";
import {
  leaksIn,
  PLANTED_ENV,
  PLANTED_START,
  plantedFiles,
  startTalkativeServer,
  textsOf,
} from "../../support/planted-secrets.ts";

let server: CountingServer;
let folder: string;

beforeEach(async () => {
  server = await startTalkativeServer();
  folder = mkdtempSync(join(tmpdir(), "rampa-secrets-"));
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each(["1", "2"])(
  "ten planted secrets are in nothing that the command line writes or prints, with threads: %s",
  async (threads) => {
    const work = mkdtempSync(join(folder, "work-"));
    for (const [path, text] of Object.entries(plantedFiles(server.origin)))
      writeFileSync(join(work, path), text);
    const args = [
      ...["run", "rampa.yml", "--out", "out/results", "--events", "out/events.jsonl", "--json"],
      ...["--threads", threads, "--progress", "200ms", "--start", PLANTED_START],
    ];
    const { stdout, stderr } = await runBundledCli(work, args, PLANTED_ENV);
    const files = textsOf(join(work, "out"));
    expect(Object.keys(files).toSorted()).toEqual([
      "events.jsonl",
      ...["comment.md", "junit.xml", "report.html", "result.json", "summary.md", "target.log"].map(
        (name) => `results/${name}`,
      ),
    ]);
    expect(leaksIn({ stdout, stderr, ...files })).toEqual([]);
    // They were there to be told.
    expect(server.seen.filter((line) => line.includes("sess-5e6f7a8b9c0d")).length).toBeGreaterThan(0);
    for (const text of [stdout, stderr, files["results/result.json"], files["results/target.log"]])
      expect(text).toContain("***");
    expect(stdout + stderr).toContain("direct ***");
    expect(files["results/result.json"]).toContain("failed with *** and ***");
  },
);

test("ten planted secrets are in nothing that the action writes, prints or publishes", async () => {
  const github = await FakeGithub.start();
  const event = join(folder, "event.json");
  const repo = { full_name: "acme/shop" };
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { repo }, base: { sha: "b" } } }));
  const step = await runStep({
    files: plantedFiles(server.origin),
    inputs: { start: PLANTED_START, progress: "200ms", "upload-artifact": "false" },
    env: {
      ...PLANTED_ENV,
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_API_URL: github.apiUrl,
    },
  });
  await github.close();
  const log = step.raw
    .split("\n")
    .filter((line) => !line.startsWith("::add-mask::"))
    .join("\n");
  const { body = "" } = github.comments[0] ?? {};
  expect(body).toContain("***");
  expect(step.annotations.length).toBeGreaterThan(0);
  expect(
    leaksIn({
      log,
      body,
      stderr: step.stderr,
      summary: step.summary,
      outputs: JSON.stringify(step.outputs),
      annotations: JSON.stringify(step.annotations),
      ...textsOf(join(step.workspace, "rampa-results")),
    }),
  ).toEqual([]);
});
