import type { Timer } from "../clock.ts";
import type { Executor, ExecutorContext } from "./executor.ts";
import {
  lastVus,
  peakVus,
  stagesDurationMs,
  vuChanges,
  type RampingVusPlan,
  type VuChange,
} from "./ramping-vus.ts";
import { globalIndex, shareOf } from "./segment.ts";
import { UserLoop } from "./user-loop.ts";

/** A time is reached when it is nearer than rounding can tell. */
const TIME_TOLERANCE_MS = 1e-6;

interface RampedUser {
  readonly loop: UserLoop;
  /** Interrupts the iteration of a user that the plan no longer has. */
  deadline: Timer | null;
}

/**
 * Runs `ramping-vus`. A user that the plan takes away may finish its iteration within the graceful
 * ramp-down, but not beyond the graceful stop; when the plan rises again meanwhile, it goes on.
 */
export class RampingLoop implements Executor {
  readonly #context: ExecutorContext;
  readonly #plan: RampingVusPlan;
  readonly #changes: Iterator<VuChange, void>;
  readonly #durationMs: number;
  readonly #users: RampedUser[] = [];
  readonly #timers: Timer[] = [];
  #changeTimer: Timer | null = null;
  #originMs = 0;
  #started = 0;
  /** Users of this segment that the plan wants now: the first of the list. */
  #wanted = 0;
  /** At the end, how many of the first users are idle; none of them begins again. */
  #idle = 0;
  #hasEnded = false;
  #finish: (() => void) | null = null;

  constructor(context: ExecutorContext, plan: RampingVusPlan) {
    this.#context = context;
    this.#plan = plan;
    this.#durationMs = stagesDurationMs(plan.stages);
    this.#changes = vuChanges(plan);
  }

  get activeVus(): number {
    return this.#users.reduce((count, { loop }) => count + (loop.isIdle ? 0 : 1), 0);
  }

  get maxVus(): number {
    return shareOf(peakVus(this.#plan), this.#context.segment);
  }

  /** Users that start at once connect with their first request. */
  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async run(originMs: number): Promise<void> {
    if (this.maxVus === 0) return;
    this.#originMs = originMs;
    const finished = new Promise<void>((resolve) => (this.#finish = resolve));
    const { clock } = this.#context;
    this.#timers.push(
      clock.at(this.#endsAtMs, () => this.#end()),
      clock.at(this.#interruptsAtMs, () => this.#endGrace()),
    );
    this.#follow();
    await finished;
  }

  async close(): Promise<void> {
    await Promise.all(this.#users.map(({ loop }) => loop.user.close()));
  }

  stop(): void {
    this.#end();
    this.#interrupt();
  }

  get #endsAtMs(): number {
    return this.#originMs + this.#durationMs;
  }

  get #interruptsAtMs(): number {
    return this.#endsAtMs + this.#context.gracefulStopMs;
  }

  /** Applies `next` and what is due after it, and waits for the first that is not. */
  #follow(next = this.#changes.next()): void {
    const { clock } = this.#context;
    for (let change = next; change.done !== true; change = this.#changes.next()) {
      const { atMs: offsetMs, vus } = change.value;
      // A change in the very moment of the end is the end's.
      if (this.#hasEnded || offsetMs >= this.#durationMs) return;
      // The users of the other segments come and go without this one.
      if (shareOf(vus, this.#context.segment) === this.#wanted) continue;
      const atMs = this.#originMs + offsetMs;
      if (atMs - clock.now() > TIME_TOLERANCE_MS) {
        const waiting = change;
        this.#changeTimer = clock.at(atMs, () => this.#follow(waiting));
        return;
      }
      this.#become(vus, atMs);
    }
  }

  #become(plannedVus: number, atMs: number): void {
    const vus = shareOf(plannedVus, this.#context.segment);
    const deadlineMs = Math.min(atMs + this.#plan.gracefulRampDownMs, this.#interruptsAtMs);
    // An iteration that ends at once can stop the run before the next user has begun.
    while (this.#wanted < vus && !this.#hasEnded) this.#rampUp(this.#wanted++);
    while (this.#wanted > vus) this.#rampDown(this.#users[--this.#wanted], deadlineMs);
  }

  #rampUp(local: number): void {
    const user = this.#users[local] ?? this.#createUser(local);
    user.deadline?.cancel();
    user.deadline = null;
    user.loop.start();
  }

  #rampDown(user: RampedUser | undefined, deadlineMs: number): void {
    user?.loop.leave();
    if (user === undefined || user.loop.isIdle || user.deadline !== null) return;
    user.deadline = this.#context.clock.at(deadlineMs, () => user.loop.interrupt());
  }

  #createUser(local: number): RampedUser {
    const { segment } = this.#context;
    const vu = this.#context.createUser(globalIndex(local, segment) + 1);
    const take = (): number | null => this.#take();
    const user: RampedUser = {
      loop: new UserLoop(vu, this.#context, take, () => this.#rested(user)),
      deadline: null,
    };
    this.#users.push(user);
    return user;
  }

  #take(): number | null {
    const { segment, iterationLimit = Infinity, observer } = this.#context;
    const iteration = globalIndex(this.#started, segment);
    if (iteration >= iterationLimit) {
      observer.limitReached();
      this.#end();
      return null;
    }
    this.#started += 1;
    return iteration;
  }

  #rested(user: RampedUser): void {
    user.deadline?.cancel();
    user.deadline = null;
    this.#finishWhenIdle();
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    // Users that the last stage takes away in this moment are ramped down, the others stopped.
    this.#become(lastVus(this.#plan), this.#endsAtMs);
    for (const { loop } of this.#users) loop.leave();
    this.#finishWhenIdle();
  }

  #endGrace(): void {
    // Of two timers for one moment either may come first.
    this.#end();
    this.#interrupt();
  }

  #interrupt(): void {
    for (const { loop } of this.#users) loop.interrupt();
  }

  #finishWhenIdle(): void {
    if (!this.#hasEnded) return;
    while (this.#users[this.#idle]?.loop.isIdle === true) this.#idle += 1;
    if (this.#idle < this.#users.length) return;
    this.#changeTimer?.cancel();
    for (const timer of this.#timers) timer.cancel();
    this.#finish?.();
  }
}
