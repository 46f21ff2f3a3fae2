import type { Effect } from "../compare/effect.ts";
import type { BaseFailure } from "../threads/base-failure.ts";
import type { PairedOutcome } from "../threads/paired-load.ts";
import type { RoundsEnd } from "../threads/round-decision.ts";
import type { RunningVersion } from "./retarget-plan.ts";

/** Which version a run was compared with, as far as that is known. */
export interface BaselineRun {
  /** Commit. */
  readonly sha?: string;
  /** Branch or tag. */
  readonly ref?: string;
  /** Origin of the running version, such as `http://127.0.0.1:3001`. */
  readonly origin?: string;
  /** Of a run that is over. */
  readonly runId?: string;
  readonly startedAtMs?: number;
  /** The machine of that run, in words. */
  readonly runner?: string;
}

/** How the run differs from its baseline. Frozen, plain data. */
export interface ComparisonReport {
  /** `url` and `ref`: side by side on one machine; `artifact` and `file`: with a run that is over. */
  readonly mode: "url" | "ref" | "artifact" | "file";
  /** As it was asked for, such as `ref:main`. */
  readonly baseline: string;
  readonly baselineRun?: BaselineRun;
  /** From 0 to 1: chance that all intervals hold their change. */
  readonly confidence: number;
  /** Pairs of rounds that were used; 0 for runs that were not measured side by side. */
  readonly rounds: number;
  /** Pairs at the start that were not used. */
  readonly warmUpRounds: number;
  /** Load of both sides together; absent for runs that were not measured side by side. */
  readonly loadS?: number;
  readonly roundsEnd?: RoundsEnd;
  /** Past runs that say how much runs of one build differ; absent for rounds. */
  readonly pastRuns?: number;
  /** The smallest change of the response time that could have been shown; null when none. */
  readonly noiseFloorPercent: number | null;
  readonly effects: readonly Effect[];
  /** Why there was nothing to compare with; absent as it should be. */
  readonly failure?: BaseFailure;
  /** What a reader should know of the comparison, one sentence each. */
  readonly notes: readonly string[];
}

/** What two versions side by side have shown. */
export function pairedReport(
  { comparison, end, loadS, failure, notes }: PairedOutcome,
  version: RunningVersion,
  confidence: number,
): ComparisonReport {
  const { mode, name, origin, sha, ref } = version;
  const { pairs, warmUpPairs, noiseFloorPercent, effects } = comparison;
  return Object.freeze({
    mode,
    baseline: name,
    baselineRun: Object.freeze({
      origin,
      ...(sha === undefined ? {} : { sha }),
      ...(ref === undefined ? {} : { ref }),
    }),
    confidence,
    rounds: pairs,
    warmUpRounds: warmUpPairs,
    loadS,
    roundsEnd: end,
    noiseFloorPercent,
    effects,
    ...(failure === null ? {} : { failure }),
    notes,
  });
}
