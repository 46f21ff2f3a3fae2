import type { ComparedRow } from "./compared-row.ts";
import {
  changeOf,
  type ChangeVerdict,
  type Doubt,
  type Effect,
  RATIO,
  type Scale,
  SHARE,
  verdictOf,
} from "./effect.ts";
import { leastDifferences, median, type Shift, signedRankShift } from "./signed-rank.ts";
import type { RowUnits } from "./units.ts";

/** When all rounds as one differ by more than so many times `same`, it is not said that nothing changed. */
const UNEVEN = 2;

/**
 * The effect in one row: the usual difference between the two rounds of a pair.
 *
 * @param alpha Chance, at most, that the interval misses the change.
 */
export function roundEffect(row: ComparedRow, measured: RowUnits, alpha: number): Effect {
  const { metric, name, aggregation } = row;
  const scale = measured.isShare ? SHARE : RATIO;
  const differences = measured.units.map(({ base, head }) => scale.difference(base, head));
  const shift = signedRankShift(differences, alpha);
  const usual = usualOf(measured);
  if (shift === null || usual.base === null) {
    const doubt = doubtOf(measured, alpha);
    return Object.freeze({
      metric,
      name,
      aggregation,
      ...usual,
      change: null,
      verdict: "inconclusive",
      doubt,
    });
  }
  const change = changeOf(shift, scale, usual.base);
  const [verdict, doubt] = judge(row, shift, measured, scale);
  return Object.freeze({ metric, name, aggregation, ...usual, change, verdict, doubt });
}

function doubtOf({ whole, pairs }: RowUnits, alpha: number): Doubt {
  if (whole === null) return "no_data";
  return pairs < leastDifferences(alpha) ? "too_few_rounds" : "too_few_samples";
}

/** Shares are often 0 in the usual round: the share of all rounds says more. */
function usualOf({ isShare, units, whole }: RowUnits): Pick<Effect, "base" | "head"> {
  if (whole === null) return { base: null, head: null };
  if (isShare || units.length === 0) return whole;
  return { base: median(units.map(({ base }) => base)), head: median(units.map(({ head }) => head)) };
}

function judge(
  row: ComparedRow,
  shift: Shift,
  { whole }: RowUnits,
  scale: Scale,
): readonly [ChangeVerdict, Doubt | null] {
  const verdict = verdictOf(shift, scale, row.better);
  if (verdict === "inconclusive") return [verdict, "too_noisy"];
  const ofAll = whole === null ? 0 : scale.difference(whole.base, whole.head);
  if (verdict === "no change" && Math.abs(ofAll) > UNEVEN * scale.same)
    return ["inconclusive", "uneven_rounds"];
  return [verdict, null];
}
