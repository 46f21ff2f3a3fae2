import { availableParallelism } from "node:os";

import { systemClock } from "../clock.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { completeEngineOptions, type EngineOptions } from "./engine-options.ts";
import { chooseThreads, type ThreadChoice } from "./choose-threads.ts";
import { Run } from "./run.ts";
import type { RunController } from "./run-controller.ts";
import { segmentOf } from "./shard.ts";

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
  readonly #threads: ThreadChoice;

  /** @throws RampaError `usage_invalid` for an option with which no run, or not this one, could work. */
  constructor(test: TestPlan, options: Partial<EngineOptions> = {}) {
    this.#test = test;
    this.#options = completeEngineOptions(options);
    const { threads: wanted, clock, shard } = this.#options;
    const hasOwnClock = clock !== systemClock;
    const cores = availableParallelism();
    this.#threads = chooseThreads(test, { wanted, cores, hasOwnClock, segment: segmentOf(shard) });
  }

  /** Starts a run of its own each time it is called. */
  start(): RunController {
    const run = new Run(this.#test, this.#options, this.#threads);
    void run.wait();
    return run;
  }
}
