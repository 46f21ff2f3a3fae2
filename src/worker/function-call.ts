import { parseCheck } from "../config/check-language.ts";
import type { IterationOutcome } from "../executors/virtual-user.ts";
import type { CallSites } from "../http/call-sites.ts";
import type { RequestRun } from "../http/request-run.ts";
import { CheckedResponse } from "./checked-response.ts";
import { compileCheck, type CompiledCheck } from "./compile-check.ts";
import { ExecutionInfo } from "./execution-info.ts";
import { Iteration } from "./iteration.ts";
import type { Scope } from "./scope.ts";
import type { UserContext } from "./user-context.ts";
import { currentGroup, Worker } from "./worker.ts";

/** What all calls of a scenario's functions have in common. */
export interface ScriptContext {
  readonly scenario: string;
  readonly sites: CallSites;
  readonly setupData: unknown;
  readonly env: Readonly<Record<string, string>>;
  /** Checks of the check language by their text. */
  readonly checks: Map<string, CompiledCheck>;
  /** Adds what a function threw to the errors of the report. */
  readonly reportThrown: (error: unknown, place: CallPlace, scope: Scope | null) => void;
}

/** Which function is called for which iteration. */
export interface CallPlace {
  /** Name of the function. */
  readonly name: string;
  /** Number of the virtual user. */
  readonly user: number;
  readonly iteration: number;
  readonly iterationInWorker: number;
  /** Variables, data and random numbers of the iteration; asked for once, when they are needed. */
  readonly scope: () => Scope;
}

/** A function of the script that runs for a virtual user, until it and its requests have ended. */
export class FunctionCall {
  readonly #context: UserContext & ScriptContext;
  readonly #place: CallPlace;
  readonly #iteration: Iteration;
  #scope: Scope | null = null;

  constructor(
    context: UserContext & ScriptContext,
    place: CallPlace,
    done: (outcome: IterationOutcome) => void,
  ) {
    this.#context = context;
    this.#place = place;
    this.#iteration = new Iteration(
      {
        clock: context.clock,
        network: context.network,
        connections: context.connections,
        sites: context.sites,
        group: currentGroup,
        onFailure: (run) => context.reportFailure(run),
        validateChecks: (checks) => {
          for (const text of checks) this.#compiled(text);
        },
        onChecks: (run, checks) => this.#check(run, checks),
      },
      done,
    );
  }

  /** Calls the function; `done` is called later, or before this returns. */
  run(userFunction: (worker: Worker) => unknown): void {
    const iteration = this.#iteration;
    try {
      const result = userFunction(this.#worker());
      if (isThenable(result)) {
        result.then(
          () => iteration.settle("completed"),
          (error: unknown) => this.#fail(error),
        );
      } else {
        iteration.settle("completed");
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  interrupt(): void {
    this.#iteration.interrupt();
  }

  #worker(): Worker {
    const { scenario, samples, setupData, env, reportThrown } = this.#context;
    const { user: workerId, iteration, iterationInWorker } = this.#place;
    return new Worker({
      iteration: this.#iteration,
      execution: new ExecutionInfo({ workerId, scenario, iteration, iterationInWorker }),
      samples,
      setupData,
      env,
      scope: () => this.#scopeOf(),
      onCheckError: (error) => reportThrown(error, this.#place, this.#scope),
    });
  }

  #scopeOf(): Scope {
    return (this.#scope ??= this.#place.scope());
  }

  /** An error that comes after the end is not the iteration's any more. */
  #fail(error: unknown): void {
    if (this.#iteration.isOver) return;
    this.#context.reportThrown(error, this.#place, this.#scope);
    this.#iteration.settle("failed");
  }

  #check(run: RequestRun, texts: readonly string[]): void {
    if (this.#iteration.isOver) return;
    const response = new CheckedResponse(run);
    for (const text of texts) {
      const check = this.#compiled(text);
      const scope = check.needsScope ? this.#scopeOf() : null;
      this.#context.samples.check(text, check.holds(response, scope), currentGroup());
    }
  }

  #compiled(text: string): CompiledCheck {
    const { checks } = this.#context;
    let check = checks.get(text);
    if (check === undefined) {
      check = compileCheck(text, parseCheck(text));
      checks.set(text, check);
    }
    return check;
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
