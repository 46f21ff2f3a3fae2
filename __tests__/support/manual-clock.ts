import type { Clock, Timer } from "../../src/clock.ts";

interface Pending {
  readonly atMs: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Lets every promise reaction that is ready run. */
function flushMicrotasks(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/**
 * A clock that moves only when told to. Timers fire in the order of their time, then of their
 * creation; promise reactions run between them.
 */
export class ManualClock implements Clock {
  #nowMs: number;
  readonly #epochMs: number;
  #idleMs = 0;
  #order = 0;
  #timers: Pending[] = [];
  #yielded: (() => void)[] = [];

  constructor({ nowMs = 0, epochMs = 1_700_000_000_000 }: { nowMs?: number; epochMs?: number } = {}) {
    this.#nowMs = nowMs;
    this.#epochMs = epochMs - nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  wallTime(): number {
    return this.#epochMs + this.#nowMs;
  }

  idleTime(): number {
    return this.#idleMs;
  }

  at(atMs: number, callback: () => void): Timer {
    const pending = { atMs, order: this.#order++, callback };
    this.#timers.push(pending);
    return {
      cancel: () => {
        this.#timers = this.#timers.filter((other) => other !== pending);
      },
    };
  }

  yield(callback: () => void): void {
    this.#yielded.push(callback);
  }

  /** Timers and yielded calls that have not run yet. */
  get pending(): number {
    return this.#timers.length + this.#yielded.length;
  }

  /** Time passes in which nothing gets a turn, as when the process is busy. */
  skip(ms: number): void {
    this.#nowMs += ms;
  }

  /** Lets `ms` milliseconds pass. */
  advance(ms: number): Promise<void> {
    return this.advanceTo(this.#nowMs + ms);
  }

  /** Lets time pass until `now()` is `targetMs`. */
  async advanceTo(targetMs: number): Promise<void> {
    await flushMicrotasks();
    for (;;) {
      // As in the event loop: timers that are due come before what waits for a turn.
      const next = this.#nextTimer(this.#nowMs) ?? this.#yielded.shift() ?? this.#nextTimer(targetMs);
      if (next === undefined) break;
      next();
      await flushMicrotasks();
    }
    this.#sleepUntil(targetMs);
  }

  #sleepUntil(atMs: number): void {
    if (atMs <= this.#nowMs) return;
    this.#idleMs += atMs - this.#nowMs;
    this.#nowMs = atMs;
  }

  #nextTimer(targetMs: number): (() => void) | undefined {
    let first: Pending | undefined;
    for (const timer of this.#timers) {
      if (timer.atMs > targetMs) continue;
      if (first === undefined || timer.atMs < first.atMs) first = timer;
    }
    if (first === undefined) return undefined;
    const chosen = first;
    this.#timers = this.#timers.filter((timer) => timer !== chosen);
    this.#sleepUntil(chosen.atMs);
    return chosen.callback;
  }
}
