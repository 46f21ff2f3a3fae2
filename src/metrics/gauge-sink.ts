import { notFinite } from "./not-finite.ts";

/** What a gauge was drained of. */
export interface GaugeDelta {
  readonly kind: "gauge";
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** When the value was taken. */
  readonly atMs: number;
}

/**
 * The latest value with the least and the greatest. Two gauges merge to the later value and the
 * outer minimum and maximum.
 *
 * @example
 * ```ts
 * import { GaugeSink } from "rampa";
 *
 * const sink = new GaugeSink();
 * sink.add(10);
 * sink.add(5);
 * sink.add(20);
 * sink.format(1); // { value: 20, min: 5, max: 20 }
 * ```
 */
export class GaugeSink {
  /** Orders samples of this process that were given no time, or the same. */
  static #sequence = 0;

  readonly kind = "gauge";
  #value = NaN;
  #min = Infinity;
  #max = -Infinity;
  #atMs = -Infinity;
  #order = -1;

  get isEmpty(): boolean {
    return this.#order < 0;
  }

  /**
   * @param atMs When the value was taken, on a clock that all gauges to be merged share. A sample that is
   * older than the latest widens only the range; without a time it counts as the latest.
   * @throws RampaError `metric_invalid` when the value is not finite.
   */
  add(value: number, atMs: number = this.#atMs): void {
    if (!Number.isFinite(value)) throw notFinite(value);
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
    if (atMs < this.#atMs) return;
    this.#value = value;
    this.#atMs = atMs;
    this.#order = GaugeSink.#sequence++;
  }

  merge(other: GaugeSink): void {
    if (other.#min < this.#min) this.#min = other.#min;
    if (other.#max > this.#max) this.#max = other.#max;
    const isLater = other.#atMs === this.#atMs ? other.#order > this.#order : other.#atMs > this.#atMs;
    if (!isLater) return;
    this.#value = other.#value;
    this.#atMs = other.#atMs;
    this.#order = other.#order;
  }

  /** Takes out what it holds. @internal */
  drain(): GaugeDelta {
    const delta: GaugeDelta = {
      kind: "gauge",
      value: this.#value,
      min: this.#min,
      max: this.#max,
      atMs: this.#atMs,
    };
    this.#value = NaN;
    this.#min = Infinity;
    this.#max = -Infinity;
    this.#atMs = -Infinity;
    this.#order = -1;
    return delta;
  }

  /** Adds what another gauge was drained of; of two values of one moment this one is the later. @internal */
  absorb({ value, min, max, atMs }: GaugeDelta): void {
    this.add(min, -Infinity);
    this.add(max, -Infinity);
    this.add(value, atMs);
  }

  /** Null without a sample, and for an unknown aggregation. */
  value(aggregation: string, durationSeconds?: number): number | null;
  value(aggregation: string): number | null {
    if (this.isEmpty) return null;
    switch (aggregation) {
      case "value":
        return this.#value;
      case "min":
        return this.#min;
      case "max":
        return this.#max;
      default:
        return null;
    }
  }

  /** `value`, `min`, `max`; nothing without a sample. */
  format(durationSeconds?: number): Record<string, number>;
  format(): Record<string, number> {
    return this.isEmpty ? {} : { value: this.#value, min: this.#min, max: this.#max };
  }
}
