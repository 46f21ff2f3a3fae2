import type { Clock, Timer } from "../clock.ts";

/** How a call of the script's setup or teardown ended. */
export type CallOutcome =
  | { readonly kind: "returned"; readonly value: unknown }
  | { readonly kind: "threw"; readonly error: unknown }
  | { readonly kind: "timed_out" }
  /** The run was stopped before the call was over. */
  | { readonly kind: "cut" };

/** How long a function of the user may take. */
export interface CallLimits {
  readonly clock: Clock;
  readonly timeoutMs: number;
  /** Aborts when the run is stopped. */
  readonly stopping: AbortSignal;
  /** Most time that the call gets once the run is stopped. */
  readonly afterStopMs: number;
}

/** Calls a function of the script within its time. What it does later has no effect on the run. */
export function callUserFunction(call: () => unknown, limits: CallLimits): Promise<CallOutcome> {
  const { clock, timeoutMs, stopping, afterStopMs } = limits;
  return new Promise((resolve) => {
    let cutTimer: Timer | null = null;
    const settle = (outcome: CallOutcome): void => {
      timer.cancel();
      cutTimer?.cancel();
      stopping.removeEventListener("abort", cut);
      resolve(outcome);
    };
    const cut = (): void => {
      if (afterStopMs <= 0) settle({ kind: "cut" });
      else cutTimer = clock.at(clock.now() + afterStopMs, () => settle({ kind: "cut" }));
    };
    const timer = clock.at(clock.now() + timeoutMs, () => settle({ kind: "timed_out" }));
    stopping.addEventListener("abort", cut, { once: true });
    if (stopping.aborted) cut();
    if (stopping.aborted && afterStopMs <= 0) return;
    new Promise((returned) => {
      returned(call());
    }).then(
      (value) => settle({ kind: "returned", value }),
      (error: unknown) => settle({ kind: "threw", error }),
    );
  });
}
