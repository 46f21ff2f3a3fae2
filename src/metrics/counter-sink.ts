import { notFinite } from "./not-finite.ts";

/** What a counter was drained of. */
export interface CounterDelta {
  readonly kind: "counter";
  readonly count: number;
}

/**
 * A running total. Two counters merge to their sum.
 *
 * @example
 * ```ts
 * import { CounterSink } from "rampa";
 *
 * const sink = new CounterSink();
 * sink.add(1);
 * sink.add(2);
 * sink.format(10); // { count: 3, rate: 0.3 }
 * ```
 */
export class CounterSink {
  readonly kind = "counter";
  #count = 0;
  #isEmpty = true;

  /** True until the first sample; a counter without samples has the count 0. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  get count(): number {
    return this.#count;
  }

  /** @throws RampaError `metric_invalid` when the value is not finite. */
  add(value: number): void {
    if (!Number.isFinite(value)) throw notFinite(value);
    this.#count += value;
    this.#isEmpty = false;
  }

  merge(other: CounterSink): void {
    this.#count += other.#count;
    this.#isEmpty &&= other.#isEmpty;
  }

  /** Takes out what it holds. @internal */
  drain(): CounterDelta {
    const delta: CounterDelta = { kind: "counter", count: this.#count };
    this.#count = 0;
    this.#isEmpty = true;
    return delta;
  }

  /** Adds what another counter was drained of. @internal */
  absorb({ count }: CounterDelta): void {
    this.#count += count;
    this.#isEmpty = false;
  }

  /** Null for an unknown aggregation, and for the `rate` of something that took no time. */
  value(aggregation: string, durationSeconds = 0): number | null {
    if (aggregation === "count") return this.#count;
    if (aggregation !== "rate") return null;
    if (this.#count === 0) return 0;
    const rate = durationSeconds > 0 ? this.#count / durationSeconds : Infinity;
    return Number.isFinite(rate) ? rate : null;
  }

  /** `count`, and `rate` per second: 0 when no time has passed. */
  format(durationSeconds: number): Record<string, number> {
    return { count: this.#count, rate: this.value("rate", durationSeconds) ?? 0 };
  }
}
