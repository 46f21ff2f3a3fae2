import { complain, splitThreshold, type ThresholdExpression } from "./parse.ts";

/** A limit on how far an aggregation may lie from that of the baseline. */
export interface RelativeThreshold extends Pick<ThresholdExpression, "aggregation" | "aggregationValue"> {
  readonly operator: "<" | "<=" | ">" | ">=";
  /** With its sign: 10 for `+10%`. */
  readonly changePercent: number;
}

const CHANGE = /^([+-](?:\d{1,9}(?:\.\d{1,12})?|\.\d{1,12}))\s*%$/;

/** True for text that is meant as a relative threshold, whether or not it is a good one. */
export function isRelative(text: string): boolean {
  return /[+-][^<>=!]*%\s*$/.test(text);
}

/**
 * Reads a relative threshold: `<aggregation> <operator> <sign><number>%`, such as `p(95) < +10%` or
 * `rate > -5%`. Spaces are free.
 *
 * @throws RampaError `threshold_invalid`.
 */
export function parseRelativeThreshold(text: string): RelativeThreshold {
  const { source, aggregation, aggregationValue, operator, limit } = splitThreshold(text);
  const change = CHANGE.exec(limit)?.[1];
  if (change === undefined) {
    throw complain(source, "Write a change from the baseline with its sign, such as +10% or -5%");
  }
  if (operator !== "<" && operator !== "<=" && operator !== ">" && operator !== ">=") {
    throw complain(source, "A change is never known exactly: write one of < <= > >=");
  }
  // Minus zero is zero.
  const changePercent = Number(change) + 0;
  return Object.freeze({ aggregation, aggregationValue, operator, changePercent });
}
