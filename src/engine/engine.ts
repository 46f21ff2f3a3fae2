import { availableParallelism } from "node:os";

import { systemClock } from "../clock.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { RampaError } from "../errors.ts";
import { completeEngineOptions, type EngineOptions } from "./engine-options.ts";
import { chooseThreads, type ThreadChoice } from "./choose-threads.ts";
import { Run } from "./run.ts";
import type { RunController } from "./run-controller.ts";
import { retargetPlan } from "./retarget-plan.ts";
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
    const { threads: wanted, clock, shard, baseline } = this.#options;
    if (baseline !== null) checkBaseline(test, this.#options);
    const hasOwnClock = clock !== systemClock;
    const cores = availableParallelism();
    // Two versions side by side are told apart by who has load when, which one thread alone can say.
    this.#threads =
      baseline === null
        ? chooseThreads(test, { wanted, cores, hasOwnClock, segment: segmentOf(shard) })
        : { threads: 1, note: oneThreadNote(wanted) };
  }

  /** Starts a run of its own each time it is called. */
  start(): RunController {
    const run = new Run(this.#test, this.#options, this.#threads);
    void run.wait();
    return run;
  }
}

function oneThreadNote(wanted: number | "auto"): string | null {
  if (wanted === "auto" || wanted === 1) return null;
  return `${wanted} threads were asked for; two versions are compared in one.`;
}

function checkBaseline({ plan }: TestPlan, { baseline, shard }: EngineOptions): void {
  if (shard !== null) {
    throw new RampaError("usage_invalid", "a shard cannot be compared with a running version", {
      hint: "Compare in a job of its own, without shard.",
    });
  }
  if (baseline === null || retargetPlan(plan, baseline.origin) !== null) return;
  throw new RampaError("usage_invalid", `the baseline ${baseline.name} needs a base_url in the config`, {
    hint: "Its origin is what the baseline takes the place of.",
  });
}
