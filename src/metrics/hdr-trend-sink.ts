import { percentileOf, STANDARD_PERCENTILES } from "./aggregations.ts";
import type { Distribution } from "./distribution.ts";
import { HdrCounts, MAX_UNITS, rankOf } from "./hdr-counts.ts";
import { notFinite } from "./not-finite.ts";

/** Counted values per unit of the metric: milliseconds are kept as microseconds. */
const RESOLUTION = 1000;

/** What a trend was drained of. */
export interface TrendDelta {
  readonly kind: "trend";
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** Pairs of a bucket and its count. */
  readonly counts: Uint32Array;
  /** The same of the magnitudes of values below 0; null without one. */
  readonly negative: Uint32Array | null;
  readonly negativeCount: number;
}

/** A trend's state at one moment, to ask for what came later. */
export interface TrendMark {
  readonly counts: HdrCounts;
}

/**
 * A histogram with 3 significant digits of thousandths (microseconds for milliseconds): its memory does not
 * depend on the number of samples. `count`, `avg`, `min` and `max` are exact; a percentile is the upper end
 * of its bucket, at most 0.1 % or half a thousandth away from a sample that was recorded. Values above
 * 4.5 × 10¹² count as that in percentiles. Two trends merge by adding the counts of their buckets.
 *
 * @example
 * ```ts
 * import { HdrTrendSink } from "rampa";
 *
 * const sink = new HdrTrendSink();
 * for (const value of [10, 20, 30, 40, 50]) sink.add(value);
 * sink.format(1).count; // 5
 * ```
 */
