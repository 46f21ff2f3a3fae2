import type { Clock } from "../clock.ts";

/**
 * When the responses that are handled now had reached this process.
 *
 * All that one turn of the event loop handles was there when the turn began: the first of them is
 * stamped, and its time serves for all, so that nobody waits for those before it in the queue. When the
 * loop slept in between, a new batch has begun. The stamp is never below the truth.
 */
export class BatchTime {
  readonly #clock: Clock;
  #stampMs: number;
  #idleMs: number;
  #isOpen = false;
  #uncertaintyMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#stampMs = clock.now();
    this.#idleMs = clock.idleTime();
  }

  /**
   * How long the responses of this batch may have waited for this process: since the batch before when
   * the loop has not slept since, else not at all.
   */
  get uncertaintyMs(): number {
    return this.#uncertaintyMs;
  }

  /** @param notBeforeMs What is handled now cannot have come earlier: its request was not sent yet. */
  now(notBeforeMs: number): number {
    const idleMs = this.#clock.idleTime();
    if (this.#isOpen && idleMs === this.#idleMs && this.#stampMs >= notBeforeMs) return this.#stampMs;
    const nowMs = this.#clock.now();
    this.#uncertaintyMs = idleMs === this.#idleMs ? nowMs - this.#stampMs : 0;
    this.#idleMs = idleMs;
    this.#stampMs = nowMs;
    if (!this.#isOpen) {
      this.#isOpen = true;
      this.#clock.yield(this.#close);
    }
    return nowMs;
  }

  readonly #close = (): void => {
    this.#isOpen = false;
  };
}
