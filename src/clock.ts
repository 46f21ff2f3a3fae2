/** A pending call of a {@link Clock}. */
export interface Timer {
  /** Does nothing when the call was made already. */
  cancel(): void;
}

/**
 * Where time comes from. Everything that waits or measures takes one, so that tests can use a
 * manual clock and exact numbers.
 */
export interface Clock {
  /** Milliseconds with a fraction, on a monotonic scale with an arbitrary origin. */
  now(): number;
  /** Milliseconds since the Unix epoch. */
  wallTime(): number;
  /** Milliseconds that the event loop has slept so far: it stands still while there is work to do. */
  idleTime(): number;
  /** Calls back once, not before {@link Clock.now} has reached `atMs`. */
  at(atMs: number, callback: () => void): Timer;
  /** Calls back after pending I/O had its turn. */
  yield(callback: () => void): void;
}

/** Longest delay that `setTimeout` keeps; a longer one would fire at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** The clock of the machine. Timers keep the process alive. */
export const systemClock: Clock = machineClock(0);

/** A scale of time on which all threads of a process agree: milliseconds at which this thread's `now()` was 0. */
export function machineTimeOrigin(): number {
  return Number(process.hrtime.bigint()) / 1e6 - performance.now();
}

/** The clock of the machine, on the scale of another thread's {@link systemClock}. */
export function systemClockOnScaleOf(timeOriginMs: number): Clock {
  return machineClock(machineTimeOrigin() - timeOriginMs);
}

function machineClock(aheadMs: number): Clock {
  const now = aheadMs === 0 ? () => performance.now() : () => performance.now() + aheadMs;
  return {
    now,
    // eslint-disable-next-line no-restricted-syntax -- the owner of time
    wallTime: () => Date.now(),
    idleTime: () => performance.nodeTiming.idleTime,
    at(atMs, callback) {
      let handle: NodeJS.Timeout;
      const arm = (): void => {
        const remaining = atMs - now();
        // setTimeout counts whole milliseconds and may fire a fraction early.
        const delay = Math.min(Math.max(Math.ceil(remaining), 1), MAX_TIMEOUT_MS);
        handle = setTimeout(() => {
          if (now() < atMs) arm();
          else callback();
        }, delay);
      };
      arm();
      return { cancel: () => clearTimeout(handle) };
    },
    yield(callback) {
      setImmediate(callback);
    },
  };
}

/** Resolves after `ms` milliseconds of the given clock; never later than `signal` aborts. */
export function delay(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const finish = (): void => {
      timer.cancel();
      signal?.removeEventListener("abort", finish);
      resolve();
    };
    const timer = clock.at(clock.now() + ms, finish);
    signal?.addEventListener("abort", finish, { once: true });
  });
}
