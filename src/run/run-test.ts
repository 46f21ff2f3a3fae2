import { randomUUID } from "node:crypto";

import { delay } from "../clock.ts";
import { Engine } from "../engine/engine.ts";
import { NO_BASELINE, withComparison } from "../engine/judge-changes.ts";
import type { RunController } from "../engine/run-controller.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { formatValue } from "../metrics/format-value.ts";
import { keepCheckpoints } from "./checkpoints.ts";
import { concludeStalled, type RunProgress } from "./conclude-stalled.ts";
import { interruptionOf, notStarted, withFailure, type Interruption } from "./interruption.ts";
import { optimizeLate } from "./late-optimizing.ts";
import { loadRequested } from "./load-requested.ts";
import { Redactor } from "../config/redactor.ts";
import type { EndOfRun } from "./end-of-run.ts";
import { againstPast, historyWith, withPastWarnings } from "./judge-by-past.ts";
import { baselineProblem, lookUpPast } from "./look-up-past.ts";
import type { PastRuns } from "./past-runs.ts";
import { runsPatterns } from "./runs-patterns.ts";
import { writeOutcome } from "./write-outcome.ts";
import { startRef } from "./ref-baseline.ts";
import type { Run, RunDeps } from "./run-context.ts";
import type { RunListener, RunOutcome, RunRequest } from "./run-request.ts";
import {
  awaitReady,
  deathDuring,
  hasDied,
  runningBaseline,
  setupFailed,
  startHead,
  versionsProblem,
  type Versions,
} from "./versions.ts";

/** A load that is stopped ends in less: threads get 3 s, teardown 2.5 s. */
const ENDING_MS = 6_000;

/** Often enough for a progress line, rare enough for an events file. */
const DEFAULT_SNAPSHOT_INTERVAL_MS = 1_000;

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
    optimizeLate(test.plan);
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
  const past = await lookUpPast(run, test);
  const asked = run.request.baseline?.kind;
  const judged = judgedBy(end.result, test, { run, past });
  const result = withPastWarnings(past, judged, asked === "artifact" || asked === "file" ? "past" : "other");
  return { ...end, result, history: historyWith(past, { run, test, result }) };
}

/** The result judged by its baseline; by nothing when there is none. */
function judgedBy(
  result: RunResult,
  test: TestPlan,
  { run, past }: { readonly run: Run; readonly past: PastRuns },
): RunResult {
  // A part of the load is judged when all of them are together.
  if (run.request.shard !== undefined) return result;
  const baseline = run.request.baseline ?? { kind: "none" };
  switch (baseline.kind) {
    case "none":
      return withComparison(result, test.plan, { absentBecause: NO_BASELINE });
    case "artifact":
    case "file":
      return withComparison(result, test.plan, againstPast(baseline, past, { run, test, result }));
    case "url":
    case "ref":
      // Measured side by side, so that the result has it already.
      return result;
  }
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
    const end = unready === null ? await runLoad(test, versions, progress) : notMeasured(unready);
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

async function runLoad(test: TestPlan, versions: Versions, progress: RunProgress): Promise<EndOfRun> {
  const { run } = progress;
  const { request, listener } = run;
  listener.onPhase?.("test");
  noteStart(run);
  const controller = new Engine(test, {
    clock: run.deps.clock,
    runId: run.runId,
    threads: request.threads ?? "auto",
    shard: request.shard ?? null,
    startAtMs: request.startAtMs ?? null,
    baseline: versions.base?.version ?? null,
    metricFlushIntervalMs: request.snapshotIntervalMs ?? DEFAULT_SNAPSHOT_INTERVAL_MS,
  }).start();
  progress.controller = controller;
  const watching = forwardEvents(controller, listener);
  // Awaited below; until then a listener that throws must not end the process.
  watching.catch(() => undefined);
  const stop = (): void => {
    const interruption = interruptionOf(request.signal);
    controller.stop(interruption?.kind === "stopped" ? interruption.reason : interruption?.error.message);
  };
  request.signal.addEventListener("abort", stop, { once: true });
  if (request.signal.aborted) stop();
  const over = new AbortController();
  // Without one a run is as good.
  const checkpoints = keepCheckpoints(run, test, controller, over.signal).catch(() => undefined);
  for (const { what, process } of [versions.head, ...(versions.base === null ? [] : [versions.base])]) {
    void process?.died.then((reason) => controller.stop(`${what} ${reason}`));
  }
  try {
    const result = await Promise.race([
      ended(controller, watching),
      neverEnded(run, controller, over.signal),
    ]);
    over.abort();
    await checkpoints;
    return {
      result: withOutsideFailure(result, versions, interruptionOf(request.signal, test.plan)),
      part: controller.loadPart(),
      history: null,
    };
  } finally {
    request.signal.removeEventListener("abort", stop);
  }
}

/** Says what the load waits for, or that it is late. */
function noteStart({ request, deps, listener }: Run): void {
  const { startAtMs } = request;
  if (startAtMs === undefined) return;
  const instant = new Date(startAtMs).toISOString();
  const aheadMs = startAtMs - deps.clock.wallTime();
  listener.onNote?.(
    aheadMs >= 0
      ? `The load begins at ${instant}, in ${formatValue(aheadMs, "ms")}.`
      : `start-at (${instant}) was ${formatValue(-aheadMs, "ms")} ago: the load begins late, at once.`,
  );
}

async function ended(controller: RunController, watching: Promise<void>): Promise<RunResult> {
  const result = await controller.wait();
  await watching;
  return result;
}

/** What was measured, when the engine does not come to its end although it was told to. */
async function neverEnded(run: Run, controller: RunController, over: AbortSignal): Promise<RunResult> {
  const { request, deps } = run;
  await aborted(AbortSignal.any([request.signal, over]));
  await delay(deps.clock, ENDING_MS, over);
  const reason = "the load did not end when it was told to";
  return controller.resultSoFar(reason) ?? notStarted(run, { status: "stopped", stopReason: reason });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function withOutsideFailure(
  result: RunResult,
  versions: Versions,
  interruption: Interruption | null,
): RunResult {
  if (interruption?.kind === "failed") return withFailure(result, interruption.error);
  const death = deathDuring(versions);
  return death === null ? result : withFailure(result, death);
}

async function forwardEvents(controller: RunController, listener: RunListener): Promise<void> {
  if (listener.onEvent === undefined) return;
  for await (const event of controller.events()) listener.onEvent(event);
}
