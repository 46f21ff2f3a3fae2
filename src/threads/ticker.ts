import type { Clock, Timer } from "../clock.ts";

/**
 * Calls back at `originMs + n · intervalMs` for n = 1, 2, …; moments that a busy process has missed
 * are left out.
 */
export function every(clock: Clock, originMs: number, intervalMs: number, callback: () => void): Timer {
  let timer: Timer | null = null;
  const arm = (n: number): void => {
    timer = clock.at(originMs + n * intervalMs, () => {
      const passed = Math.floor((clock.now() - originMs) / intervalMs);
      arm(Math.max(n, passed) + 1);
      callback();
    });
  };
  arm(1);
  return { cancel: () => timer?.cancel() };
}
