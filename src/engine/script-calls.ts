import type { RunContext, TestPlan } from "../loader/test-plan.ts";
import type { EngineOptions } from "./engine-options.ts";
import { setupErrorOf, teardownErrorOf } from "./run-errors.ts";
import type { RunError } from "./run-result.ts";
import { cloneSetupData, type SetupData } from "./setup-data.ts";
import { callUserFunction, type CallOutcome } from "./user-call.ts";

/** Calls the script's `setup` and `teardown`, each once, within their time. */
export class ScriptCalls {
  readonly #test: TestPlan;
  readonly #options: EngineOptions;
  readonly #stopping: AbortSignal;
  readonly #context: RunContext;

  constructor(test: TestPlan, options: EngineOptions, stopping: AbortSignal) {
    this.#test = test;
    this.#options = options;
    this.#stopping = stopping;
    const { env, baseUrl } = test.plan;
    this.#context = Object.freeze({ env: Object.freeze({ ...env }), baseUrl });
  }

  /** `cut`: the run was stopped before setup was over. */
  async setUp(): Promise<SetupData | { readonly kind: "cut" }> {
    const { setupFn, plan } = this.#test;
    if (setupFn === null) return cloneSetupData(undefined);
    const outcome = await this.#call(() => setupFn(this.#context), plan.setupTimeoutMs, 0);
    if (outcome.kind === "cut") return { kind: "cut" };
    const error = setupErrorOf(outcome, plan.setupTimeoutMs);
    if (error !== null) return { kind: "failed", error };
    return cloneSetupData(outcome.kind === "returned" ? outcome.value : undefined);
  }

  /** @param data What setup returned. */
  async tearDown(data: unknown): Promise<RunError | null> {
    const { teardownFn, plan } = this.#test;
    if (teardownFn === null) return null;
    const call = (): unknown => teardownFn(data, this.#context);
    const outcome = await this.#call(call, plan.teardownTimeoutMs, this.#options.teardownAfterStopMs);
    return teardownErrorOf(outcome, plan.teardownTimeoutMs);
  }

  #call(call: () => unknown, timeoutMs: number, afterStopMs: number): Promise<CallOutcome> {
    const { clock } = this.#options;
    return callUserFunction(call, { clock, timeoutMs, stopping: this.#stopping, afterStopMs });
  }
}
