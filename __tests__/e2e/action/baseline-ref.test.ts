import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runStep, type StepResult } from "../../support/action-step.ts";
import { FakeGithub } from "../../support/fake-github.ts";
import { isRunning } from "../../support/is-running.ts";
import { slowerCommit, type SlowerCommit } from "../../support/slower-commit.ts";

let root: string;
let github: FakeGithub;
let port: number;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "rampa-e2e-ref-"));
  mkdirSync(join(root, "temporary"));
  mkdirSync(join(root, "pids"));
  github = await FakeGithub.start();
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  probe.close();
});

afterEach(async () => {
  await github.close();
  rmSync(root, { recursive: true, force: true });
});

const NODE = `"${process.execPath}"`;

/** The step of examples/workflows/compare.yml on the pull request of the slower commit. */
function compare({ path, main, head }: SlowerCommit): Promise<StepResult> {
  const event = join(root, "event.json");
  const pull = { number: 7, head: { sha: head, repo: { full_name: "acme/shop" } }, base: { sha: main } };
  writeFileSync(event, JSON.stringify({ pull_request: pull }));
  return runStep({
    workspace: path,
    inputs: {
      baseline: "ref:main",
      prepare: `${NODE} -e "require('fs').writeFileSync('built.txt', '')"`,
      start: `${NODE} service.mjs`,
      "wait-on": `http://127.0.0.1:${port}/login`,
    },
    env: {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_BASE_REF: "main",
      GITHUB_SHA: head,
      GITHUB_API_URL: github.apiUrl,
      TMPDIR: join(root, "temporary"),
      PIDS: join(root, "pids"),
      PORT: String(port),
    },
  });
}

async function expectNothingLeft(step: StepResult, { git }: SlowerCommit): Promise<void> {
  expect(git("worktree", "list").split("\n")).toHaveLength(1);
  expect(git("status", "--porcelain")).toBe("");
  expect(readdirSync(join(root, "temporary"))).toEqual([]);
  expect(readdirSync(join(root, "pids")).toSorted()).toEqual(["baseline", "head"]);
  for (const side of ["baseline", "head"]) {
    expect(isRunning(Number(readFileSync(join(root, "pids", side), "utf8")))).toBe(false);
  }
  const { origin = "" } = step.result().comparison?.baseline_run ?? {};
  expect(new URL(origin).port).not.toBe(String(port));
  for (const at of [port, Number(new URL(origin).port)]) {
    const socket = connect(at, "127.0.0.1");
    const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("ECONNREFUSED");
  }
}

test("the comment on a slower commit names the request, by how much it is slower, and how sure that is", async () => {
  const repository = slowerCommit(join(root, "shop"), port);
  const step = await compare(repository);
  expect([step.exitCode, step.stderr, step.outputs.status]).toEqual([1, "", "threshold_failed"]);

  const { comparison, thresholds } = step.result();
  expect(comparison).toMatchObject({
    mode: "ref",
    baseline: "ref:main",
    baseline_run: { sha: repository.main, ref: "main" },
    confidence: 0.99,
    rounds_end: "planned",
    notes: [],
  });
  const effect = comparison?.effects.find(
    ({ name, aggregation }) => name === "list orders" && aggregation === "med",
  );
  expect(effect).toMatchObject({ metric: "http_req_duration", verdict: "regression" });
  expect(effect?.low_percent).toBeGreaterThan(0);
  expect(JSON.parse(step.outputs.thresholds!)).toEqual(thresholds);
  expect(thresholds.find(({ metric }) => metric.includes("list orders"))).toMatchObject({
    outcome: "failed",
    observed: effect?.change_percent,
    limit: 10,
  });

  expect(github.comments).toHaveLength(1);
  expect(step.outputs["comment-url"]).toContain(`#issuecomment-${github.comments[0]!.id}`);
  const { body } = github.comments[0]!;
  for (const text of [body, step.summary]) {
    expect(text).toMatch(
      /\n❌ \*\*Failed\*\* – median of `list orders` changed by \+[\d.]+ %, limit \+10 %\.\n/,
    );
    expect(text).toMatch(
      /\n🔴 \*\*Slower than the baseline\*\* – \w+ of `list orders` \+[\d.]+ % \(.+ → .+\), between \+[\d.]+ % and \+[\d.]+ % at 99 % confidence[;.]/,
    );
    expect(text).toContain(`\nBaseline: ref:main at ${repository.main.slice(0, 10)}; `);
    expect(text.replaceAll("\u00a0", " ")).toMatch(
      /\| 🔴 regression \| `list orders` median \| \*\*\+[\d.]+ %\*\* \(\+[\d.]+ to \+[\d.]+\) \|/,
    );
  }
  expect(step.annotations).toContainEqual(
    expect.objectContaining({ level: "error", file: "rampa.yml", line: "9" }),
  );
  await expectNothingLeft(step, repository);
  expect(github.violations).toEqual([]);
}, 60_000);
