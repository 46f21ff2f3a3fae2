import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { readGithubContext } from "../../../src/action/github-context.ts";

function eventFile(payload: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), "rampa-event-")), "event.json");
  writeFileSync(path, typeof payload === "string" ? payload : JSON.stringify(payload));
  return path;
}

function pullRequest(headRepository: string | null): unknown {
  return {
    action: "synchronize",
    pull_request: {
      number: 7,
      head: { sha: "aaa", repo: headRepository === null ? null : { full_name: headRepository } },
      base: { sha: "bbb" },
    },
  };
}

const env = {
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_ACTOR: "octocat",
  GITHUB_WORKFLOW: "CI",
  GITHUB_JOB: "load",
  GITHUB_SHA: "ccc",
  GITHUB_REF: "refs/pull/7/merge",
  GITHUB_SERVER_URL: "https://github.example",
  GITHUB_RUN_ID: "42",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_API_URL: "https://github.example/api/v3",
};

test("reads where the job runs", () => {
  const GITHUB_EVENT_PATH = eventFile(pullRequest("acme/shop"));
  expect(readGithubContext({ ...env, GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH })).toEqual({
    apiUrl: "https://github.example/api/v3",
    owner: "acme",
    repository: "shop",
    runId: "42",
    workflowFile: undefined,
    baseBranch: undefined,
    workflow: "CI",
    job: "load",
    pullRequest: { number: 7, tokenLimit: null },
    workflowRun: null,
    git: { sha: "ccc", ref: "refs/pull/7/merge", baseSha: "bbb" },
    runUrl: "https://github.example/acme/shop/actions/runs/42/attempts/2",
  });
});

describe("pull request", () => {
  test.each([
    ["a fork", "mallory/shop", "octocat", "fork"],
    ["a fork that was deleted", null, "octocat", "fork"],
    ["Dependabot", "acme/shop", "dependabot[bot]", "dependabot"],
  ])("knows that the token of %s is read-only", (_, head, actor, limit) => {
    const context = readGithubContext({
      ...env,
      GITHUB_ACTOR: actor,
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: eventFile(pullRequest(head)),
    });
    expect(context.pullRequest).toEqual({ number: 7, tokenLimit: limit });
  });

  test.each(["push", "schedule", "workflow_dispatch", "pull_request_review", "issue_comment"])(
    "there is none for the event %s",
    (name) => {
      const GITHUB_EVENT_PATH = eventFile(pullRequest("acme/shop"));
      expect(
        readGithubContext({ ...env, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH }).pullRequest,
      ).toBeNull();
    },
  );

  test.each(["", "{", "[]", '{"pull_request":{"number":"7"}}', '{"pull_request":null}'])(
    "there is none in the payload %j",
    (payload) => {
      const GITHUB_EVENT_PATH = eventFile(payload);
      const context = readGithubContext({ ...env, GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH });
      expect(context.pullRequest).toBeNull();
    },
  );
});

test("nothing is known outside a runner", () => {
  expect(readGithubContext({})).toEqual({
    apiUrl: "https://api.github.com",
    owner: "",
    repository: "",
    workflow: "",
    job: "",
    pullRequest: null,
    workflowRun: null,
    git: {},
    runUrl: undefined,
  });
});

test("knows the workflow by its file, whatever its ref is", () => {
  const file = (ref: string): string | undefined =>
    readGithubContext({ GITHUB_WORKFLOW_REF: ref }).workflowFile;
  expect(file("acme/shop/.github/workflows/load.yml@refs/heads/main")).toBe("load.yml");
  expect(file("acme/shop/.github/workflows/load.yaml@refs/pull/7/merge")).toBe("load.yaml");
  expect(file("")).toBeUndefined();
});

test("compares with the base of a pull request, else with the default branch", () => {
  const payload = eventFile({ repository: { default_branch: "trunk" } });
  const branch = (more: Record<string, string>): string | undefined => readGithubContext(more).baseBranch;
  expect(branch({ GITHUB_EVENT_PATH: payload, GITHUB_BASE_REF: "release" })).toBe("release");
  expect(branch({ GITHUB_EVENT_PATH: payload, GITHUB_REF_NAME: "topic" })).toBe("trunk");
  expect(branch({ GITHUB_EVENT_NAME: "schedule", GITHUB_REF_NAME: "main" })).toBe("main");
  expect(branch({ GITHUB_EVENT_NAME: "push", GITHUB_REF_NAME: "topic" })).toBeUndefined();
});

describe("the run whose end is the event", () => {
  const run = {
    event: "pull_request",
    name: "CI",
    head_sha: "a".repeat(40),
    head_branch: "faster",
    head_repository: { full_name: "mallory/shop", owner: { login: "mallory" } },
    html_url: "https://github.example/acme/shop/actions/runs/41",
  };
  const read = (payload: object, name = "workflow_run"): unknown => {
    const GITHUB_EVENT_PATH = eventFile(payload);
    return readGithubContext({ ...env, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH }).workflowRun;
  };

  test("is read from the event", () => {
    expect(read({ workflow: { name: "CI" }, workflow_run: run })).toEqual({
      event: "pull_request",
      workflow: "CI",
      headSha: "a".repeat(40),
      headBranch: "faster",
      headOwner: "mallory",
      headRepository: "mallory/shop",
      url: "https://github.example/acme/shop/actions/runs/41",
    });
  });

  test.each([
    ["another event", { workflow_run: run }, "push"],
    ["a payload without one", {}, "workflow_run"],
    ["a commit that is none", { workflow_run: { ...run, head_sha: "main" } }, "workflow_run"],
  ])("is unknown for %s", (_, payload, name) => {
    expect(read(payload, name)).toBeNull();
  });
});
