import type { ExecutorPlan } from "../../src/config/executor-plan.ts";
import { createExecutor } from "../../src/executors/create-executor.ts";
import type { AnswerCounts, Executor } from "../../src/executors/executor.ts";
import { PausableClock } from "../../src/executors/pausable-clock.ts";
import { WHOLE, type Segment } from "../../src/executors/segment.ts";
import { TurnQueue } from "../../src/executors/turn-queue.ts";
import type { IterationOutcome, VirtualUser } from "../../src/executors/virtual-user.ts";
import { ManualClock } from "./manual-clock.ts";

export interface Iteration {
  readonly user: number;
  readonly iteration: number;
  readonly startedMs: number;
  endedMs?: number;
  outcome?: IterationOutcome;
}

export interface BenchOptions {
  readonly plan: ExecutorPlan;
  /** How long iteration k of a user takes; 0 ends it before `iterate` returns. */
  readonly takesMs?: number | ((iteration: number, user: number) => number);
  readonly gracefulStopMs?: number;
  readonly iterationLimit?: number;
  readonly answers?: AnswerCounts;
  readonly segment?: Segment;
  readonly clock?: ManualClock;
}

/** An executor on a manual clock with virtual users that only take time. */
export class ExecutorBench {
  readonly clock: ManualClock;
  readonly schedule: PausableClock;
  readonly turn: TurnQueue;
  readonly iterations: Iteration[] = [];
  readonly lagsMs: number[] = [];
  readonly closed: number[] = [];
  readonly defects: unknown[] = [];
  readonly created: number[] = [];
  /** Of the iterations that ended. */
  readonly endedLagsMs: (number | null)[] = [];
  dropped = 0;
  /** How often it was told that there are no more iterations. */
  limitsReached = 0;
  /** Of the dropped. */
  unreached = 0;
  finishedMs: number | null = null;
  readonly #options: BenchOptions;
  readonly #executor: Executor | null;

  constructor(options: BenchOptions) {
    this.#options = options;
    this.clock = options.clock ?? new ManualClock();
    this.schedule = new PausableClock(this.clock);
    this.turn = new TurnQueue(this.schedule);
    this.#executor = createExecutor(options.plan, {
      clock: this.schedule,
      realClock: this.clock,
      segment: options.segment ?? WHOLE,
      turn: this.turn,
      gracefulStopMs: options.gracefulStopMs ?? 0,
      ...(options.iterationLimit === undefined ? {} : { iterationLimit: options.iterationLimit }),
      ...(options.answers === undefined ? {} : { answers: options.answers }),
      createUser: (id) => this.#createUser(id),
      observer: {
        arrivalStarted: (lagMs) => this.lagsMs.push(lagMs),
        iterationStarted: () => undefined,
        iterationEnded: (_outcome, _durationMs, lagMs) => this.endedLagsMs.push(lagMs),
        iterationsDropped: (count, reason) => {
          this.dropped += count;
          if (reason === "unreached") this.unreached += count;
        },
        limitReached: () => (this.limitsReached += 1),
        broke: (error) => this.defects.push(error),
      },
    });
  }

  get executor(): Executor {
    if (this.#executor === null) throw new Error("the segment has no work");
    return this.#executor;
  }

  get hasWork(): boolean {
    return this.#executor !== null;
  }

  start(): void {
    if (this.#executor === null) return;
    const executor = this.#executor;
    void executor.run(this.schedule.now()).then(async () => {
      this.finishedMs = this.clock.now();
      await executor.close();
    });
  }

  /** Starts and lets `ms` milliseconds pass. */
  async run(ms: number): Promise<void> {
    this.start();
    await this.clock.advance(ms);
  }

  get startsMs(): readonly number[] {
    return this.iterations.map(({ startedMs }) => startedMs);
  }

  /** Iterations that run at this moment. */
  get running(): number {
    return this.iterations.filter(({ outcome }) => outcome === undefined).length;
  }

  #createUser(id: number): VirtualUser {
    let interrupt: (() => void) | null = null;
    this.created.push(id);
    return {
      id,
      iterate: (iteration, done) => {
        const record: Iteration = { user: id, iteration, startedMs: this.clock.now() };
        this.iterations.push(record);
        const end = (outcome: IterationOutcome): void => {
          interrupt = null;
          record.endedMs = this.clock.now();
          record.outcome = outcome;
          done(outcome);
        };
        const takes = this.#options.takesMs ?? 0;
        const takesMs = typeof takes === "number" ? takes : takes(iteration, id);
        if (takesMs === 0) {
          end("completed");
          return;
        }
        const timer = this.clock.at(this.clock.now() + takesMs, () => end("completed"));
        interrupt = () => {
          timer.cancel();
          end("interrupted");
        };
      },
      connect: () => Promise.resolve(),
      interrupt: () => interrupt?.(),
      close: () => {
        this.closed.push(id);
        return Promise.resolve();
      },
    };
  }
}
