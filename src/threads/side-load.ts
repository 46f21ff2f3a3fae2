import type { Clock, Timer } from "../clock.ts";
import type { RoundSide } from "../compare/round.ts";
import type { Plan } from "../config/plan.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import type { ScenarioDelivery } from "./load.ts";
import { aggregatorOf } from "./measurements.ts";
import { roundSide } from "./round-measures.ts";
import type { RoundPlan } from "./round-plan.ts";
import { addTallies, NO_ITERATIONS, type ScenarioTally } from "./scenario-observer.ts";
import type { SegmentReading } from "./segment-reading.ts";
import type { SegmentRun } from "./segment-run.ts";
import { every } from "./ticker.ts";

/** How often it is looked whether the last iteration of a round has ended. */
const LOOK_MS = 1;

/** How often what came in a round is taken out while it runs. */
const READING_MS = 500;

/** What one side of a comparison is made from. */
export interface SideLoadOptions {
  /** With this side's address. */
  readonly plan: Plan;
  readonly rounds: RoundPlan;
  /** Stands still during a pause. */
  readonly clock: Clock;
  /** A load of this side, of which only a part may be run. */
  readonly createRun: (plan: Plan) => SegmentRun;
  /** What is new of this side, and the length of its load so far. */
  readonly onReading: (reading: SegmentReading, elapsedS: number) => void;
}

/**
 * One of two versions that are compared: its own users, connections and figures. Its load runs only in its
 * rounds, and a round is over when all its iterations are.
 */
export class SideLoad {
  readonly #options: SideLoadOptions;
  readonly #over = new AbortController();
  #run: SegmentRun;
  #running: Promise<void> | null = null;
  #round: { readonly startedMs: number; readonly aggregator: Aggregator } | null = null;
  /** Whether the schedule of the present round goes on. */
  #isActive = false;
  /** Of the rounds that are over. */
  #loadS = 0;
  /** Of earlier loads of this side, by scenario. */
  #pastTallies: readonly ScenarioTally[];
  readonly #origins = new Set<string>();
  #rounds = 0;
  #overran = false;
  #isStopped = false;
  #failure: unknown = null;

  constructor(options: SideLoadOptions) {
    this.#options = options;
    this.#run = this.#createRun();
    this.#pastTallies = options.plan.scenarios.map(() => NO_ITERATIONS);
  }

  get activeVus(): number {
    return this.#run.activeVus;
  }

  get maxVus(): number {
    return this.#run.maxVus;
  }

  get defect(): unknown {
    return this.#failure ?? this.#run.defect;
  }

  /** No further round can be run. */
  get isOver(): boolean {
    return this.#over.signal.aborted;
  }

  /** An iteration took longer than its graceful stop allows, so that the other side could not go on. */
  get overran(): boolean {
    return this.#overran;
  }

  /** Where its requests went. */
  get origins(): ReadonlySet<string> {
    return this.#origins;
  }

  /** Length of its load so far. */
  get elapsedS(): number {
    const round = this.#round;
    return this.#loadS + (round === null ? 0 : this.#roundS(round.startedMs));
  }

