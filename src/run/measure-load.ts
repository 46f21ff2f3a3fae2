import { delay } from "../clock.ts";
import { Engine } from "../engine/engine.ts";
import type { RunController } from "../engine/run-controller.ts";
import type { RunResult } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { formatValue } from "../metrics/format-value.ts";
import { holdBestCompiler } from "../threads/compilers.ts";
import { keepCheckpoints } from "./checkpoints.ts";
import type { RunProgress } from "./conclude-stalled.ts";
import type { EndOfRun } from "./end-of-run.ts";
import { type Interruption, interruptionOf, notStarted, withFailure } from "./interruption.ts";
import type { Run } from "./run-context.ts";
import type { RunListener } from "./run-request.ts";
import { deathBefore, deathDuring, type Versions } from "./versions.ts";

/** A load that is stopped ends in less: threads get 3 s, teardown 2.5 s. */
const ENDING_MS = 6_000;

/** Often enough for a progress line, rare enough for an events file. */
const DEFAULT_SNAPSHOT_INTERVAL_MS = 1_000;

/** Runs the load against versions that are ready, until its end, or until it has to end. */
export async function measureLoad(
  test: TestPlan,
  versions: Versions,
  progress: RunProgress,
): Promise<EndOfRun> {
  const releaseCompiler = holdBestCompiler();
  try {
    return await runEngine(test, versions, progress);
  } finally {
    releaseCompiler();
  }
}

async function runEngine(test: TestPlan, versions: Versions, progress: RunProgress): Promise<EndOfRun> {
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
  const hasBegun = result.durationS > 0 || result.warmUp !== undefined;
  const death = hasBegun ? deathDuring(versions) : deathBefore(versions);
  if (death === null) return result;
  // What setup has said of it is nearer to the cause.
  if (result.status === "setup_failed") return { ...result, warnings: [...result.warnings, death.message] };
  return withFailure(result, death, hasBegun ? "execution_failed" : "setup_failed");
}

async function forwardEvents(controller: RunController, listener: RunListener): Promise<void> {
  if (listener.onEvent === undefined) return;
  for await (const event of controller.events()) listener.onEvent(event);
}
