import type { Timer } from "../clock.ts";
import type { Arrivals } from "./arrivals.ts";
import { runIteration, type Executor, type ExecutorContext } from "./executor.ts";
import { globalIndex, shareOf } from "./segment.ts";
import type { VirtualUser } from "./virtual-user.ts";

/** Most arrivals, and longest time, before the event loop goes round. */
const MAX_BURST = 256;
const MAX_BURST_MS = 1;

/** A due time is reached when it is nearer than rounding can tell. */
const TIME_TOLERANCE_MS = 1e-6;

/** How many virtual users serve the arrivals, over all segments. */
export interface ArrivalUsers {
  readonly preAllocatedVus: number;
  readonly maxVus: number;
}

/**
 * Runs the arrival-rate executors. One timer waits for the next due time; each wake-up starts all that
 * is due. Every due time comes from the formula, so nothing adds up. An arrival is dropped when every user
 * is busy, and still is after the event loop went round.
 */
export class ArrivalLoop implements Executor {
  readonly #context: ExecutorContext;
  readonly #arrivals: Arrivals;
  readonly #limits: ArrivalUsers;
  readonly #total: number;
  readonly #users: VirtualUser[] = [];
  readonly #free = new Set<VirtualUser>();
  readonly #timers: Timer[] = [];
  #wakeTimer: Timer | null = null;
  #originMs = 0;
  /** What was due by then has found every user busy; those had their turn since. */
  #lookedMs = -Infinity;
  /** Answers to be handled before arrivals that were due by then are dropped; null: not known yet. */
  #awaited: number | null = null;
  #next = 0;
  #started = 0;
  #hasEnded = false;
  #finish: (() => void) | null = null;

  constructor(context: ExecutorContext, arrivals: Arrivals, limits: ArrivalUsers) {
    this.#context = context;
    this.#arrivals = arrivals;
    this.#limits = {
      preAllocatedVus: shareOf(limits.preAllocatedVus, context.segment),
      maxVus: shareOf(limits.maxVus, context.segment),
    };
    this.#total = shareOf(arrivals.count, context.segment);
  }

  get activeVus(): number {
    return this.#finish === null ? 0 : this.#users.length;
  }

  get maxVus(): number {
    return Math.max(this.#users.length, this.#limits.preAllocatedVus);
  }

  async prepare(): Promise<void> {
    this.#allocate();
    await Promise.all(this.#users.map((user) => user.connect()));
  }

  async run(originMs: number): Promise<void> {
    const { clock, gracefulStopMs } = this.#context;
    const endsAtMs = originMs + this.#arrivals.durationMs;
    this.#originMs = originMs;
    const finished = new Promise<void>((resolve) => (this.#finish = resolve));
    this.#allocate();
    this.#timers.push(
      clock.at(endsAtMs, () => this.#end()),
      clock.at(endsAtMs + gracefulStopMs, () => this.#endGrace()),
    );
    this.#wake();
    await finished;
    this.#finish = null;
  }

  async close(): Promise<void> {
    await Promise.all(this.#users.map((user) => user.close()));
  }

  stop(): void {
    this.#next = this.#total;
    this.#end();
    this.#interrupt();
  }

  #allocate(): void {
    while (this.#users.length < this.#limits.preAllocatedVus) this.#free.add(this.#createUser());
  }

  #wake(): void {
    const { clock, realClock } = this.#context;
    this.#wakeTimer = null;
    const wokeAtMs = realClock.now();
    for (let burst = 0; this.#next < this.#total; burst += 1) {
      const dueMs = this.#dueMs;
      const nowMs = clock.now();
      if (dueMs - nowMs > TIME_TOLERANCE_MS) {
        this.#wakeTimer = clock.at(dueMs, () => this.#wake());
        return;
      }
      if (burst === MAX_BURST || realClock.now() - wokeAtMs >= MAX_BURST_MS) {
        clock.yield(() => this.#wake());
        return;
      }
      if (this.#isBusy && this.#mayBecomeFree(dueMs, nowMs)) {
        clock.yield(() => this.#wake());
        return;
      }
      this.#next += 1;
      this.#release(Math.max(0, nowMs - dueMs));
    }
    this.#finishWhenIdle();
  }

  /** Every virtual user that there may be runs an iteration. */
  get #isBusy(): boolean {
    return this.#free.size === 0 && this.#users.length >= this.#limits.maxVus;
  }

  /** A late wake-up may have overtaken answers that set users free: those that had come by then are handled first. */
  #mayBecomeFree(dueMs: number, nowMs: number): boolean {
    const { answers } = this.#context;
    if (dueMs > this.#lookedMs) {
      this.#lookedMs = Math.max(nowMs, dueMs);
      this.#awaited = null;
      return true;
    }
    // What had come was read when the event loop went round.
    this.#awaited ??= answers?.arrived ?? 0;
    return (answers?.handled ?? 0) < this.#awaited;
  }

  get #dueMs(): number {
    return this.#originMs + this.#arrivals.atMs(globalIndex(this.#next, this.#context.segment));
  }

  #release(lagMs: number): void {
    const { observer, segment, iterationLimit = Infinity } = this.#context;
    const iteration = globalIndex(this.#started, segment);
    if (iteration >= iterationLimit) {
      observer.limitReached();
      this.#next = this.#total;
      this.#end();
      return;
    }
    const user = this.#takeUser();
    if (user === null) {
      observer.iterationsDropped(1, "busy");
      return;
    }
    observer.arrivalStarted(lagMs);
    const done = (): void => {
      this.#free.add(user);
      this.#finishWhenIdle();
    };
    this.#started += 1;
    runIteration(this.#context, user, iteration, done, lagMs);
  }

  /** The user that has been free for longest, or a new one; null when all are busy. */
  #takeUser(): VirtualUser | null {
    for (const user of this.#free) {
      this.#free.delete(user);
      return user;
    }
    return this.#isBusy ? null : this.#createUser();
  }

  #createUser(): VirtualUser {
    const user = this.#context.createUser(globalIndex(this.#users.length, this.#context.segment) + 1);
    this.#users.push(user);
    return user;
  }

  #end(): void {
    this.#hasEnded = true;
    this.#finishWhenIdle();
  }

  /**
   * Arrivals that an overloaded machine has not even reached by now will not come any more. Without a
   * graceful stop now is the end itself, and what is planned for this very moment still starts.
   */
  #endGrace(): void {
    const { clock, gracefulStopMs, observer } = this.#context;
    const lastMs = this.#originMs + this.#arrivals.durationMs + gracefulStopMs - TIME_TOLERANCE_MS;
    // Of two timers for one moment either may come first.
    this.#hasEnded = true;
    while (this.#next < this.#total) {
      const dueMs = this.#dueMs;
      this.#next += 1;
      if (dueMs >= lastMs) this.#release(Math.max(0, clock.now() - dueMs));
      else observer.iterationsDropped(1, "unreached");
    }
    this.#interrupt();
    this.#finishWhenIdle();
  }

  #interrupt(): void {
    for (const user of this.#users) if (!this.#free.has(user)) user.interrupt();
  }

  #finishWhenIdle(): void {
    if (!this.#hasEnded || this.#next < this.#total || this.#free.size < this.#users.length) return;
    this.#wakeTimer?.cancel();
    for (const timer of this.#timers) timer.cancel();
    this.#finish?.();
  }
}
