import type { Clock, Timer } from "../clock.ts";
import type { ScenarioPlan } from "../config/plan.ts";
import type { Executor } from "../executors/executor.ts";
import type { ScenarioObserver, ScenarioTally } from "./scenario-observer.ts";

/** What one scenario of a segment is made from. */
export interface ScenarioRunOptions {
  readonly scenario: ScenarioPlan;
  readonly observer: ScenarioObserver;
  /** Null when nothing of the scenario is in the segment. */
  readonly executor: Executor | null;
  readonly clock: Clock;
  /** A broken contract inside rampa has ended it. */
  readonly onDefect: (error: unknown) => void;
}

/** One scenario in one segment: waits for its start, runs its executor, and can be stopped at any time. */
export class ScenarioRun {
  readonly scenario: ScenarioPlan;
  readonly #observer: ScenarioObserver;
  readonly #executor: Executor | null;
  readonly #clock: Clock;
  readonly #onDefect: (error: unknown) => void;
  /** Ends the wait for the start. */
  #release: (() => void) | null = null;
  #isStopped = false;

  constructor({ scenario, observer, executor, clock, onDefect }: ScenarioRunOptions) {
    this.scenario = scenario;
    this.#observer = observer;
    this.#executor = executor;
    this.#clock = clock;
    this.#onDefect = onDefect;
  }

  get activeVus(): number {
    return this.#executor?.activeVus ?? 0;
  }

  get maxVus(): number {
    return this.#executor?.maxVus ?? 0;
  }

  /** True while no iteration runs. */
  get isIdle(): boolean {
    return this.#observer.isIdle;
  }

  get tally(): ScenarioTally {
    return this.#observer.tally;
  }

  /** Opens the connections of users that wait for arrivals. */
  async prepare(): Promise<void> {
    await this.#executor?.prepare();
  }

  /** @returns The moment at which its last iteration ended; closing connections takes time of its own. */
  async run(originMs: number): Promise<number> {
    if (this.#executor === null) return originMs;
    const startsAtMs = originMs + this.scenario.startTimeMs;
    if (startsAtMs > originMs && !this.#isStopped) await this.#waitUntil(startsAtMs);
    if (this.#isStopped) return this.#clock.now();
    let endedAtMs: number | null = null;
    try {
      await this.#executor.run(startsAtMs);
      endedAtMs = this.#clock.now();
      await this.#executor.close();
    } catch (error) {
      this.#onDefect(error);
    }
    return endedAtMs ?? this.#clock.now();
  }

  stop(): void {
    this.#isStopped = true;
    this.#release?.();
    this.#executor?.stop();
  }

  /** Resolves at the given time, or when the scenario is stopped. */
  #waitUntil(atMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer: Timer = this.#clock.at(atMs, resolve);
      this.#release = () => {
        timer.cancel();
        resolve();
      };
    });
  }
}
