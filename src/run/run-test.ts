import { randomUUID } from "node:crypto";

import { Redactor } from "../config/redactor.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { DEFAULT_CONFIDENCE } from "./compare-settings.ts";
import { collectOnlyWhenFull } from "./idle-collection.ts";
import { concludeStalled, type RunProgress } from "./conclude-stalled.ts";
import type { EndOfRun } from "./end-of-run.ts";
import { interruptionOf, notStarted } from "./interruption.ts";
import { judgeByPast } from "./judge-by-past.ts";
import { loadRequested } from "./load-requested.ts";
import { baselineProblem, lookUpPast } from "./look-up-past.ts";
import { measureLoad } from "./measure-load.ts";
import { resultFileOf } from "./result-file-of.ts";
import { startRef } from "./ref-baseline.ts";
import type { Run, RunDeps } from "./run-context.ts";
import type { RunListener, RunOutcome, RunRequest } from "./run-request.ts";
import { runsPatterns } from "./runs-patterns.ts";
import {
  awaitReady,
  hasDied,
  runningBaseline,
  setupFailed,
  startHead,
  type Versions,
  versionsProblem,
} from "./versions.ts";
import { writeOutcome } from "./write-outcome.ts";

/**
 * One gated run, as both front ends share it: loads the config, starts the system under test,
 * waits for it, runs the load, ends everything that it started and writes the result files.
 *
 * @throws only what is a defect of rampa; everything the user can cause is an outcome.
 */
export async function runTest(
  request: RunRequest,
  deps: RunDeps,
  listener: RunListener = {},
): Promise<RunOutcome> {
  const identity = { runId: randomUUID(), startedAtMs: deps.clock.wallTime() };
  const run: Run = { request, deps, listener, redactor: new Redactor([]), ...identity };
  const progress: RunProgress = { run, test: null, controller: null, end: null };
  const forget = deps.whenStalled?.((error) => concludeStalled(progress, error));
  try {
    return await runThrough(progress);
  } finally {
    forget?.();
  }
}

async function runThrough(progress: RunProgress): Promise<RunOutcome> {
  const { request, deps, listener } = progress.run;
  listener.onPhase?.("load");
  const loaded = await loadRequested(request, deps.clock);
  if (loaded.kind === "config_error") return loaded;
  const unread = await baselineProblem(request);
  if (unread !== null) return { kind: "config_error", error: unread };

  const test = loaded.kind === "loaded" ? loaded.test : null;
  const unfit = test === null ? null : versionsProblem(test, request);
  if (unfit !== null) return { kind: "config_error", error: unfit };
  const redactor = new Redactor(test?.secretValues ?? [], () => progress.controller?.secretValues ?? []);
  deps.maskOutput?.(redactor);
  progress.test = test;
  progress.run = { ...progress.run, redactor };
  if (test !== null) {
    // Not earlier: Node compiles its own modules anew that are loaded after a flag of V8 was changed.
    collectOnlyWhenFull();
    listener.onLoaded?.(test, redactor);
  }
  if (test !== null && runsPatterns(test.plan)) await deps.watchStalls?.();
  const interrupted = interruptedResult(progress.run);
  const end = interrupted === null ? await runAgainstTarget(progress) : notMeasured(interrupted);
  progress.end = end;
  if (test !== null) progress.end = await compared(end, test, progress.run);
  listener.onPhase?.("results");
  return writeOutcome(progress.run, test, progress.end);
}

function notMeasured(result: RunResult): EndOfRun {
  return { result, part: null, history: null };
}

/** The end judged by what earlier runs say of it, and with its place among them. */
async function compared(end: EndOfRun, test: TestPlan, run: Run): Promise<EndOfRun> {
  const { request, listener, redactor } = run;
  // A part of the load is judged, and remembered, when all of them are together.
  if (request.shard !== undefined) return end;
  const { history: mostRuns = null, compare, relativeThresholds: limits = [] } = test.plan;
  const past = await lookUpPast(request, {
    configDigest: test.digest,
    wantsHistory: mostRuns !== null,
    say: (line) => listener.onNote?.(redactor.text(line)),
  });
  const judged = judgeByPast(end.result, past, {
    baseline: request.baseline,
    confidence: compare?.confidence ?? DEFAULT_CONFIDENCE,
    limits,
    mostRuns,
    fileOf: (result) => resultFileOf(run, test, result),
  });
  return { ...end, ...judged };
}

/** The result of a run that was interrupted before its load; null when it was not. */
function interruptedResult(run: Run): RunResult | null {
  const interruption = interruptionOf(run.request.signal);
  if (interruption === null) return null;
  return interruption.kind === "stopped"
    ? notStarted(run, { status: "stopped", stopReason: interruption.reason })
    : notStarted(run, { status: "execution_failed", error: interruption.error });
}

async function runAgainstTarget(progress: RunProgress): Promise<EndOfRun> {
  const { run, test } = progress;
  if (test === null) throw new TypeError("a run without a plan was not interrupted");
  const { baseline } = run.request;
  const base =
    baseline?.kind === "ref" ? await startRef(baseline.ref, test, run) : runningBaseline(test, run);
  if (base !== null && !("version" in base)) {
    return notMeasured(interruptedResult(run) ?? setupFailed(run, base));
  }
  const head = startHead(run);
  const versions: Versions = { head, base };
  try {
    const unready = await awaitReady(test, versions, run);
    const end = unready === null ? await measureLoad(test, versions, progress) : notMeasured(unready);
    tellOutput(end.result, versions, run);
    return end;
  } finally {
    await Promise.all([head.end(), base?.end()]);
  }
}

/** The last lines of a version that did not do what it should. */
function tellOutput({ status, error }: RunResult, { head, base }: Versions, { listener }: Run): void {
  if (status === "passed" || error === undefined || !isTargets(error.code)) return;
  const failed = base !== null && hasDied(base) && !hasDied(head) ? base : head;
  if (failed.process !== null) listener.onTargetOutput?.(failed.process.log.tail);
}

function isTargets(code: string): boolean {
  return code === "target_failed" || code === "target_not_ready";
}
