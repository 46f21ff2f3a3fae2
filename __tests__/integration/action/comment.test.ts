import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { GithubContext, TokenLimit } from "../../../src/action/github-context.ts";
import { openOctokit } from "../../../src/action/open-octokit.ts";
import { publishComment, type CommentRequest } from "../../../src/action/publish-comment.ts";
import { systemClock } from "../../../src/clock.ts";
import { FakeGithub } from "../../support/fake-github.ts";
import type { BudgetLimits } from "../../../src/action/budget.ts";
import { ManualClock } from "../../support/manual-clock.ts";

const MARKER = "<!-- rampa:comment 0123 -->";
const BOT = { login: "github-actions[bot]", type: "Bot" } as const;

let github: FakeGithub;

beforeEach(async () => {
  github = await FakeGithub.start();
});

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

function budgetOf(totalMs: number, signal = new AbortController().signal): BudgetLimits {
  return { totalMs, stoppedMs: 200, signal };
}

function requestWith(change: Partial<CommentRequest> & { tokenLimit?: TokenLimit } = {}): CommentRequest {
  const { tokenLimit = null, ...rest } = change;
  const context: GithubContext = {
    apiUrl: github.apiUrl,
    owner: "acme",
    repository: "shop",
    workflow: "CI",
    job: "load",
    pullRequest: { number: 7, tokenLimit },
    workflowRun: null,
    git: {},
    runUrl: undefined,
    workflowFile: undefined,
    runId: undefined,
    baseBranch: undefined,
  };
  return {
    mode: "always",
    hasPassed: true,
    marker: MARKER,
    body: `${MARKER}\nnew`,
    token: github.token,
    context,
    budget: budgetOf(30_000),
    ...rest,
  };
}

function publish(change: Parameters<typeof requestWith>[0] = {}): ReturnType<typeof publishComment> {
  return publishComment(requestWith(change), { clock: systemClock, openApi: openOctokit });
}

function marked(): readonly string[] {
  return github.comments
    .filter(({ body }) => body.includes(MARKER))
    .map(({ body }) => body.replace(MARKER, ""));
}

