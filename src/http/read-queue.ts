import type { Clock } from "../clock.ts";
import type { BatchTime } from "./batch-time.ts";

/** Longest stretch of handling answers before the event loop looks for more. */
const TURN_MS = 0.5;

/** What was read and waits to be handled. */
export interface WaitingReads {
  /** Handles all of it. */
  deliver(): void;
}

/**
 * Lets all sockets be read first, which takes a moment, and handles what came afterwards, a little at a time. So an
 * answer that comes while others are handled is seen, and dated, within half a millisecond or so.
 */
export class ReadQueue {
  readonly batchTime: BatchTime;
  readonly #clock: Clock;
  #waiting: WaitingReads[] = [];
  #handled = 0;

  constructor(clock: Clock, batchTime: BatchTime) {
    this.#clock = clock;
    this.batchTime = batchTime;
  }

  /** How often something was added. */
  get arrived(): number {
    return this.#handled + this.#waiting.length;
  }

  /** How much of it was handled. */
  get handled(): number {
    return this.#handled;
  }

  /** Handles it when this turn of the event loop has read everything, or in one of the next turns. */
  add(reads: WaitingReads): void {
    this.#waiting.push(reads);
    if (this.#waiting.length === 1) this.#clock.yield(this.#handle);
  }

  readonly #handle = (): void => {
    const waiting = this.#waiting;
    const endsAtMs = this.#clock.now() + TURN_MS;
    let next = 0;
    try {
      do waiting[next++]?.deliver();
      while (next < waiting.length && this.#clock.now() < endsAtMs);
    } finally {
      this.#waiting = waiting.slice(next);
      this.#handled += next;
      this.batchTime.looks();
      if (this.#waiting.length > 0) this.#clock.yield(this.#handle);
    }
  };
}
