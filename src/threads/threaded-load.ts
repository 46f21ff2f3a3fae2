import { delay, type Clock, type Timer } from "../clock.ts";
import type { Plan } from "../config/plan.ts";
import type { RampaError } from "../errors.ts";
import { PausableClock } from "../executors/pausable-clock.ts";
import { longestDurationMs } from "../executors/planned-load.ts";
import { WHOLE, type Segment } from "../executors/segment.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import type { ErrorLog } from "../metrics/error-log.ts";
import type { MetricRegistry } from "../metrics/registry.ts";
import type { Timeline } from "../metrics/timeline.ts";
import { LoadThread, type Step } from "./load-thread.ts";
import type { Load, ScenarioDelivery } from "./load.ts";
import { Measurements } from "./measurements.ts";
import type { ThreadAssignment } from "./protocol.ts";
import { RunTimeSecrets } from "../worker/run-time-secrets.ts";
import { addTallies, NO_ITERATIONS } from "./scenario-observer.ts";
import type { SegmentReading } from "./segment-reading.ts";
import { watchForSilence } from "./watch-for-silence.ts";
import type { ThreadHealth } from "./thread-health.ts";
import type { OpenThread } from "./thread-link.ts";

/** Time for the word to begin to reach every thread. */
const LEAD_MS = 10;

/** The most that a thread may take to load the script and to warm up. */
const READY_MS = 30_000;

/** The most that a thread may take to end once it is told to. */
const STOP_MS = 3_000;

/** How much later than planned the last iteration may end. */
const OVERTIME_MS = 15_000;

const SLOW = "Look at what the script does while it is loaded.";
const BLOCKED =
  "Something in the script keeps its thread busy without ever waiting: look for an endless loop.";

/** What a load of several threads is made from. */
export interface ThreadedLoadOptions extends Omit<ThreadAssignment, "segment"> {
  readonly clock: Clock;
  /** At least 1. */
  readonly threads: number;
  readonly open: OpenThread;
  /** What the threads together have of the plan; default: all of it. */
  readonly segment?: Segment;
  /** Notices values of secret variables; default: one of its own. */
  readonly secrets?: RunTimeSecrets;
  /** What is measured will be merged with that of other machines. */
  readonly isShard?: boolean;
}

/** A load that several threads make, each one segment of it. What they measure is merged here. */
export class ThreadedLoad implements Load {
  readonly registry: MetricRegistry;
  readonly aggregator: Aggregator;
  readonly errors: ErrorLog;
  readonly timeline: Timeline;
  readonly clock: PausableClock;
  readonly #realClock: Clock;
  readonly #plan: Plan;
  readonly #secrets: RunTimeSecrets;
  readonly #measurements: Measurements;
  readonly #threads: readonly LoadThread[];
  #originMs: number;
  #hasBegun = false;
  #endedS: number | null = null;
  #stopTimer: Timer | null = null;
  readonly #failing = new AbortController();
  #failure: RampaError | null = null;

