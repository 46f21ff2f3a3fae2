import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { ActionsApi } from "../../../src/action/actions-api.ts";
import { Budget } from "../../../src/action/budget.ts";
import { findPastRuns } from "../../../src/action/find-past-runs.ts";
import { openOctokit } from "../../../src/action/open-octokit.ts";
import { systemClock } from "../../../src/clock.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import type { PastRuns } from "../../../src/run/past-runs.ts";
import { FakeGithub, type Trouble } from "../../support/fake-github.ts";
import { type FakeRun, zipOf } from "../../support/fake-workflow-runs.ts";
import { passedResult } from "../../support/sample-result.ts";

let github: FakeGithub;
let said: string[];

beforeEach(async () => {
  github = await FakeGithub.start();
  said = [];
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const DIGEST = passedResult().config_digest;

const HISTORY: NonNullable<ResultFile["history"]> = {
  runs: [{ run_id: "r1", started_at: "2026-03-01T00:00:00Z", status: "passed" }],
  series: [],
  changes: [],
  told: [],
};

const zipped = (parts: Partial<ResultFile> = {}): Buffer =>
  zipOf({ "report.html": "<p>", "result.json": JSON.stringify({ ...passedResult(), ...parts }) });

async function find(
  wanted: { history?: boolean; baseline?: boolean; totalMs?: number } = {},
): Promise<PastRuns> {
  const { history = false, baseline = true, totalMs = 20_000 } = wanted;
  const limits = { totalMs, stoppedMs: 100, signal: new AbortController().signal };
  const api = new ActionsApi({
    send: await openOctokit({ apiUrl: github.apiUrl, token: github.token }),
    clock: systemClock,
    owner: "acme",
    repo: "shop",
    budget: new Budget(systemClock, limits),
  });
  return findPastRuns(
    api,
    {
      repository: "acme/shop",
      workflow: "load.yml",
      branch: "main",
      artifactName: "rampa-results",
      runId: "42",
    },
    {
      configDigest: DIGEST,
      wantsBaseline: baseline,
      wantsHistory: history,
      say: (line) => said.push(line),
    },
  );
}

const runIdOf = ({ baseline }: PastRuns): string | null =>
  "result" in baseline ? baseline.result.run_id : null;
const reasonOf = ({ baseline }: PastRuns): string => ("result" in baseline ? "" : baseline.absentBecause);

test("the latest run that passed is the baseline, and the log says which one that is", async () => {
  github.workflow.add(zipped({ run_id: "old" }));
  const { sha } = github.workflow.add(zipped({ run_id: "new" }), { event: "schedule" });
  expect(runIdOf(await find())).toBe("new");
  expect(said).toEqual([
    `Baseline: run #2 at ${sha.slice(0, 10)}, started 2026-03-04T05:06:07.000Z, on AMD EPYC 7763.`,
  ]);
});

test("one page of runs is asked for, of the branch, and one artifact is fetched", async () => {
  github.workflow.add(zipped());
  await find();
  expect(github.requests.map(({ path, query }) => [path.replace(/\d+/g, "N"), query])).toEqual([
    [
      "/repos/acme/shop/actions/workflows/load.yml/runs",
      { branch: "main", status: "completed", per_page: "30" },
    ],
    ["/repos/acme/shop/actions/runs/N/artifacts", { name: "rampa-results", per_page: "30" }],
    ["/repos/acme/shop/actions/artifacts/N/zip", {}],
  ]);
});

const refusals: readonly (readonly [
  what: string,
  zip: Buffer | null,
  run: Partial<FakeRun> & { isExpired?: boolean; sizeBytes?: number; name?: string },
  reason: string,
])[] = [
  ["of a fork", zipped(), { headRepository: "mallory/shop" }, "its code came from the fork mallory/shop"],
  [
    "of a pull request",
    zipped(),
    { event: "pull_request" },
    "it was started by pull_request, not by push, schedule or workflow_dispatch",
  ],
  ["that failed", zipped(), { conclusion: "failure" }, "the workflow run ended with failure"],
  ["that was cancelled", zipped(), { conclusion: "cancelled" }, "the workflow run ended with cancelled"],
  ["of another config", zipped({ config_digest: "sha256:other" }), {}, "it ran another config"],
  [
    "whose load test failed",
    zipped({ status: "threshold_failed" }),
    {},
    "its load test ended with threshold_failed",
  ],
  [
    "of one part of a load",
    zipped({ shard: { index: 1, count: 4 } }),
    {},
    "it holds one part of a load, not the whole",
  ],
  ["without an artifact", null, {}, "it has no artifact named rampa-results"],
  ["with another artifact", zipped(), { name: "coverage" }, "it has no artifact named rampa-results"],
  ["whose artifact has expired", zipped(), { isExpired: true }, "its artifact has expired"],
  ["whose artifact is huge", zipped(), { sizeBytes: 4e9 }, "its artifact is larger than 32 MB"],
  [
    "whose artifact is larger than it says",
    Buffer.alloc(33_000_000),
    { sizeBytes: 100 },
    "its artifact is larger than 32 MB",
  ],
  ["whose artifact is no zip", Buffer.from("hello"), {}, "its artifact cannot be read: it is no zip"],
  ["whose artifact holds something else", zipOf({ "a.txt": "a" }), {}, "its artifact holds no result.json"],
  [
    "whose result is a bomb",
    zipOf({ "result.json": Buffer.alloc(70_000_000) }),
    {},
    "its artifact cannot be read: the file in it is too large",
  ],
  [
    "whose result is no JSON",
    zipOf({ "result.json": "::error::x\n@someone" }),
    {},
    "result.json is no result file: not JSON",
  ],
  [
    "whose result has an unknown key",
    zipOf({ "result.json": JSON.stringify({ ...passedResult(), evil: 1 }) }),
    {},
    'result.json is no result file: Unrecognized key: "evil"',
  ],
];

test.each(refusals)(
  "a run %s is refused, which the log and the reader are told",
  async (_, zip, parts, reason) => {
    const good = github.workflow.add(zipped({ run_id: "good" }));
    const bad = github.workflow.add(zip, parts);
    expect(runIdOf(await find())).toBe("good");
    const line = `run #2 at ${bad.sha.slice(0, 10)}: ${reason}`;
    expect(said[0]).toBe(`Not taken: ${line}.`);
    github.workflow.runs.splice(github.workflow.runs.indexOf(good), 1);
    expect(reasonOf(await find())).toBe(`no run of load.yml on main can be compared with (${line})`);
  },
);

test("the first run of a branch has nothing before it", async () => {
  github.workflow.add(zipped(), { branch: "topic" });
  expect(reasonOf(await find())).toBe("load.yml has no earlier run on main");
});

test("no more than eight artifacts are read, and three refusals are named", async () => {
  github.workflow.add(zipped());
  for (let index = 0; index < 10; index++) github.workflow.add(zipped({ config_digest: "other" }));
  expect(reasonOf(await find())).toMatch(
    /^no run .* \(run #11 .*; run #10 .*; run #9 .*; and 5 more in the log\)$/,
  );
  expect(said.at(-1)).toBe("No more than 8 runs are read.");
  expect(github.requests.filter(({ path }) => path.endsWith("/zip"))).toHaveLength(8);
});

describe("history", () => {
  test("comes from the latest run that has one, also from one whose thresholds failed", async () => {
    github.workflow.add(zipped({ run_id: "base" }));
    github.workflow.add(zipped({ history: HISTORY, status: "threshold_failed" }), { conclusion: "failure" });
    github.workflow.add(zipped({ history: { ...HISTORY, runs: [] } }), { event: "pull_request" });
    github.workflow.add(zipped({ run_id: "without" }));
    const found = await find({ history: true, baseline: true });
    expect([runIdOf(found), found.history]).toEqual(["without", HISTORY]);
  });

  test("begins anew where there is none", async () => {
    expect((await find({ history: true, baseline: false })).history).toBeNull();
    github.workflow.add(zipped({ history: HISTORY, config_digest: "other" }));
    expect((await find({ history: true, baseline: false })).history).toBeNull();
  });

  test("does not begin anew because GitHub did not answer", async () => {
    github.workflow.add(zipped({ history: HISTORY }));
    github.troubles.push({
      path: /artifacts/,
      answer: { status: 403, message: "Resource not accessible by integration" },
    });
    const { history } = await find({ history: true, baseline: false });
    expect(history).toHaveProperty("unknownBecause");
    expect(JSON.stringify(history)).toContain("it takes the permission `actions: read`");
  });
});

const troubles: readonly (readonly [string, Trouble["answer"], string])[] = [
  [
    "a token without the permission",
    { status: 403, message: "Resource not accessible by integration" },
    "the runs of load.yml on main could not be read: the token may not do it (403: Resource not accessible by integration - https://docs.github.com/rest); it takes the permission `actions: read`",
  ],
  [
    "a workflow that is not seen",
    { status: 404, message: "Not Found" },
    "the runs of load.yml on main could not be read: the token does not see the workflow load.yml (404: Not Found); it takes the permission `actions: read`",
  ],
];

test.each(troubles)("%s is one line that names the permission", async (_, answer, line) => {
  github.troubles.push({ path: /\/runs$/, answer });
  expect(reasonOf(await find()).replace(" - https://docs.github.com/rest", "")).toBe(
    line.replace(" - https://docs.github.com/rest", ""),
  );
});

test("an error of the server is waited out", async () => {
  github.workflow.add(zipped({ run_id: "new" }));
  github.troubles.push({ path: /\/runs$/, times: 1, answer: { status: 502 } });
  expect(runIdOf(await find())).toBe("new");
});

test("a server that never answers costs no more than the budget", async () => {
  github.workflow.add(zipped());
  github.troubles.push({ path: /zip$/, answer: "hang" });
  expect(reasonOf(await find({ totalMs: 300 }))).toContain(
    "GitHub's API did not answer (no answer within 0 s)",
  );
});
