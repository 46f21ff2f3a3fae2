import type { Clock } from "../clock.ts";
import type { Comparison } from "../compare/compare-rounds.ts";
import type { RoundSide, Side } from "../compare/round.ts";
import { roundOrder } from "../compare/round-order.ts";
import { DEFAULT_COMPARE, type Plan } from "../config/plan.ts";
import { PausableClock } from "../executors/pausable-clock.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import type { ErrorLog } from "../metrics/error-log.ts";
import type { MetricRegistry } from "../metrics/registry.ts";
import type { Timeline } from "../metrics/timeline.ts";
import { type BaseFailure, baseFailure } from "./base-failure.ts";
import type { Load, ScenarioDelivery } from "./load.ts";
import { aggregatorOf, Measurements } from "./measurements.ts";
import { RoundDecision, type RoundsEnd } from "./round-decision.ts";
import { roundNotes } from "./round-notes.ts";
import { roundPlan, type RoundPlan } from "./round-plan.ts";
import type { SegmentReading } from "./segment-reading.ts";
import type { SegmentRun } from "./segment-run.ts";
import { SideLoad } from "./side-load.ts";
import type { HealthMonitor, ThreadHealth } from "./thread-health.ts";

/** Why two versions that ran side by side say nothing, when nothing more is known. */
export const NO_PAIR = "no pair of rounds was complete";

/** What a load of two versions is made from. */
export interface PairedLoadOptions {
  readonly clock: Clock;
  /** Of both sides: they differ in the address that they ask. */
  readonly plans: Readonly<Record<Side, Plan>>;
  readonly createRun: (side: Side, plan: Plan) => SegmentRun;
  readonly monitor?: HealthMonitor | undefined;
}

/** What both sides together have shown. */
export interface PairedOutcome {
  readonly comparison: Comparison;
  readonly end: RoundsEnd;
  /** Load of both sides together, with what it took to let iterations end. */
  readonly loadS: number;
  /** Why there was nothing to compare with; null as it should be. */
  readonly failure: BaseFailure | null;
  readonly notes: readonly string[];
}

/**
 * Two versions side by side: the load alternates between them in short rounds, and only one of them has
 * load at a time. As a load it is that of the head; the base shows in {@link outcome}.
 */
export class PairedLoad implements Load {
  readonly registry: MetricRegistry;
  readonly aggregator: Aggregator;
  readonly errors: ErrorLog;
  readonly timeline: Timeline;
  readonly threads = 1;
  /** Of both sides; stands still during a pause. */
  readonly clock: PausableClock;
  readonly #plans: PairedLoadOptions["plans"];
  readonly #measurements: Measurements;
  readonly #baseFigures: Aggregator;
  readonly #rounds: RoundPlan;
  readonly #sides: Readonly<Record<Side, SideLoad>>;
  readonly #decision: RoundDecision;
  readonly #monitor: HealthMonitor | null;
  #originMs: number;
  #end: RoundsEnd = "ended";
  #spentMs = 0;
  #isStopped = false;
  #release: (() => void) | null = null;

