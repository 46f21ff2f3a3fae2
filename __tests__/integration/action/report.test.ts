import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { commentCell, markerOf } from "../../../src/action/comment-marker.ts";
import { openOctokit } from "../../../src/action/open-octokit.ts";
import { runAction } from "../../../src/action/run-action.ts";
import { systemClock } from "../../../src/clock.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { FakeGithub } from "../../support/fake-github.ts";
import { KeptLog } from "../../support/kept-log.ts";
import { passedResult } from "../../support/sample-result.ts";

const SHA = "a".repeat(40);
const CELL = commentCell({ job: "load", matrix: "null", configPath: "rampa.yml" });
const MARKER = markerOf(undefined, "CI", CELL);
const PULL = {
  number: 7,
  state: "open",
  sha: SHA,
  from: "stranger/shop",
  branch: "faster",
  isFoundByCommit: false,
} as const;

let github: FakeGithub;
let folder: string;

beforeEach(async () => {
  github = await FakeGithub.start();
  github.pulls.push(PULL);
  folder = mkdtempSync(join(tmpdir(), "rampa-report-"));
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
  rmSync(folder, { recursive: true });
});

interface Step {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: object;
  readonly eventName?: string;
}

/** The action in a workflow on `workflow_run`, as a fork's run has ended. */
async function report(given: Given = {}): Promise<Step> {
  const run = {
    event: "pull_request",
    name: "CI",
    head_sha: SHA,
    head_branch: "faster",
    head_repository: { full_name: "stranger/shop", owner: { login: "stranger" } },
    html_url: "https://github.example/acme/shop/actions/runs/41",
    pull_requests: [],
    ...given.event,
  };
  const payload = join(folder, "event.json");
  const summary = join(folder, "summary");
  writeFileSync(payload, JSON.stringify({ workflow: { name: "CI" }, workflow_run: run }));
  writeFileSync(summary, "");
  const inputs = {
    mode: "report",
    results: "result.json",
    "github-token": github.token,
    "upload-artifact": "false",
    ...given.inputs,
  };
  const log = new KeptLog();
  const exitCode = await runAction({
    env: {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_WORKFLOW: "Report",
      GITHUB_JOB: "report",
      GITHUB_EVENT_NAME: given.eventName ?? "workflow_run",
      GITHUB_EVENT_PATH: payload,
      GITHUB_STEP_SUMMARY: summary,
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
    uploadArtifact: () => Promise.resolve(null),
  });
  return { exitCode, log: log.text, outputs: log.outputs, summary: readFileSync(summary, "utf8") };
}

function write(result: unknown): void {
  writeFileSync(join(folder, "result.json"), typeof result === "string" ? result : JSON.stringify(result));
}

const passed = (change: object = {}): ResultFile => ({ ...passedResult(), comment_cell: CELL, ...change });

describe("a result that an untrusted run left", () => {
  test("becomes the comment that the run would have written, found by the commit of the event", async () => {
    write(passed());
    const step = await report();
    expect([step.exitCode, github.comments.length]).toEqual([0, 1]);
    const [comment] = github.comments;
    expect(comment?.body.startsWith(MARKER)).toBe(true);
    expect(comment?.body).toContain("https://github.example/acme/shop/actions/runs/41");
    expect(step.outputs["comment-url"]).toContain("/pull/7#");
    expect(step.outputs.status).toBe("passed");
    expect(step.summary).toContain("Passed");
    expect(github.requests[0]?.query).toMatchObject({ state: "open", head: "stranger:faster" });
  });

  test("updates the comment of an earlier run", async () => {
    github.addComments(1, `${MARKER}\nof yesterday`, github.account);
    write(passed());
    await report();
    expect(github.comments.map(({ body }) => body.includes("of yesterday"))).toEqual([false]);
  });

  test("with the user's own key, finds the comment of that key", async () => {
    write(passed());
    await report({ inputs: { "comment-key": "shop" } });
    expect(github.comments[0]?.body.startsWith(markerOf("shop", "", ""))).toBe(true);
  });

  test("is found by its commit when the branch tells nothing", async () => {
    github.pulls[0] = { ...PULL, branch: "renamed", isFoundByCommit: true };
    write(passed());
    expect((await report()).exitCode).toBe(0);
    expect(github.comments).toHaveLength(1);
  });

  test("that failed fails the step, unless fail-on says otherwise", async () => {
    write(passed({ status: "threshold_failed" }));
    expect((await report()).exitCode).toBe(1);
    expect((await report({ inputs: { "fail-on": "none" } })).exitCode).toBe(0);
  });
});

describe("nothing is written, and one line says why", () => {
  test.each([
    [
      "the pull request has newer commits",
      { pull: { sha: "b".repeat(40) } },
      /has other commits than aaaaaaaaaa by now/,
    ],
    [
      "the pull request is closed",
      { pull: { state: "closed" } },
      /no open pull request has aaaaaaaaaa as its head/,
    ],
    [
      "somebody else's fork has a branch of that name",
      { pull: { from: "other/shop" } },
      /no open pull request/,
    ],
    [
      "the run was no pull request's",
      { event: { event: "push" } },
      /was started by push, not by a pull request/,
    ],
    ["the fork is gone", { event: { head_repository: null } }, /the repository of the pull request is gone/],
    ["the event is another", { eventName: "workflow_dispatch" }, /the event is not `workflow_run`/],
  ])("%s", async (_, { pull, ...given }: Given & { pull?: object }, line) => {
    if (pull !== undefined) github.pulls[0] = { ...PULL, ...pull };
    write(passed());
    const step = await report(given);
    expect([step.exitCode, github.comments]).toEqual([0, []]);
    expect(step.log).toMatch(line);
    expect(step.log).toContain("`pull-requests: write`");
    expect(step.outputs.status).toBe("passed");
  });

  test("two pull requests have the commit", async () => {
    github.pulls.push({ ...PULL, number: 8 });
    write(passed());
    expect((await report()).log).toContain("2 open pull requests have aaaaaaaaaa as their head");
    expect(github.comments).toEqual([]);
  });
});

describe("a hostile file", () => {
  const refused = async (text: string): Promise<Step> => {
    write(text);
    const step = await report();
    expect([step.exitCode, step.outputs.status, github.requests]).toEqual([1, "config_error", []]);
    return step;
  };

  test("with a text of 10 MB is refused", async () => {
    const step = await refused(JSON.stringify(passed({ stop_reason: "x".repeat(10_000_000) })));
    expect(step.log.length).toBeLessThan(5_000);
  });

  test("with a key __proto__ is refused", async () => {
    await refused(JSON.stringify(passed()).replace('"config":{', '"config":{"__proto__":{"polluted":1},'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("nested 100,000 deep is refused", async () => {
    const nested = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    await refused(JSON.stringify(passed()).replace('"config":{', `"config":{"a":${nested},`));
  });

  test("with a forged number of a pull request is refused", async () => {
    await refused(JSON.stringify(passed({ pull_request: 8 })));
  });

  test("that is larger than the limit is refused", async () => {
    await refused(`${JSON.stringify(passed())}${" ".repeat(64 * 1024 * 1024)}`);
  });

  test("that is a shard's is refused", async () => {
    const step = await refused(JSON.stringify(passed({ shard: { index: 1, count: 2 } })));
    expect(step.log).toContain("is the result of one shard");
  });

  test("with markup in every text writes nothing but its escaped text", async () => {
    const evil =
      "<img src=x onerror=alert(1)> @everyone [x](javascript:1) | `a` ::error::oops --> <!-- rampa:comment 00 -->\n# Title";
    const deep = (value: unknown, key = ""): unknown => {
      const fixed = [
        "schema",
        "status",
        "kind",
        "unit",
        "started_at",
        "outcome",
        "histogram",
        "comment_cell",
        "load_began_at",
      ];
      if (typeof value === "string")
        return fixed.includes(key) || (key === "name" && /^(setup|warm_up|execute|teardown)$/.test(value))
          ? value
          : evil;
      if (Array.isArray(value)) return value.map((item) => deep(item, key));
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, deep(item, name)]));
    };
    write(deep(passed()));
    const step = await report();
    expect([step.exitCode, github.comments.length]).toEqual([0, 1]);
    for (const text of [github.comments[0]?.body.slice(MARKER.length) ?? "", step.summary]) {
      // Inside a fence everything is text.
      const outside = text.replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, "");
      expect(outside).not.toMatch(/<img|<!-- rampa|[^\\`]@everyone|[^\\]\]\(javascript|^# Title/m);
    }
    expect(step.log).not.toMatch(/^::error/m);
  });

  test("cannot choose the comment of another workflow", async () => {
    const other = markerOf(undefined, "Release", CELL);
    github.addComments(1, `${other}\nof the release`, github.account);
    write(passed());
    await report();
    expect(github.comments.map(({ body }) => body.split("\n")[0])).toEqual([other, MARKER]);
  });
});
