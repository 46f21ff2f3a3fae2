import { RampaError } from "../errors.ts";
import type { Tags } from "../config/plan.ts";
import type { SubmetricName } from "../thresholds/parse.ts";
import { createSink } from "./create-sink.ts";
import type { Metric, MetricSnapshot } from "./metric.ts";
import type { MetricRegistry } from "./registry.ts";
import { Series } from "./series.ts";
import type { Sink } from "./sink.ts";
import { submetricKey, tagKey } from "./tag-key.ts";
import { RowKeys, View, type ViewRow, type ViewName } from "./view.ts";

const DEFAULT_MAX_TAG_SETS = 1000;

export interface AggregatorOptions {
  readonly registry: MetricRegistry;
  /** Parts of metrics that thresholds ask for. */
  readonly submetrics: readonly SubmetricName[];
  /** Tables to keep: a metric by the values of some tags. */
  readonly views: readonly ViewName[];
  /** Distinct tag sets that are told apart, for each metric. */
  readonly maxTagSets?: number;
}

interface Submetric {
  readonly key: string;
  readonly filter: readonly (readonly [tag: string, value: string])[];
  readonly sink: Sink;
}

/** What is kept of one metric besides its registry's sink. */
interface MetricState {
  readonly base: Sink;
  readonly submetrics: readonly Submetric[];
  readonly views: readonly View[];
  readonly tagSets: Map<string, { readonly tags: Tags; readonly series: Series }>;
  isOverflowing: boolean;
}

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
  readonly #states = new Map<string, MetricState>();
  readonly #rowKeys = new Map<string, RowKeys>();

  constructor(options: AggregatorOptions) {
    this.#registry = options.registry;
    this.#submetrics = options.submetrics;
    this.#views = options.views;
    this.#maxTagSets = options.maxTagSets ?? DEFAULT_MAX_TAG_SETS;
  }

  get registry(): MetricRegistry {
    return this.#registry;
  }

  /**
   * Where the samples of a metric with these tags go. Takes about a microsecond: keep the result where
   * tags repeat, but never for an unbounded number of them.
   */
  series(metric: Metric, tags: Tags): Series {
    const state = this.#stateOf(metric.name);
    const key = tagKey(tags);
    const known = state.tagSets.get(key);
    if (known !== undefined) return known.series;
    if (state.tagSets.size < this.#maxTagSets) {
      const series = seriesOf(state, tags);
      state.tagSets.set(key, { tags: { ...tags }, series });
      return series;
    }
    state.isOverflowing = true;
    return seriesOf(state, tags);
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
    const key = submetricKey(submetric);
    return this.#stateOf(metric).submetrics.find((candidate) => candidate.key === key)?.sink;
  }

  /** Distinct values of a tag among the metric's samples, in the order in which they came. */
  seenTagValues(metric: string, tag: string): readonly string[] {
    const values = new Set<string>();
    for (const { tags } of this.#states.get(metric)?.tagSets.values() ?? []) {
      const value = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
      if (value !== undefined) values.add(value);
    }
    return [...values];
  }

  /** Names of the metrics with more tag sets than are told apart. */
  get overflowing(): readonly string[] {
    const isFull = ({ isOverflowing, views }: MetricState): boolean =>
      isOverflowing || views.some((view) => view.isFull);
    return [...this.#states].filter(([, state]) => isFull(state)).map(([name]) => name);
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
    const limit = this.#maxTagSets.toLocaleString("en-US");
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
    const submetrics = new Map<string, Submetric>();
    for (const submetric of this.#submetrics) {
      const filter = Object.entries(submetric[1]);
      if (submetric[0] !== name || filter.length === 0) continue;
      const key = submetricKey(submetric);
      submetrics.set(key, { key, filter, sink: createSink(metric.kind) });
    }
    return {
      base,
      submetrics: [...submetrics.values()],
      views: this.#views
        .filter((view) => view.metric === name)
        .map(({ by }) => new View(metric.kind, by, this.#rowKeysOf(by))),
      tagSets: new Map(),
      isOverflowing: false,
    };
  }
}

function seriesOf(state: MetricState, tags: Tags): Series {
  const matching = state.submetrics.filter(({ filter }) =>
    filter.every(([tag, value]) => tags[tag] === value),
  );
  const rows = state.views.map((view) => view.sinkOf(tags));
  return new Series(state.base, [...matching.map(({ sink }) => sink), ...rows]);
}
