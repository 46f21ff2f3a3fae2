import type { Clock, Timer } from "../clock.ts";

/** What a {@link Budget} is made from; times in milliseconds. */
export interface BudgetLimits {
  readonly totalMs: number;
  /** Most that is left from the moment at which the job is cancelled: its processes are killed soon. */
  readonly stoppedMs: number;
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal;
}

/** Time for publishing something over a network. It shrinks when the job is cancelled meanwhile. */
export class Budget {
  readonly #clock: Clock;
  readonly #limits: BudgetLimits;
  #deadlineMs: number;

  constructor(clock: Clock, limits: BudgetLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#deadlineMs = clock.now() + limits.totalMs;
    if (limits.signal.aborted) this.#shrink();
    else limits.signal.addEventListener("abort", () => this.#shrink(), { once: true });
  }

  get remainingMs(): number {
    return Math.max(this.#deadlineMs - this.#clock.now(), 0);
  }

  /** Calls back when `limitMs` or the budget are over, whichever is sooner. */
  onceOver(limitMs: number, callback: () => void): Timer {
    const { signal } = this.#limits;
    const startedAtMs = this.#clock.now();
    let timer: Timer | null = null;
    const arm = (): void => {
      timer?.cancel();
      timer = this.#clock.at(Math.min(startedAtMs + limitMs, this.#deadlineMs), callback);
    };
    arm();
    signal.addEventListener("abort", arm, { once: true });
    return {
      cancel: () => {
        timer?.cancel();
        signal.removeEventListener("abort", arm);
      },
    };
  }

  /** Waits, unless the budget will be over by then: false, at once or as soon as that is known. */
  pause(ms: number): Promise<boolean> {
    if (ms >= this.remainingMs) return Promise.resolve(false);
    const endsAtMs = this.#clock.now() + ms;
    return new Promise((resolve) => {
      const timer = this.onceOver(ms, () => {
        timer.cancel();
        resolve(this.#clock.now() >= endsAtMs && this.remainingMs > 0);
      });
    });
  }

  #shrink(): void {
    this.#deadlineMs = Math.min(this.#deadlineMs, this.#clock.now() + this.#limits.stoppedMs);
  }
}
