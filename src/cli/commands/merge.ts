import { relative, resolve } from "node:path";

import { type Problem } from "../../errors.ts";
import type { RunStatus } from "../../exit-codes.ts";
import { PROSE_LENGTH } from "../../report/plain-text.ts";
import { terminalText } from "../../report/terminal-text.ts";
import {
  type Baseline,
  mergeBaselineProblem,
  NO_TERMINAL_ARTIFACT,
  parseBaseline,
} from "../../run/baseline.ts";
import { parseFailOn } from "../../run/fail-on.ts";
import { baselineProblem } from "../../run/look-up-past.ts";
import { mergeResults } from "../../run/shards/merge-results.ts";
import type { CommandHandler } from "../command.ts";
import type { CliContext } from "../context.ts";
import { exitCodeOf } from "../gated-run.ts";
import type { ParsedArguments } from "../parsed-arguments.ts";
import { showFinished } from "../show-finished.ts";

/** Merges the results of all shards and judges them once. */
export const merge: CommandHandler = (args, context) => {
  const problems: Problem[] = [];
  const failOn = parseFailOn(args.value("fail-on") ?? "any");
  problems.push(...failOn.problems.map((problem) => ({ ...problem, path: "--fail-on" })));
  const baseline = baselineOf(args, problems);
  if (args.positionals.length === 0) {
    const hint = 'Write for example rampa merge "results/**/result.json".';
    problems.push({ message: "expected paths or globs of result.json files, got none", hint });
  }
  return { problems, run: () => mergeAndShow(args, { failOn: failOn.statuses, baseline }, context) };
};

async function mergeAndShow(
  args: ParsedArguments,
  { failOn, baseline }: { readonly failOn: ReadonlySet<RunStatus>; readonly baseline: Baseline },
  context: CliContext,
): Promise<number> {
  const { cwd, stderr } = context;
  const isQuiet = args.has("quiet");
  const request = {
    patterns: args.positionals,
    workingDirectory: resolve(cwd, args.value("working-directory") ?? "."),
    resultsDir: args.value("out") ?? "rampa-results",
    baseline,
  };
  const unread = await baselineProblem(request);
  if (unread !== null) throw unread;
  const outcome = await mergeResults(request, context, (line) => {
    if (!isQuiet) stderr.write(`${terminalText(line, PROSE_LENGTH)}\n`);
  });
  showFinished(outcome, { isQuiet, isJson: args.has("json"), noColor: args.has("no-color") }, context);
  for (const { path, reason } of outcome.unwritten) {
    stderr.write(`${terminalText(`could not write ${relative(cwd, path)}: ${reason}`, PROSE_LENGTH)}\n`);
  }
  return exitCodeOf(outcome.result.status, failOn, outcome.unwritten.length > 0);
}

function baselineOf(args: ParsedArguments, problems: Problem[]): Baseline {
  const { baseline, problem } = parseBaseline(args.value("baseline") ?? "none");
  const unfit =
    problem ?? mergeBaselineProblem(baseline) ?? (baseline.kind === "artifact" ? NO_TERMINAL_ARTIFACT : null);
  if (unfit !== null) problems.push({ path: "--baseline", ...unfit });
  return baseline;
}
