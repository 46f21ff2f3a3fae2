import type { IterationOutcome, VirtualUser } from "../executors/virtual-user.ts";
import type { Route } from "../http/transport.ts";
import { FunctionCall, type ScriptContext } from "./function-call.ts";
import { Scope, type ScopeContext } from "./scope.ts";
import type { UserContext } from "./user-context.ts";
import type { Worker } from "./worker.ts";

/** What the script of a scenario has in common. */
export interface ScriptUserContext extends UserContext, ScriptContext {
  /** Of the function. */
  readonly name: string;
  readonly userFunction: (worker: Worker) => unknown;
  readonly scopes: ScopeContext;
  /** Where its requests are expected to go; null when that cannot be known. */
  readonly route: Route | null;
}

/** A virtual user that runs a function of the script. */
export class ScriptUser implements VirtualUser {
  readonly id: number;
  readonly #context: ScriptUserContext;
  #current: FunctionCall | null = null;
  #iterations = 0;

  constructor(id: number, context: ScriptUserContext) {
    this.id = id;
    this.#context = context;
  }

  iterate(iteration: number, done: (outcome: IterationOutcome) => void): void {
    this.#context.connections.cookies.beginIteration();
    const { name, scopes, userFunction } = this.#context;
    const place = {
      name,
      user: this.id,
      iteration,
      iterationInWorker: this.#iterations,
      scope: () => new Scope(scopes, this.id, iteration),
    };
    this.#iterations += 1;
    this.#current = new FunctionCall(this.#context, place, done);
    this.#current.run(userFunction);
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
}
