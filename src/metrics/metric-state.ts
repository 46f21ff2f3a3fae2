import type { Tags } from "../config/tags.ts";
import { createSink } from "./create-sink.ts";
import type { Metric } from "./metric.ts";
import { Series, TimedSeries } from "./series.ts";
import { absorbInto, drainSink, type SinkDelta } from "./sink-delta.ts";
import type { Sink } from "./sink.ts";
import { tagKey } from "./tag-key.ts";
import type { View, ViewDelta } from "./view.ts";

/** A part of a metric that a threshold asks for. */
export interface SubmetricFilter {
  readonly key: string;
  readonly filter: readonly (readonly [tag: string, value: string])[];
}

interface Submetric extends SubmetricFilter {
  readonly sink: Sink;
}

/** What came to be known of a metric since it was last drained; plain data, so that it can cross threads. */
export interface MetricDelta {
  readonly metric: Metric;
  readonly base: SinkDelta | null;
  /** In the order of the plan's submetrics, as the views are in theirs. */
  readonly submetrics: readonly (SinkDelta | null)[];
  readonly views: readonly ViewDelta[];
  /** New ones. */
  readonly tagSets: readonly Tags[];
  readonly isOverflowing: boolean;
}

/** One metric, with the parts of it that are kept apart. */
export interface MetricStateOptions {
  readonly metric: Metric;
  /** All samples of the metric. */
  readonly base: Sink;
  readonly submetrics: readonly SubmetricFilter[];
  readonly views: readonly View[];
  readonly maxTagSets: number;
  /** Dates the samples of gauges; absent: they are not dated. */
  readonly now: (() => number) | undefined;
}

/** What is kept of one metric besides its registry's sink. */
export class MetricState {
  readonly views: readonly View[];
  readonly #metric: Metric;
  readonly #base: Sink;
  readonly #submetrics: readonly Submetric[];
  readonly #maxTagSets: number;
  readonly #now: (() => number) | undefined;
  readonly #tagSets = new Map<string, { readonly tags: Tags; readonly series: Series }>();
  #newTagSets: Tags[] = [];
  #isOverflowing = false;

  constructor(options: MetricStateOptions) {
    const { metric, base, submetrics, views, maxTagSets, now } = options;
    this.#metric = metric;
    this.#base = base;
    this.#submetrics = submetrics.map((submetric) => ({ ...submetric, sink: createSink(metric.kind) }));
    this.views = views;
    this.#maxTagSets = maxTagSets;
    this.#now = metric.kind === "gauge" ? now : undefined;
  }

  /** True when there were more tag sets than are told apart. */
  get isOverflowing(): boolean {
    return this.#isOverflowing || this.views.some((view) => view.isFull);
  }

  /** Those that are told apart, in the order in which they came. */
  get tagSets(): readonly Tags[] {
    return [...this.#tagSets.values()].map(({ tags }) => tags);
  }

  submetricSink(key: string): Sink | undefined {
    return this.#submetrics.find((candidate) => candidate.key === key)?.sink;
  }

  /** Where samples with these tags go. */
  series(tags: Tags): Series {
    const key = tagKey(tags);
    const known = this.#tagSets.get(key);
    if (known !== undefined) return known.series;
    const series = this.#createSeries(tags);
    if (this.#tagSets.size < this.#maxTagSets) {
      const kept = { ...tags };
      this.#tagSets.set(key, { tags: kept, series });
      this.#newTagSets.push(kept);
    } else {
      this.#isOverflowing = true;
    }
    return series;
  }

  /** Takes out what the sinks hold; series stay valid. */
  drain(): MetricDelta {
    const tagSets = this.#newTagSets;
    this.#newTagSets = [];
    return {
      metric: this.#metric,
      base: drainSink(this.#base),
      submetrics: this.#submetrics.map(({ sink }) => drainSink(sink)),
      views: this.views.map((view) => view.drain()),
      tagSets,
      isOverflowing: this.#isOverflowing,
    };
  }

  /** Adds what the same metric of another thread, with the same submetrics and views, was drained of. */
  absorb(delta: MetricDelta): void {
    // As if they had come here: what is told apart is decided once, for all threads.
    for (const tags of delta.tagSets) this.series(tags);
    absorbInto(this.#base, delta.base);
    this.#submetrics.forEach(({ sink }, index) => absorbInto(sink, delta.submetrics[index] ?? null));
    this.views.forEach((view, index) => {
      const part = delta.views[index];
      if (part !== undefined) view.absorb(part);
    });
    this.#isOverflowing ||= delta.isOverflowing;
  }

  #createSeries(tags: Tags): Series {
    const matching = this.#submetrics.filter(({ filter }) =>
      filter.every(([tag, value]) => tags[tag] === value),
    );
    const sinks = [...matching.map(({ sink }) => sink), ...this.views.map((view) => view.sinkOf(tags))];
    const now = this.#now;
    return now === undefined ? new Series(this.#base, sinks) : new TimedSeries(this.#base, sinks, now);
  }
}
