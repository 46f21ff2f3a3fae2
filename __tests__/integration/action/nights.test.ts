import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { openOctokit } from "../../../src/action/open-octokit.ts";
import { runAction } from "../../../src/action/run-action.ts";
import { systemClock } from "../../../src/clock.ts";
import { ResultFile } from "../../../src/report/result-file.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";
import { FakeGithub } from "../../support/fake-github.ts";
import { KeptLog } from "../../support/kept-log.ts";
import { zipOf } from "../../support/fake-workflow-runs.ts";

const ITERATIONS = 4;

let github: FakeGithub;
let server: CountingServer;
let folder: string;

beforeEach(async () => {
  github = await FakeGithub.start();
  server = await startCountingServer();
  folder = mkdtempSync(join(tmpdir(), "rampa-nights-"));
});

afterEach(async () => {
  await github.close();
  await server.close();
  expect(github.violations).toEqual([]);
  rmSync(folder, { recursive: true });
});

interface Night {
  readonly exitCode: number;
  readonly log: string;
  readonly summary: string;
  readonly result: ResultFile;
}

/** One run of the workflow; what it uploads is there for the next one. */
async function night(
  given: { inputs?: Record<string, string>; thresholds?: string; event?: string } = {},
): Promise<Night> {
  const { inputs = {}, thresholds = "{}", event = "schedule" } = given;
  const summary = join(folder, "summary");
  writeFileSync(summary, "");
  writeFileSync(
    join(folder, "rampa.yml"),
    `options: { iterations: ${ITERATIONS}, steps: [{ get: "${server.origin}/" }] }\nhistory: 3\nthresholds: ${thresholds}\n`,
  );
  rmSync(join(folder, "rampa-results"), { recursive: true, force: true });
  const log = new KeptLog();
  const before = server.count;
  let uploaded: Buffer | null = null;
  const exitCode = await runAction({
    env: {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_WORKFLOW: "Load",
      GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/load.yml@refs/heads/main",
      GITHUB_JOB: "load",
      GITHUB_EVENT_NAME: event,
      GITHUB_REF_NAME: "main",
      GITHUB_SHA: "a".repeat(40),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SERVER_URL: "https://github.com",
      ACTIONS_RUNTIME_TOKEN: "token",
      ACTIONS_RESULTS_URL: "http://127.0.0.1:9/",
      "INPUT_GITHUB-TOKEN": github.token,
      "INPUT_BASELINE-BRANCH": "main",
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    cwd: folder,
    clock: systemClock,
    toolkit: log,
    signal: new AbortController().signal,
    atExit: () => () => undefined,
    publishApart: () => 1,
    openApi: openOctokit,
    uploadArtifact: ({ files }) => {
      uploaded = zipOf(Object.fromEntries(files.map((file) => [basename(file), readFileSync(file)])));
      return Promise.resolve(7);
    },
  });
  expect(server.count - before).toBe(ITERATIONS);
  const result = ResultFile.parse(
    JSON.parse(readFileSync(join(folder, "rampa-results/result.json"), "utf8")),
  );
  github.workflow.add(uploaded, { event, conclusion: exitCode === 0 ? "success" : "failure" });
  return { exitCode, log: log.text, summary: readFileSync(summary, "utf8"), result };
}

const runsOf = ({ result }: Night): readonly string[] =>
  (result.history?.runs ?? []).map(({ run_id: id }) => id);

test("each night goes on from the artifact of the one before and keeps as many runs as the config says", async () => {
  const all: Night[] = [];
  for (let index = 0; index < 4; index++) all.push(await night());
  const ids = all.map(({ result }) => result.run_id);
  expect(all.map(runsOf)).toEqual([ids.slice(0, 1), ids.slice(0, 2), ids.slice(0, 3), ids.slice(1, 4)]);
  expect(all[3]?.result.history?.series.every(({ values }) => values.length === 3)).toBe(true);
  expect(all[3]?.log).toContain("History: 3 runs in run #3");
  expect(all[3]?.summary).toContain("### The last 3 runs");
});

test("a pull request is compared with the last good run, and honest about how little one run says", async () => {
  const base = await night();
  const limits = '{ http_req_duration: ["p(95)<+10%"] }';
  const other = await night({ inputs: { baseline: "artifact" }, thresholds: limits });
  expect(other.result.warnings.join()).toContain("it ran another config");
  const baseline = await night({ thresholds: limits });
  const pull = await night({ inputs: { baseline: "artifact" }, thresholds: limits, event: "pull_request" });
  expect([base.exitCode, pull.exitCode]).toEqual([0, 0]);
  expect(pull.result.comparison).toMatchObject({
    mode: "artifact",
    rounds: 0,
    past_runs: 2,
    baseline_run: { run_id: baseline.result.run_id, ref: "main" },
  });
  expect(pull.log).toContain("Baseline: run #3");
  expect(pull.summary).toContain("Baseline: artifact of main at aaaaaaaaaa");
});

test("without the permission the run is as good, and log and summary say it in one line", async () => {
  await night();
  github.troubles.push({
    path: /actions/,
    answer: { status: 403, message: "Resource not accessible by integration" },
  });
  const step = await night({ inputs: { baseline: "artifact" } });
  expect([step.exitCode, step.result.status, step.result.history, step.result.comparison]).toEqual([
    0,
    "passed",
    undefined,
    undefined,
  ]);
  const lines = step.summary.split("\n").filter((line) => line.includes("actions: read"));
  expect(lines.some((line) => line.includes("Nothing was compared, because"))).toBe(true);
  github.troubles.length = 0;
  expect(runsOf(await night())).toHaveLength(2);
});

test("a file is a baseline, and one that cannot be read is told before any traffic", async () => {
  const first = await night();
  writeFileSync(join(folder, "main.json"), JSON.stringify(first.result));
  const second = await night({ inputs: { baseline: "main.json" } });
  expect(second.result.comparison).toMatchObject({ mode: "file", baseline: "main.json", past_runs: 1 });
  const before = server.count;
  await expect(night({ inputs: { baseline: "missing.json" } })).rejects.toThrow();
  expect(server.count).toBe(before);
});
