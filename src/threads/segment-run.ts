import type { Clock, Timer } from "../clock.ts";
import type { Plan, ScenarioPlan } from "../config/plan.ts";
import { createExecutor } from "../executors/create-executor.ts";
import type { Executor } from "../executors/executor.ts";
import { PausableClock } from "../executors/pausable-clock.ts";
import { flatSegment, type Segment } from "../executors/segment.ts";
import { TurnQueue } from "../executors/turn-queue.ts";
import type { VirtualUser } from "../executors/virtual-user.ts";
import { Network } from "../http/network.ts";
import { RequestPacer } from "../http/request-pacer.ts";
import type { Aggregator, AggregatorDelta } from "../metrics/aggregator.ts";
import type { ErrorLog, ErrorLogDelta } from "../metrics/error-log.ts";
import type { MetricRegistry } from "../metrics/registry.ts";
import type { Timeline } from "../metrics/timeline.ts";
import { RunTimeSecrets } from "../worker/run-time-secrets.ts";
import type { Load, ScenarioDelivery } from "./load.ts";
import { Measurements } from "./measurements.ts";
import { ScenarioObserver, type ScenarioTally } from "./scenario-observer.ts";
import type { HealthMonitor, ThreadHealth } from "./thread-health.ts";
import { every } from "./ticker.ts";

const TICK_MS = 1000;

/** The most time that users get to connect before the load begins. */
const PREPARE_MS = 1000;

/** What the virtual users of one thread share. */
export interface ThreadResources {
  readonly clock: Clock;
  readonly registry: MetricRegistry;
  readonly aggregator: Aggregator;
  readonly errors: ErrorLog;
  readonly network: Network;
  readonly secrets: RunTimeSecrets;
  /** The moment of `clock` at which the load began; a pause moves it. */
  readonly startedAt: () => number;
}

export interface SegmentRunOptions {
  readonly plan: Plan;
  readonly segment: Segment;
  readonly clock: Clock;
  /** How the users of a scenario are made. */
  readonly usersOf: (scenario: ScenarioPlan, resources: ThreadResources) => (id: number) => VirtualUser;
  /**
   * One of several threads: what is told of all of them together (virtual users, timeline) is not kept
   * here, and what is kept is taken out by {@link SegmentRun.read}.
   */
  readonly isPart?: boolean;
  /** What is measured will be merged with that of other machines. */
  readonly isShard?: boolean;
  /** Watches this thread while the load runs; absent: nobody does. */
  readonly monitor?: HealthMonitor | undefined;
  /** Notices values of secret variables; default: one of its own. */
  readonly secrets?: RunTimeSecrets | undefined;
}

interface ScenarioRun {
  readonly scenario: ScenarioPlan;
  readonly observer: ScenarioObserver;
  readonly executor: Executor | null;
}

/** What is new of a segment since the last look, and how it stands; plain data, so that it can cross threads. */
export interface SegmentReading {
  /** When it was taken, seconds since the begin. */
  readonly elapsedS: number;
  readonly metrics: AggregatorDelta;
  readonly errors: ErrorLogDelta;
  /** Values of secret variables. */
  readonly secrets: readonly string[];
  /** By scenario, since the begin. */
  readonly tallies: readonly ScenarioTally[];
  readonly activeVus: number;
  readonly maxVus: number;
  readonly health: readonly ThreadHealth[];
}

/** One segment of a plan's load, in this thread: its executors, users, network and metrics. */
export class SegmentRun implements Load {
  readonly registry: MetricRegistry;
  readonly errors: ErrorLog;
  readonly aggregator: Aggregator;
  readonly timeline: Timeline;
  readonly threads = 1;
  /** Stands still during a pause. */
  readonly clock: PausableClock;
  readonly #realClock: Clock;
  readonly #monitor: HealthMonitor | null;
  readonly #measurements: Measurements;
  readonly #isPart: boolean;
  readonly #network: Network;
  readonly #turn: TurnQueue;
  readonly #resources: ThreadResources;
  readonly #scenarios: readonly ScenarioRun[];
  readonly #startTimers: Timer[] = [];
  readonly #release: (() => void)[] = [];
  #originMs = 0;
  #hasBegun = false;
  #endedAtMs: number | null = null;
  #isStopped = false;
  #defect: unknown = null;

