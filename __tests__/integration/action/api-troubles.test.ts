import { expect, test } from "vitest";

import type { GithubContext } from "../../../src/action/github-context.ts";
import { openOctokit } from "../../../src/action/open-octokit.ts";
import { publishComment } from "../../../src/action/publish-comment.ts";
import { systemClock } from "../../../src/clock.ts";
import { FakeGithub, type Trouble } from "../../support/fake-github.ts";

const MARKER = "<!-- rampa:comment 0123 -->";
const BUDGET_MS = 2_000;

/** Every call that publishing makes, and whether there is a comment already. */
const CALLS = {
  "list the comments": { method: "GET", path: /\/comments$/, isUpdate: true },
  "ask for the account": { method: "GET", path: /^\/user$/, isUpdate: true },
  "create the comment": { method: "POST", path: /\/comments$/, isUpdate: false },
  "update the comment": { method: "PATCH", path: /\/comments\/\d+$/, isUpdate: true },
} as const;

const SECONDARY = "You have exceeded a secondary rate limit";

const ANSWERS: Readonly<Record<string, Trouble["answer"]>> = {
  "400": { status: 400 },
  "401": { status: 401 },
  "403": { status: 403 },
  "404": { status: 404 },
  "410": { status: 410 },
  "422": { status: 422 },
  "429 for a minute": { status: 429, headers: { "retry-after": "60" } },
  "a secondary limit for a minute": { status: 403, headers: { "retry-after": "60" }, message: SECONDARY },
  "a secondary limit without a time": { status: 403, message: SECONDARY },
  "a limit with a time that is none": { status: 429, headers: { "retry-after": "soon" } },
  "500": { status: 500 },
  "502": { status: 502 },
  "503 with a long wait": { status: 503, headers: { "retry-after": "3600" } },
  "what is not GitHub's": { status: 200, message: "welcome to the proxy" },
  "a redirect to nowhere": { status: 302, headers: { location: "http://127.0.0.1:9/" } },
  "nothing, and closes": "reset",
  "nothing for ever": "hang",
};

interface Seen {
  /** Of those that it may have: written, or one line that says why not. */
  readonly outcome: string;
  readonly tookMs: number;
}

/** Publishes once while one call has its trouble. */
async function publishIn(call: keyof typeof CALLS, answer: Trouble["answer"]): Promise<Seen> {
  const github = await FakeGithub.start();
  const { method, path, isUpdate } = CALLS[call];
  if (isUpdate) github.addComments(1, `${MARKER}\nold`, { login: "github-actions[bot]", type: "Bot" });
  github.troubles.push({ method, path, answer });
  const context: GithubContext = {
    apiUrl: github.apiUrl,
    owner: "acme",
    repository: "shop",
    workflow: "CI",
    job: "load",
    pullRequest: { number: 7, tokenLimit: null },
    workflowRun: null,
    git: {},
    runUrl: undefined,
    workflowFile: undefined,
    runId: undefined,
    baseBranch: undefined,
  };
  const beganMs = performance.now();
  const { url, notDone } = await publishComment(
    {
      mode: "always",
      hasPassed: true,
      marker: MARKER,
      body: `${MARKER}\nnew`,
      token: github.token,
      context,
      budget: { totalMs: BUDGET_MS, stoppedMs: 200, signal: new AbortController().signal },
    },
    { clock: systemClock, openApi: openOctokit },
  );
  const tookMs = performance.now() - beganMs;
  await github.close();
  const isWritten = github.comments.some(({ body }) => body.endsWith("new"));
  const isOneLine =
    notDone?.startsWith("The pull-request comment was not written: ") === true && !notDone.includes("\n");
  if (notDone === null && url !== null && isWritten) return { outcome: "written", tookMs };
  return {
    outcome: isOneLine && url === null ? "one line" : `wrong: ${String(notDone)} ${String(url)}`,
    tookMs,
  };
}

test.each(Object.keys(CALLS) as (keyof typeof CALLS)[])(
  "whatever GitHub answers to %s, it is written or one line says why not, within the budget",
  async (call) => {
    const seen = await Promise.all(
      Object.entries(ANSWERS).map(async ([name, answer]) => [name, await publishIn(call, answer)] as const),
    );
    // Whose a comment is can be known without asking; one that is gone is created again.
    const mayWrite = call === "ask for the account" || call === "update the comment";
    const allowed = mayWrite ? ["one line", "written"] : ["one line"];
    expect(seen.filter(([, { outcome }]) => !allowed.includes(outcome))).toEqual([]);
    const late = seen.filter(([, { tookMs }]) => tookMs > BUDGET_MS + 5_000);
    expect(late).toEqual([]);
  },
);
