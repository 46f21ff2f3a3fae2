import type { Tags } from "../config/tags.ts";
import { sampleTags } from "../http/sample-tags.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { BUILTIN_METRICS } from "../metrics/builtins.ts";
import type { Metric, MetricKind } from "../metrics/metric.ts";
import type { Series } from "../metrics/series.ts";
import { tagKey } from "../metrics/tag-key.ts";

/** Most series that are remembered; a script whose names never repeat must not fill the memory. */
const MAX_CACHED = 2_000;

/** Samples that scripts and steps of one scenario record: checks and custom metrics. */
export class ScenarioSamples {
  readonly #aggregator: Aggregator;
  readonly #tags: Tags;
  /** Of checks without a group and tags of their own, by name: no key needs to be put together for them. */
  readonly #plainChecks = new Map<string, Series>();
  readonly #series = new Map<string, Series>();

  /** `tags` hold the scenario's name and its own tags. */
  constructor(aggregator: Aggregator, tags: Tags) {
    this.#aggregator = aggregator;
    this.#tags = tags;
  }

  check(name: string, passed: boolean, group: string, tags?: Tags): void {
    this.#checkSeries(name, group, tags).add(passed ? 1 : 0);
  }

  /**
   * Adds to a custom metric, which is made by its first sample.
   *
   * @throws RampaError `metric_kind_conflict` when the name has another kind; `metric_invalid` when the
   * value is not finite.
   */
  custom(kind: MetricKind, name: string, value: number, group: string, tags?: Tags): void {
    const key = `${kind} ${name} ${group} ${tags === undefined ? "" : tagKey(tags)}`;
    const known = this.#series.get(key);
    if (known !== undefined) {
      known.add(value);
      return;
    }
    const metric = this.#aggregator.registry.getOrCreate(name, kind);
    this.#remember(key, this.#create(metric, group, tags)).add(value);
  }

  #checkSeries(name: string, group: string, tags: Tags | undefined): Series {
    const isPlain = group === "" && tags === undefined;
    const plain = isPlain ? this.#plainChecks.get(name) : undefined;
    if (plain !== undefined) return plain;
    const series = this.#keyedCheckSeries(name, group, tags);
    if (isPlain && this.#plainChecks.size < MAX_CACHED) this.#plainChecks.set(name, series);
    return series;
  }

  #keyedCheckSeries(name: string, group: string, tags: Tags | undefined): Series {
    const key = `check ${name} ${group} ${tags === undefined ? "" : tagKey(tags)}`;
    const known = this.#series.get(key);
    if (known !== undefined) return known;
    return this.#remember(key, this.#create(BUILTIN_METRICS.checks, group, { ...tags, check: name }));
  }

  #create(metric: Metric, group: string, tags: Tags | undefined): Series {
    return this.#aggregator.series(metric, sampleTags(this.#tags, tags, group));
  }

  #remember(key: string, series: Series): Series {
    if (this.#series.size < MAX_CACHED) this.#series.set(key, series);
    return series;
  }
}
