/** One thing that is wrong in what the user wrote, with the place and the remedy. */
export interface Problem {
  /** File as the user named it, for messages and annotations. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** Path inside the file, such as `scenarios.checkout.stages[1].duration`. */
  readonly path?: string;
  /** What was expected and what was found. */
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
}

/** Stable codes of {@link RampaError}; `docs/errors.md` lists them with their remedies. */
export const ERROR_CODES = [
  "config_invalid",
  "config_not_found",
  "duration_invalid",
  "threshold_invalid",
  "submetric_invalid",
  "check_invalid",
  "input_invalid",
  "usage_invalid",
  "script_invalid",
  "script_not_found",
  "metric_kind_conflict",
  "metric_invalid",
  "setup_failed",
  "setup_timeout",
  "teardown_failed",
  "teardown_timeout",
  "target_failed",
  "target_not_ready",
  "baseline_failed",
  "execution_failed",
  "load_not_delivered",
  "generator_overloaded",
  "result_invalid",
  "result_not_written",
  "request_failed",
  "internal",
] as const;

/** One of {@link ERROR_CODES}: what kind of failure it is. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Everything that can accompany a {@link RampaError}. */
export interface RampaErrorOptions {
  /** One sentence that says what to do. */
  readonly hint?: string;
  /** Every problem found, when there can be several. */
  readonly problems?: readonly Problem[];
  readonly cause?: unknown;
}

/**
 * The one error that rampa throws. Failed requests and thresholds are results, never errors.
 *
 * @example
 * ```ts
 * import { parseDuration, RampaError } from "rampa";
 *
 * try {
 *   parseDuration("30 sec");
 * } catch (error) {
 *   if (error instanceof RampaError) console.log(error.code); // "duration_invalid"
 * }
 * ```
 */
export class RampaError extends Error {
  override readonly name = "RampaError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, message: string, options: RampaErrorOptions = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.hint = options.hint;
    this.problems = options.problems ?? [];
  }
}

/**
 * One line for a problem: `load.yml:14:17 scenarios.a.duration: expected …, got …. Write "30s".`
 */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.line === undefined ? undefined : problem.column]
    .filter((part) => part !== undefined)
    .join(":");
  const subject = [place, problem.path].filter((part) => part !== undefined && part !== "").join(" ");
  const text = problem.hint === undefined ? problem.message : `${problem.message}. ${problem.hint}`;
  return subject === "" ? text : `${subject}: ${text}`;
}

/** The message of anything that was thrown, without its stack. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message === "" ? thrown.name : thrown.message;
  if (typeof thrown === "string") return thrown;
  try {
    const text: unknown = JSON.stringify(thrown);
    return typeof text === "string" ? text : String(thrown);
  } catch {
    return Object.prototype.toString.call(thrown);
  }
}
