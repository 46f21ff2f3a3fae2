import type { Timer } from "../clock.ts";
import type { IterationOutcome, VirtualUser } from "../executors/virtual-user.ts";
import { RequestRun, type RequestListener } from "../http/request-run.ts";
import { CheckedResponse, type CompiledCheck } from "./compile-check.ts";
import type { CompiledStep } from "./compile-steps.ts";
import type { UserContext } from "./user-context.ts";

/** What the steps of a scenario have in common. */
export interface StepUserContext extends UserContext {
  readonly steps: readonly CompiledStep[];
  /** A failed check ends the iteration, which still is completed: a failed check is no error. */
  readonly stopOnFailedCheck: boolean;
  /** From 0 to below 1. */
  readonly random: () => number;
}

type Done = (outcome: IterationOutcome) => void;

/**
 * A virtual user that runs steps: a state machine that is moved by callbacks, without a promise or a
 * response object for each request.
 */
export class StepUser implements VirtualUser, RequestListener {
  readonly id: number;
  readonly #context: StepUserContext;
  #done: Done | null = null;
  #index = 0;
  #run: RequestRun | null = null;
  #thinking: Timer | null = null;
  /** A step that ends before it has begun to wait moves on in the loop that started it, not deeper. */
  #isAdvancing = false;
  #mustAdvance = false;

  constructor(id: number, context: StepUserContext) {
    this.id = id;
    this.#context = context;
  }

  iterate(_iteration: number, done: Done): void {
    this.#done = done;
    this.#index = 0;
    this.#advance();
  }

  async connect(): Promise<void> {
    const { steps, connections } = this.#context;
    const first = steps.find((step) => step.kind === "request");
    if (first !== undefined && !first.spec.dispatch.reset) await connections.connect(first.spec.route);
  }

  interrupt(): void {
    if (this.#done === null) return;
    this.#thinking?.cancel();
    const run = this.#run;
    this.#run = null;
    run?.abort();
    this.#finish("interrupted");
  }

  async close(): Promise<void> {
    await this.#context.connections.close();
  }

  onRequestDone(run: RequestRun): void {
    if (run.failure !== null) this.#context.reportFailure(run);
    // An interrupted iteration has let go of its request: nobody checks what came of it.
    if (this.#run !== run) return;
    this.#run = null;
    const step = this.#context.steps[this.#index - 1];
    const passed = step?.kind !== "request" || this.#check(run, step.checks);
    if (!passed && this.#context.stopOnFailedCheck) this.#finish("completed");
    else this.#advance();
  }

  #check(run: RequestRun, checks: readonly CompiledCheck[]): boolean {
    if (checks.length === 0) return true;
    const response = new CheckedResponse(run);
    let allPassed = true;
    for (const check of checks) {
      const passed = check.holds(response);
      if (!passed) allPassed = false;
      this.#context.samples.check(check.name, passed, "");
    }
    return allPassed;
  }

  #advance(): void {
    if (this.#isAdvancing) {
      this.#mustAdvance = true;
      return;
    }
    this.#isAdvancing = true;
    while (this.#startNext()) this.#mustAdvance = false;
    this.#isAdvancing = false;
    if (this.#done !== null && this.#run === null && this.#thinking === null) this.#finish("completed");
  }

  /** Begins the next step; true when it is over already. Without a next one nothing is left to wait for. */
  #startNext(): boolean {
    const step = this.#context.steps[this.#index];
    if (step === undefined) return false;
    this.#index += 1;
    if (step.kind === "think") {
      this.#think(step.minMs + (step.maxMs - step.minMs) * this.#context.random());
    } else {
      this.#run = new RequestRun(step.spec, this.#context.network, this.#context.connections, this);
      this.#run.start();
    }
    return this.#mustAdvance;
  }

  #think(durationMs: number): void {
    if (durationMs <= 0) {
      this.#mustAdvance = true;
      return;
    }
    const { clock } = this.#context;
    this.#thinking = clock.at(clock.now() + durationMs, () => {
      this.#thinking = null;
      this.#advance();
    });
  }

  #finish(outcome: IterationOutcome): void {
    const done = this.#done;
    this.#done = null;
    this.#thinking = null;
    done?.(outcome);
  }
}
