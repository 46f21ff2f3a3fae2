import type { StepPlan } from "../config/step-plan.ts";
import { compileCheck, type CompiledCheck } from "./compile-check.ts";
import { compileRequestStep, type CompiledRequest, type CompileRequestContext } from "./compile-request.ts";

/**
 * A step, ready to run. Steps are one flat list: loops and conditions are jumps in it.
 */
export type CompiledStep =
  | ({ readonly kind: "request" } & CompiledRequest)
  | { readonly kind: "think"; readonly minMs: number; readonly maxMs: number }
  | { readonly kind: "parallel"; readonly requests: readonly CompiledRequest[] }
  /** Goes on at `otherwise` when the condition does not hold. */
  | { readonly kind: "when"; readonly condition: CompiledCheck; readonly otherwise: number }
  /** Begins a loop, whose rounds are counted in `slot`. */
  | { readonly kind: "repeat"; readonly slot: number }
  /** Ends a round: goes on at `from` unless it was the last. */
  | { readonly kind: "again"; readonly slot: number; readonly times: number; readonly from: number }
  | { readonly kind: "call"; readonly name: string };

/** The steps of a scenario. */
export interface StepProgram {
  readonly steps: readonly CompiledStep[];
  /** Loops inside each other, at most. */
  readonly slots: number;
  /** Whether iterations have variables or make random choices. */
  readonly needsScope: boolean;
}

/**
 * Compiles a scenario's steps, once for all of its virtual users in a thread.
 *
 * @throws RampaError `usage_invalid` when a URL makes no sense.
 */
export function compileSteps(steps: readonly StepPlan[], context: CompileRequestContext): StepProgram {
  const compiler = new Compiler(context);
  compiler.add(steps, 0);
  const { program, slots } = compiler;
  return { steps: program, slots, needsScope: program.some(needsScope) };
}

function needsScope(step: CompiledStep): boolean {
  switch (step.kind) {
    case "request":
      return step.needsScope;
    case "parallel":
      return step.requests.some((request) => request.needsScope);
    case "think":
      return step.minMs < step.maxMs;
    case "when":
    case "call":
      return true;
    case "repeat":
    case "again":
      return false;
  }
}

class Compiler {
  readonly program: CompiledStep[] = [];
  slots = 0;
  readonly #context: CompileRequestContext;

  constructor(context: CompileRequestContext) {
    this.#context = context;
  }

  /** @param depth Loops around the steps. */
  add(steps: readonly StepPlan[], depth: number): void {
    for (const step of steps) this.#add(step, depth);
  }

  #add(step: StepPlan, depth: number): void {
    switch (step.kind) {
      case "think":
      case "call":
        this.program.push(step);
        return;
      case "request":
        this.program.push({ kind: "request", ...compileRequestStep(step, this.#context) });
        return;
      case "parallel": {
        const requests = step.requests.map((request) => compileRequestStep(request, this.#context));
        this.program.push({ kind: "parallel", requests });
        return;
      }
      case "repeat": {
        this.slots = Math.max(this.slots, depth + 1);
        const from = this.program.push({ kind: "repeat", slot: depth });
        this.add(step.steps, depth + 1);
        this.program.push({ kind: "again", slot: depth, times: step.times, from });
        return;
      }
      case "when": {
        const condition = compileCheck(step.condition.name, step.condition.expression);
        const at = this.program.push({ kind: "when", condition, otherwise: 0 }) - 1;
        this.add(step.steps, depth);
        this.program[at] = { kind: "when", condition, otherwise: this.program.length };
        return;
      }
    }
  }
}
