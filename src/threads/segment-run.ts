import type { Clock } from "../clock.ts";
import type { Plan, ScenarioPlan } from "../config/plan.ts";
import { createExecutor } from "../executors/create-executor.ts";
import { PausableClock } from "../executors/pausable-clock.ts";
import { flatSegment, type Segment } from "../executors/segment.ts";
import { TurnQueue } from "../executors/turn-queue.ts";
import type { VirtualUser } from "../executors/virtual-user.ts";
import { Network } from "../http/network.ts";
import { RequestPacer } from "../http/request-pacer.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import type { ErrorLog } from "../metrics/error-log.ts";
import type { MetricRegistry } from "../metrics/registry.ts";
import type { Timeline } from "../metrics/timeline.ts";
import { RunTimeSecrets } from "../worker/run-time-secrets.ts";
import type { Load, ScenarioDelivery } from "./load.ts";
import { Measurements } from "./measurements.ts";
import { ScenarioObserver } from "./scenario-observer.ts";
import { ScenarioRun } from "./scenario-run.ts";
import type { SegmentReading } from "./segment-reading.ts";
import type { HealthMonitor, ThreadHealth } from "./thread-health.ts";
import type { ThreadResources } from "./thread-resources.ts";
import { every } from "./ticker.ts";

const TICK_MS = 1000;

/** The most time that users get to connect before the load begins. */
const PREPARE_MS = 1000;

/** What the load of a segment is made from. */
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
  /** Ends the wait for the connections. */
  #release: (() => void) | null = null;
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
    this.#network = new Network({ clock, aggregator: this.aggregator, pacer, moved: plan.moved });
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

  /** Where connections were opened to. */
  get origins(): ReadonlySet<string> {
    return this.#network.origins;
  }

  get activeVus(): number {
    return this.#scenarios.reduce((sum, { activeVus }) => sum + activeVus, 0);
  }

  get maxVus(): number {
    return this.#scenarios.reduce((sum, { maxVus }) => sum + maxVus, 0);
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
    return this.#scenarios.every(({ isIdle }) => isIdle);
  }

  get tallies(): readonly ScenarioDelivery[] {
    return this.#scenarios.map(({ scenario, tally }) => ({ scenario, ...tally }));
  }

  /**
   * Opens the connections of users that wait for arrivals. A target that is slow to take them holds the load
   * back only so long.
   */
  async prepare(): Promise<void> {
    // Users that cannot be made are told of when the load begins.
    const prepared = Promise.allSettled(this.#scenarios.map((scenario) => scenario.prepare()));
    await new Promise<void>((resolve) => {
      const timer = this.#realClock.at(this.#realClock.now() + PREPARE_MS, resolve);
      const finish = (): void => {
        timer.cancel();
        resolve();
      };
      this.#release = finish;
      void prepared.then(finish);
    });
  }

  /** @param originMs The moment of `clock` that counts as the begin. */
  async run(originMs = this.clock.now()): Promise<void> {
    this.#originMs = originMs;
    this.#hasBegun = true;
    this.#monitor?.start();
    const running = this.#scenarios.map((scenario) => scenario.run(originMs));
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
    this.#release?.();
    for (const scenario of this.#scenarios) scenario.stop();
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
      tallies: this.#scenarios.map(({ tally }) => tally),
      activeVus: this.activeVus,
      maxVus: this.maxVus,
      health: this.health,
    };
  }

  #scenarioRun(scenario: ScenarioPlan, { segment, usersOf }: SegmentRunOptions): ScenarioRun {
    const tags = { ...scenario.tags, scenario: scenario.name };
    const onDefect = (error: unknown): void => this.#break(error);
    const observer = new ScenarioObserver(this.aggregator, tags, () => this.elapsedS, onDefect);
    const executor = createExecutor(scenario.executor, {
      clock: this.clock,
      realClock: this.#realClock,
      segment,
      turn: this.#turn,
      gracefulStopMs: scenario.gracefulStopMs,
      ...(scenario.rowLimit === undefined ? {} : { iterationLimit: scenario.rowLimit.rows }),
      answers: this.#network.reads,
      observer,
      createUser: usersOf(scenario, this.#resources),
    });
    return new ScenarioRun({ scenario, observer, executor, clock: this.clock, onDefect });
  }

  #break(error: unknown): void {
    this.#defect ??= error;
    this.stop();
  }

  #tick(): void {
    this.#network.flush();
    this.#look();
    this.#measurements.tick(this.elapsedS);
  }

  #look(): void {
    if (!this.#isPart) this.#measurements.recordVus(this.activeVus, this.maxVus);
  }
}
