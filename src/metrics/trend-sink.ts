import { percentileOf, STANDARD_PERCENTILES } from "./aggregations.ts";
import { notFinite } from "./not-finite.ts";

/**
 * All samples, for exact percentiles with linear interpolation as NumPy's default. Memory grows with
 * every sample: for a long run take `HdrTrendSink`. Two trends merge to all samples of both.
 *
 * @example
 * ```ts
 * import { TrendSink } from "rampa";
 *
 * const sink = new TrendSink();
 * for (const value of [10, 20, 30, 40]) sink.add(value);
 * sink.format(1).med; // 25
 * ```
 */
export class TrendSink {
  readonly kind = "trend";
  readonly #values: number[] = [];
  #sum = 0;
  #isSorted = true;

  get isEmpty(): boolean {
    return this.#values.length === 0;
  }

  get count(): number {
    return this.#values.length;
  }

  /** @throws RampaError `metric_invalid` when the value is not finite. */
  add(value: number): void {
    if (!Number.isFinite(value)) throw notFinite(value);
    this.#values.push(value);
    this.#sum += value;
    this.#isSorted = false;
  }

  merge(other: TrendSink): void {
    for (const value of [...other.#values]) this.#values.push(value);
    this.#sum += other.#sum;
    this.#isSorted = false;
  }

  /** @param percentile From 0 to 100. Null without a sample. */
  percentile(percentile: number): number | null {
    const sorted = this.#sorted();
    const position = (percentile * (sorted.length - 1)) / 100;
    const low = sorted[Math.floor(position)];
    const high = sorted[Math.ceil(position)];
    if (low === undefined || high === undefined) return null;
    const weight = position - Math.floor(position);
    // From the nearer end, so that the result never leaves [low, high] by rounding.
    return weight < 0.5 ? low + (high - low) * weight : high - (high - low) * (1 - weight);
  }

  /** Null without a sample, and for an unknown aggregation. */
  value(aggregation: string, durationSeconds?: number): number | null;
  value(aggregation: string): number | null {
    if (this.isEmpty) return null;
    switch (aggregation) {
      case "count":
        return this.#values.length;
      case "avg":
        return this.#sum / this.#values.length;
      case "min":
        return this.percentile(0);
      case "max":
        return this.percentile(100);
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
    const names = ["count", "avg", "min", "max", "med", ...STANDARD_PERCENTILES.map((p) => `p(${p})`)];
    const stats: Record<string, number> = {};
    for (const name of names) {
      const value = this.value(name);
      if (value !== null) stats[name] = value;
    }
    return stats;
  }

  #sorted(): readonly number[] {
    if (!this.#isSorted) {
      this.#values.sort((a, b) => a - b);
      this.#isSorted = true;
    }
    return this.#values;
  }
}
