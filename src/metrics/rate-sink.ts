import { notFinite } from "./not-finite.ts";

/** What a rate was drained of. */
export interface RateDelta {
  readonly kind: "rate";
  readonly passes: number;
  readonly fails: number;
}

/**
 * The fraction of samples that are true, or not 0. Two rates merge by adding their passes and fails.
 *
 * @example
 * ```ts
 * import { RateSink } from "rampa";
 *
 * const sink = new RateSink();
 * sink.add(1);
 * sink.add(0);
 * sink.format(1); // { rate: 0.5, passes: 1, fails: 1 }
 * ```
 */
export class RateSink {
  readonly kind = "rate";
  #passes = 0;
  #fails = 0;

  get isEmpty(): boolean {
    return this.#passes + this.#fails === 0;
  }

  /** Samples that were not 0. */
  get passes(): number {
    return this.#passes;
  }

  get fails(): number {
    return this.#fails;
  }

  /** @throws RampaError `metric_invalid` when the value is not finite. */
  add(value: number | boolean): void {
    const sample = Number(value);
    if (!Number.isFinite(sample)) throw notFinite(sample);
    if (sample === 0) this.#fails++;
    else this.#passes++;
  }

  merge(other: RateSink): void {
    this.#passes += other.#passes;
    this.#fails += other.#fails;
  }

  /** Takes out what it holds. @internal */
  drain(): RateDelta {
    const delta: RateDelta = { kind: "rate", passes: this.#passes, fails: this.#fails };
    this.#passes = 0;
    this.#fails = 0;
    return delta;
  }

  /** Adds what another rate was drained of. @internal */
  absorb({ passes, fails }: RateDelta): void {
    this.#passes += passes;
    this.#fails += fails;
  }

  /** Null without a sample, and for an unknown aggregation. */
  value(aggregation: string, durationSeconds?: number): number | null;
  value(aggregation: string): number | null {
    if (this.isEmpty) return null;
    switch (aggregation) {
      case "rate":
        return this.#passes / (this.#passes + this.#fails);
      case "passes":
        return this.#passes;
      case "fails":
        return this.#fails;
      default:
        return null;
    }
  }

  /** `rate`, `passes`, `fails`; nothing without a sample. */
  format(durationSeconds?: number): Record<string, number>;
  format(): Record<string, number> {
    if (this.isEmpty) return {};
    return {
      rate: this.#passes / (this.#passes + this.#fails),
      passes: this.#passes,
      fails: this.#fails,
    };
  }
}
