import type { RunStatus } from "../exit-codes.ts";
import { formatValue } from "../metrics/format-value.ts";
import { type ExcessWindow, excessWindow } from "./excess-window.ts";
import { formatCount, formatElapsed, formatMoment, plural } from "./numbers.ts";
import { code, type Phrase, phrase } from "./phrase.ts";
import { plainLine, PROSE_LENGTH } from "./plain-text.ts";
import type { ResultFile } from "./result-file.ts";
import { isFailedRow, type ThresholdRow } from "./threshold-rows.ts";
import { changeSentence } from "./threshold-sentence.ts";
import type { Totals } from "./totals.ts";

/** The end of a run in words. */
export interface Verdict {
  /** `undecided`: the run says nothing about the system under test. */
  readonly outcome: "passed" | "failed" | "undecided";
  /** One or two words: `Failed`. */
  readonly word: string;
  /** One sentence without its full stop: why. */
  readonly headline: Phrase;
  /** More sentences, the most important first. */
  readonly details: readonly Phrase[];
}

/** Everything that a verdict is made of. */
interface Evidence {
  readonly result: ResultFile;
  readonly thresholds: readonly ThresholdRow[];
  readonly failed: readonly ThresholdRow[];
  readonly totals: Totals;
}

/** Says in words how a run ended and why. */
export function verdictOf(result: ResultFile, thresholds: readonly ThresholdRow[], totals: Totals): Verdict {
  const failed = thresholds.filter(isFailedRow);
  const evidence = { result, thresholds, failed, totals };
  const { outcome, word, headline, details } = shardVerdict(evidence) ?? VERDICTS[result.status](evidence);
  return { outcome, word, headline, details: [...details, ...observations(evidence)] };
}

/** A shard that did its part says nothing yet: its thresholds are judged with the others' figures. */
function shardVerdict(evidence: Evidence): Verdict | null {
  const { shard, status } = evidence.result;
  if (shard === undefined || status !== "passed") return null;
  const part = `shard ${formatCount(shard.index)} of ${formatCount(shard.count)}`;
  return {
    outcome: "undecided",
    word: "Measured",
    headline: phrase`${part}, to be judged when all are merged: ${amount(evidence)}`,
    details: [],
  };
}

const VERDICTS: Readonly<Record<RunStatus, (evidence: Evidence) => Verdict>> = {
  passed: (evidence) => ({
    outcome: "passed",
    word: "Passed",
    headline: phrase`${thresholdCount(evidence)}, ${amount(evidence)}`,
    details: [],
  }),
  threshold_failed: (evidence) => ({
    outcome: "failed",
    word: "Failed",
    headline: worstThreshold(evidence),
    details: [
      ...slowRequests(evidence),
      ...abortReason(evidence),
      failedCount(evidence),
      ...errorBeside(evidence),
    ],
  }),
  teardown_failed: (evidence) => ({
    outcome: "failed",
    word: "Teardown failed",
    headline: errorMessage(evidence, "the teardown function did not succeed"),
    details: [
      ...hint(evidence),
      phrase`The load itself ended well: ${thresholdCount(evidence)}, ${amount(evidence)}.`,
    ],
  }),
  setup_failed: (evidence) => ({
    outcome: "failed",
    word: "Setup failed",
    headline: errorMessage(evidence, "the load could not begin"),
    details: [...hint(evidence), ...(evidence.totals.iterations > 0 ? [] : [phrase`No load was started.`])],
  }),
  execution_failed: (evidence) => ({
    outcome: "failed",
    word: "Execution failed",
    headline: errorMessage(evidence, executionReason(evidence)),
    details: [...hint(evidence), ...frequentError(evidence), ...thresholdsBeside(evidence)],
  }),
  stopped: (evidence) => ({
    outcome: "undecided",
    word: "Stopped",
    headline: phrase`${reason(evidence.result.stop_reason, "before its end")}, after ${elapsed(evidence)} of load`,
    details: [
      phrase`The figures are what was measured until then: ${amount(evidence)}.`,
      ...thresholdsBeside(evidence),
      ...errorBeside(evidence),
    ],
  }),
  invalid: (evidence) => ({
    outcome: "undecided",
    word: "Invalid",
    headline: errorMessage(evidence, evidence.result.warnings[0] ?? "the load was not delivered as planned"),
    details: [...hint(evidence), ...thresholdsBeside(evidence)],
  }),
};

function reason(text: string | undefined, otherwise: string): string {
  const line = plainLine(text ?? "", PROSE_LENGTH).replace(/\.+$/u, "");
  return line === "" ? otherwise : line;
}

function errorMessage({ result }: Evidence, otherwise: string): Phrase {
  return phrase`${reason(result.error?.message, reason(otherwise, ""))}`;
}

function hint({ result }: Evidence): Phrase[] {
  const text = plainLine(result.error?.hint ?? "", PROSE_LENGTH);
  return text === "" ? [] : [phrase`${text}`];
}

function worstThreshold({ failed, result }: Evidence): Phrase {
  const worst = failed[0];
  if (worst === undefined) return phrase`a threshold was not met`;
  const when = excessWindow(worst, result);
  return when === null ? changeSentence(worst) : phrase`${changeSentence(worst)}; ${excessSentence(when)}`;
}

/** `83 % of the excess came after 00:41`. */
function excessSentence({ of, share, fromS, toS, isFromStart, isToEnd }: ExcessWindow): string {
  const part = share > 1 - 1e-9 ? "all" : formatValue(share, "ratio", 2);
  const [from, to] = [formatMoment(fromS), formatMoment(toS)];
  const when = isToEnd ? `after ${from}` : isFromStart ? `before ${to}` : `between ${from} and ${to}`;
  return `${part} of the ${of} came ${when}`;
}

