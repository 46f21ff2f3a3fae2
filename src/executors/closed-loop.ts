import type { Timer } from "../clock.ts";
import type { Executor, ExecutorContext } from "./executor.ts";
import { globalIndex } from "./segment.ts";
import { UserLoop } from "./user-loop.ts";

/** A fixed number of virtual users that iterate without a schedule. */
export interface ClosedLoopPlan {
  /** Of this segment. */
  readonly users: number;
  /** After it no iteration starts. */
  readonly durationMs: number;
  /** Number of the next iteration of the segment's `user`-th virtual user, or null when none is left. */
  takeIteration(user: number): number | null;
  /** Planned iterations with a number below `limit` that nobody has taken yet. */
  undelivered(limit: number): number;
}

/** Runs `constant-vus`, `shared-iterations` and `per-vu-iterations`: they differ in their plan. */
export class ClosedLoop implements Executor {
  readonly #context: ExecutorContext;
  readonly #plan: ClosedLoopPlan;
  readonly #timers: Timer[] = [];
  #loops: readonly UserLoop[] = [];
  /** How many of the first users are idle; none of them begins again. */
  #idle = 0;
  #hasStarted = false;
  /** No iteration starts any more. */
  #isOver = false;
  #finish: (() => void) | null = null;

  constructor(context: ExecutorContext, plan: ClosedLoopPlan) {
    this.#context = context;
    this.#plan = plan;
  }

  get activeVus(): number {
    return this.#loops.reduce((count, loop) => count + (loop.isIdle ? 0 : 1), 0);
  }

  get maxVus(): number {
    return this.#plan.users;
  }

  /** Users that start at once connect with their first request. */
  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async run(originMs: number): Promise<void> {
    const { clock, gracefulStopMs, segment } = this.#context;
    const { users, durationMs } = this.#plan;
    if (users === 0) return;
    this.#loops = Array.from({ length: users }, (_, local) => {
      const user = this.#context.createUser(globalIndex(local, segment) + 1);
      const take = (): number | null => this.#take(local);
      return new UserLoop(user, this.#context, take, () => this.#finishWhenIdle());
    });
    const finished = new Promise<void>((resolve) => (this.#finish = resolve));
    this.#timers.push(
      clock.at(originMs + durationMs, () => this.#end()),
      clock.at(originMs + durationMs + gracefulStopMs, () => this.#endGrace()),
    );
    // An iteration that ends at once can stop the run before the next user has begun.
    for (const loop of this.#loops) if (!this.#isOver) loop.start();
    this.#hasStarted = true;
    this.#finishWhenIdle();
    await finished;
  }

  #take(local: number): number | null {
    const { iterationLimit = Infinity, observer } = this.#context;
    const iteration = this.#plan.takeIteration(local);
    if (iteration === null || iteration < iterationLimit) return iteration;
    observer.limitReached();
    return null;
  }

  async close(): Promise<void> {
    await Promise.all(this.#loops.map((loop) => loop.user.close()));
  }

  stop(): void {
    this.#isOver = true;
    for (const loop of this.#loops) loop.leave();
    this.#interrupt();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const undelivered = this.#plan.undelivered(this.#context.iterationLimit ?? Infinity);
    if (undelivered > 0) this.#context.observer.iterationsDropped(undelivered, "unreached");
    for (const loop of this.#loops) loop.leave();
  }

  #endGrace(): void {
    // Of two timers for one moment either may come first.
    this.#end();
    this.#interrupt();
  }

  #interrupt(): void {
    for (const loop of this.#loops) loop.interrupt();
  }

  #finishWhenIdle(): void {
    if (!this.#hasStarted) return;
    while (this.#loops[this.#idle]?.isIdle === true) this.#idle += 1;
    if (this.#idle < this.#loops.length) return;
    for (const timer of this.#timers) timer.cancel();
    this.#finish?.();
  }
}
