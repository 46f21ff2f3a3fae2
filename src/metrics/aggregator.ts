import { RampaError } from "../errors.ts";
import type { Tags } from "../config/tags.ts";
import type { SubmetricName } from "../thresholds/parse-submetric.ts";
import { groupThousands } from "../config/group-thousands.ts";
import type { Metric, MetricSnapshot } from "./metric.ts";
import { MetricState, type MetricDelta, type SubmetricFilter } from "./metric-state.ts";
import type { MetricRegistry } from "./registry.ts";
import type { Series } from "./series.ts";
import type { Sink } from "./sink.ts";
import { submetricKey } from "./tag-key.ts";
import { RowKeys, View, type ViewRow, type ViewName } from "./view.ts";

const DEFAULT_MAX_TAG_SETS = 1000;

/** What an {@link Aggregator} keeps beside the metrics themselves. */
export interface AggregatorOptions {
  readonly registry: MetricRegistry;
  /** Parts of metrics that thresholds ask for. */
  readonly submetrics: readonly SubmetricName[];
  /** Tables to keep: a metric by the values of some tags. */
  readonly views: readonly ViewName[];
  /** Distinct tag sets that are told apart, for each metric. */
  readonly maxTagSets?: number;
  /** Dates the samples of gauges, for a registry whose metrics are merged with those of other threads. */
  readonly now?: () => number;
}

/** What came into an {@link Aggregator} since it was last drained, by metric. */
export type AggregatorDelta = readonly MetricDelta[];

/**
 * Sorts samples into sinks while they come, so that none is kept: all of a metric, the submetrics that
 * thresholds ask for, and the rows of views.
 *
 * Beyond `maxTagSets` tag sets of a metric, later ones are not kept, and a view has at most as many rows:
 * samples of later rows go to its row `other`. Metrics and submetrics count every sample, also those of
 * tag sets that are not kept, so thresholds stay exact.
 */
export class Aggregator {
  readonly #registry: MetricRegistry;
  readonly #submetrics: readonly SubmetricName[];
  readonly #views: readonly ViewName[];
  readonly #maxTagSets: number;
  readonly #now: (() => number) | undefined;
  readonly #states = new Map<string, MetricState>();
  readonly #rowKeys = new Map<string, RowKeys>();

  constructor(options: AggregatorOptions) {
    this.#registry = options.registry;
    this.#submetrics = options.submetrics;
    this.#views = options.views;
    this.#maxTagSets = options.maxTagSets ?? DEFAULT_MAX_TAG_SETS;
    this.#now = options.now;
  }

  get registry(): MetricRegistry {
    return this.#registry;
  }

  /**
   * Where the samples of a metric with these tags go. Takes about a microsecond: keep the result where
   * tags repeat, but never for an unbounded number of them.
   */
  series(metric: Metric, tags: Tags): Series {
    return this.#stateOf(metric.name).series(tags);
  }

