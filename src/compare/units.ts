import { percentileOf } from "../metrics/aggregations.ts";
import { percentileAmong } from "../metrics/distribution.ts";
import type { ComparedRow } from "./compared-row.ts";
import { type Measure, measureKey, type RoundPair, type Side } from "./round.ts";

/** One value of each side, from rounds that lay side by side. */
type Unit = Readonly<Record<Side, number>>;

/** What the rounds say of one row. */
export interface RowUnits {
  /** Shares (of failed requests, of passed checks) are compared by their difference, all else by its ratio. */
  readonly isShare: boolean;
  /** As many values as possible that each rest on enough samples. */
  readonly units: readonly Unit[];
  /** How many pairs of rounds they come from. */
  readonly pairs: number;
  /** All rounds taken as one; null without data on both sides. */
  readonly whole: Unit | null;
}

/** A value rests on at least so many samples; a percentile on so many beyond it. */
const LEAST_SAMPLES = 5;

/** What one round of one side says of the row's metric. */
interface Part {
  readonly durationS: number;
  readonly measure: Measure;
}

type Group = Readonly<Record<Side, readonly Part[]>>;

/**
 * Values of both sides by pair of rounds. Where a pair holds too few samples, adjacent pairs are taken
 * together until both sides have enough; what is left over at the end joins the last of them.
 */
export function rowUnits(row: ComparedRow, pairs: readonly RoundPair[]): RowUnits {
  const parts = pairs.map((pair) => ({ base: partsOf(row, pair, "base"), head: partsOf(row, pair, "head") }));
  const all = joinAll(parts);
  const units = groupsOf(row, parts).flatMap((group) => unitOf(row, group) ?? []);
  return { isShare: isShare(row, all), units, pairs: pairs.length, whole: unitOf(row, all) };
}

function partsOf(row: ComparedRow, pair: RoundPair, side: Side): readonly Part[] {
  const measure = pair[side].measures.get(measureKey(row.metric, row.name));
  return measure === undefined ? [] : [{ durationS: pair[side].durationS, measure }];
}

function groupsOf(row: ComparedRow, parts: readonly Group[]): readonly Group[] {
  const groups: Group[] = [];
  let open: Group[] = [];
  for (const part of parts) {
    open.push(part);
    const group = joinAll(open);
    if (!isEnough(row, group.base) || !isEnough(row, group.head)) continue;
    groups.push(group);
    open = [];
  }
  const last = groups.pop();
  return last === undefined ? [] : [...groups, joinAll([last, ...open])];
}

function joinAll(groups: readonly Group[]): Group {
  return { base: groups.flatMap(({ base }) => base), head: groups.flatMap(({ head }) => head) };
}

function isEnough({ aggregation }: ComparedRow, parts: readonly Part[]): boolean {
  const samples = parts.reduce((sum, { measure }) => sum + samplesOf(measure), 0);
  const percentile = aggregation === "med" ? 50 : percentileOf(aggregation);
  const tail = percentile === null ? 1 : Math.min(percentile, 100 - percentile) / 100;
  // Nothing lies beyond the least and the greatest sample.
  return samples * (tail || 1) >= LEAST_SAMPLES * (1 - 1e-12);
}

function samplesOf(measure: Measure): number {
  switch (measure.kind) {
    case "counter":
      return measure.count;
    case "rate":
      return measure.passes + measure.fails;
    case "trend":
      return measure.distribution.count;
  }
}

function isShare({ aggregation }: ComparedRow, { base, head }: Group): boolean {
  return aggregation === "rate" && (base[0] ?? head[0])?.measure.kind === "rate";
}

function unitOf(row: ComparedRow, group: Group): Unit | null {
  const base = valueOf(row.aggregation, group.base);
  const head = valueOf(row.aggregation, group.head);
  return base === null || head === null ? null : { base, head };
}

/** Null without data, and for an aggregation that the metric's kind does not have. */
function valueOf(aggregation: string, parts: readonly Part[]): number | null {
  switch (parts[0]?.measure.kind) {
    case undefined:
      return null;
    case "trend":
      return trendValue(aggregation, parts);
    case "counter":
      return counterValue(aggregation, parts);
    case "rate":
      return rateValue(aggregation, parts);
  }
}

function trendValue(aggregation: string, parts: readonly Part[]): number | null {
  const trends = parts.flatMap(({ measure }) => (measure.kind === "trend" ? [measure.distribution] : []));
  const count = trends.reduce((total, trend) => total + trend.count, 0);
  if (count === 0) return null;
  switch (aggregation) {
    case "count":
      return count / parts.length;
    case "avg":
      return trends.reduce((total, trend) => total + trend.sum, 0) / count;
    case "min":
      return percentileAmong(trends, 0);
    case "max":
      return percentileAmong(trends, 100);
    default: {
      const percentile = aggregation === "med" ? 50 : percentileOf(aggregation);
      return percentile === null ? null : percentileAmong(trends, percentile);
    }
  }
}

function counterValue(aggregation: string, parts: readonly Part[]): number | null {
  let count = 0;
  let durationS = 0;
  for (const part of parts) {
    count += part.measure.kind === "counter" ? part.measure.count : 0;
    durationS += part.durationS;
  }
  if (aggregation === "count") return count / parts.length;
  return aggregation === "rate" && durationS > 0 ? count / durationS : null;
}

function rateValue(aggregation: string, parts: readonly Part[]): number | null {
  let passes = 0;
  let fails = 0;
  for (const { measure } of parts) {
    passes += measure.kind === "rate" ? measure.passes : 0;
    fails += measure.kind === "rate" ? measure.fails : 0;
  }
  if (passes + fails === 0) return null;
  switch (aggregation) {
    case "rate":
      return passes / (passes + fails);
    case "passes":
      return passes / parts.length;
    case "fails":
      return fails / parts.length;
    default:
      return null;
  }
}
