import type { Tags } from "../config/tags.ts";
import type { DropReason, ExecutorObserver } from "../executors/executor.ts";
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
  /** Of the dropped, those whose time was over before anyone came to them. */
  readonly unreached: number;
  /** When an arrival first found every virtual user busy, seconds after the start of the load; null: never. */
  readonly exhaustedAtS: number | null;
  /** When data first had no row left for an iteration, seconds after the start of the load; null: never. */
  readonly ranOutAtS: number | null;
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** The tally of a scenario that has not begun. */
export const NO_ITERATIONS: ScenarioTally = Object.freeze({
  started: 0,
  completed: 0,
  failed: 0,
  interrupted: 0,
  dropped: 0,
  unreached: 0,
  exhaustedAtS: null,
  ranOutAtS: null,
});

/** The tally of two segments of a scenario together. */
export function addTallies(a: ScenarioTally, b: ScenarioTally): ScenarioTally {
  return {
    started: a.started + b.started,
    completed: a.completed + b.completed,
    failed: a.failed + b.failed,
    interrupted: a.interrupted + b.interrupted,
    dropped: a.dropped + b.dropped,
    unreached: a.unreached + b.unreached,
    exhaustedAtS: earlier(a.exhaustedAtS, b.exhaustedAtS),
    ranOutAtS: earlier(a.ranOutAtS, b.ranOutAtS),
  };
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
  readonly #response: Series;
  readonly #elapsedS: () => number;
  #started = 0;
  #completed = 0;
  #failed = 0;
  #interrupted = 0;
  #dropped = 0;
  #unreached = 0;
  #exhaustedAtS: number | null = null;
  #ranOutAtS: number | null = null;

  constructor(
    aggregator: Aggregator,
    tags: Tags,
    elapsedS: () => number,
    onBroken: (error: unknown) => void,
  ) {
    this.#onBroken = onBroken;
    this.#elapsedS = elapsedS;
    this.#iterations = aggregator.series(BUILTIN_METRICS.iterations, tags);
    this.#duration = aggregator.series(BUILTIN_METRICS.iteration_duration, tags);
    this.#errors = aggregator.series(BUILTIN_METRICS.iteration_errors, tags);
    this.#interruptions = aggregator.series(BUILTIN_METRICS.interrupted_iterations, tags);
    this.#drops = aggregator.series(BUILTIN_METRICS.dropped_iterations, tags);
    this.#lag = aggregator.series(BUILTIN_METRICS.iteration_lag, tags);
    this.#response = aggregator.series(BUILTIN_METRICS.iteration_response_time, tags);
  }

  /** True while no iteration runs. */
  get isIdle(): boolean {
    return this.#started === this.#completed + this.#interrupted;
  }

  get tally(): ScenarioTally {
    return {
      started: this.#started,
      completed: this.#completed,
      failed: this.#failed,
      interrupted: this.#interrupted,
      dropped: this.#dropped,
      unreached: this.#unreached,
      exhaustedAtS: this.#exhaustedAtS,
      ranOutAtS: this.#ranOutAtS,
    };
  }

  arrivalStarted(lagMs: number): void {
    this.#lag.add(lagMs);
  }

  iterationStarted(): void {
    this.#started += 1;
  }

  iterationEnded(outcome: IterationOutcome, durationMs: number, lagMs: number | null): void {
    if (outcome === "interrupted") {
      this.#interrupted += 1;
      this.#interruptions.add(1);
      return;
    }
    this.#completed += 1;
    this.#iterations.add(1);
    this.#duration.add(durationMs);
    if (lagMs !== null) this.#response.add(lagMs + durationMs);
    if (outcome === "completed") return;
    this.#failed += 1;
    this.#errors.add(1);
  }

  iterationsDropped(count: number, reason: DropReason): void {
    this.#dropped += count;
    if (reason === "unreached") this.#unreached += count;
    else this.#exhaustedAtS ??= this.#elapsedS();
    this.#drops.add(count);
  }

  limitReached(): void {
    this.#ranOutAtS ??= this.#elapsedS();
  }

  broke(error: unknown): void {
    this.#onBroken(error);
  }
}
