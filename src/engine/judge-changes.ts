import type { Doubt, Effect } from "../compare/effect.ts";
import { rowOfSubmetric } from "../compare/compared-rows.ts";
import type { Plan, RelativeThresholdPlan } from "../config/plan.ts";
import { formatChange, formatPercent } from "../metrics/format-change.ts";
import { judgeChange, type RelativeOutcome } from "../thresholds/judge-change.ts";
import { isFailure, type ThresholdReport } from "../thresholds/judge.ts";
import type { ComparisonReport } from "./comparison-report.ts";
import type { RunResult } from "./run-result.ts";

/** What relative thresholds are judged by: a comparison, or why there is none. */
export type Against = ComparisonReport | { readonly absentBecause: string };

/** Why there is nothing to compare with when nobody asked for it. */
export const NO_BASELINE = "the run has no baseline; set the input `baseline`";

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
          : messageOf(threshold, effect, outcome),
      ...(position === undefined ? {} : { position }),
    });
  });
}

/**
 * A result whose relative thresholds are judged by a comparison that came after it, with the status that
 * follows.
 */
export function withComparison(result: RunResult, plan: Plan, against: Against): RunResult {
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
    warnings: Object.freeze([...result.warnings, ...unjudgedWarning(relative, against)]),
  });
}

function keyOf({ metric, source }: { readonly metric: string; readonly source: string }): string {
  return JSON.stringify([metric, source]);
}

function unjudgedWarning(relative: readonly RelativeThresholdPlan[], against: Against): readonly string[] {
  if (!("absentBecause" in against) || relative.length === 0) return [];
  const which = relative.length === 1 ? "One threshold was" : `${relative.length} thresholds were`;
  return [`${which} not judged, because ${against.absentBecause}.`];
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

const DOUBTS: Readonly<Record<Doubt, string>> = {
  no_data: "there are not samples of both versions",
  too_few_rounds: "there were too few rounds for an answer at this confidence",
  too_few_samples: "the rounds hold too few samples for an answer at this confidence",
  too_few_runs: "there are too few past runs to know how much they differ anyway",
  too_noisy: "the change cannot be told from noise",
  uneven_rounds: "some rounds were very unlike the others",
};

function messageOf(
  { metric, limit }: RelativeThresholdPlan,
  effect: Effect | null,
  outcome: RelativeOutcome,
): string {
  const what = `${limit.aggregation} of ${metric}`;
  const asked = `limit ${limit.operator} ${formatPercent(limit.changePercent)}`;
  const change = effect?.change ?? null;
  if (change === null) {
    return `inconclusive: the change of ${what} is not known, because ${DOUBTS[effect?.doubt ?? "no_data"]}; ${asked}`;
  }
  const seen = `${what} changed by ${formatChange(change)}, ${asked}`;
  return outcome === "inconclusive" ? `inconclusive: ${seen}; ${DOUBTS[effect?.doubt ?? "too_noisy"]}` : seen;
}
