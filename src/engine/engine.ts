import type { TestPlan } from "../loader/test-plan.ts";
import { completeEngineOptions, type EngineOptions } from "./engine-options.ts";
import { Run } from "./run.ts";
import type { RunController } from "./run-controller.ts";

/**
 * Runs test plans. It installs no signal handler, reads no environment and prints nothing: a front end
 * listens to the events, stops the run when it must, and decides what a result means for its exit.
 *
 * @example
 * ```ts
 * import { Engine, loadTest } from "rampa";
 *
 * const plan = await loadTest("rampa.yml");
 * const result = await new Engine(plan).start().wait();
 * console.log(result.status);
 * ```
 */
export class Engine {
  readonly #test: TestPlan;
  readonly #options: EngineOptions;

  /** @throws RampaError `usage_invalid` for a number among the options with which no run could work. */
  constructor(test: TestPlan, options: Partial<EngineOptions> = {}) {
    this.#test = test;
    this.#options = completeEngineOptions(options);
  }

  /** Starts a run of its own each time it is called. */
  start(): RunController {
    const run = new Run(this.#test, this.#options);
    void run.wait();
    return run;
  }
}
