import type { Clock } from "../clock.ts";
import type { PausableClock } from "./pausable-clock.ts";
import type { Segment } from "./segment.ts";
import type { TurnQueue } from "./turn-queue.ts";
import type { IterationOutcome, VirtualUser } from "./virtual-user.ts";

/**
 * Why a planned iteration never starts. `busy`: every virtual user was occupied when it was due.
 * `unreached`: its time was over before anyone came to it.
 */
export type DropReason = "busy" | "unreached";

/** What an executor tells while it runs. */
export interface ExecutorObserver {
  /** An arrival's iteration starts `lagMs` after its planned time. */
  arrivalStarted(lagMs: number): void;
  iterationStarted(): void;
  /** @param lagMs How much later than planned it started; null where nothing plans a start. */
  iterationEnded(outcome: IterationOutcome, durationMs: number, lagMs: number | null): void;
  /** Planned iterations that will never start. */
  iterationsDropped(count: number, reason: DropReason): void;
  /** There are no iterations beyond the limit: the executor ends before its plan does. May come repeatedly. */
  limitReached(): void;
  /** A virtual user broke its contract: a defect, not an error of user code. */
  broke(error: unknown): void;
}

/** How many answers came, and how many of them were handled, in their order: that sets virtual users free. */
export interface AnswerCounts {
  readonly arrived: number;
  readonly handled: number;
}

/** Where an executor runs. */
export interface ExecutorContext {
  /** Time of the schedule; it stands still during a pause. */
  readonly clock: PausableClock;
  /** Time of the world, for durations of iterations. */
  readonly realClock: Clock;
  readonly segment: Segment;
  readonly turn: TurnQueue;
  /** How long iterations that run at the end may go on. */
  readonly gracefulStopMs: number;
  /** Iterations have numbers below this one, over all segments; absent: no limit. */
  readonly iterationLimit?: number;
  readonly observer: ExecutorObserver;
  /** Absent: each answer is handled when it comes. */
  readonly answers?: AnswerCounts;
  /** `id` counts from 1 over all segments. */
  readonly createUser: (id: number) => VirtualUser;
}

/** Decides when iterations start. */
export interface Executor {
  /** Makes ready, before the load begins, what must not take time once it runs. */
  prepare(): Promise<void>;
  /** Resolves when no iteration runs any more and none will start; never rejects. */
  run(originMs: number): Promise<void>;
  /** Closes the virtual users, when the run is over. */
  close(): Promise<void>;
  /** No iteration starts any more; those that run are interrupted at once. */
  stop(): void;
  /** Virtual users that iterate, or stand ready for an arrival. */
  readonly activeVus: number;
  /** Virtual users that exist or are reserved. */
  readonly maxVus: number;
}

/** Runs one iteration and tells how it went. `done` is called once, perhaps before this returns. */
export function runIteration(
  { observer, realClock }: Pick<ExecutorContext, "observer" | "realClock">,
  user: VirtualUser,
  iteration: number,
  done: () => void,
  lagMs: number | null = null,
): void {
  const startedAtMs = realClock.now();
  let ended = false;
  const end = (outcome: IterationOutcome): void => {
    if (ended) return;
    ended = true;
    observer.iterationEnded(outcome, realClock.now() - startedAtMs, lagMs);
    done();
  };
  observer.iterationStarted();
  try {
    user.iterate(iteration, end);
  } catch (error) {
    observer.broke(error);
    end("failed");
  }
}
