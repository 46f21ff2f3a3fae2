import type { Clock } from "../clock.ts";

/** Longest stretch of starting iterations before timers and I/O get their turn. */
const MAX_TURN_MS = 1;
const MAX_TURN_STARTS = 256;

/**
 * How much one thread may start before it lets the event loop go round. Iterations that never wait
 * would otherwise keep every timer from firing.
 */
export class TurnQueue {
  readonly #clock: Clock;
  #sinceMs = -Infinity;
  #starts = 0;
  #waiting: (() => void)[] = [];
  #isArmed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True when nothing may start before the event loop went round; else counts one start. */
  spend(): boolean {
    if (this.#isSpent()) return true;
    this.#starts += 1;
    return false;
  }

  /** Calls back when the event loop went round and, on a pausable clock, no pause holds. */
  defer(callback: () => void): void {
    this.#waiting.push(callback);
    this.#arm();
  }

  #isSpent(): boolean {
    return this.#starts >= MAX_TURN_STARTS || this.#clock.now() - this.#sinceMs >= MAX_TURN_MS;
  }

  #arm(): void {
    if (this.#isArmed) return;
    this.#isArmed = true;
    this.#clock.yield(() => this.#drain());
  }

  #drain(): void {
    this.#isArmed = false;
    this.#starts = 0;
    this.#sinceMs = this.#clock.now();
    const due = this.#waiting;
    this.#waiting = [];
    let next = 0;
    while (next < due.length && !this.#isSpent()) due[next++]?.();
    // Those that waited longest stay in front.
    this.#waiting = [...due.slice(next), ...this.#waiting];
    if (this.#waiting.length > 0) this.#arm();
  }
}
