import { judgeChange } from "../thresholds/judge-change.ts";
import type { ComparedRow } from "./compared-row.ts";
import { type Effect, RATIO } from "./effect.ts";
import { earlyLooks, LAST_SHARE, type RoundBudget } from "./looks.ts";
import type { RoundPair } from "./round.ts";
import { roundEffect } from "./round-effect.ts";
import { rowAlphas } from "./row-alphas.ts";
import { rowUnits } from "./units.ts";
import { warmUpPairs } from "./warm-up.ts";

/** All that is known of an interleaved comparison. */
export interface RoundsState {
  /** In the order in which they were measured, warm-up included. */
  readonly pairs: readonly RoundPair[];
  readonly rows: readonly ComparedRow[];
  /** From 0 to 1: chance that all intervals of the comparison hold their change. */
  readonly confidence: number;
  readonly budget: RoundBudget;
}

/** What pairs of rounds say of the change. */
export interface Comparison {
  /** In the order of the rows. */
  readonly effects: readonly Effect[];
  /** Pairs that were used. */
  readonly pairs: number;
  /** Pairs at the start that were not. */
  readonly warmUpPairs: number;
  /** The smallest change of the response time that these rounds could have shown; null when none. */
  readonly noiseFloorPercent: number | null;
}

/** What the rounds show. Exchanging the sides of all pairs mirrors every effect. */
export function compareRounds(state: RoundsState): Comparison {
  return earlyAnswer(state) ?? compareAt(state, LAST_SHARE);
}

/** Whether another pair of rounds is worth its time: no clear answer yet, and budget left. */
export function needsMoreRounds(state: RoundsState): boolean {
  const { leastPairs, mostPairs } = state.budget;
  if (state.pairs.length >= mostPairs) return false;
  return state.pairs.length < leastPairs || earlyAnswer(state) === null;
}

/** The comparison, when an early look is due and it is clear. */
function earlyAnswer(state: RoundsState): Comparison | null {
  const look = earlyLooks(state.budget).find(({ pairs }) => pairs === state.pairs.length);
  if (look === undefined) return null;
  const comparison = compareAt(state, look.share);
  const isClear = state.rows.every((row, index) => isAnswered(row, comparison.effects[index]));
  return isClear ? comparison : null;
}

function isAnswered(row: ComparedRow, effect: Effect | undefined): boolean {
  if (!row.mustBeClear) return true;
  if (effect === undefined || effect.verdict === "inconclusive") return false;
  return row.limits.every((limit) => judgeChange(limit, effect.change) !== "inconclusive");
}

function compareAt({ pairs, rows, confidence }: RoundsState, share: number): Comparison {
  const dropped = warmUpPairs(pairs);
  const used = pairs.slice(dropped);
  const alphaOf = rowAlphas(rows, (1 - confidence) * share);
  const effects = rows.map((row) => roundEffect(row, rowUnits(row, used), alphaOf(row)));
  return Object.freeze({
    effects: Object.freeze(effects),
    pairs: used.length,
    warmUpPairs: dropped,
    noiseFloorPercent: noiseFloor(effects),
  });
}

/** Half the width of the widest interval among the median and p(95) of all requests, but no less than any change. */
export function noiseFloor(effects: readonly Effect[]): number | null {
  const widths = effects.flatMap(({ metric, name, aggregation, change }) => {
    if (metric !== "http_req_duration" || name !== null || change === null) return [];
    if (aggregation !== "med" && aggregation !== "p(95)") return [];
    return [Math.log1p(change.highPercent / 100) - Math.log1p(change.lowPercent / 100)];
  });
  return widths.length === 0
    ? null
    : RATIO.percent(Math.max(RATIO.least, ...widths.map((width) => width / 2)), 0);
}
