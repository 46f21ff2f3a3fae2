import type { MeasuredChange } from "../thresholds/judge-change.ts";
import type { ComparedRow } from "./compared-row.ts";
import type { Shift } from "./signed-rank.ts";

/** What is known of a change: its direction, that there is none, or neither. */
export type ChangeVerdict = "regression" | "improvement" | "no change" | "inconclusive";

/** Why a row has no answer. */
export type Doubt =
  /** The metric was seen on one side only, or on none. */
  | "no_data"
  /** Most requests of one side failed: its times are not those of the same work. */
  | "mostly_failed"
  /** Too few rounds for an answer at this confidence. */
  | "too_few_rounds"
  /** Rounds enough, but so few samples in them that too few values came of it. */
  | "too_few_samples"
  /** Too few past runs to know how much runs of one build differ here. */
  | "too_few_runs"
  /** The interval holds both a change that matters and none. */
  | "too_noisy"
  /** The usual round did not change, all rounds together did: some were very unlike the others. */
  | "uneven_rounds";

/** How one aggregation of a metric changed from base to head. */
export interface Effect extends Pick<ComparedRow, "metric" | "name" | "aggregation"> {
  /** Null without data. */
  readonly base: number | null;
  readonly head: number | null;
  /** Null without an interval. A change from 0 is infinite. */
  readonly change: MeasuredChange | null;
  readonly verdict: ChangeVerdict;
  /** Null with an answer. */
  readonly doubt: Doubt | null;
}

/** How two values differ, from which size on that is a change, and up to which it surely is none. */
export interface Scale {
  readonly difference: (base: number, head: number) => number;
  /** Two processes of one build may differ by this much. */
  readonly least: number;
  readonly same: number;
  readonly percent: (difference: number, base: number) => number;
}

/** Stands for a time of 0: half of what histograms tell apart. */
const LEAST_VALUE = 0.0005;

/** For times, counts and numbers per second: how many times as great. */
export const RATIO: Scale = {
  difference: (base, head) => Math.log(Math.max(head, LEAST_VALUE) / Math.max(base, LEAST_VALUE)),
  least: Math.log(1.02),
  same: Math.log(1.05),
  percent: (difference) => 100 * Math.expm1(difference),
};

/** For shares such as that of failed requests, which are often 0. */
export const SHARE: Scale = {
  difference: (base, head) => head - base,
  least: 0.001,
  same: 0.005,
  percent: (difference, base) => (difference === 0 ? 0 : Math.max(-100, (100 * difference) / base)),
};

/** What an interval says: a direction when it leaves 0 out and the change matters; no change when it is close around 0. */
export function verdictOf(
  { estimate, low, high }: Shift,
  scale: Scale,
  better: ComparedRow["better"],
): ChangeVerdict {
  const isClear = low > 0 || high < 0;
  if (isClear && Math.abs(estimate) >= scale.least) {
    return estimate > 0 === (better === "lower") ? "regression" : "improvement";
  }
  return low >= -scale.same && high <= scale.same ? "no change" : "inconclusive";
}

/** A shift with its interval, in percent of the baseline's value. */
export function changeOf({ estimate, low, high }: Shift, scale: Scale, base: number): MeasuredChange {
  return Object.freeze({
    changePercent: scale.percent(estimate, base),
    lowPercent: scale.percent(low, base),
    highPercent: scale.percent(high, base),
  });
}
