import { runIteration, type ExecutorContext } from "./executor.ts";
import type { VirtualUser } from "./virtual-user.ts";

/**
 * `idle`: no iteration runs and none will start. `waiting`: the next one starts when the event loop
 * has gone round, or the pause is over. `running`: an iteration runs.
 */
type LoopState = "idle" | "waiting" | "running";

/** One virtual user that starts its next iteration as soon as one ends. */
export class UserLoop {
  readonly user: VirtualUser;
  readonly #context: ExecutorContext;
  /** Number of the next iteration, or null when the user has none left. */
  readonly #takeIteration: () => number | null;
  readonly #onIdle: () => void;
  #state: LoopState = "idle";
  #isWanted = false;
  /** In which it last started. */
  #turn = -1;

  constructor(
    user: VirtualUser,
    context: ExecutorContext,
    takeIteration: () => number | null,
    onIdle: () => void,
  ) {
    this.user = user;
    this.#context = context;
    this.#takeIteration = takeIteration;
    this.#onIdle = onIdle;
  }

  get isIdle(): boolean {
    return this.#state === "idle";
  }

  /** Iterations start from now on. */
  start(): void {
    this.#isWanted = true;
    if (this.#state !== "idle") return;
    // Many may begin at once, which nothing outside has brought about.
    this.#turn = this.#context.turn.turn;
    this.#proceed();
  }

  /** The iteration that runs may end; none starts after it. */
  leave(): void {
    this.#isWanted = false;
    if (this.#state === "waiting") this.#rest();
  }

  interrupt(): void {
    if (this.#state === "running") this.user.interrupt();
  }

  #proceed(): void {
    const { clock, turn } = this.#context;
    for (;;) {
      if (!this.#isWanted) {
        this.#rest();
        return;
      }
      if (clock.isPaused || turn.spend(this.#turn)) {
        this.#state = "waiting";
        turn.defer(this.#continue);
        return;
      }
      this.#turn = turn.turn;
      const iteration = this.#takeIteration();
      if (iteration === null) {
        this.#isWanted = false;
        this.#rest();
        return;
      }
      // A loop, not a recursion: an iteration that ends at once must not deepen the stack.
      if (!this.#iterate(iteration)) return;
    }
  }

  readonly #continue = (): void => {
    if (this.#state === "waiting") this.#proceed();
  };

  /** True when the iteration has ended already. */
  #iterate(iteration: number): boolean {
    this.#state = "running";
    let isInside = true;
    let hasEnded = false;
    runIteration(this.#context, this.user, iteration, () => {
      if (isInside) hasEnded = true;
      else this.#proceed();
    });
    isInside = false;
    return hasEnded;
  }

  #rest(): void {
    this.#state = "idle";
    this.#onIdle();
  }
}
