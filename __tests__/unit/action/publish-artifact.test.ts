import { expect, test } from "vitest";

import { systemClock, type Clock } from "../../../src/clock.ts";
import {
  publishArtifact,
  type ArtifactOutcome,
  type UploadArtifact,
} from "../../../src/action/publish-artifact.ts";
import type { BudgetLimits } from "../../../src/action/budget.ts";
import { ManualClock } from "../../support/manual-clock.ts";

function budgetOf(totalMs: number): BudgetLimits {
  return { totalMs, stoppedMs: totalMs, signal: new AbortController().signal };
}

const ENV = {
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_RUN_ID: "42",
  ACTIONS_RUNTIME_TOKEN: "t",
  ACTIONS_RESULTS_URL: "https://results.test/",
};
const FILES = ["/r/result.json", "/r/report.html"];

function publish(
  uploadArtifact: UploadArtifact,
  {
    env = ENV,
    files = FILES,
    budget = budgetOf(5_000),
    clock = systemClock,
  }: { env?: Record<string, string>; files?: string[]; budget?: BudgetLimits; clock?: Clock } = {},
): Promise<ArtifactOutcome> {
  const request = { name: "rampa-results", folder: "/r", files, env, budget };
  return publishArtifact(request, { clock, uploadArtifact });
}

const line = (reason: string): ArtifactOutcome => ({
  url: null,
  notDone: `The results were not uploaded as an artifact: ${reason}.`,
});

test("the files are uploaded by name, and the address is that of the artifact", async () => {
  const uploads: unknown[] = [];
  const outcome = await publish((upload) => Promise.resolve(void uploads.push(upload)).then(() => 7));
  expect(outcome).toEqual({ url: "https://github.com/acme/shop/actions/runs/42/artifacts/7", notDone: null });
  expect(uploads).toEqual([{ name: "rampa-results", folder: "/r", files: FILES }]);
});

test.each([
  [
    "on GitHub Enterprise Server",
    { env: { ...ENV, GITHUB_SERVER_URL: "https://git.corp.test" } },
    "GitHub Enterprise Server does not have this service",
  ],
  [
    "without the runner's token",
    { env: { ...ENV, ACTIONS_RUNTIME_TOKEN: "" } },
    "this runner offers no place for artifacts",
  ],
  ["without files", { files: [] }, "there are no result files"],
])("%s nothing is tried, and one line says why", async (_, change, reason) => {
  const outcome = await publish(() => Promise.reject(new Error("must not be called")), change);
  expect(outcome).toEqual(line(reason));
});

test.each([
  [
    "refused",
    new Error("Received non-retryable error: (409) Conflict: an artifact with this name already exists"),
    /artifact-name/,
  ],
  ["broken", new Error("socket hang up."), /: socket hang up\.$/],
])("an upload that is %s is a line, never a failure", async (_, error, expected) => {
  const { url, notDone } = await publish(() => Promise.reject(error));
  expect([url, notDone]).toEqual([null, expect.stringMatching(expected)]);
});

test("an upload that hangs is given up", async () => {
  expect(await publish(() => new Promise(() => undefined), { budget: budgetOf(20) })).toEqual(
    line("it took longer than 0 s"),
  );
});

test("an upload that hangs is given up soon when the job is cancelled", async () => {
  const clock = new ManualClock();
  const cancelled = new AbortController();
  const publishing = publish(() => new Promise(() => undefined), {
    budget: { totalMs: 60_000, stoppedMs: 2_000, signal: cancelled.signal },
    clock,
  });
  await clock.advance(5_000);
  cancelled.abort("cancelled");
  await clock.advance(2_000);
  expect(await publishing).toEqual(line("it took longer than 7 s"));
});
