import type { TrueDelay } from "./protocol.ts";

const MICROSECONDS = 1000;
const MAX_MS = 1000;

/** Counts delays by whole microseconds: cheap, and exact enough to judge others by. */
export class DelayCounts {
  readonly #counts = new Uint32Array(MAX_MS * MICROSECONDS);
  #total = 0;
  #min = Infinity;
  #max = 0;

  record(delayMs: number): void {
    const bucket = Math.min(Math.floor(delayMs * MICROSECONDS), this.#counts.length - 1);
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#total++;
    if (delayMs < this.#min) this.#min = delayMs;
    if (delayMs > this.#max) this.#max = delayMs;
  }

  summary(): TrueDelay | null {
    if (this.#total === 0) return null;
    return { min: this.#min, p50: this.#percentile(0.5), p99: this.#percentile(0.99), max: this.#max };
  }

  #percentile(share: number): number {
    const rank = Math.ceil(this.#total * share);
    let seen = 0;
    for (let bucket = 0; bucket < this.#counts.length; bucket++) {
      seen += this.#counts[bucket] ?? 0;
      if (seen >= rank) return bucket / MICROSECONDS;
    }
    return this.#max;
  }
}
