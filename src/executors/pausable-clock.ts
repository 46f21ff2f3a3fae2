import type { Clock, Timer } from "../clock.ts";

interface Pending {
  readonly atMs: number;
  readonly callback: () => void;
  timer: Timer | null;
}

/**
 * A clock that stands still while it is paused. Schedules run on it, so time spent paused is not part
 * of the plan and resuming causes no burst. Nothing is called back during a pause.
 */
export class PausableClock implements Clock {
  readonly #base: Clock;
  readonly #pending = new Set<Pending>();
  #held: (() => void)[] = [];
  #pausedAtMs: number | null = null;
  #pausedMs = 0;

  constructor(base: Clock) {
    this.#base = base;
  }

  get isPaused(): boolean {
    return this.#pausedAtMs !== null;
  }

  now(): number {
    return (this.#pausedAtMs ?? this.#base.now()) - this.#pausedMs;
  }

  wallTime(): number {
    return this.#base.wallTime();
  }

  idleTime(): number {
    return this.#base.idleTime();
  }

  at(atMs: number, callback: () => void): Timer {
    const pending: Pending = { atMs, callback, timer: null };
    this.#pending.add(pending);
    if (!this.isPaused) this.#arm(pending);
    return {
      cancel: () => {
        this.#pending.delete(pending);
        pending.timer?.cancel();
      },
    };
  }

  yield(callback: () => void): void {
    this.#base.yield(() => {
      if (this.isPaused) this.#held.push(callback);
      else callback();
    });
  }

  /** @param atMs Moment of the base clock: the same for all threads that are to agree on the time. */
  pause(atMs = this.#base.now()): void {
    if (this.isPaused) return;
    this.#pausedAtMs = atMs;
    for (const pending of this.#pending) pending.timer?.cancel();
  }

  /**
   * @param atMs As for {@link pause}.
   * @returns Milliseconds that this pause lasted; 0 when there was none.
   */
  resume(atMs = this.#base.now()): number {
    if (this.#pausedAtMs === null) return 0;
    const lastedMs = atMs - this.#pausedAtMs;
    this.#pausedAtMs = null;
    this.#pausedMs += lastedMs;
    for (const pending of this.#pending) this.#arm(pending);
    for (const callback of this.#held.splice(0)) this.yield(callback);
    return lastedMs;
  }

  #arm(pending: Pending): void {
    pending.timer = this.#base.at(pending.atMs + this.#pausedMs, () => {
      this.#pending.delete(pending);
      pending.callback();
    });
  }
}
