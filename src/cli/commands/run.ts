import { resolve } from "node:path";

import { readDuration } from "../../config/duration.ts";
import type { Problem } from "../../errors.ts";
import type { RunStatus } from "../../exit-codes.ts";
import { type Baseline, NO_SHARD_BASELINE, NO_TERMINAL_ARTIFACT, parseBaseline } from "../../run/baseline.ts";
import { parseFailOn } from "../../run/fail-on.ts";
import { parseStartAt } from "../../run/parse-start-at.ts";
import { parseThreads } from "../../run/parse-threads.ts";
import type { RunRequest } from "../../run/run-request.ts";
import { parseWaitOn } from "../../run/wait-on.ts";
import type { CommandHandler } from "../command.ts";
import type { CliContext } from "../context.ts";
import { type GatedRun, runAndShow } from "../gated-run.ts";
import type { ParsedArguments } from "../parsed-arguments.ts";
import { planArguments, valueProblems } from "../plan-arguments.ts";
import { shardArgument } from "../shard-argument.ts";

/** Runs a load test and judges it. */
export const run: CommandHandler = (args, context) => {
  const problems: Problem[] = [];
  const gatedRun = gatedRunOf(args, context, problems);
  problems.push(...valueProblems(gatedRun.request, [...args.problems, ...problems]));
  return { problems, run: () => runAndShow(gatedRun, context) };
};

function gatedRunOf(args: ParsedArguments, context: CliContext, problems: Problem[]): GatedRun {
  const plan = planArguments(args, context, problems);
  const events = args.value("events");
  const request: RunRequest = {
    ...plan,
    threads: threadsOf(args, problems),
    shard: shardArgument(args, problems),
    startAtMs: startAtOf(args, context, problems),
    start: args.value("start"),
    waitOn: waitOnOf(args, problems),
    waitOnTimeoutMs: timeoutOf(args, problems),
    baseline: baselineOf(args, problems),
    prepare: args.value("prepare"),
    resultsDir: args.value("out") ?? "rampa-results",
    signal: context.signal,
  };
  return {
    request,
    failOn: failOnOf(args, problems),
    eventsPath: events === undefined ? null : resolve(plan.workingDirectory, events),
    view: {
      progressMs: progressOf(args, problems),
      isJson: args.has("json"),
      isQuiet: args.has("quiet"),
      noColor: args.has("no-color"),
    },
  };
}

function threadsOf(args: ParsedArguments, problems: Problem[]): number | "auto" {
  const { threads, problem } = parseThreads(args.value("threads") ?? "auto");
  if (problem !== null) problems.push({ path: "--threads", ...problem });
  return threads ?? "auto";
}

function startAtOf(args: ParsedArguments, { clock }: CliContext, problems: Problem[]): number | undefined {
  const text = args.value("start-at");
  if (text === undefined) return undefined;
  const { startAtMs, problem } = parseStartAt(text, clock.wallTime());
  if (problem !== null) problems.push({ path: "--start-at", ...problem });
  return startAtMs ?? undefined;
}

function waitOnOf(args: ParsedArguments, problems: Problem[]): readonly string[] {
  return args.values("wait-on").flatMap((text) => {
    const parsed = parseWaitOn(text);
    problems.push(...parsed.problems.map((problem) => ({ ...problem, path: "--wait-on" })));
    return parsed.urls;
  });
}

function timeoutOf(args: ParsedArguments, problems: Problem[]): number {
  const text = args.value("wait-on-timeout") ?? "60s";
  const timeoutMs = durationOf("--wait-on-timeout", text, problems);
  if (timeoutMs === 0) {
    problems.push({
      path: "--wait-on-timeout",
      message: `expected a duration longer than 0s, got "${text}"`,
    });
  }
  return timeoutMs ?? 0;
}

function baselineOf(args: ParsedArguments, problems: Problem[]): Baseline {
  const { baseline, problem } = parseBaseline(args.value("baseline") ?? "none");
  if (problem !== null) problems.push({ path: "--baseline", ...problem });
  if (baseline.kind === "artifact") {
    problems.push({ path: "--baseline", ...NO_TERMINAL_ARTIFACT });
  }
  if (args.value("shard") !== undefined && baseline.kind !== "none") {
    problems.push({ path: "--baseline", ...NO_SHARD_BASELINE });
  }
  return baseline;
}

function failOnOf(args: ParsedArguments, problems: Problem[]): ReadonlySet<RunStatus> {
  const parsed = parseFailOn(args.value("fail-on") ?? "any");
  problems.push(...parsed.problems.map((problem) => ({ ...problem, path: "--fail-on" })));
  return parsed.statuses;
}

function progressOf(args: ParsedArguments, problems: Problem[]): number {
  const text = args.value("progress") ?? "10s";
  return text === "0" ? 0 : (durationOf("--progress", text, problems) ?? 0);
}

function durationOf(path: string, text: string, problems: Problem[]): number | null {
  const duration = readDuration(text);
  if (typeof duration === "number") return duration;
  problems.push({ path, ...duration });
  return null;
}