export class HdrTrendSink {
  readonly kind = "trend";
  readonly #counts = new HdrCounts();
  /** Magnitudes of values below 0; made when the first one comes. */
  #negative: HdrCounts | null = null;
  #negativeCount = 0;
  #count = 0;
  #sum = 0;
  #min = Infinity;
  #max = -Infinity;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  get count(): number {
    return this.#count;
  }

  /** @throws RampaError `metric_invalid` when the value is not finite. */
  add(value: number): void {
    const rounding = value * RESOLUTION + 0.5;
    // As a 32-bit number where it is one, which is several times faster.
    if (rounding >= 0.5 && rounding < 2 ** 31) this.#counts.record(rounding | 0);
    else this.#recordOutside(value);
    this.#count++;
    this.#sum += value;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  merge(other: HdrTrendSink): void {
    this.#counts.add(other.#counts);
    if (other.#negative !== null) (this.#negative ??= new HdrCounts()).add(other.#negative);
    this.#negativeCount += other.#negativeCount;
    this.#count += other.#count;
    this.#sum += other.#sum;
    if (other.#min < this.#min) this.#min = other.#min;
    if (other.#max > this.#max) this.#max = other.#max;
  }

  /** Takes out what it holds; takes as long as its values lie apart. @internal */
  drain(): TrendDelta {
    const delta: TrendDelta = {
      kind: "trend",
      count: this.#count,
      sum: this.#sum,
      min: this.#min,
      max: this.#max,
      counts: this.#counts.drain(unitsOf(Math.max(0, this.#min)), unitsOf(Math.max(0, this.#max))),
      negative: this.#negative?.drain(0, unitsOf(this.#min)) ?? null,
      negativeCount: this.#negativeCount,
    };
    this.#negativeCount = 0;
    this.#count = 0;
    this.#sum = 0;
    this.#min = Infinity;
    this.#max = -Infinity;
    return delta;
  }

  /** Adds what another trend was drained of. @internal */
  absorb(delta: TrendDelta): void {
    this.#counts.absorb(delta.counts);
    if (delta.negative !== null) (this.#negative ??= new HdrCounts()).absorb(delta.negative);
    this.#negativeCount += delta.negativeCount;
    this.#count += delta.count;
    this.#sum += delta.sum;
    if (delta.min < this.#min) this.#min = delta.min;
    if (delta.max > this.#max) this.#max = delta.max;
  }

  /** @param percentile From 0 to 100. Null without a sample. */
  percentile(percentile: number): number | null {
    return this.#percentiles([percentile])[0] ?? null;
  }

  /** Null without a sample, and for an unknown aggregation. */
  value(aggregation: string, durationSeconds?: number): number | null;
  value(aggregation: string): number | null {
    if (this.isEmpty) return null;
    switch (aggregation) {
      case "count":
        return this.#count;
      case "avg":
        // The sum is rounded: the mean of equal values must still be that value.
        return this.#within(this.#sum / this.#count);
      case "min":
        return this.#min;
      case "max":
        return this.#max;
      case "med":
        return this.percentile(50);
      default: {
        const percentile = percentileOf(aggregation);
        return percentile === null ? null : this.percentile(percentile);
      }
    }
  }

  /** `count`, `avg`, `min`, `max`, `med` and percentiles; nothing without a sample. */
  format(durationSeconds?: number): Record<string, number>;
  format(): Record<string, number> {
    const stats: Record<string, number> = {};
    if (this.isEmpty) return stats;
    for (const name of ["count", "avg", "min", "max"]) stats[name] = this.value(name) ?? 0;
    const [median, ...standard] = this.#percentiles([50, ...STANDARD_PERCENTILES]);
    stats.med = median ?? 0;
    STANDARD_PERCENTILES.forEach((percentile, index) => {
      stats[`p(${percentile})`] = standard[index] ?? 0;
    });
    return stats;
  }

  /** Base64 of HdrHistogram's V2 compressed encoding; values below 0, which it cannot hold, as 0. */
  encode(): string {
    return this.#counts.encode(this.#negativeCount);
  }

  /** The samples as plain data, which takes less memory than the histogram when they are few. */
  distribution(): Distribution {
    const below = (this.#negative?.filled() ?? []).map(([units, count]) => [-units, count] as const);
    const filled = [...below.reverse(), ...this.#counts.filled()];
    let rank = 0;
    return {
      values: filled.map(([units]) => this.#within(units / RESOLUTION)),
      ranks: filled.map(([, count]) => (rank += count)),
      count: this.#count,
      sum: this.#sum,
    };
  }

  mark(): TrendMark {
    return { counts: this.#counts.copy() };
  }

  /** The samples (from 0 up) that came after the mark: pairs of a bucket and its count. @internal */
  countsSince(mark: TrendMark | null): Uint32Array {
    return (mark === null ? this.#counts : this.#counts.since(mark.counts)).pairs();
  }

  /** Percentiles of the samples (from 0 up) that came after the mark; null when none did. */
  percentilesSince(mark: TrendMark | null, percentiles: readonly number[]): readonly (number | null)[] {
    return this.percentilesOf(mark === null ? this.#counts : this.#counts.since(mark.counts), percentiles);
  }

  /** The same of some of the samples. @internal */
  percentilesOf(
    counts: Pick<HdrCounts, "total" | "upperEndsAt">,
    percentiles: readonly number[],
  ): readonly (number | null)[] {
    const total = counts.total();
    if (total === 0) return percentiles.map(() => null);
    const units = counts.upperEndsAt(percentiles.map((percentile) => rankOf(percentile, total)));
    return units.map((value) => this.#within(value / RESOLUTION));
  }

  /** In ascending order; empty without a sample. */
  #percentiles(percentiles: readonly number[]): number[] {
    if (this.isEmpty) return [];
    const ranks = percentiles.map((percentile) => rankOf(percentile, this.#count));
    const upper = this.#counts.upperEndsAt(
      ranks.map((rank) => rank - this.#negativeCount),
      unitsOf(Math.max(0, this.#min)),
    );
    return ranks.map((rank, index) => {
      if (rank === 1) return this.#min;
      if (rank >= this.#count) return this.#max;
      const units =
        this.#negative !== null && rank <= this.#negativeCount
          ? -this.#negative.lowerEndFromTop(rank)
          : (upper[index] ?? 0);
      return this.#within(units / RESOLUTION);
    });
  }

  /** Buckets are wider than what was recorded. */
  #within(value: number): number {
    return Math.min(Math.max(value, this.#min), this.#max);
  }

  #recordOutside(value: number): void {
    if (!Number.isFinite(value)) throw notFinite(value);
    const units = unitsOf(value);
    if (value >= 0 || units === 0) {
      this.#counts.record(units);
      return;
    }
    (this.#negative ??= new HdrCounts()).record(units);
    this.#negativeCount++;
  }
}

/** The magnitude of a value as it is counted. */
function unitsOf(value: number): number {
  return Math.round(Math.min(Math.abs(value) * RESOLUTION, MAX_UNITS));
}
