import { join, resolve } from "node:path";

import { leadsTo } from "../config/leads-to.ts";
import type { RunningVersion } from "../engine/retarget-plan.ts";
import type { RunError, RunResult } from "../engine/run-result.ts";
import { RampaError } from "../errors.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { baselineText } from "./baseline.ts";
import { interruptionOf, notStarted } from "./interruption.ts";
import type { Run } from "./run-context.ts";
import { startTarget, type TargetProcess } from "./target-process.ts";
import { waitOn } from "./wait-on.ts";

/** How long the system under test may take to end by itself. */
const TARGET_GRACE_MS = 5_000;
/** The same for a job that was cancelled: its processes are killed soon. */
const TARGET_GRACE_STOPPED_MS = 1_000;

const DEATH_HINT = "Its output is in target.log; the command must stay in the foreground.";
const BASE_DEATH_HINT = "Its output is in baseline.log; the command must listen on the port in PORT.";
const WAIT_HINT = "Each wait-on URL must answer 2xx or 3xx; raise wait-on-timeout if it only needs longer.";

/** A version that was started for the run, or runs already. */
export interface StartedVersion {
  /** In words, such as `the system under test`. */
  readonly what: string;
  /** Null when it was not started here. */
  readonly process: TargetProcess | null;
  /** What must answer before the load begins. */
  readonly waitOn: readonly string[];
  /** Ends what was started for it. */
  end(): Promise<void>;
}

/** The version that this one is compared with. */
export interface StartedBaseline extends StartedVersion {
  readonly version: RunningVersion;
}

/** What is loaded. */
export interface Versions {
  readonly head: StartedVersion;
  /** Null when nothing runs beside it. */
  readonly base: StartedBaseline | null;
}

/** Why a version beside this one cannot be compared with it in this run; null when it can. */
export function versionsProblem(
  { plan }: TestPlan,
  { baseline, shard, start }: Run["request"],
): RampaError | null {
  if (baseline?.kind !== "url" && baseline?.kind !== "ref") return null;
  const name = baselineText(baseline);
  if (shard !== undefined)
    return unfit(`the baseline ${name} cannot be measured by a shard`, "Compare in a job without shard.");
  if (baseline.kind === "ref" && start === undefined) {
    return unfit(
      `the baseline ${name} needs a start command`,
      "Give start: it starts both versions, each on the port in PORT.",
    );
  }
  if (URL.parse(plan.baseUrl ?? "") !== null) return null;
  return unfit(
    `the baseline ${name} needs a base_url in the config`,
    "Add base_url: the baseline takes the place of its origin.",
  );
}

function unfit(message: string, hint: string): RampaError {
  return new RampaError("config_invalid", message, {
    hint,
    problems: [{ path: "baseline", message, hint }],
  });
}

/** Starts the system under test, if that was asked for. */
export function startHead(run: Run): StartedVersion {
  const { request, listener } = run;
  if (request.start === undefined) {
    return {
      what: "the system under test",
      process: null,
      waitOn: request.waitOn,
      end: () => Promise.resolve(),
    };
  }
  listener.onPhase?.("start");
  if (request.waitOn.length === 0) {
    listener.onNote?.(
      "`start` without `wait-on`: the load begins at once, whether or not the system is ready.",
    );
  }
  // A command that has to know which of two versions it starts.
  const own = request.baseline?.kind === "ref" ? { RAMPA_TARGET: "head" } : {};
  const process = startVersion(run, request.workingDirectory, { ...request.env, ...own }, "target.log");
  return {
    what: "the system under test",
    process,
    waitOn: request.waitOn,
    end: () => endVersion(process, run, "target.log"),
  };
}

/** Runs the `start` command in a folder; its output goes to a file among the results. */
export function startVersion(
  { request, deps, redactor }: Run,
  cwd: string,
  env: Run["request"]["env"],
  log: string,
): TargetProcess {
  return startTarget({
    command: request.start ?? "",
    cwd,
    env,
    logPath: join(resolve(request.workingDirectory, request.resultsDir), log),
    mask: (line) => redactor.text(line),
    clock: deps.clock,
    atExit: deps.atExit,
  });
}