  /**
   * The rows of a view that have samples, in the order in which they came.
   *
   * @param by As in the options.
   */
  rows(metric: string, by: readonly string[]): readonly ViewRow[] {
    if (this.#registry.get(metric) === undefined) return [];
    const view = this.#stateOf(metric).views.find((candidate) => candidate.isBy(by));
    return view?.rows() ?? [];
  }

  /** All samples that carry the submetric's tags; undefined while no such metric exists. */
  submetricSink(submetric: SubmetricName): Sink | undefined {
    const [metric, filter] = submetric;
    if (Object.keys(filter).length === 0) return this.#registry.getSink(metric);
    if (this.#registry.get(metric) === undefined) return undefined;
    return this.#stateOf(metric).submetricSink(submetricKey(submetric));
  }

  /** Distinct values of a tag among the metric's samples, in the order in which they came. */
  seenTagValues(metric: string, tag: string): readonly string[] {
    const values = new Set<string>();
    for (const tags of this.#states.get(metric)?.tagSets ?? []) {
      const value = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
      if (value !== undefined) values.add(value);
    }
    return [...values];
  }

  /** Names of the metrics with more tag sets than are told apart. */
  get overflowing(): readonly string[] {
    return [...this.#states].filter(([, state]) => state.isOverflowing).map(([name]) => name);
  }

  /** True when a metric has more tag sets than are told apart. */
  get isOverflowing(): boolean {
    return this.overflowing.length > 0;
  }

  /** One sentence for the report when a metric has more tag sets than are told apart. */
  overflowWarning(): string | null {
    const [first, ...others] = this.overflowing;
    if (first === undefined) return null;
    const names = others.length === 0 ? `${first} has` : `${first} and ${others.length} more have`;
    const limit = groupThousands(this.#maxTagSets);
    return (
      `${names} more than ${limit} different tag sets: tables may show later ones together as "other". ` +
      "Totals and thresholds are complete. Give requests a `name`, and keep ids out of tags."
    );
  }

  /**
   * All metrics that have something to show.
   *
   * @param timestampMs Milliseconds since the Unix epoch.
   */
  snapshot(timestampMs: number, durationS: number): MetricSnapshot {
    const values: [string, Readonly<Record<string, number>>][] = [];
    for (const name of this.#registry.names) {
      const stats = this.#registry.getSink(name)?.format(durationS) ?? {};
      if (Object.keys(stats).length > 0) values.push([name, Object.freeze(stats)]);
    }
    return Object.freeze({
      timestamp: timestampMs,
      duration: durationS,
      values: Object.freeze(Object.fromEntries(values)),
    });
  }

  /** Takes out what came since the last call; series stay valid, and the sinks of the registry are empty. */
  drain(): AggregatorDelta {
    const parts = [...this.#states.values()].map((state) => state.drain());
    return parts.filter(({ base, tagSets }) => base !== null || tagSets.length > 0);
  }

  /**
   * Adds what an aggregator with the same submetrics and views was drained of, as if its samples had come
   * here.
   *
   * @returns What could not be added: metrics that have another kind here.
   */
  absorb(delta: AggregatorDelta): readonly RampaError[] {
    const conflicts: RampaError[] = [];
    for (const part of delta) {
      const { name, kind, unit } = part.metric;
      try {
        this.#registry.getOrCreate(name, kind, unit);
        this.#stateOf(name).absorb(part);
      } catch (error) {
        if (!(error instanceof RampaError) || error.code !== "metric_kind_conflict") throw error;
        conflicts.push(error);
      }
    }
    return conflicts;
  }

  #stateOf(name: string): MetricState {
    let state = this.#states.get(name);
    if (state === undefined) {
      state = this.#createState(name);
      this.#states.set(name, state);
    }
    return state;
  }

  #rowKeysOf(by: readonly string[]): RowKeys {
    const key = JSON.stringify(by);
    const keys = this.#rowKeys.get(key) ?? new RowKeys(this.#maxTagSets);
    this.#rowKeys.set(key, keys);
    return keys;
  }

  #createState(name: string): MetricState {
    const base = this.#registry.getSink(name);
    const metric = this.#registry.get(name);
    if (base === undefined || metric === undefined) {
      throw new RampaError("internal", `the metric ${name} is not in the registry`);
    }
    const submetrics = new Map<string, SubmetricFilter>();
    for (const submetric of this.#submetrics) {
      const filter = Object.entries(submetric[1]);
      if (submetric[0] !== name || filter.length === 0) continue;
      const key = submetricKey(submetric);
      submetrics.set(key, { key, filter });
    }
    return new MetricState({
      metric,
      base,
      submetrics: [...submetrics.values()],
      views: this.#views
        .filter((view) => view.metric === name)
        .map(({ by }) => new View(metric.kind, by, this.#rowKeysOf(by))),
      maxTagSets: this.#maxTagSets,
      now: this.#now,
    });
  }
}
