import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runStep, type StepOptions, type StepResult } from "../../support/action-step.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";
import { FakeGithub } from "../../support/fake-github.ts";

const ITERATIONS = 5;

let server: CountingServer;
let github: FakeGithub;
let eventFolder: string;

beforeEach(async () => {
  server = await startCountingServer();
  github = await FakeGithub.start();
  eventFolder = mkdtempSync(join(tmpdir(), "rampa-event-"));
});

afterEach(async () => {
  await server.close();
  await github.close();
  rmSync(eventFolder, { recursive: true });
  expect(github.violations).toEqual([]);
});

interface PullOptions extends StepOptions {
  readonly head?: string;
  readonly threshold?: string;
}

/** A step of a pull request's workflow. */
async function runForPull(options: PullOptions = {}): Promise<StepResult> {
  const { head = "acme/shop", threshold = "p(95)<5000", ...step } = options;
  const event = join(eventFolder, "event.json");
  const repo = { full_name: head };
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { repo }, base: { sha: "b" } } }));
  const before = server.count;
  const config = [
    `base_url: ${server.origin}`,
    `options: { iterations: ${ITERATIONS}, steps: [{ get: / }] }`,
    `thresholds: { http_req_duration: ["${threshold}"] }`,
    // Where other work has the cores, nobody could tell whose fault a slow answer is.
    "validity: warn",
  ].join("\n");
  const result = await runStep({
    files: { "rampa.yml": config },
    ...step,
    env: {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_API_URL: github.apiUrl,
      ...step.env,
    },
  });
  expect([result.result().metrics.http_reqs?.stats.count, server.count - before]).toEqual([
    ITERATIONS,
    ITERATIONS,
  ]);
  return result;
}

/** The one line, which log and summary must both have. */
function expectLine(step: StepResult, text: string): void {
  expect(step.log.split("\n").filter((line) => line.includes("comment was not written"))).toEqual([
    expect.stringContaining(text),
  ]);
  const plain = step.summary.replaceAll(/[\\\u200B]/g, "");
  expect(plain.split("\n").filter((line) => line.includes("comment was not written"))).toHaveLength(1);
  expect(plain).toContain("pull-requests: write");
}

test("the comment is created once and updated by the second run", async () => {
  const first = await runForPull();
  expect([first.exitCode, github.comments.length]).toEqual([0, 1]);
  expect(first.outputs["comment-url"]).toContain(`#issuecomment-${github.comments[0]!.id}`);
  expect(github.comments[0]!.body).toContain("**Passed**");
  expect(github.comments[0]!.body).toContain("https://github.example/acme/shop/actions/runs/42");

  const second = await runForPull({ threshold: "p(95)<0.0001" });
  expect([second.exitCode, github.comments.length]).toEqual([1, 1]);
  expect(second.outputs["comment-url"]).toBe(first.outputs["comment-url"]);
  expect(github.comments[0]!.body).toContain("**Failed**");
});

test("the comment is updated also when it is comment 251", async () => {
  github.addComments(250);
  await runForPull();
  await runForPull({ threshold: "p(95)<0.0001" });
  expect(github.comments).toHaveLength(251);
  expect(github.comments[250]!.body).toContain("**Failed**");
});

test("another job, matrix cell, config or key has a comment of its own", async () => {
  await runForPull();
  await runForPull({ env: { GITHUB_JOB: "other" } });
  await runForPull({ inputs: { matrix: '{\n  "node": 24\n}' } });
  await runForPull({ inputs: { "comment-key": "mine" } });
  expect(github.comments).toHaveLength(4);
  await runForPull({ inputs: { matrix: '{"node":24}' } });
  await runForPull({ inputs: { "comment-key": "mine" }, env: { GITHUB_WORKFLOW: "Other" } });
  expect(github.comments).toHaveLength(4);
});

describe("the verdict is the same", () => {
  test.each([
    ["passes", "p(95)<5000", 0],
    ["fails", "p(95)<0.0001", 1],
  ])("with a fork's read-only token, when the run %s", async (_, threshold, exitCode) => {
    github.rights = "read-only";
    const step = await runForPull({ head: "mallory/shop", threshold });
    expect(step.exitCode).toBe(exitCode);
    expect(step.outputs["comment-url"]).toBeUndefined();
    expectLine(
      step,
      "A pull request from a fork gets a read-only token; a workflow on `workflow_run` with `mode: report` can write it later.",
    );
    expect(github.comments).toEqual([]);
  });

  test("in a run that Dependabot started", async () => {
    github.rights = "read-only";
    const step = await runForPull({ env: { GITHUB_ACTOR: "dependabot[bot]" } });
    expect(step.exitCode).toBe(0);
    expectLine(step, "A run that Dependabot starts gets a read-only token.");
  });

  test("without a token", async () => {
    const step = await runForPull({ inputs: { "github-token": "" } });
    expect(step.exitCode).toBe(0);
    expectLine(step, "there is no github-token");
    expect(github.requests).toEqual([]);
  });

  test.each([
    ["401", "unknown", "does not accept the token (401"],
    ["404", "blind", "does not see the pull request (404"],
  ] as const)("when GitHub answers %s", async (_, rights, text) => {
    github.rights = rights;
    const step = await runForPull();
    expect(step.exitCode).toBe(0);
    expectLine(step, text);
  });

  test("when GitHub answers 422", async () => {
    github.troubles.push({ method: "POST", answer: { status: 422, message: "Validation Failed" } });
    const step = await runForPull();
    expect(step.exitCode).toBe(0);
    expectLine(step, "GitHub's API answered 422 (Validation Failed)");
  });

  test("when GitHub asks to wait for a minute", async () => {
    github.troubles.push({
      answer: { status: 403, headers: { "retry-after": "60" }, message: "secondary rate limit" },
    });
    const step = await runForPull();
    expect(step.exitCode).toBe(0);
    expectLine(step, "asks to wait 60 s");
  });
});

describe("the comment's mode", () => {
  test("on-failure: none for a run that passes, but the one that says failed is put right", async () => {
    const inputs = { comment: "on-failure" };
    await runForPull({ inputs });
    expect(github.comments).toEqual([]);
    await runForPull({ inputs, threshold: "p(95)<0.0001" });
    expect(github.comments[0]!.body).toContain("**Failed**");
    const step = await runForPull({ inputs });
    expect(github.comments[0]!.body).toContain("**Passed**");
    expect(step.outputs["comment-url"]).toContain("#issuecomment-");
  });

  test("never: GitHub is not asked", async () => {
    await runForPull({ inputs: { comment: "never" }, threshold: "p(95)<0.0001" });
    expect(github.requests).toEqual([]);
  });

  test("outside pull requests GitHub is not asked, and no line is missing it", async () => {
    const step = await runForPull({ env: { GITHUB_EVENT_NAME: "push" } });
    expect(github.requests).toEqual([]);
    expect(step.raw).not.toContain("comment was not written");
  });
});

test("a config error replaces the comment that says that all is well", async () => {
  await runForPull();
  const step = await runStep({
    files: { "rampa.yml": "option: {}\n" },
    env: {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: join(eventFolder, "event.json"),
      GITHUB_API_URL: github.apiUrl,
    },
  });
  expect(step.exitCode).toBe(1);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]!.body).toContain("**Config error**");
});