const MOST_SLOW = 3;

/** Which requests make a limit on all response times fail, when it is not all of them. */
function slowRequests({ failed, result }: Evidence): Phrase[] {
  const worst = failed[0];
  if (worst?.baseMetric !== "http_req_duration" || Object.keys(worst.tags).length > 0) return [];
  if (worst.isRelative || worst.outcome !== "failed" || !worst.operator.startsWith("<")) return [];
  const measured = result.requests.flatMap(({ name, stats }) => {
    const value = Object.hasOwn(stats, worst.aggregation) ? stats[worst.aggregation] : undefined;
    return value === undefined ? [] : [{ name, value }];
  });
  const isBeyond = (value: number): boolean =>
    value > worst.limit || (worst.operator === "<" && value === worst.limit);
  const slow = measured.filter(({ value }) => isBeyond(value)).toSorted((a, b) => b.value - a.value);
  if (measured.length < 2 || slow.length === 0 || slow.length === measured.length) return [];
  const named = slow.slice(0, MOST_SLOW).flatMap(({ name, value }, index) => {
    return phrase`${index === 0 ? "" : ", "}${code(name)} (${formatValue(value, "ms")})`;
  });
  const more = slow.length > MOST_SLOW ? ` and ${formatCount(slow.length - MOST_SLOW)} more` : "";
  const others = measured.length - slow.length;
  const within =
    others === 1 ? "the other one is within it" : `the other ${formatCount(others)} are within it`;
  return [phrase`Beyond the limit: ${named}${more}; ${within}.`];
}

function thresholdCount({ thresholds, failed }: Evidence): string {
  if (thresholds.length === 0) return "no thresholds";
  const unknown = thresholds.filter(({ outcome }) => outcome === "inconclusive").length;
  const passed = thresholds.length - failed.length - unknown;
  const rest = unknown === 0 ? "" : ` (${formatCount(unknown)} inconclusive)`;
  return `${formatCount(passed)} of ${plural(thresholds.length, "threshold")}${rest}`;
}

function failedCount({ thresholds, failed }: Evidence): Phrase {
  return phrase`${formatCount(failed.length)} of ${plural(thresholds.length, "threshold")} failed.`;
}

function abortReason({ result }: Evidence): Phrase[] {
  if (result.stop_reason === undefined) return [];
  return [
    phrase`The run ended early, after ${formatElapsed(result.duration_s)} of load: ${reason(result.stop_reason, "a threshold aborted it")}.`,
  ];
}

function thresholdsBeside(evidence: Evidence): Phrase[] {
  if (evidence.failed.length === 0) return [];
  return [phrase`Besides, ${failedCount(evidence)} The worst: ${worstThreshold(evidence)}.`];
}

/** A failure that does not decide, such as that of the teardown. */
function errorBeside({ result }: Evidence): Phrase[] {
  return result.error === undefined
    ? []
    : [phrase`Besides: ${reason(result.error.message, result.error.code)}.`];
}

function elapsed({ result }: Evidence): string {
  return formatElapsed(result.duration_s);
}

function amount({ totals, result }: Evidence): string {
  const what =
    totals.requests > 0 ? plural(totals.requests, "request") : plural(totals.iterations, "iteration");
  return `${what} in ${formatElapsed(result.duration_s)}`;
}

function executionReason({ totals }: Evidence): string {
  if (totals.requests > 0 && totals.failedRequests >= totals.requests) {
    return `none of ${plural(totals.requests, "request")} got an expected status`;
  }
  return totals.iterations === 0 ? "no iteration ended" : "no iteration ended without an error";
}

function frequentError({ result }: Evidence): Phrase[] {
  const worst = result.errors.toSorted((a, b) => b.count - a.count)[0];
  // The reason may name it already.
  if (worst === undefined || result.error?.message.includes(worst.message) === true) return [];
  const where = worst.step === null ? phrase`` : phrase` in ${code(worst.step)}`;
  const times = plural(worst.count, "time");
  return [
    phrase`Most frequent error, ${times}${where}: ${plainLine(`${worst.kind}: ${worst.message}`, PROSE_LENGTH)}`,
  ];
}

/** What a reader must not miss whatever the verdict is. */
function observations({ result }: Evidence): Phrase[] {
  return [...failedChecks(result), ...droppedIterations(result)];
}

function failedChecks({ checks }: ResultFile): Phrase[] {
  const failing = checks.filter((check) => check.fails > 0);
  const worst = failing.toSorted((a, b) => b.fails - a.fails)[0];
  if (worst === undefined) return [];
  const fails = failing.reduce((total, check) => total + check.fails, 0);
  const all = checks.reduce((total, check) => total + check.fails + check.passes, 0);
  const most =
    failing.length === 1 ? phrase`all of them ${code(worst.name)}` : phrase`most often ${code(worst.name)}`;
  return [phrase`${formatCount(fails)} of ${plural(all, "check")} failed, ${most}.`];
}

function droppedIterations({ scenarios }: ResultFile): Phrase[] {
  return scenarios
    .filter((scenario) => scenario.dropped > 0)
    .toSorted((a, b) => b.dropped - a.dropped)
    .slice(0, 3)
    .map(
      ({ name, dropped, executor }) =>
        phrase`${plural(dropped, "iteration")} of scenario ${code(name)} could not start: ${
          executor.endsWith("iterations") ? "the time was over" : "no virtual user was free"
        }.`,
    );
}
