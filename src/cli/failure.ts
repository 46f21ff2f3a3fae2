import { type ErrorCode, type Problem, RampaError, formatProblem, messageOf } from "../errors.ts";
import { EXIT_CODES } from "../exit-codes.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { CliContext } from "./context.ts";

/** Longest line that is printed for one problem. */
const LINE_LENGTH = 2000;

/** Says what went wrong, one line for each problem, and gives the exit code. */
export function reportFailure(thrown: unknown, context: Pick<CliContext, "stderr">): number {
  if (!(thrown instanceof RampaError)) {
    // A bug of ours: only here the stack is what helps.
    const text = thrown instanceof Error ? (thrown.stack ?? messageOf(thrown)) : messageOf(thrown);
    context.stderr.write(`rampa: unexpected error: ${text}\n`);
    return EXIT_CODES.execution_failed;
  }
  for (const line of failureLines(thrown)) context.stderr.write(`${line}\n`);
  return exitCodeOf(thrown.code);
}

/** The lines that tell a user about an error. */
function failureLines(error: RampaError): readonly string[] {
  const { problems, hint } = error;
  if (problems.length === 0) {
    return [oneLine({ message: error.message, ...(hint === undefined ? {} : { hint }) })];
  }
  const lines = problems.map(oneLine);
  if (error.code === "usage_invalid") return hint === undefined ? lines : [...lines, hint];
  return lines;
}

function oneLine(problem: Problem): string {
  return terminalText(formatProblem(problem), LINE_LENGTH);
}

function exitCodeOf(code: ErrorCode): number {
  switch (code) {
    case "config_invalid":
    case "config_not_found":
    case "duration_invalid":
    case "threshold_invalid":
    case "submetric_invalid":
    case "check_invalid":
    case "input_invalid":
    case "usage_invalid":
    case "script_invalid":
    case "script_not_found":
    case "metric_kind_conflict":
    case "metric_invalid":
    case "result_invalid":
      return EXIT_CODES.config_error;
    case "setup_failed":
    case "setup_timeout":
    case "target_failed":
    case "target_not_ready":
    case "baseline_failed":
      return EXIT_CODES.setup_failed;
    case "teardown_failed":
    case "teardown_timeout":
      return EXIT_CODES.teardown_failed;
    case "result_not_written":
      return EXIT_CODES.not_written;
    case "load_not_delivered":
    case "generator_overloaded":
      return EXIT_CODES.invalid;
    case "execution_failed":
    case "request_failed":
    case "internal":
      return EXIT_CODES.execution_failed;
  }
}
