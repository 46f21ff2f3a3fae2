/** Signals by which people, terminals and runners ask a process to end; SIGBREAK is Windows' Ctrl-Break. */
export const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;

type StopSignal = (typeof STOP_SIGNALS)[number];

/** The part of Node's `process` that tells of signals. */
interface Signalled {
  on(name: StopSignal, listener: () => void): unknown;
}

/** What signals mean to a process. */
export interface StopWishes {
  readonly now: () => number;
  /** Signals that come within this time after the first are the same wish. */
  readonly oneWishMs: number;
  /** End in good order. */
  readonly onFirst: (name: StopSignal) => void;
  /** End at once. */
  readonly onAgain: () => void;
}

/** The first signal asks for an orderly end with results, whichever it is; a later one for an end. */
export function onStopSignals(process: Signalled, { now, oneWishMs, onFirst, onAgain }: StopWishes): void {
  let firstMs: number | null = null;
  for (const name of STOP_SIGNALS) {
    process.on(name, () => {
      if (firstMs === null) {
        firstMs = now();
        onFirst(name);
      } else if (now() - firstMs > oneWishMs) onAgain();
    });
  }
}
