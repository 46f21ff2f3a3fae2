import type { Effect } from "../compare/effect.ts";

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

/**
 * Why no more rounds were added. `clear`: every question had its answer; `time`: `max_duration` was over;
 * `planned`: all rounds that were asked for; `ended`: the load came to its end before.
 */
export type RoundsEnd = "clear" | "time" | "planned" | "ended";

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
  /** What a reader should know of the comparison, one sentence each. */
  readonly notes: readonly string[];
}
