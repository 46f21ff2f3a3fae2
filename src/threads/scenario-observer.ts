import type { Tags } from "../config/plan.ts";
import type { ExecutorObserver } from "../executors/executor.ts";
import type { IterationOutcome } from "../executors/virtual-user.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { BUILTIN_METRICS } from "../metrics/builtins.ts";
import type { Series } from "../metrics/series.ts";

/** What became of the iterations of one scenario in one segment. */
export interface ScenarioTally {
  readonly started: number;
  /** Ended by themselves, with or without an error. */
  readonly completed: number;
  /** Of the completed, those that ended with an error. */
  readonly failed: number;
  readonly interrupted: number;
  readonly dropped: number;
}

/** Turns what an executor tells into metrics and a tally. */
export class ScenarioObserver implements ExecutorObserver {
  readonly #onBroken: (error: unknown) => void;
  readonly #iterations: Series;
  readonly #duration: Series;
  readonly #errors: Series;
  readonly #interruptions: Series;
  readonly #drops: Series;
  readonly #lag: Series;
  #started = 0;
  #completed = 0;
  #failed = 0;
  #interrupted = 0;
  #dropped = 0;

  constructor(aggregator: Aggregator, tags: Tags, onBroken: (error: unknown) => void) {
    this.#onBroken = onBroken;
    this.#iterations = aggregator.series(BUILTIN_METRICS.iterations, tags);
    this.#duration = aggregator.series(BUILTIN_METRICS.iteration_duration, tags);
    this.#errors = aggregator.series(BUILTIN_METRICS.iteration_errors, tags);
    this.#interruptions = aggregator.series(BUILTIN_METRICS.interrupted_iterations, tags);
    this.#drops = aggregator.series(BUILTIN_METRICS.dropped_iterations, tags);
    this.#lag = aggregator.series(BUILTIN_METRICS.iteration_lag, tags);
  }

  get tally(): ScenarioTally {
    return {
      started: this.#started,
      completed: this.#completed,
      failed: this.#failed,
      interrupted: this.#interrupted,
      dropped: this.#dropped,
    };
  }

  arrivalStarted(lagMs: number): void {
    this.#lag.add(lagMs);
  }

  iterationStarted(): void {
    this.#started += 1;
  }

  iterationEnded(outcome: IterationOutcome, durationMs: number): void {
    if (outcome === "interrupted") {
      this.#interrupted += 1;
      this.#interruptions.add(1);
      return;
    }
    this.#completed += 1;
    this.#iterations.add(1);
    this.#duration.add(durationMs);
    if (outcome === "completed") return;
    this.#failed += 1;
    this.#errors.add(1);
  }

  iterationsDropped(count: number): void {
    this.#dropped += count;
    this.#drops.add(count);
  }

  broke(error: unknown): void {
    this.#onBroken(error);
  }
}