  get tallies(): readonly ScenarioDelivery[] {
    return this.#run.tallies.map(({ scenario, ...tally }, index) => ({
      ...addTallies(this.#pastTallies[index] ?? NO_ITERATIONS, tally),
      ...this.#planned(this.#options.plan.scenarios[index] ?? scenario),
    }));
  }

  prepare(): Promise<void> {
    return this.#run.prepare();
  }

  /** Runs one round; null when it was cut short, so that it says nothing. */
  async round(): Promise<RoundSide | null> {
    const { clock, plan, rounds } = this.#options;
    const round = { startedMs: clock.now(), aggregator: aggregatorOf(plan, undefined, () => clock.now()) };
    this.#round = round;
    const ticker = every(clock, round.startedMs, READING_MS, () => this.#read());
    try {
      if (rounds.kind === "whole") await this.#runWhole();
      else await this.#runCut(rounds.roundMs);
    } finally {
      ticker.cancel();
    }
    const durationS = this.#roundS(round.startedMs);
    this.#round = null;
    this.#loadS += durationS;
    this.#rounds += 1;
    this.#read(round.aggregator);
    const isWhole = !this.isOver || (rounds.kind === "whole" && !this.#isStopped);
    return isWhole ? roundSide(round.aggregator, plan.relativeThresholds ?? [], durationS) : null;
  }

  pause(): void {
    if (this.#isActive) this.#run.pause();
  }

  resume(): void {
    if (this.#isActive) this.#run.resume();
  }

  /** Running iterations are interrupted. */
  stop(): void {
    this.#isStopped = true;
    this.#run.stop();
    this.#over.abort();
  }

  /** Ends its load and closes its connections. */
  async close(): Promise<void> {
    this.stop();
    await this.#running;
    await this.#run.close();
    this.#read();
  }

  #createRun(): SegmentRun {
    const { plan, rounds, createRun } = this.#options;
    return createRun(rounds.kind === "cut" ? rounds.endless : plan);
  }

  async #runCut(roundMs: number): Promise<void> {
    const { clock } = this.#options;
    const startedMs = clock.now();
    this.#isActive = true;
    if (this.#running === null) {
      this.#running = this.#run
        .run()
        .catch((error: unknown) => (this.#failure ??= error))
        .then(() => this.#over.abort());
    } else {
      this.#run.resume();
    }
    await this.#until(startedMs + roundMs);
    this.#isActive = false;
    this.#run.pause();
    const patienceMs = Math.max(...this.#options.plan.scenarios.map(({ gracefulStopMs }) => gracefulStopMs));
    const deadlineMs = clock.now() + patienceMs;
    while (!this.#run.isIdle && !this.isOver) {
      if (clock.now() >= deadlineMs) {
        this.#overran = true;
        this.stop();
      }
      await this.#until(clock.now() + LOOK_MS);
    }
  }

  async #runWhole(): Promise<void> {
    if (this.#running !== null) {
      this.#pastTallies = this.#run.tallies.map((tally, index) =>
        addTallies(this.#pastTallies[index] ?? NO_ITERATIONS, tally),
      );
      this.#run = this.#createRun();
      if (this.isOver) return;
      this.#isActive = true;
      await this.#run.prepare();
    }
    this.#isActive = true;
    this.#running = this.#run.run();
    await this.#running;
    this.#isActive = false;
    if (this.#run.defect !== null) this.#over.abort();
  }

  /** Resolves at that moment, or when this side is over. */
  #until(atMs: number): Promise<void> {
    const { signal } = this.#over;
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      let timer: Timer | null = null;
      const finish = (): void => {
        timer?.cancel();
        signal.removeEventListener("abort", finish);
        resolve();
      };
      signal.addEventListener("abort", finish);
      timer = this.#options.clock.at(atMs, finish);
    });
  }

  /** Arrivals keep to the time of their schedule; users that iterate need what their last iterations need. */
  #roundS(startedMs: number): number {
    const { clock, plan, rounds } = this.#options;
    if (rounds.kind === "whole") return this.#run.elapsedS;
    const isOpen = plan.scenarios.every(({ executor }) => executor.kind === "constant-arrival-rate");
    return isOpen ? this.#run.elapsedS - this.#loadS : (clock.now() - startedMs) / 1000;
  }

  #read(aggregator = this.#round?.aggregator): void {
    const reading = this.#run.read();
    aggregator?.absorb(reading.metrics);
    for (const origin of this.#run.origins) this.#origins.add(origin);
    this.#options.onReading(reading, this.elapsedS);
  }

  #planned(scenario: ScenarioDelivery["scenario"]): Pick<ScenarioDelivery, "scenario" | "rounds"> {
    const { executor } = scenario;
    if (this.#options.rounds.kind === "whole") return { scenario, rounds: this.#rounds };
    if (executor.kind !== "constant-arrival-rate" && executor.kind !== "constant-vus") return { scenario };
    return { scenario: { ...scenario, executor: { ...executor, durationMs: this.elapsedS * 1000 } } };
  }
}
