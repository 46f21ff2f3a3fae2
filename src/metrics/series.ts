import type { Sink } from "./sink.ts";

/** Takes the samples of one metric with one set of tags, for every sink that they concern. */
export class Series {
  readonly #first: Sink;
  readonly #rest: readonly Sink[];

  constructor(first: Sink, rest: readonly Sink[] = []) {
    this.#first = first;
    this.#rest = rest;
  }

  /** @throws RampaError `metric_invalid` when the value is not finite; nothing is recorded then. */
  add(value: number): void {
    this.#first.add(value);
    for (const sink of this.#rest) sink.add(value);
  }
}

/** The same for a gauge whose samples of several threads will be merged: the later one is its value. */
export class TimedSeries extends Series {
  readonly #sinks: readonly Sink[];
  readonly #now: () => number;

  constructor(first: Sink, rest: readonly Sink[], now: () => number) {
    super(first, rest);
    this.#sinks = [first, ...rest];
    this.#now = now;
  }

  override add(value: number): void {
    const atMs = this.#now();
    for (const sink of this.#sinks) {
      if (sink.kind === "gauge") sink.add(value, atMs);
    }
  }
}
