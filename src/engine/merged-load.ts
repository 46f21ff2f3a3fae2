import type { AggregatorDelta } from "../metrics/aggregator.ts";
import { BUILTIN_METRICS } from "../metrics/builtins.ts";
import type { GaugeDelta } from "../metrics/gauge-sink.ts";
import { MergedTimeline } from "../metrics/merged-timeline.ts";
import type { MeasuredLoad, ScenarioDelivery } from "../threads/load.ts";
import type { MachineHealth } from "../threads/machine-health.ts";
import { Measurements } from "../threads/measurements.ts";
import { addTallies, NO_ITERATIONS, type ScenarioTally } from "../threads/scenario-observer.ts";
import type { ThreadHealth } from "../threads/thread-health.ts";
import { watchedTrends } from "../threads/watched-trends.ts";
import type { JudgedPlan, LoadPart } from "./load-part.ts";

/** Gauges of all virtual users: each shard tells of its own. */
const SUMMED: ReadonlySet<string> = new Set([BUILTIN_METRICS.vus.name, BUILTIN_METRICS.vus_max.name]);

/** The loads of several shards as the one that they are parts of. Each counts its time from its own begin. */
export class MergedLoad implements MeasuredLoad {
  readonly registry: MeasuredLoad["registry"];
  readonly aggregator: MeasuredLoad["aggregator"];
  readonly errors: MeasuredLoad["errors"];
  readonly timeline: MergedTimeline;
  readonly #plan: JudgedPlan;
  readonly #tallies: ScenarioTally[];
  readonly #health: ThreadHealth[] = [];
  readonly #users = new Map<string, GaugeDelta>();
  #machine: MachineHealth | null = null;
  #elapsedS = 0;
  #threads = 0;

  constructor(plan: JudgedPlan) {
    const { registry, aggregator, errors } = new Measurements(plan);
    this.registry = registry;
    this.aggregator = aggregator;
    this.errors = errors;
    this.timeline = new MergedTimeline({
      durations: () => registry.getSink("http_req_duration"),
      watched: watchedTrends(plan.thresholds, aggregator),
    });
    this.#plan = plan;
    this.#tallies = plan.scenarios.map(() => NO_ITERATIONS);
  }

  get elapsedS(): number {
    return this.#elapsedS;
  }

  get threads(): number {
    return this.#threads;
  }

  get health(): readonly ThreadHealth[] {
    return this.#health;
  }

  /** The cores of all machines together, and the share of the busiest; null when nobody watched. */
  get machine(): MachineHealth | null {
    return this.#machine;
  }

  get tallies(): readonly ScenarioDelivery[] {
    return this.#plan.scenarios.map((scenario, index) => ({
      scenario,
      ...(this.#tallies[index] ?? NO_ITERATIONS),
    }));
  }

  /**
   * Adds what a shard of the same plan measured.
   *
   * @throws RampaError `result_invalid` for a timeline that no load has, and `metric_kind_conflict` for a
   * metric that has another kind here; of the rest nothing is added then.
   */
  add(part: LoadPart): void {
    // The samples of a metric of another kind would be missing.
    for (const { metric } of part.metrics) this.registry.getOrCreate(metric.name, metric.kind, metric.unit);
    this.timeline.add(part.timeline);
    this.aggregator.absorb(part.metrics.filter(({ metric }) => !SUMMED.has(metric.name)));
    this.#addUsers(part.metrics);
    this.errors.absorb(part.errors);
    part.tallies.forEach((tally, index) => {
      this.#tallies[index] = addTallies(this.#tallies[index] ?? NO_ITERATIONS, tally);
    });
    this.#health.push(...part.health);
    this.#machine = together(this.#machine, part.machine);
    this.#elapsedS = Math.max(this.#elapsedS, part.durationS);
    this.#threads += part.threads;
  }

  /** All parts are added. */
  finish(): void {
    for (const [name, { value, min, max }] of this.#users) {
      const sink = this.registry.getSink(name);
      for (const sample of [min, max, value]) sink?.add(sample);
    }
  }

  /**
   * Shards have as many users as the plan deals them at each moment of its time, so the least, the greatest
   * and the last numbers are those of the sum.
   */
  #addUsers(metrics: AggregatorDelta): void {
    for (const { metric, base } of metrics) {
      if (base?.kind !== "gauge" || !SUMMED.has(metric.name)) continue;
      const { value = 0, min = 0, max = 0 } = this.#users.get(metric.name) ?? {};
      this.#users.set(metric.name, {
        ...base,
        value: value + base.value,
        min: min + base.min,
        max: max + base.max,
      });
    }
  }
}

function together(a: MachineHealth | null, b: MachineHealth | null): MachineHealth | null {
  if (a === null || b === null) return a ?? b;
  const shares = [a.machineShare, b.machineShare].filter((share) => share !== null);
  return {
    processCores: a.processCores + b.processCores,
    machineShare: shares.length === 0 ? null : Math.max(...shares),
  };
}
