import type { Clock, Timer } from "../clock.ts";

/** Something that waits for its turn. */
export interface Paced {
  /** It may go. */
  onTurn(): void;
}

/** One of several that share a rate; see `Segment`. */
interface Share {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** Turns that a late timer may give at once, as time: what was missed before that is lost, not made up for. */
const MAX_CATCH_UP_MS = 2;

/**
 * Lets at most so many requests per second go, evenly spaced and in the order in which they came. Of
 * several segments each has the same share; their turns lie between each other's on the common clock.
 */
export class RequestPacer {
  readonly #clock: Clock;
  readonly #share: Share;
  readonly #spacingMs: number;
  readonly #offsetMs: number;
  readonly #queue = new Set<Paced>();
  #lastTurnMs = -Infinity;
  #timer: Timer | null = null;

  constructor(clock: Clock, ratePerSecond: number, share: Share) {
    this.#clock = clock;
    this.#share = share;
    this.#spacingMs = (1_000 * share.count) / ratePerSecond;
    this.#offsetMs = (1_000 * share.index) / ratePerSecond;
  }

  /** True when `item` may go at once; otherwise it is told. */
  enter(item: Paced): boolean {
    if (this.#queue.size === 0 && this.#takeTurn(this.#clock.now())) return true;
    this.#queue.add(item);
    this.#arm();
    return false;
  }

  /** It does not want to go any more. */
  leave(item: Paced): void {
    this.#queue.delete(item);
    if (this.#queue.size > 0) return;
    this.#timer?.cancel();
    this.#timer = null;
  }

  #takeTurn(nowMs: number): boolean {
    const turnMs = this.#nextTurnMs(nowMs);
    if (turnMs > nowMs) return false;
    this.#lastTurnMs = turnMs;
    return true;
  }

  /** The first turn that is not taken, nor too long ago. */
  #nextTurnMs(nowMs: number): number {
    const earliestMs = Math.max(this.#lastTurnMs + this.#spacingMs, nowMs - this.#catchUpMs());
    if (this.#share.count === 1) return earliestMs;
    const turn = Math.ceil((earliestMs - this.#offsetMs) / this.#spacingMs - 1e-9);
    return turn * this.#spacingMs + this.#offsetMs;
  }

  /** Nobody waited for a turn before the queue began. */
  #catchUpMs(): number {
    return this.#queue.size === 0 ? 0 : MAX_CATCH_UP_MS;
  }

  #arm(): void {
    this.#timer ??= this.#clock.at(this.#nextTurnMs(this.#clock.now()), () => this.#release());
  }

  #release(): void {
    this.#timer = null;
    for (const item of this.#queue) {
      if (!this.#takeTurn(this.#clock.now())) break;
      this.#queue.delete(item);
      item.onTurn();
    }
    if (this.#queue.size > 0) this.#arm();
  }
}