describe("a comment that can be written", () => {
  test("is created when there is none", async () => {
    github.addComments(3);
    const outcome = await publish();
    expect(outcome).toEqual({
      url: `https://github.example/acme/shop/pull/7#issuecomment-${github.comments[3]!.id}`,
      notDone: null,
    });
    expect(marked()).toEqual(["\nnew"]);
    expect(github.requests.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });

  test("is updated by the next run", async () => {
    const first = await publish({ body: `${MARKER}\nold` });
    const second = await publish();
    expect(second).toEqual(first);
    expect(marked()).toEqual(["\nnew"]);
  });

  test("is found when it is comment 251", async () => {
    github.addComments(250);
    await publish({ body: `${MARKER}\nold` });
    github.requests.length = 0;
    await publish();
    expect(marked()).toEqual(["\nnew"]);
    expect(github.comments).toHaveLength(251);
    expect(github.requests.map(({ method, query }) => `${method} ${query.page ?? ""}`)).toEqual([
      "GET 1",
      "GET 2",
      "GET 3",
      "GET ",
      "PATCH ",
    ]);
  });

  test("of the same account is updated, not that of somebody who copied the marker", async () => {
    github.addComments(1, `${MARKER}\ncopied`);
    github.addComments(1, `${MARKER}\nown`, BOT);
    await publish();
    expect(marked()).toEqual(["\ncopied", "\nnew"]);
  });

  test("is known by the login when the token belongs to a person", async () => {
    github.account = { login: "release-robot", type: "User" };
    github.addComments(1, `${MARKER}\nof a bot`, BOT);
    github.addComments(1, `${MARKER}\nown`, { login: "release-robot", type: "User" });
    await publish();
    expect(marked()).toEqual(["\nof a bot", "\nnew"]);
  });

  test("that exists several times is updated once, the oldest; the others are left alone", async () => {
    github.addComments(2, `${MARKER}\nold`, BOT);
    await publish();
    expect(marked()).toEqual(["\nnew", "\nold"]);
  });

  test("that was deleted between the calls is created again", async () => {
    github.addComments(1, `${MARKER}\nold`, BOT);
    github.troubles.push({ method: "PATCH", answer: { status: 404 } });
    const { url, notDone } = await publish();
    expect([url === null, notDone]).toEqual([false, null]);
    expect(github.countOf("POST")).toBe(1);
  });
});

describe("the mode", () => {
  test("never: GitHub is not even asked", async () => {
    expect(await publish({ mode: "never", hasPassed: false })).toEqual({ url: null, notDone: null });
    expect(github.requests).toEqual([]);
  });

  test("outside a pull request GitHub is not asked, and nothing is missing", async () => {
    const request = requestWith();
    const outcome = await publishComment(
      { ...request, context: { ...request.context, pullRequest: null } },
      { clock: systemClock, openApi: openOctokit },
    );
    expect(outcome).toEqual({ url: null, notDone: null });
    expect(github.requests).toEqual([]);
  });

  test("on-failure: a passing run creates none", async () => {
    expect(await publish({ mode: "on-failure" })).toEqual({ url: null, notDone: null });
    expect(github.comments).toEqual([]);
  });

  test("on-failure: a passing run updates the comment that says that it failed", async () => {
    await publish({ mode: "on-failure", hasPassed: false, body: `${MARKER}\nfailed` });
    await publish({ mode: "on-failure" });
    expect(marked()).toEqual(["\nnew"]);
  });
});

describe("a comment that cannot be written leaves one line", () => {
  const NEEDS = "Writing it takes the permission `pull-requests: write`.";

  test.each([
    [
      "read-only",
      "fork",
      `the token may not do it (403: Resource not accessible by integration - https://docs.github.com/rest). ${NEEDS} A pull request from a fork gets a read-only token; a workflow on \`workflow_run\` with \`mode: report\` can write it later.`,
    ],
    [
      "read-only",
      "dependabot",
      `the token may not do it (403: Resource not accessible by integration - https://docs.github.com/rest). ${NEEDS} A run that Dependabot starts gets a read-only token.`,
    ],
    [
      "unknown",
      null,
      `GitHub's API does not accept the token (401: Bad credentials - https://docs.github.com/rest). ${NEEDS}`,
    ],
    [
      "blind",
      null,
      `the token does not see the pull request (404: Not Found - https://docs.github.com/rest). ${NEEDS}`,
    ],
  ] as const)("with a token that is %s (%s)", async (rights, tokenLimit, text) => {
    github.rights = rights;
    expect(await publish({ tokenLimit })).toEqual({
      url: null,
      notDone: `The pull-request comment was not written: ${text}`,
    });
  });

  test("with a read-only token that would update", async () => {
    github.addComments(1, `${MARKER}\nold`, BOT);
    github.rights = "read-only";
    expect((await publish()).notDone).toContain("(403: Resource not accessible by integration");
    expect(marked()).toEqual(["\nold"]);
  });

  test("without a token", async () => {
    expect((await publish({ token: undefined, tokenLimit: "fork" })).notDone).toBe(
      `The pull-request comment was not written: there is no github-token. ${NEEDS} A pull request from a fork gets a read-only token; a workflow on \`workflow_run\` with \`mode: report\` can write it later.`,
    );
    expect(github.requests).toEqual([]);
  });

  test("when it is too long", async () => {
    const { notDone } = await publish({ body: "x".repeat(65_537) });
    expect(notDone).toContain("GitHub's API answered 422 (Validation Failed: body is too long");
  });

  test("when the API answers what is not GitHub's", async () => {
    github.troubles.push({ method: "GET", answer: { status: 200, message: "welcome to the proxy" } });
    expect((await publish()).notDone).toContain("an answer that is not GitHub's");
  });

  test("when nobody listens at the API's address", async () => {
    const { context } = requestWith();
    const { notDone } = await publish({
      context: { ...context, apiUrl: "http://127.0.0.1:9/api" },
      budget: budgetOf(100),
    });
    expect(notDone).toMatch(
      /^The pull-request comment was not written: GitHub's API did not answer \(.+\)\./,
    );
  });
});

describe("trouble that passes", () => {
  test("server errors are waited out", async () => {
    github.troubles.push({ method: "GET", times: 1, answer: { status: 502 } });
    github.addComments(1, `${MARKER}\nold`, BOT);
    github.troubles.push({ method: "PATCH", times: 1, answer: "reset" });
    expect((await publish()).notDone).toBeNull();
    expect(marked()).toEqual(["\nnew"]);
  });

  test("a create that failed after it took effect is not done twice", async () => {
    github.troubles.push({ method: "POST", times: 1, afterEffect: true, answer: { status: 502 } });
    expect((await publish()).notDone).toBeNull();
    expect(marked()).toEqual(["\nnew"]);
    expect(github.countOf("POST")).toBe(1);
  });

  test("a create that failed without effect is done again", async () => {
    github.troubles.push({ method: "POST", times: 1, answer: { status: 503 } });
    expect((await publish()).notDone).toBeNull();
    expect(github.comments).toHaveLength(1);
  });

  test("retry-after of a secondary limit is honoured", async () => {
    const limit = {
      status: 403,
      headers: { "retry-after": "1" },
      message: "You have exceeded a secondary rate limit",
    };
    github.troubles.push({ method: "POST", times: 1, answer: limit });
    const before = performance.now();
    expect((await publish()).notDone).toBeNull();
    expect(performance.now() - before).toBeGreaterThanOrEqual(1000);
    expect(github.comments).toHaveLength(1);
  });

  test("a limit that lasts longer than the budget is told at once", async () => {
    const limit = { status: 429, headers: { "retry-after": "60" }, message: "secondary rate limit" };
    github.troubles.push({ answer: limit });
    expect((await publish()).notDone).toContain(
      "GitHub's rate limit asks to wait 60 s (429: secondary rate limit)",
    );
    expect(github.requests).toHaveLength(1);
  });

  test("a secondary limit that names no time lasts a minute, as GitHub says", async () => {
    github.troubles.push({ answer: { status: 403, message: "You have exceeded a secondary rate limit." } });
    expect((await publish()).notDone).toContain(
      "GitHub's rate limit asks to wait 60 s (403: You have exceeded",
    );
  });

  test("an exhausted primary limit is told with the time that is left", async () => {
    const reset = String(Math.ceil(systemClock.wallTime() / 1000) + 600);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    github.troubles.push({ answer: { status: 403, headers } });
    expect((await publish()).notDone).toMatch(/asks to wait (599|600|601) s/);
  });

  test("server errors that last end with the budget", async () => {
    github.troubles.push({ answer: { status: 500 } });
    expect((await publish({ budget: budgetOf(2_000) })).notDone).toContain(
      "GitHub's API answered 500 (trouble 500)",
    );
    expect(github.requests).toHaveLength(3);
  });

  test("a job that is cancelled meanwhile waits neither for an answer nor for a limit's end", async () => {
    for (const answer of ["hang", { status: 429, headers: { "retry-after": "20" } }] as const) {
      github.troubles.splice(0, github.troubles.length, { answer });
      const cancelled = new AbortController();
      const publishing = publish({ budget: budgetOf(30_000, cancelled.signal) });
      await expect.poll(() => github.requests.length).toBeGreaterThan(0);
      const cancelledAtMs = performance.now();
      cancelled.abort("cancelled");
      expect((await publishing).notDone).toContain("was not written");
      expect(performance.now() - cancelledAtMs).toBeLessThan(5_000);
      github.requests.length = 0;
    }
  });

  test("an API that hangs is given up after 10 s", async () => {
    github.troubles.push({ answer: "hang" });
    const clock = new ManualClock();
    const outcome = publishComment(requestWith(), { clock, openApi: openOctokit });
    while (github.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await clock.advance(10_000);
    expect((await outcome).notDone).toContain("GitHub's API did not answer (no answer within 10 s)");
    expect(github.requests).toHaveLength(1);
  });
});
