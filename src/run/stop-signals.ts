import type { Clock } from "../clock.ts";

/** Signals by which people, terminals and runners ask a process to end; SIGBREAK is Windows' Ctrl-Break. */
export const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;

type StopSignal = (typeof STOP_SIGNALS)[number];

/** The part of Node's `process` that tells of signals. */
interface Signalled {
  on(name: StopSignal, listener: () => void): unknown;
}

/** What signals mean to a process. */
export interface StopWishes {
  readonly clock: Pick<Clock, "now" | "yield">;
  /** Signals that come within this time after the first was acted upon are the same wish. */
  readonly oneWishMs: number;
  /** End in good order. */
  readonly onFirst: (name: StopSignal) => void;
  /** End at once. */
  readonly onAgain: () => void;
}

/** The first signal asks for an orderly end with results, whichever it is; a later one for an end. */
export function onStopSignals(process: Signalled, { clock, oneWishMs, onFirst, onAgain }: StopWishes): void {
  let isAsked = false;
  /** What is done at once for the first signal may take long, and one that came with it waits meanwhile. */
  let actedMs = Infinity;
  for (const name of STOP_SIGNALS) {
    process.on(name, () => {
      if (isAsked) {
        if (clock.now() - actedMs > oneWishMs) onAgain();
        return;
      }
      isAsked = true;
      clock.yield(() => (actedMs = clock.now()));
      onFirst(name);
    });
  }
}
