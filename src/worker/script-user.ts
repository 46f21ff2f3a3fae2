import { parseCheck } from "../config/check-language.ts";
import type { IterationOutcome, VirtualUser } from "../executors/virtual-user.ts";
import type { CallSites } from "../http/call-sites.ts";
import type { RequestRun } from "../http/request-run.ts";
import type { Route } from "../http/transport.ts";
import { CheckedResponse, compileCheck, type CompiledCheck } from "./compile-check.ts";
import { ExecutionInfo } from "./execution-info.ts";
import { Iteration } from "./iteration.ts";
import type { UserContext } from "./user-context.ts";
import { currentGroup, Worker } from "./worker.ts";

/** What the script of a scenario has in common. */
export interface ScriptUserContext extends UserContext {
  readonly scenario: string;
  readonly userFunction: (worker: Worker) => unknown;
  readonly sites: CallSites;
  /** Where its requests are expected to go; null when that cannot be known. */
  readonly route: Route | null;
  readonly setupData: unknown;
  readonly env: Readonly<Record<string, string>>;
  /** Checks of the check language by their text. */
  readonly checks: Map<string, CompiledCheck>;
  /** Adds what the script threw to the errors of the report. */
  readonly reportThrown: (error: unknown) => void;
}

/** A virtual user that runs a function of the script. */
export class ScriptUser implements VirtualUser {
  readonly id: number;
  readonly #context: ScriptUserContext;
  #current: Iteration | null = null;
  #iterations = 0;

  constructor(id: number, context: ScriptUserContext) {
    this.id = id;
    this.#context = context;
  }

  iterate(iteration: number, done: (outcome: IterationOutcome) => void): void {
    const current = this.#begin(done);
    const { userFunction } = this.#context;
    try {
      const result = userFunction(this.#workerOf(current, iteration));
      if (isThenable(result)) {
        result.then(
          () => current.settle("completed"),
          (error: unknown) => this.#fail(current, error),
        );
      } else {
        current.settle("completed");
      }
    } catch (error) {
      this.#fail(current, error);
    }
  }

  async connect(): Promise<void> {
    const { connections, route } = this.#context;
    if (route !== null) await connections.connect(route);
  }

  interrupt(): void {
    this.#current?.interrupt();
  }

  async close(): Promise<void> {
    await this.#context.connections.close();
  }

  #begin(done: (outcome: IterationOutcome) => void): Iteration {
    const { clock, network, connections, sites } = this.#context;
    const current: Iteration = new Iteration(
      {
        clock,
        network,
        connections,
        sites,
        group: currentGroup,
        onFailure: (run) => this.#context.reportFailure(run),
        validateChecks: (checks) => {
          for (const text of checks) this.#compiled(text);
        },
        onChecks: (run, checks) => this.#check(current, run, checks),
      },
      done,
    );
    this.#current = current;
    return current;
  }

  #workerOf(current: Iteration, iteration: number): Worker {
    const { scenario, samples, setupData, env, reportThrown } = this.#context;
    const iterationInWorker = this.#iterations;
    this.#iterations += 1;
    return new Worker({
      iteration: current,
      execution: new ExecutionInfo({ workerId: this.id, scenario, iteration, iterationInWorker }),
      samples,
      setupData,
      env,
      onCheckError: reportThrown,
    });
  }

  /** An error that comes after the end is not the iteration's any more. */
  #fail(current: Iteration, error: unknown): void {
    if (current.isOver) return;
    this.#context.reportThrown(error);
    current.settle("failed");
  }

  #check(current: Iteration, run: RequestRun, texts: readonly string[]): void {
    if (current.isOver) return;
    const response = new CheckedResponse(run);
    for (const text of texts) {
      this.#context.samples.check(text, this.#compiled(text).holds(response), currentGroup());
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
