import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { runStep, type StepResult } from "../../support/action-step.ts";
import { startCountingServer } from "../../support/counting-server.ts";
import { FakeGithub } from "../../support/fake-github.ts";
import { isRunning } from "../../support/is-running.ts";

/** From the first line of the log, in steps that cover every phase. */
const POINTS = Array.from({ length: 20 }, (_, index) => 20 + index * 140);
const SIDE_BY_SIDE = 4;

const FILES = {
  "target.mjs": [
    'import { createServer } from "node:http";',
    "const readyAt = Date.now() + 300;",
    "const server = createServer((request, response) => {",
    '  if (request.url === "/health" && Date.now() < readyAt) response.statusCode = 503;',
    '  response.end("{}");',
    "});",
    'server.listen(Number(process.env.PORT), "127.0.0.1");',
  ].join("\n"),
  "load.mjs": [
    "const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));",
    "export const setup = () => pause(300);",
    'export default async (worker) => { await worker.http.get("/"); await worker.sleep("10ms"); };',
    "export const teardown = () => pause(300);",
  ].join("\n"),
  "event.json": JSON.stringify({
    pull_request: {
      number: 7,
      head: { sha: "a".repeat(40), repo: { full_name: "acme/shop" } },
      base: { sha: "b".repeat(40), ref: "main" },
    },
    repository: { full_name: "acme/shop" },
  }),
};

interface Cancelled {
  readonly step: StepResult;
  /** What the log said last when the signal came; null when the step was over already. */
  readonly phase: string | null;
  readonly endedAfterMs: number;
  readonly targetRuns: boolean;
}

let github: FakeGithub;

async function cancelAt(pointMs: number, signal: NodeJS.Signals): Promise<Cancelled> {
  const probe = await startCountingServer();
  await probe.close();
  const { port } = new URL(probe.origin);
  const seen = { raw: "", phase: null as string | null, cancelledAtMs: Infinity };
  const timers: NodeJS.Timeout[] = [];
  const step = await runStep({
    files: {
      ...FILES,
      "rampa.yml": [
        `base_url: http://127.0.0.1:${port}`,
        "script: ./load.mjs",
        "warm_up: 400ms",
        "options: { vus: 4, duration: 700ms }",
      ].join("\n"),
    },
    inputs: {
      start: `echo $$ > pid; exec "${process.execPath}" target.mjs`,
      "wait-on": `http://127.0.0.1:${port}/health`,
      env: `PORT=${port}`,
      progress: "200ms",
    },
    env: {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: "event.json",
      GITHUB_API_URL: github.apiUrl,
    },
    onLog: (log, kill) => {
      seen.raw = log;
      if (timers.length > 0) return;
      const cancel = (): void => {
        seen.cancelledAtMs = performance.now();
        seen.phase = seen.raw.split("\n").findLast((line) => line.startsWith("::group::")) ?? "";
        kill(signal);
      };
      timers.push(setTimeout(cancel, pointMs));
    },
  });
  const endedAfterMs = Math.max(performance.now() - seen.cancelledAtMs, 0);
  for (const timer of timers) clearTimeout(timer);
  const pidFile = join(step.workspace, "pid");
  return {
    step,
    phase: seen.phase,
    endedAfterMs,
    targetRuns: existsSync(pidFile) && isRunning(Number(readFileSync(pidFile, "utf8"))),
  };
}

describe("a job that is cancelled at 20 points in time", () => {
  const runs: Cancelled[] = [];

  beforeAll(async () => {
    github = await FakeGithub.start();
    const points = POINTS.entries();
    const worker = async (): Promise<void> => {
      for (const [index, pointMs] of points) {
        runs.push(await cancelAt(pointMs, index % 2 === 0 ? "SIGINT" : "SIGTERM"));
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  }, 120_000);

  afterAll(() => github.close());

  test("has a valid result, a summary and outputs that agree, 20 of 20", () => {
    expect(runs).toHaveLength(20);
    for (const { step } of runs) {
      const result = step.result();
      expect(["stopped", "passed"]).toContain(result.status);
      expect(step.outputs).toMatchObject({ status: result.status, "run-id": result.run_id });
      expect(step.summary).toContain(result.status === "stopped" ? "**Stopped**" : "**Passed**");
      expect(step.exitCode).toBe(result.status === "stopped" ? 1 : 0);
      for (const name of ["report.html", "summary.md", "comment.md", "junit.xml"]) {
        expect(readFileSync(join(step.workspace, "rampa-results", name), "utf8")).not.toBe("");
      }
    }
  });

  test("is over within 5 s, and nothing is left running", () => {
    for (const run of runs) expect(run).toMatchObject({ targetRuns: false });
    expect(Math.max(...runs.map(({ endedAfterMs }) => endedAfterMs))).toBeLessThan(5_000);
  });

  test("was cancelled before, in and after the load", () => {
    const phases = new Set(runs.map(({ phase }) => phase));
    expect(phases).toContain("::group::Run the load test");
    expect(phases.size).toBeGreaterThan(1);
    expect(runs.filter(({ step }) => step.outputs.status === "stopped").length).toBeGreaterThan(10);
  });
});
