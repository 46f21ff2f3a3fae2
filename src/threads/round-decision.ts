import {
  type Comparison,
  compareRounds,
  needsMoreRounds,
  type RoundsState,
} from "../compare/compare-rounds.ts";
import { comparedRows, type LimitedChange } from "../compare/compared-rows.ts";
import type { ComparedRow } from "../compare/compared-row.ts";
import { failedShareOf, nothingWorks, withoutFailing } from "../compare/failing-versions.ts";
import type { RoundBudget } from "../compare/looks.ts";
import { measureKey, type RoundPair } from "../compare/round.ts";
import type { ComparePlan } from "../config/plan.ts";

/**
 * Why no more rounds were added. `clear`: every question had its answer; `time`: `max_duration` was over;
 * `planned`: all rounds that were asked for; `ended`: the load came to its end before, or nothing of one version
 * works.
 */
export type RoundsEnd = "clear" | "time" | "planned" | "ended";

/** More names than this would blur each other; the most frequent are compared. */
const MOST_NAMES = 40;

/** Requests that one value of a row takes, and how many values an answer takes. */
const REQUESTS_PER_VALUE: Readonly<Record<string, number>> = { med: 10, "p(95)": 100 };
const LEAST_VALUES = 14;

/** What the rounds are to answer. */
export interface RoundQuestions {
  readonly compare: ComparePlan;
  /** Relative thresholds. */
  readonly limits: readonly LimitedChange[];
  /** Each side has at least so much load, if the time allows. */
  readonly leastMs: number;
}

/** Decides when the rounds that were measured are enough, and says what they show. Knows no clock. */
export class RoundDecision {
  readonly #questions: RoundQuestions;
  readonly #pairs: RoundPair[] = [];
  #budget: RoundBudget | null = null;

  constructor(questions: RoundQuestions) {
    this.#questions = questions;
  }

  get pairs(): readonly RoundPair[] {
    return this.#pairs;
  }

  /**
   * Takes another pair of rounds.
   *
   * @param spentMs That all rounds took together.
   * @returns Why no more are needed; null when another is worth its time.
   */
  add(pair: RoundPair, spentMs: number): RoundsEnd | null {
    this.#pairs.push(pair);
    const { compare, leastMs } = this.#questions;
    const count = this.#pairs.length;
    if (compare.rounds !== "auto" && count >= compare.rounds) return "planned";
    const more = Math.floor((compare.maxDurationMs - spentMs) / (spentMs / count));
    if (more < 1) return "time";
    if (compare.rounds !== "auto" || this.#leastLoadMs < leastMs) return null;
    const failedShare = failedShareOf(this.#pairs);
    if (nothingWorks("base", failedShare) || nothingWorks("head", failedShare)) return "ended";
    // When it is first asked whether they are enough, their length is known.
    this.#budget ??= { leastPairs: count, mostPairs: count + more };
    if (count >= this.#budget.mostPairs) return "time";
    return needsMoreRounds(this.#state()) ? null : "clear";
  }

  /** What the rounds so far show; null when there are none. */
  comparison(): Comparison | null {
    if (this.#pairs.length === 0) return null;
    const comparison = compareRounds(this.#state());
    return { ...comparison, effects: withoutFailing(comparison.effects, failedShareOf(this.#pairs)) };
  }

  get #leastLoadMs(): number {
    const load = (side: "base" | "head"): number =>
      this.#pairs.reduce((sum, pair) => sum + pair[side].durationS * 1000, 0);
    // Of the same rounds one side's sum may be a trace shorter.
    return Math.min(load("base"), load("head")) + 1;
  }

  #state(): RoundsState {
    const { compare, limits } = this.#questions;
    const count = this.#pairs.length;
    const budget = this.#budget ?? { leastPairs: count, mostPairs: count };
    const requests = requestsByName(this.#pairs);
    const rows = comparedRows([...requests.keys()], limits);
    return {
      pairs: this.#pairs,
      rows: rows.map((row) => withoutHope(row, requests, count, budget)),
      confidence: compare.confidence,
      budget,
    };
  }
}

/** The most frequent names, with the requests of both sides. */
function requestsByName(pairs: readonly RoundPair[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { base, head } of pairs) {
    for (const { measures, names } of [base, head]) {
      for (const name of names ?? []) {
        const measure = measures.get(measureKey("http_reqs", name));
        counts.set(name, (counts.get(name) ?? 0) + (measure?.kind === "counter" ? measure.count : 0));
      }
    }
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMES));
}

/** A row about requests so rare that no budget would give it an answer is not waited for. */
function withoutHope(
  row: ComparedRow,
  requests: ReadonlyMap<string, number>,
  pairs: number,
  { mostPairs }: RoundBudget,
): ComparedRow {
  if (row.name === null || row.limits.length > 0 || !row.mustBeClear) return row;
  const perSideAndPair = (requests.get(row.name) ?? 0) / (2 * pairs);
  const values = (perSideAndPair * mostPairs) / (REQUESTS_PER_VALUE[row.aggregation] ?? 1);
  return values >= LEAST_VALUES ? row : { ...row, mustBeClear: false };
}
