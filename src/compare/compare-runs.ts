import type { ComparedRow } from "./compared-row.ts";
import { changeOf, type Doubt, type Effect, RATIO, type Scale, SHARE, verdictOf } from "./effect.ts";
import { measureKey } from "./round.ts";
import { rowAlphas } from "./row-alphas.ts";
import type { Shift } from "./signed-rank.ts";
import { studentBound } from "./student-t.ts";

/** The statistics of one metric in one whole run, as in a result file. */
interface RunMeasure {
  readonly kind: "counter" | "gauge" | "rate" | "trend";
  readonly stats: Readonly<Record<string, number>>;
}

/** By `measureKey`. */
export type RunMeasures = ReadonlyMap<string, RunMeasure>;

/** Two runs that were not side by side, with what is known of how much such runs differ. */
export interface RunsState {
  readonly base: RunMeasures;
  readonly head: RunMeasures;
  /** Runs of the baseline's branch and config, the base among them, since the last change that is known. */
  readonly past: readonly RunMeasures[];
  readonly rows: readonly ComparedRow[];
  /** From 0 to 1: chance that all intervals hold their change. */
  readonly confidence: number;
}

/**
 * What is expected of the spread between runs of one build on different machines before any was seen, and
 * how many runs that expectation weighs. Identical code was seen to double its p(95) from job to job, so
 * that without a history only a change to about the fourfold is told from noise.
 */
const EXPECTED_SPREAD = { ratio: 0.12, share: 0.005 };
const EXPECTED_WEIGHT = 4;

/** With fewer past runs what is unclear is put down to their number. */
const ENOUGH_RUNS = 5;

/**
 * How two runs that were not measured side by side differ. Each interval includes how much such runs
 * differ anyway.
 */
export function compareRuns({ base, head, past, rows, confidence }: RunsState): readonly Effect[] {
  const alphaOf = rowAlphas(rows, 1 - confidence);
  return Object.freeze(
    rows.map((row) => {
      const { metric, name, aggregation, better } = row;
      const [from, to] = [valueOf(row, base), valueOf(row, head)];
      const of = { metric, name, aggregation, base: from, head: to };
      if (from === null || to === null) {
        return Object.freeze({ ...of, change: null, verdict: "inconclusive", doubt: "no_data" } as const);
      }
      const isShare = aggregation === "rate" && base.get(measureKey(metric, name))?.kind === "rate";
      const scale = isShare ? SHARE : RATIO;
      const values = past.flatMap((run) => valueOf(row, run) ?? []);
      const estimate = scale.difference(from, to);
      const margin = noiseBetweenRuns(values, scale, isShare ? "share" : "ratio", alphaOf(row));
      const shift: Shift = { estimate, low: estimate - margin, high: estimate + margin };
      const verdict = verdictOf(shift, scale, better);
      const isShort = values.length < ENOUGH_RUNS;
      const doubt: Doubt | null = verdict !== "inconclusive" ? null : isShort ? "too_few_runs" : "too_noisy";
      return Object.freeze({ ...of, change: changeOf(shift, scale, from), verdict, doubt });
    }),
  );
}

function valueOf({ metric, name, aggregation }: ComparedRow, run: RunMeasures): number | null {
  return run.get(measureKey(metric, name))?.stats[aggregation] ?? null;
}

/** How far two runs of one build lie apart at most, but for the chance `alpha`. */
function noiseBetweenRuns(
  past: readonly number[],
  scale: Scale,
  kind: keyof typeof EXPECTED_SPREAD,
  alpha: number,
): number {
  const [first = 0] = past;
  const differences = past.map((value) => scale.difference(first, value));
  const mean = differences.reduce((sum, value) => sum + value, 0) / Math.max(1, differences.length);
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const freedom = EXPECTED_WEIGHT + Math.max(0, past.length - 1);
  const variance = (EXPECTED_WEIGHT * EXPECTED_SPREAD[kind] ** 2 + squares) / freedom;
  return studentBound(alpha, freedom) * Math.sqrt(2 * variance);
}
