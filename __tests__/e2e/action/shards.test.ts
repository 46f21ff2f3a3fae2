import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { ResultFile } from "../../../src/report/result-file.ts";
import { runStep, type StepResult } from "../../support/action-step.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";
import { FakeGithub } from "../../support/fake-github.ts";

const SHA = "c".repeat(40);
const ITERATIONS = 9;
const SHARDS = 3;

const CONFIG = (origin: string): string =>
  [
    `base_url: ${origin}`,
    "options: { vus: 3, iterations: 9, steps: [{ get: /, name: home }] }",
    `thresholds: { http_reqs: ["count==${ITERATIONS}"] }`,
    "validity: warn",
  ].join("\n");

let server: CountingServer;
let github: FakeGithub;
let folder: string;
let shards: readonly StepResult[];
/** Path → text of the results, as they are downloaded. */
let files: Readonly<Record<string, string>>;

/** A job of a pull request's workflow, or another one. */
function step(
  inputs: Readonly<Record<string, string>>,
  stepFiles: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const event = join(folder, "pull.json");
  const head = { sha: SHA, repo: { full_name: "acme/shop" } };
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head, base: { sha: "b" } } }));
  return runStep({
    files: stepFiles,
    inputs: { "upload-artifact": "false", ...inputs },
    env: {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_API_URL: github.apiUrl,
      ...env,
    },
  });
}

beforeAll(async () => {
  server = await startCountingServer();
  github = await FakeGithub.start();
  folder = mkdtempSync(join(tmpdir(), "rampa-shards-"));
  shards = await Promise.all(
    Array.from({ length: SHARDS }, (_, place) =>
      step({ shard: `${place + 1}/${SHARDS}`, threads: "1" }, { "rampa.yml": CONFIG(server.origin) }),
    ),
  );
  files = Object.fromEntries(
    shards.map(({ workspace }, place) => [
      `rampa-results-shard-${place + 1}/result.json`,
      // A slow machine may let one begin when another one has ended, which is not what is tested.
      readFileSync(join(workspace, "rampa-results", "result.json"), "utf8").replace(
        /"load_began_at": "[^"]*"/,
        '"load_began_at": "2026-01-31T12:00:00.000Z"',
      ),
    ]),
  );
}, 60_000);

afterAll(async () => {
  await server.close();
  await github.close();
  rmSync(folder, { recursive: true });
  expect(github.violations).toEqual([]);
});

test("a shard passes without a verdict, and says nothing to the pull request", () => {
  expect(shards.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect(shards.map(({ outputs }) => [outputs.status, outputs.thresholds])).toEqual(
    shards.map(() => ["passed", "[]"]),
  );
  expect([github.comments, server.count]).toEqual([[], ITERATIONS]);
});

test("mode: merge judges all shards once: outputs, summary and one comment, without a checkout", async () => {
  const merged = await step({ mode: "merge", results: "**/result.json" }, files);
  expect([merged.exitCode, merged.stderr]).toEqual([0, ""]);
  expect(merged.outputs).toMatchObject({ status: "passed", passed: "true" });
  const metrics = JSON.parse(merged.outputs.metrics ?? "") as Record<string, { count?: number }>;
  expect(metrics.http_reqs?.count).toBe(ITERATIONS);
  expect(merged.summary).toContain("Load made by 3 shards");
  expect(merged.summary).toContain("✅ passed");
  expect(merged.result()).toMatchObject({ status: "passed", shard_count: 3 });
  expect(github.comments.map(({ body }) => body.includes("**Passed**"))).toEqual([true]);
  expect(merged.outputs["comment-url"]).toContain("/pull/7#");
});

test("mode: merge without one of the shards is never green, and replaces the comment that was", async () => {
  const others = Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes("shard-2")));
  const merged = await step({ mode: "merge", results: "**/result.json" }, others);
  expect(merged.exitCode).toBe(1);
  expect(merged.outputs).toMatchObject({ status: "execution_failed", passed: "false" });
  expect(merged.summary).toContain("shard 2 of 3 is missing");
  expect(merged.summary).toMatch(/^\| 2 \| ❌ missing \|/m);
  expect(merged.result().metrics.http_reqs?.stats.count).toBe(ITERATIONS - 3);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toContain("shard 2 of 3 is missing");
});

test("mode: report asks GitHub for the pull request, whatever the file says", async () => {
  github.comments.splice(0);
  github.pulls.push({
    number: 9,
    state: "open",
    sha: SHA,
    from: "mallory/shop",
    branch: "faster",
    isFoundByCommit: false,
  });
  const untrusted = await step({ mode: "merge", results: "**/result.json", comment: "never" }, files);
  const honest = untrusted.result();
  const event = join(folder, "run.json");
  const head = { full_name: "mallory/shop", owner: { login: "mallory" } };
  const run = { event: "pull_request", name: "CI", head_sha: SHA, head_branch: "faster" };
  writeFileSync(
    event,
    JSON.stringify({
      workflow: { name: "CI" },
      workflow_run: {
        ...run,
        head_repository: head,
        html_url: "https://github.example/r/41",
        pull_requests: [],
      },
    }),
  );
  const report = (result: unknown): Promise<StepResult> =>
    step(
      { mode: "report", results: "untrusted/result.json" },
      { "untrusted/result.json": JSON.stringify(result) },
      { GITHUB_EVENT_NAME: "workflow_run", GITHUB_EVENT_PATH: event, GITHUB_WORKFLOW: "Report" },
    );

  const forged = await report({ ...honest, pull_request: 7, pr_number: 7 });
  expect([forged.exitCode, forged.outputs.status]).toEqual([1, "config_error"]);

  const git = { sha: "d".repeat(40), ref: "refs/pull/7/merge" };
  const markup = "<img src=x onerror=alert(1)> @everyone | ::error::no";
  const hostile: ResultFile = { ...honest, git, warnings: [markup], config_file: markup };
  const reported = await report(hostile);
  expect([reported.exitCode, reported.outputs.status]).toEqual([0, "passed"]);
  const written = github.requests.filter(({ method }) => method === "POST").map(({ path }) => path);
  expect([written.at(-1), github.comments.length]).toEqual(["/repos/acme/shop/issues/9/comments", 1]);
  expect(reported.annotations.filter(({ message }) => message === "no")).toEqual([]);
  for (const text of [reported.summary, ...github.comments.map(({ body }) => body)]) {
    expect(text).not.toMatch(/<img|[^\\\u200B]@everyone/);
  }
});
