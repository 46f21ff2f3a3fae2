import { relative } from "node:path";

import { serializeEvent } from "../engine/serialize-event.ts";
import { EXIT_CODES, type RunStatus } from "../exit-codes.ts";
import { PROSE_LENGTH } from "../report/plain-text.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { Redactor } from "../config/redactor.ts";
import type { RunDeps } from "../run/run-context.ts";
import { describeGit } from "../run/describe-git.ts";
import type { FinishedRun, RunListener, RunRequest } from "../run/run-request.ts";
import { runTest } from "../run/run-test.ts";
import type { CliContext } from "./context.ts";
import { EventsFile } from "./events-file.ts";
import { reportFailure } from "./failure.ts";
import { RunView, type ViewOptions } from "./run-view.ts";

/** One run, as a command asks for it. */
export interface GatedRun {
  readonly request: RunRequest;
  readonly view: ViewOptions;
  /** Statuses that are not exit code 0. */
  readonly failOn: ReadonlySet<RunStatus>;
  /** Absolute; null: events are written nowhere. */
  readonly eventsPath: string | null;
}

/** How often the engine tells its figures: once a second, or for every progress line. */
const SNAPSHOT_MS = 1_000;
const MIN_SNAPSHOT_MS = 100;

/** Runs a test and shows it; resolves to the exit code. */
export async function runAndShow(run: GatedRun, context: CliContext): Promise<number> {
  const view = new RunView(context, run.view, run.request);
  const events = run.eventsPath === null ? null : EventsFile.open(run.eventsPath);
  const onAbort = (): void => view.onAbort();
  context.signal.addEventListener("abort", onAbort, { once: true });
  try {
    const request = {
      ...run.request,
      git: await describeGit(run.request),
      snapshotIntervalMs: snapshotIntervalOf(run.view.progressMs),
    };
    const finish = (outcome: FinishedRun, eventsFailure: string | null): number => {
      view.finish(outcome);
      const unwritten = unwrittenLines(outcome, run, eventsFailure, context);
      for (const line of unwritten) context.stderr.write(`${line}\n`);
      return exitCodeOf(outcome.result.status, run.failOn, unwritten.length > 0);
    };
    const deps: RunDeps = {
      clock: context.clock,
      atExit: context.atExit,
      maskOutput: context.maskOutput,
      watchStalls: context.watchStalls,
      whenStalled: (conclude) =>
        context.whenStalled?.((error) => finish(conclude(error), null)) ?? (() => undefined),
    };
    const outcome = await runTest(request, deps, listenerOf(view, events));
    const eventsFailure = (await events?.close()) ?? null;
    if (outcome.kind === "config_error") return reportFailure(outcome.error, context);
    return finish(outcome, eventsFailure);
  } finally {
    context.signal.removeEventListener("abort", onAbort);
    await events?.close();
  }
}

/**
 * The worse of both: a run that did not pass keeps its own code, whatever could not be written; one
 * that passed is not green without its results.
 */
export function exitCodeOf(status: RunStatus, failOn: ReadonlySet<RunStatus>, isUnwritten: boolean): number {
  if (failOn.has(status)) return EXIT_CODES[status];
  return isUnwritten ? EXIT_CODES.not_written : EXIT_CODES.passed;
}

function unwrittenLines(
  outcome: FinishedRun,
  run: GatedRun,
  eventsFailure: string | null,
  context: CliContext,
): readonly string[] {
  const files = outcome.unwritten.map(({ path, reason }) => ({ path, reason }));
  if (run.eventsPath !== null && eventsFailure !== null) {
    files.push({ path: run.eventsPath, reason: eventsFailure });
  }
  return files.map(({ path, reason }) =>
    terminalText(`could not write ${relative(context.cwd, path)}: ${reason}`, PROSE_LENGTH),
  );
}

function listenerOf(view: RunView, events: EventsFile | null): RunListener {
  let redactor: Redactor | null = null;
  const base: RunListener = {
    onPhase: (phase) => view.onPhase(phase),
    onLoaded(test, given) {
      redactor = given;
      view.onLoaded(test, given);
    },
    onNote: (text) => view.onNote(text),
    onTargetOutput: (lines) => view.onTargetOutput(lines),
  };
  // Without a listener the engine takes no snapshots.
  if (!view.wantsEvents && events === null) return base;
  return {
    ...base,
    onEvent(event) {
      view.onEvent(event);
      const line = serializeEvent(event);
      events?.write(redactor === null ? line : redactor.deep(line));
    },
  };
}

function snapshotIntervalOf(progressMs: number): number {
  return progressMs === 0 ? SNAPSHOT_MS : Math.max(Math.min(progressMs, SNAPSHOT_MS), MIN_SNAPSHOT_MS);
}