  constructor(options: SegmentRunOptions) {
    const { plan, clock, isPart = false, isShard = false } = options;
    this.#realClock = clock;
    this.#monitor = options.monitor ?? null;
    this.clock = new PausableClock(clock);
    this.#originMs = this.clock.now();
    this.#isPart = isPart;
    this.#measurements = new Measurements(plan, {
      now: isPart || isShard ? () => clock.now() : undefined,
      keepsCounts: isShard,
    });
    ({
      registry: this.registry,
      errors: this.errors,
      aggregator: this.aggregator,
      timeline: this.timeline,
    } = this.#measurements);
    const { maxRequestsPerSecond } = plan;
    const pacer =
      maxRequestsPerSecond === null
        ? null
        : new RequestPacer(clock, maxRequestsPerSecond, flatSegment(options.segment));
    this.#network = new Network({ clock, aggregator: this.aggregator, pacer });
    this.#turn = new TurnQueue(this.clock);
    this.#resources = {
      clock,
      registry: this.registry,
      aggregator: this.aggregator,
      errors: this.errors,
      network: this.#network,
      secrets: options.secrets ?? new RunTimeSecrets(plan.secretVariables),
      startedAt: () => clock.now() - (this.clock.now() - this.#originMs),
    };
    this.#scenarios = plan.scenarios.map((scenario) => this.#scenarioRun(scenario, options));
  }

  get elapsedS(): number {
    if (!this.#hasBegun) return 0;
    return ((this.#endedAtMs ?? this.clock.now()) - this.#originMs) / 1000;
  }

  get originMs(): number {
    return this.#originMs;
  }

  get activeVus(): number {
    return this.#sum(({ executor }) => executor?.activeVus ?? 0);
  }

  get maxVus(): number {
    return this.#sum(({ executor }) => executor?.maxVus ?? 0);
  }

  get health(): readonly ThreadHealth[] {
    return this.#monitor === null ? [] : [this.#monitor.health];
  }

  /** What a broken contract inside rampa threw; null as it should be. */
  get defect(): unknown {
    return this.#defect;
  }

  /** True while no iteration runs. */
  get isIdle(): boolean {
    return this.#scenarios.every(({ observer }) => observer.isIdle);
  }

  get tallies(): readonly ScenarioDelivery[] {
    return this.#scenarios.map(({ scenario, observer }) => ({ scenario, ...observer.tally }));
  }

  /**
   * Opens the connections of users that wait for arrivals. A target that is slow to take them holds the load back only so long.
   */
  async prepare(): Promise<void> {
    // Users that cannot be made are told of when the load begins.
    const executors = this.#scenarios.flatMap(({ executor }) => executor ?? []);
    const prepared = Promise.allSettled(executors.map((executor) => executor.prepare()));
    await new Promise<void>((resolve) => {
      const timer = this.#realClock.at(this.#realClock.now() + PREPARE_MS, resolve);
      const finish = (): void => {
        timer.cancel();
        resolve();
      };
      this.#release.push(finish);
      void prepared.then(finish);
    });
  }

  /** @param originMs The moment of `clock` that counts as the begin. */
  async run(originMs = this.clock.now()): Promise<void> {
    this.#originMs = originMs;
    this.#hasBegun = true;
    this.#monitor?.start();
    const running = this.#scenarios.map((scenario) => this.#runScenario(scenario));
    const ticker = this.#isPart ? null : every(this.clock, this.#originMs, TICK_MS, () => this.#tick());
    this.#look();
    const endsMs = await Promise.all(running);
    this.#endedAtMs = Math.max(this.#originMs, ...endsMs);
    ticker?.cancel();
    this.#monitor?.stop();
    if (!this.#isPart) this.#measurements.finish(this.elapsedS);
    await this.close();
  }

  /** @param atMs The moment of the machine's clock on which all threads agree. */
  pause(atMs?: number): void {
    this.clock.pause(atMs);
  }

  resume(atMs?: number): void {
    this.clock.resume(atMs);
  }

  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    for (const timer of this.#startTimers) timer.cancel();
    for (const release of this.#release.splice(0)) release();
    for (const { executor } of this.#scenarios) executor?.stop();
  }

  async close(): Promise<void> {
    await this.#network.close();
  }

  /** Values of secret variables that came up; it only grows. */
  get secretValues(): readonly string[] {
    return this.#resources.secrets.values;
  }

  /** Takes out what was measured since the last call. */
  read(): SegmentReading {
    this.#network.flush();
    return {
      elapsedS: this.elapsedS,
      metrics: this.aggregator.drain(),
      errors: this.errors.drain(),
      secrets: this.#resources.secrets.drain(),
      tallies: this.#scenarios.map(({ observer }) => observer.tally),
      activeVus: this.activeVus,
      maxVus: this.maxVus,
      health: this.health,
    };
  }

  #scenarioRun(scenario: ScenarioPlan, { segment, usersOf }: SegmentRunOptions): ScenarioRun {
    const tags = { ...scenario.tags, scenario: scenario.name };
    const observer = new ScenarioObserver(
      this.aggregator,
      tags,
      () => this.elapsedS,
      (error) => this.#break(error),
    );
    const executor = createExecutor(scenario.executor, {
      clock: this.clock,
      realClock: this.#realClock,
      segment,
      turn: this.#turn,
      gracefulStopMs: scenario.gracefulStopMs,
      ...(scenario.rowLimit === undefined ? {} : { iterationLimit: scenario.rowLimit.rows }),
      observer,
      createUser: usersOf(scenario, this.#resources),
    });
    return { scenario, observer, executor };
  }

  /** The moment at which its last iteration ended; closing connections takes time of its own. */
  async #runScenario({ scenario, executor }: ScenarioRun): Promise<number> {
    if (executor === null) return this.#originMs;
    const startsAtMs = this.#originMs + scenario.startTimeMs;
    if (scenario.startTimeMs > 0) await this.#waitUntil(startsAtMs);
    if (this.#isStopped) return this.clock.now();
    let endedAtMs: number | null = null;
    try {
      await executor.run(startsAtMs);
      endedAtMs = this.clock.now();
      await executor.close();
    } catch (error) {
      this.#break(error);
    }
    return endedAtMs ?? this.clock.now();
  }

  #break(error: unknown): void {
    this.#defect ??= error;
    this.stop();
  }

  /** Resolves at the given time, or when the load is stopped. */
  #waitUntil(atMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.#release.push(resolve);
      this.#startTimers.push(this.clock.at(atMs, resolve));
    });
  }

  #tick(): void {
    this.#network.flush();
    this.#look();
    this.#measurements.tick(this.elapsedS);
  }

  #look(): void {
    if (!this.#isPart) this.#measurements.recordVus(this.activeVus, this.maxVus);
  }

  #sum(count: (run: ScenarioRun) => number): number {
    return this.#scenarios.reduce((total, run) => total + count(run), 0);
  }
}
