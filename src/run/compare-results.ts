import type { RelativeThresholdPlan } from "../config/threshold-plan.ts";
import { judgeChanges } from "../engine/judge-changes.ts";
import { RampaError } from "../errors.ts";
import type { ResultFile } from "../report/result-file.ts";
import { isRelative, parseRelativeThreshold } from "../thresholds/parse-relative.ts";
import { parseSubmetric } from "../thresholds/parse-submetric.ts";
import { compareSettings } from "./compare-settings.ts";
import { compareWithPast } from "./compare-with-past.ts";
import { comparisonOf } from "./comparison-of.ts";
import { isMeasured } from "./measured-status.ts";

/** A result and the name that its reader knows it by. */
interface NamedResult {
  readonly name: string;
  readonly result: ResultFile;
}

/**
 * The result of `head` with its difference from `base`, and its relative thresholds judged by that.
 *
 * @throws {@link RampaError} `result_invalid` when the two say nothing about each other.
 */
export function compareResults(base: NamedResult, head: NamedResult): ResultFile {
  const unlike = reasonsAgainst(base, head);
  if (unlike !== null) throw new RampaError("result_invalid", unlike.message, { hint: unlike.hint });
  const { result } = head;
  const limits = result.thresholds.flatMap(limitOf);
  const comparison = compareWithPast({ result: base.result }, result, {
    mode: "file",
    baseline: base.name,
    confidence: compareSettings(result.config).confidence,
    limits,
  });
  const judged = new Map(
    judgeChanges(limits, comparison).map((report) => [keyOf(report.metric, report.source), report]),
  );
  const thresholds = result.thresholds.map((row) => {
    const report = judged.get(keyOf(row.metric, row.source));
    if (report === undefined) return row;
    const { outcome, lhs: observed, rhs: limit, message } = report;
    return { ...row, outcome, observed, limit, message };
  });
  const hasFailed =
    result.status === "passed" && [...judged.values()].some((one) => one.outcome === "failed");
  return {
    ...result,
    thresholds,
    comparison: comparisonOf(comparison, (text) => text),
    ...(hasFailed ? { status: "threshold_failed" as const } : {}),
  };
}

/** Why two results say nothing about each other; null when they do. */
function reasonsAgainst(base: NamedResult, head: NamedResult): { message: string; hint: string } | null {
  for (const { name, result } of [base, head]) {
    if (result.shard !== undefined) {
      const hint = "Compare merged results: rampa merge FILES.";
      return { message: `${name} holds one part of a load, not the whole`, hint };
    }
    if (isMeasured(result.status)) continue;
    const message = `${name} ended with ${result.status}: its figures are not those of the whole load`;
    return { message, hint: "Compare runs that passed, or whose thresholds failed." };
  }
  if (base.result.config_digest === head.result.config_digest) return null;
  return {
    message: `${base.name} and ${head.name} ran different configs, so that their figures say nothing about each other`,
    hint: "Run both with the same config; only base_url may differ.",
  };
}

/** A file may hold any text; what is no relative threshold stays as it is. */
function limitOf({ metric, source }: ResultFile["thresholds"][number]): readonly RelativeThresholdPlan[] {
  if (!isRelative(source)) return [];
  try {
    const limit = parseRelativeThreshold(source);
    return [{ metric, submetric: parseSubmetric(metric), source, limit, path: "" }];
  } catch {
    return [];
  }
}

function keyOf(metric: string, source: string): string {
  return JSON.stringify([metric, source]);
}
