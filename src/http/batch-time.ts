import type { Clock } from "../clock.ts";

/**
 * When the responses that are handled now had reached this process.
 *
 * All that one turn of the event loop handles was there when the turn began: the first of them is
 * stamped, and its time serves for all, so that nobody waits for those before it in the queue. When the
 * loop slept in between, a new batch has begun. The stamp is never below the truth.
 *
 * A turn that finds as many sockets ready as it can ask for at once (1,024) asks again, so that later
 * ones may have come after the first: with so many sockets each response has a time of its own.
 */
export class BatchTime {
  readonly #clock: Clock;
  #stampMs: number;
  #idleMs: number;
  /** What the loop had not seen at this moment came later. */
  #sinceMs: number;
  /** When the event loop last went to look for what is ready, and the time before. */
  #lookMs = -Infinity;
  #earlierLookMs = -Infinity;
  #isOpen = false;
  #uncertaintyMs = 0;
  #recalledMs: number | null = null;
  #recalledUncertaintyMs = 0;
  /** Whether one turn of the loop may ask for ready sockets more than once. */
  isCrowded = false;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#stampMs = clock.now();
    this.#sinceMs = this.#stampMs;
    this.#idleMs = clock.idleTime();
  }

  /**
   * How long the responses of this batch may have waited for this process: since the batch before when
   * the loop has not slept since, else not at all.
   */
  get uncertaintyMs(): number {
    return this.#recalledMs === null ? this.#uncertaintyMs : this.#recalledUncertaintyMs;
  }

  /** The event loop looks for what is ready after this. */
  looks(): void {
    this.#earlierLookMs = this.#lookMs;
    this.#lookMs = this.#clock.now();
  }

  /** What is handled now came at an earlier moment, which was stamped then. */
  recall(atMs: number, uncertaintyMs: number): void {
    this.#recalledMs = atMs;
    this.#recalledUncertaintyMs = uncertaintyMs;
  }

  /** What is handled from now on has come just now. */
  forget(): void {
    this.#recalledMs = null;
  }

  /** @param notBeforeMs What is handled now cannot have come earlier: its request was not sent yet. */
  now(notBeforeMs: number): number {
    if (this.#recalledMs !== null) return Math.max(this.#recalledMs, notBeforeMs);
    const idleMs = this.#clock.idleTime();
    const hasSlept = idleMs !== this.#idleMs;
    const isLater = this.#stampMs < notBeforeMs;
    if (this.#isOpen && !hasSlept && !isLater && !this.isCrowded) return this.#stampMs;
    const nowMs = this.#clock.now();
    if (hasSlept) this.#sinceMs = nowMs;
    // What the look before the present one has not found came after it.
    else if (!this.#isOpen) this.#sinceMs = Math.max(this.#stampMs, this.#earlierLookMs);
    this.#uncertaintyMs = nowMs - (isLater && !hasSlept ? this.#stampMs : this.#sinceMs);
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
