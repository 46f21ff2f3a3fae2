import { formatValue } from "../../metrics/format-value.ts";
import type { ResultFile } from "../result-file.ts";
import { figureName, type FigureName, quantityForFigure } from "./figure-name.ts";
import { signedPercent, signedPoints } from "./signed-percent.ts";

type Block = NonNullable<ResultFile["comparison"]>;
type Effect = Block["effects"][number];

/** What a result file says of a change. */
export type ChangeVerdict = Effect["verdict"];

/** A change with its interval, in percent of the baseline's value. */
export interface Interval {
  readonly percent: number;
  readonly lowPercent: number;
  readonly highPercent: number;
}

/** How one figure changed from the baseline. */
export interface EffectRow extends FigureName {
  readonly verdict: ChangeVerdict;
  readonly baseText: string;
  readonly headText: string;
  readonly changeText: string;
  /** `+9.1 % to +15.8 %`. */
  readonly intervalText: string;
  /** Null without an interval, and for shares, which change by points. */
  readonly interval: Interval | null;
  /** How far from zero it is, to rank rows; 0 when that is not known. */
  readonly size: number;
  /** Why it is inconclusive, as the result says; null with an answer. */
  readonly doubt: NonNullable<Effect["doubt"]> | null;
}

/** A row of a comparison's tables. */
export function effectRow(effect: Effect, result: ResultFile): EffectRow {
  const quantity = quantityForFigure(effect, result);
  const isShare = quantity === "ratio";
  const { base, head, change_percent: percent, low_percent: low, high_percent: high } = effect;
  const interval =
    percent === null || low === null || high === null
      ? null
      : { percent, lowPercent: low, highPercent: high };
  const points = (share: number | null): number | null =>
    share === null || base === null || base === 0 ? null : (share / 100) * base;
  return Object.freeze({
    ...figureName(effect),
    verdict: effect.verdict,
    baseText: formatValue(base, quantity),
    headText: formatValue(head, quantity),
    changeText: isShare
      ? signedPoints(base === null || head === null ? null : head - base)
      : signedPercent(percent),
    intervalText: isShare
      ? rangeText(points(low), points(high), signedPoints)
      : rangeText(low, high, signedPercent),
    interval: isShare ? null : interval,
    size: Math.abs(percent ?? 0),
    doubt: effect.doubt ?? null,
  });
}

function rangeText(low: number | null, high: number | null, write: (value: number | null) => string): string {
  return low === null || high === null ? write(null) : `${write(low)} to ${write(high)}`;
}
