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
  writeFileSync(
    join(folder, "rampa.yml"),
    `options: { iterations: ${ITERATIONS}, steps: [{ get: "${server.origin}/" }] }\nhistory: 3\nthresholds: ${thresholds}\n`,
  );
  rmSync(join(folder, "rampa-results"), { recursive: true, force: true });
  const before = server.count;
  const end = await workflowRun(inputs, event);
  expect(server.count - before).toBe(ITERATIONS);
  return end;
}

async function workflowRun(inputs: Record<string, string>, event: string): Promise<Night> {
  const { uploaded, ...end } = await step(inputs, event);
  const result = ResultFile.parse(
    JSON.parse(readFileSync(join(folder, "rampa-results/result.json"), "utf8")),
  );
  github.workflow.add(uploaded, { event, conclusion: end.exitCode === 0 ? "success" : "failure" });
  return { ...end, result };
}

/** One step of a job, and the artifact that it uploads. */
async function step(
  inputs: Record<string, string>,
  event: string,
): Promise<Omit<Night, "result"> & { readonly uploaded: Buffer | null }> {
  const summary = join(folder, "summary");
  writeFileSync(summary, "");
  const log = new KeptLog();
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
  return { exitCode, log: log.text, summary: readFileSync(summary, "utf8"), uploaded };
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

test("a merge is compared with the last good one, and goes on with its history", async () => {
  const scenario = `{ executor: constant-arrival-rate, rate: 20, duration: 500ms, pre_allocated_vus: 10, steps: [{ get: "${server.origin}/" }] }`;
  writeFileSync(
    join(folder, "rampa.yml"),
    `scenarios:\n  visit: ${scenario}\nhistory: 3\nvalidity: warn\nthresholds: { http_reqs: count<+900% }\n`,
  );
  const startAt = String(Math.ceil(systemClock.wallTime() / 1000) + 1);
  const shards = await Promise.all(
    [1, 2].map((index) =>
      step({ shard: `${index}/2`, "start-at": startAt, "results-dir": `shard-${index}` }, "schedule"),
    ),
  );
  expect(shards.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(server.count).toBe(10);
  const merge = { mode: "merge", results: "shard-*/result.json" };
  const first = await workflowRun(merge, "schedule");
  expect([first.exitCode, first.result.comparison]).toEqual([0, undefined]);
  const second = await workflowRun({ ...merge, baseline: "artifact" }, "pull_request");
  expect([second.exitCode, second.result.status]).toEqual([0, "passed"]);
  expect(second.result.comparison).toMatchObject({
    mode: "artifact",
    baseline_run: { run_id: first.result.run_id },
  });
  expect(second.result.thresholds).toContainEqual(
    expect.objectContaining({ metric: "http_reqs", source: "count<+900%", outcome: "passed", observed: 0 }),
  );
  expect(runsOf(second)).toEqual([first.result.run_id, second.result.run_id]);
  expect(server.count).toBe(10);
});
