import type { StepProgram } from "./compile-steps.ts";
import type { ScriptContext } from "./function-call.ts";
import type { Scope, ScopeContext } from "./scope.ts";
import type { UserContext } from "./user-context.ts";
import type { Worker } from "./worker.ts";

/** What the steps of a scenario have in common. */
export interface StepUserContext extends UserContext, ScriptContext {
  readonly program: StepProgram;
  readonly scopes: ScopeContext;
  /** Functions of the script, for `call`. */
  readonly functions: ReadonlyMap<string, (worker: Worker) => unknown>;
  /** Adds what a step could not extract, or could not be made of, to the errors of the report. */
  reportExtraction(step: string, message: string, scope: Scope): void;
}
