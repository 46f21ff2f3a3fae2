import type { Doubt, Effect } from "../compare/effect.ts";
import { rowOfSubmetric } from "../compare/compared-rows.ts";
import type { Plan } from "../config/plan.ts";
import type { RelativeThresholdPlan } from "../config/threshold-plan.ts";
import { formatChange, formatPercent } from "../metrics/format-change.ts";
import { formatValue } from "../metrics/format-value.ts";
import { judgeChange, type MeasuredChange, type RelativeOutcome } from "../thresholds/judge-change.ts";
import { isFailure, type ThresholdReport } from "../thresholds/judge.ts";
import type { ComparisonReport } from "./comparison-report.ts";
import type { RunResult } from "./run-result.ts";

/** What relative thresholds are judged by: a comparison, or why there is none. */
export type Against = ComparisonReport | { readonly absentBecause: string };

/** Why there is nothing to compare with when nobody asked for it. */
export const NO_BASELINE = "the run has no baseline; set `baseline`";

/** The result of every relative threshold, in order. Without a comparison each is inconclusive and says why. */
export function judgeChanges(
  thresholds: readonly RelativeThresholdPlan[],
  against: Against,
): readonly ThresholdReport[] {
  return thresholds.map((threshold) => {
    const effect = "absentBecause" in against ? null : effectOf(threshold, against.effects);
    const outcome = judgeChange(threshold.limit, effect?.change ?? null);
    const { metric, source, limit, position } = threshold;
    const lhs = effect?.change?.changePercent ?? null;
    return Object.freeze({
      metric,
      source,
      passed: outcome === "passed",
      outcome,
      lhs: lhs !== null && Number.isFinite(lhs) ? lhs : null,
      rhs: limit.changePercent,
      isDefault: false,
      abortOnFail: false,
      message:
        "absentBecause" in against
          ? notJudged(threshold, against.absentBecause)
          : against.failure !== undefined
            ? notJudged(threshold, against.failure.message)
            : messageOf(threshold, effect, outcome, against.pastRuns),
      ...(position === undefined ? {} : { position }),
    });
  });
}

/**
 * A result whose relative thresholds are judged by a comparison that came after it, with the status that
 * follows.
 */
export function withComparison(
  result: RunResult,
  plan: Pick<Plan, "relativeThresholds">,
  against: Against,
): RunResult {
  const relative = plan.relativeThresholds ?? [];
  const judged = judgeChanges(relative, against);
  const keys = new Set(relative.map(keyOf));
  const others = result.thresholdResults.filter((report) => !keys.has(keyOf(report)));
  const isLower = result.status === "passed" || result.status === "teardown_failed";
  return Object.freeze({
    ...result,
    thresholdResults: Object.freeze([...others, ...judged]),
    ...(isLower && judged.some(isFailure) ? { status: "threshold_failed" as const } : {}),
    ...("absentBecause" in against ? {} : { comparison: against }),
    warnings: Object.freeze([...result.warnings, ...unjudgedWarnings(relative, against)]),
  });
}

function keyOf({ metric, source }: { readonly metric: string; readonly source: string }): string {
  return JSON.stringify([metric, source]);
}

/** What a reader of the log must know who sees a run pass that was compared with nothing. */
export function unjudgedWarnings(
  relative: readonly RelativeThresholdPlan[],
  against: Against,
): readonly string[] {
  const reason = "absentBecause" in against ? against.absentBecause : against.failure?.message;
  if (reason === undefined || relative.length === 0) return [];
  const which = relative.length === 1 ? "One threshold was" : `${relative.length} thresholds were`;
  return [`${which} not judged, because ${reason}.`];
}

function effectOf(
  { submetric, metric, limit }: RelativeThresholdPlan,
  effects: readonly Effect[],
): Effect | null {
  const row = rowOfSubmetric(metric, submetric);
  const found = effects.find(
    (effect) =>
      effect.metric === row.metric && effect.name === row.name && effect.aggregation === limit.aggregation,
  );
  return found ?? null;
}

function notJudged({ metric, source }: RelativeThresholdPlan, reason: string): string {
  return `not judged: ${metric} ${source} compares with a baseline, and ${reason}`;
}

/** Why there is no interval at all. */
const UNKNOWN: Readonly<Record<Doubt, string>> = {
  no_data: "it was not measured on both sides",
  mostly_failed: "most requests of one side failed, and how fast they fail says nothing",
  too_few_rounds: "there were too few rounds for an answer at this confidence",
  too_few_samples: "the rounds hold too few samples for an answer at this confidence",
  too_few_runs: "too few past runs are known",
  too_noisy: "the noise hides it",
  uneven_rounds: "the rounds were too unlike each other",
};

function messageOf(
  { metric, limit }: RelativeThresholdPlan,
  effect: Effect | null,
  outcome: RelativeOutcome,
  pastRuns: number | undefined,
): string {
  const what = `${limit.aggregation} of ${metric}`;
  const asked = `limit ${limit.operator} ${formatPercent(limit.changePercent)}`;
  const change = effect?.change ?? null;
  if (change === null) {
    return `the change of ${what} is not known, ${asked}: ${UNKNOWN[effect?.doubt ?? "no_data"]}`;
  }
  const seen = `${what} ${isFromNothing(change) ? fromNothing(effect) : `changed by ${formatChange(change)}`}, ${asked}`;
  if (outcome !== "inconclusive") return seen;
  return `${seen}: ${openQuestion(change)}${widthNote(effect, pastRuns)}`;
}

/** No percentage says what became of a share of 0. */
function isFromNothing({ changePercent, highPercent }: MeasuredChange): boolean {
  return !Number.isFinite(changePercent) || !Number.isFinite(highPercent);
}

function fromNothing(effect: Effect | null): string {
  const [base, head] = [effect?.base, effect?.head].map((share) => formatValue(share, "ratio"));
  return `went from ${base} to ${head}`;
}

/** What an interval leaves open that neither keeps a limit nor breaks it. */
function openQuestion({ lowPercent, highPercent }: MeasuredChange): string {
  return lowPercent <= 0 && highPercent >= 0
    ? "noise alone may explain it"
    : "it changed, but the interval holds the limit";
}

/** The interval is as wide as that because of what is not known of such runs. */
function widthNote(effect: Effect | null, pastRuns: number | undefined): string {
  if (effect?.doubt !== "too_few_runs" || pastRuns === undefined) return "";
  const known = pastRuns === 1 ? "one past run does" : `${pastRuns} past runs do`;
  return `, for ${known} not show how much runs of one build differ`;
}