/** Ends a version's process, and says when its log is not whole. */
export async function endVersion(
  process: TargetProcess,
  { request, listener }: Run,
  log: string,
): Promise<void> {
  await process.stop(request.signal.aborted ? TARGET_GRACE_STOPPED_MS : TARGET_GRACE_MS);
  if (process.log.failure !== null) listener.onNote?.(`${log} is not whole: ${process.log.failure}`);
}

/** A version that runs already, at the address that the baseline names. */
export function runningBaseline({ plan }: TestPlan, { request }: Run): StartedBaseline | null {
  const { baseline } = request;
  if (baseline?.kind !== "url") return null;
  const { origin } = baseline;
  const own = URL.parse(plan.baseUrl ?? "")?.origin ?? "";
  const moved = request.waitOn.flatMap((url) => {
    const at = new URL(url);
    return leadsTo(at, own) ? [origin + at.pathname + at.search] : [];
  });
  return {
    what: "the baseline",
    process: null,
    waitOn: moved,
    version: { mode: "url", name: baselineText(baseline), origin },
    end: () => Promise.resolve(),
  };
}

/** Null when the load may begin. */
export async function awaitReady(test: TestPlan, versions: Versions, run: Run): Promise<RunResult | null> {
  const { request, deps, listener, redactor } = run;
  const all = [versions.head, ...(versions.base === null ? [] : [versions.base])];
  const urls = all.flatMap((version) => version.waitOn);
  if (urls.length === 0) return null;
  listener.onPhase?.("wait");
  const gaveUp = new AbortController();
  for (const { process } of all) void process?.died.then(() => gaveUp.abort());
  const waited = await waitOn(urls, {
    timeoutMs: request.waitOnTimeoutMs,
    clock: deps.clock,
    signal: AbortSignal.any([request.signal, gaveUp.signal]),
    connection: test.plan.http.connection,
  });
  const interruption = interruptionOf(request.signal);
  if (interruption?.kind === "stopped")
    return notStarted(run, { status: "stopped", stopReason: interruption.reason });
  if (interruption !== null)
    return notStarted(run, { status: "execution_failed", error: interruption.error });
  const death = deathBefore(versions);
  if (death !== null) return setupFailed(run, death);
  if (waited.kind !== "timed_out") return null;
  const seen = waited.unready.map(
    ({ url, lastSeen }) => `${redactor.text(url)} (${redactor.text(lastSeen)})`,
  );
  const message = `not ready after ${request.waitOnTimeoutMs / 1000} s: ${seen.join(", ")}`;
  return setupFailed(run, { code: "target_not_ready", message, hint: WAIT_HINT });
}

/** The result of a run whose versions did not get ready. */
export function setupFailed(run: Run, error: RunError): RunResult {
  return notStarted(run, { status: "setup_failed", error });
}

/** Whether its process ended although nobody asked it to. */
export function hasDied(version: StartedVersion | null): boolean {
  return typeof version?.process?.death === "string";
}

/** The version whose process ended although nobody asked it to; null when none did. */
function deadVersion({ head, base }: Versions): StartedVersion | null {
  if (hasDied(head)) return head;
  return hasDied(base) ? base : null;
}

/** What became of a run whose load a version did not live to see; null when none ended. */
export function deathBefore(versions: Versions): RunError | null {
  const dead = deadVersion(versions);
  if (dead === null) return null;
  const which = dead === versions.head ? "the start command" : `the start command of ${dead.what}`;
  const message = `${which} ${dead.process?.death ?? "ended"} before the load began`;
  return { code: "target_failed", message, hint: deathHint(dead, versions) };
}

/** What became of a run during which a version ended; null when none did. */
export function deathDuring(versions: Versions): RunError | null {
  const dead = deadVersion(versions);
  if (dead === null) return null;
  const message = `${dead.what} ${dead.process?.death ?? "ended"} during the run`;
  return { code: "target_failed", message, hint: deathHint(dead, versions) };
}

function deathHint(dead: StartedVersion, { base }: Versions): string {
  return dead === base ? BASE_DEATH_HINT : DEATH_HINT;
}