  constructor({ clock, plans, createRun, monitor }: PairedLoadOptions) {
    this.#plans = plans;
    this.clock = new PausableClock(clock);
    this.#originMs = this.clock.now();
    this.#measurements = new Measurements(plans.head, { now: () => clock.now() });
    ({
      registry: this.registry,
      aggregator: this.aggregator,
      errors: this.errors,
      timeline: this.timeline,
    } = this.#measurements);
    this.#baseFigures = aggregatorOf(plans.base, undefined, () => clock.now());
    this.#rounds = roundPlan(plans.head);
    this.#monitor = monitor ?? null;
    this.#sides = {
      base: this.#side("base", plans.base, createRun, ({ metrics }) => this.#baseFigures.absorb(metrics)),
      head: this.#side("head", plans.head, createRun, (reading, elapsedS) => this.#merge(reading, elapsedS)),
    };
    this.#decision = new RoundDecision({
      compare: plans.head.compare ?? DEFAULT_COMPARE,
      limits: plans.head.relativeThresholds ?? [],
      leastMs: this.#rounds.kind === "cut" ? this.#rounds.leastMs : 0,
    });
  }

  get originMs(): number {
    return this.#originMs;
  }

  get elapsedS(): number {
    return this.#sides.head.elapsedS;
  }

  get activeVus(): number {
    return this.#sides.head.activeVus;
  }

  get maxVus(): number {
    return this.#sides.head.maxVus;
  }

  get tallies(): readonly ScenarioDelivery[] {
    return this.#sides.head.tallies;
  }

  get health(): readonly ThreadHealth[] {
    return this.#monitor === null ? [] : [this.#monitor.health];
  }

  get defect(): unknown {
    return this.#sides.head.defect ?? this.#sides.base.defect;
  }

  /** What the rounds so far show; null when no pair of them is complete. */
  outcome(): PairedOutcome | null {
    const comparison = this.#decision.comparison();
    if (comparison === null) return null;
    const notes = roundNotes({
      plans: this.#plans,
      sides: this.#sides,
      rounds: this.#rounds,
      end: this.#end,
    });
    return {
      comparison,
      end: this.#end,
      loadS: this.#spentMs / 1000,
      failure: baseFailure(this.#baseFigures, this.#plans.base),
      notes,
    };
  }

  /** Why no pair of rounds was complete; undefined when one was. */
  get hindrance(): string | undefined {
    if (this.#decision.comparison() !== null) return undefined;
    const { base, head } = this.#sides;
    const failure = baseFailure(this.#baseFigures, this.#plans.base);
    if (failure !== null) return `${NO_PAIR}, and ${failure.message}`;
    if (!base.overran && !head.overran) return NO_PAIR;
    const which = base.overran ? "baseline" : "version under test";
    return `${NO_PAIR}: an iteration of the ${which} took longer than graceful_stop`;
  }

  async prepare(): Promise<void> {
    await this.#sides.base.prepare();
    await this.#sides.head.prepare();
  }

  async run(): Promise<void> {
    this.#originMs = this.clock.now();
    this.#monitor?.start();
    try {
      for (let k = 0; await this.#pair(k); k++);
    } finally {
      this.#monitor?.stop();
      await this.close();
      this.#measurements.finish(this.elapsedS);
    }
  }

  pause(): void {
    this.clock.pause();
    for (const side of Object.values(this.#sides)) side.pause();
  }

  resume(): void {
    this.clock.resume();
    for (const side of Object.values(this.#sides)) side.resume();
    this.#release?.();
  }

  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    for (const side of Object.values(this.#sides)) side.stop();
    this.#release?.();
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#sides).map((side) => side.close()));
  }

  /** False when there shall be no further pair. */
  async #pair(k: number): Promise<boolean> {
    const measured: Partial<Record<Side, RoundSide>> = {};
    for (const name of roundOrder(k)) {
      await this.#untilResumed();
      const side = this.#sides[name];
      if (this.#isStopped || side.isOver) return false;
      const round = await side.round();
      this.#spentMs = this.clock.now() - this.#originMs;
      if (round === null) return false;
      measured[name] = round;
    }
    const { base, head } = measured;
    if (base === undefined || head === undefined) return false;
    const end = this.#decision.add({ base, head }, this.#spentMs);
    if (end === null) return true;
    this.#end = end;
    return false;
  }

  async #untilResumed(): Promise<void> {
    if (!this.clock.isPaused || this.#isStopped) return;
    await new Promise<void>((resolve) => (this.#release = resolve));
    this.#release = null;
  }

  #side(
    name: Side,
    plan: Plan,
    createRun: PairedLoadOptions["createRun"],
    onReading: (reading: SegmentReading, elapsedS: number) => void,
  ): SideLoad {
    const rounds = roundPlan(plan);
    return new SideLoad({
      plan,
      rounds,
      clock: this.clock,
      createRun: (part) => createRun(name, part),
      onReading,
    });
  }

  #merge(reading: SegmentReading, elapsedS: number): void {
    this.#measurements.absorb(reading, elapsedS);
    this.#measurements.look(elapsedS, this.activeVus, this.maxVus);
  }
}
