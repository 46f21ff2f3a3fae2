import { statSync } from "node:fs";
import { resolve } from "node:path";

import type { Clock } from "../clock.ts";
import type { Problem } from "../errors.ts";
import type { RunStatus } from "../exit-codes.ts";
import { interruptionOf } from "../run/interruption.ts";
import { loadRequested } from "../run/load-requested.ts";
import type { RunDeps } from "../run/run-context.ts";
import type { RunRequest } from "../run/run-request.ts";
import { runTest } from "../run/run-test.ts";
import { ActionSession, type ActionIo } from "./action-session.ts";
import { withoutActionVariables } from "./inputs.ts";
import { mergeAndPublish } from "./merge-and-publish.ts";
import { pastRunFinder } from "./past-run-finder.ts";
import { problemsOf, publishConfigError } from "./publish-config-error.ts";
import { handOver } from "./publish-handed-over.ts";
import { publishResult } from "./publish-result.ts";
import { reportAndPublish } from "./report-and-publish.ts";
import { readInputs } from "./read-inputs.ts";
import { RESULTS_STATE } from "./step-state.ts";

/**
 * The action: reads its inputs, runs the test, publishes the result.
 *
 * @returns Exit code: 0, or 1 when the step is to fail.
 * @throws What is a defect; the caller must not let it pass for success.
 */
export async function runAction(io: ActionIo): Promise<0 | 1> {
  const { inputs, problems } = readInputs(io.env, io.clock.wallTime());
  const session = new ActionSession(io, inputs);
  const request = requestOf(session);
  const noFolder = folderProblems(session);
  if (problems.length + noFolder.length > 0) {
    const hasConfig = noFolder.length === 0 && inputs.mode === "run";
    const configProblems = hasConfig ? await configProblemsOf(request, io.clock) : [];
    await publishConfigError([...problems, ...noFolder, ...configProblems], session);
    return 1;
  }

  switch (inputs.mode) {
    case "run":
      return runAndPublish(request, session);
    case "merge":
      return mergeAndPublish(session);
    case "report":
      return reportAndPublish(session);
  }
}

async function runAndPublish(request: RunRequest, session: ActionSession): Promise<0 | 1> {
  const { io, inputs } = session;
  // Without it nothing is lost but what a killed run had measured.
  await session.publication.attempt("The state of the step", () =>
    io.toolkit.saveState(RESULTS_STATE, resolve(request.workingDirectory, request.resultsDir)),
  );
  const deps: RunDeps = {
    clock: io.clock,
    atExit: io.atExit,
    maskOutput: io.maskOutput,
    watchStalls: io.watchStalls,
    whenStalled: (conclude) =>
      io.whenStalled?.((error) => io.publishApart(handOver(conclude(error)))) ?? (() => undefined),
  };
  const outcome = await runTest(request, deps, session.log.listener());
  if (outcome.kind === "config_error") {
    await publishConfigError(problemsOf(outcome.error), session);
    return 1;
  }
  await publishResult(outcome, session);
  const { status } = outcome.result;
  return inputs.failOn.has(status) || isBrokenSince(status, session) ? 1 : 0;
}

/** User code may break the process when its result is written already. */
function isBrokenSince(status: RunStatus, { io, log }: ActionSession): boolean {
  const interruption = interruptionOf(io.signal);
  const isKnown = status === "setup_failed" || status === "execution_failed";
  if (interruption?.kind !== "failed" || isKnown) return false;
  log.say(`The step fails, after the run was over: ${interruption.error.message}`);
  return true;
}

async function configProblemsOf(request: RunRequest, clock: Clock): Promise<readonly Problem[]> {
  const loaded = await loadRequested(request, clock);
  return loaded.kind === "config_error" ? problemsOf(loaded.error) : [];
}

function folderProblems({ inputs, paths }: ActionSession): readonly Problem[] {
  if (statSync(paths.workingDirectory, { throwIfNoEntry: false })?.isDirectory() === true) return [];
  const message = `expected a folder, found none at ${JSON.stringify(inputs.workingDirectory)}`;
  return [{ path: "input working-directory", message }];
}

/** How often the engine tells its figures: at least once a second, and for every progress line. */
const SNAPSHOT_MS = 1_000;
const MIN_SNAPSHOT_MS = 100;

function snapshotIntervalOf(progressMs: number): number {
  return progressMs === 0 ? SNAPSHOT_MS : Math.max(Math.min(progressMs, SNAPSHOT_MS), MIN_SNAPSHOT_MS);
}

function requestOf(session: ActionSession): RunRequest {
  const { inputs, io, paths, github, marker, cell } = session;
  return {
    configPath: inputs.config,
    workingDirectory: paths.workingDirectory,
    overrides: inputs.overrides,
    script: inputs.script,
    env: { ...withoutActionVariables(io.env), ...inputs.env },
    threads: inputs.threads,
    shard: inputs.shard,
    startAtMs: inputs.startAtMs,
    start: inputs.start,
    waitOn: inputs.waitOn,
    waitOnTimeoutMs: inputs.waitOnTimeoutMs,
    baseline: inputs.baseline,
    prepare: inputs.prepare,
    findPastRuns: pastRunFinder(session),
    resultsDir: inputs.resultsDir,
    snapshotIntervalMs: snapshotIntervalOf(inputs.progressMs),
    signal: io.signal,
    git: github.git,
    comment: { marker, ...(github.runUrl === undefined ? {} : { summaryUrl: github.runUrl }), cell },
  };
}
