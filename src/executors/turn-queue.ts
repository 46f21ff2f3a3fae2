import type { Clock } from "../clock.ts";

/** Longest stretch of starting iterations before timers and I/O get their turn. */
const MAX_TURN_MS = 1;
const MAX_TURN_STARTS = 256;

/**
 * How much one thread may start before it lets the event loop go round. Iterations that never wait
 * would otherwise keep every timer from firing. A user's first start in a turn is free: something outside
 * has brought it about, which comes round by itself.
 */
export class TurnQueue {
  readonly #clock: Clock;
  #turn = 0;
  #sinceMs = 0;
  #starts = 0;
  #waiting: (() => void)[] = [];
  #isArmed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Number of the event loop's present turn. */
  get turn(): number {
    if (!this.#isArmed) this.#begin();
    return this.#turn;
  }

  /**
   * True when a user may not start before the event loop went round; else counts its start.
   *
   * @param lastTurn In which it started last.
   */
  spend(lastTurn: number): boolean {
    if (lastTurn === this.turn && this.#isSpent()) return true;
    this.#starts += 1;
    return false;
  }

  /** Calls back when the event loop went round and, on a pausable clock, no pause holds. */
  defer(callback: () => void): void {
    this.#waiting.push(callback);
    if (!this.#isArmed) this.#begin();
  }

  #isSpent(): boolean {
    return this.#starts >= MAX_TURN_STARTS || this.#clock.now() - this.#sinceMs >= MAX_TURN_MS;
  }

  #begin(): void {
    this.#isArmed = true;
    this.#starts = 0;
    this.#sinceMs = this.#clock.now();
    this.#clock.yield(this.#endTurn);
  }

  readonly #endTurn = (): void => {
    this.#isArmed = false;
    this.#turn += 1;
    if (this.#waiting.length > 0) this.#drain();
  };

  #drain(): void {
    this.#begin();
    const due = this.#waiting;
    this.#waiting = [];
    let next = 0;
    while (next < due.length && !this.#isSpent()) due[next++]?.();
    // Those that waited longest stay in front.
    this.#waiting = [...due.slice(next), ...this.#waiting];
  }
}