  /** Starts the threads. */
  constructor(options: ThreadedLoadOptions) {
    const { clock, threads, open, segment = WHOLE, isShard = false, secrets, ...assignment } = options;
    this.#realClock = clock;
    this.clock = new PausableClock(clock);
    this.#originMs = this.clock.now();
    this.#plan = options.plan;
    this.#secrets = secrets ?? new RunTimeSecrets(options.plan.secretVariables);
    this.#measurements = new Measurements(options.plan, { keepsCounts: isShard });
    ({
      registry: this.registry,
      aggregator: this.aggregator,
      errors: this.errors,
      timeline: this.timeline,
    } = this.#measurements);
    this.#threads = Array.from({ length: threads }, (_, index) => {
      return new LoadThread({
        open,
        name: `thread ${index + 1} of ${threads}`,
        assignment: { ...assignment, segment: { index, count: threads, of: segment } },
        onReading: (reading) => this.#merge(reading),
        onFailure: (failure) => this.#break(failure),
      });
    });
  }

  get threads(): number {
    return this.#threads.length;
  }

  get originMs(): number {
    return this.#originMs;
  }

  get elapsedS(): number {
    if (!this.#hasBegun) return 0;
    return this.#endedS ?? Math.max(0, this.clock.now() - this.#originMs) / 1000;
  }

  get activeVus(): number {
    return this.#running.reduce((sum, { reading }) => sum + (reading?.activeVus ?? 0), 0);
  }

  get maxVus(): number {
    return this.#threads.reduce((sum, { reading }) => sum + (reading?.maxVus ?? 0), 0);
  }

  get tallies(): readonly ScenarioDelivery[] {
    return this.#plan.scenarios.map((scenario, index) => {
      const ofThreads = this.#threads.flatMap(({ reading }) => reading?.tallies[index] ?? []);
      return { scenario, ...ofThreads.reduce(addTallies, NO_ITERATIONS) };
    });
  }

  get health(): readonly ThreadHealth[] {
    return this.#threads.flatMap(({ reading }) => reading?.health ?? []);
  }

  get defect(): unknown {
    return this.#failure;
  }

  /**
   * Resolves when every thread has loaded the script and warmed up, or the signal aborts.
   *
   * @throws RampaError when a thread cannot do its work; no thread is left then.
   */
  async start(signal: AbortSignal): Promise<void> {
    const ready = new AbortController();
    void this.#all("ready").then(() => ready.abort());
    const { signal: failed } = this.#failing;
    await delay(this.#realClock, READY_MS, AbortSignal.any([signal, failed, ready.signal]));
    if (!signal.aborted) {
      // The first failure counts: after one, the others are late because nobody waits for them.
      giveUp(
        this.#threads.filter(({ isReady }) => !isReady),
        `was not ready after ${READY_MS / 1000} s`,
        SLOW,
      );
    }
    if (signal.aborted || this.#failure !== null) await this.close();
    if (this.#failure !== null) throw this.#failure;
  }

  async prepare(): Promise<void> {
    for (const thread of this.#threads) thread.prepare();
    await this.#all("prepared");
  }

  async run(): Promise<void> {
    this.#originMs = this.clock.now() + LEAD_MS;
    this.#hasBegun = true;
    for (const thread of this.#threads) thread.begin(this.#originMs);
    const overtime = this.clock.at(
      this.#originMs + longestDurationMs(this.#plan.scenarios) + OVERTIME_MS,
      () => giveUp(this.#running, "did not come to the end of its load", BLOCKED),
    );
    const silence = watchForSilence(this.#realClock, {
      threads: () => (this.clock.isPaused ? [] : this.#running),
      onSilent: (thread, seconds) => void thread.giveUpStalled(this.#realClock, this.#plan, seconds),
    });
    await this.#all("ended");
    silence.cancel();
    overtime.cancel();
    this.#endedS = Math.max(0, ...this.#threads.map(({ reading }) => reading?.elapsedS ?? 0));
    this.#measurements.finish(this.#endedS);
    await this.close();
  }

  pause(): void {
    const atMs = this.#realClock.now();
    this.clock.pause(atMs);
    for (const thread of this.#threads) thread.pause(atMs);
  }

  resume(): void {
    const atMs = this.#realClock.now();
    this.clock.resume(atMs);
    for (const thread of this.#threads) thread.resume(atMs);
  }

  stop(): void {
    if (this.#stopTimer !== null || this.#running.length === 0) return;
    for (const thread of this.#running) thread.stop();
    this.#stopTimer = this.#realClock.at(this.#realClock.now() + STOP_MS, () =>
      giveUp(this.#running, `did not end within ${STOP_MS / 1000} s when it was told to`, BLOCKED),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
    this.#stopTimer?.cancel();
  }

  get #running(): readonly LoadThread[] {
    return this.#threads.filter(({ isOver }) => !isOver);
  }

  async #all(step: Step): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.reached(step)));
  }

  #merge(reading: SegmentReading): void {
    this.#secrets.absorb(reading.secrets);
    this.#measurements.absorb(reading, reading.elapsedS);
    // As far as all threads have told.
    const toldS = Math.min(...this.#running.map((thread) => thread.reading?.elapsedS ?? -1));
    if (toldS !== Infinity) this.#measurements.look(toldS, this.activeVus, this.maxVus);
  }

  /** What the others have measured stays. */
  #break(failure: RampaError): void {
    this.#failure ??= failure;
    this.#failing.abort();
    this.stop();
  }
}

function giveUp(threads: readonly LoadThread[], message: string, hint: string): void {
  for (const thread of threads) thread.giveUp(message, hint);
}
