import { systemClock, type Clock, type Timer } from "../../src/clock.ts";

/**
 * The machine's time, with timers that are counted and never fire: for work that must need none of them,
 * so that their number cannot depend on how long it takes.
 */
export class CountingClock implements Clock {
  /** Timers that were armed. */
  armed = 0;

  now(): number {
    return systemClock.now();
  }

  wallTime(): number {
    return systemClock.wallTime();
  }

  idleTime(): number {
    return systemClock.idleTime();
  }

  at(): Timer {
    this.armed += 1;
    return { cancel: () => undefined };
  }

  yield(callback: () => void): void {
    systemClock.yield(callback);
  }
}
