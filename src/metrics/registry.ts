import { RampaError } from "../errors.ts";
import { isMetricName } from "../thresholds/parse-submetric.ts";
import { createSink } from "./create-sink.ts";
import type { Metric, MetricKind, MetricUnit } from "./metric.ts";
import type { Sink } from "./sink.ts";

/**
 * All metrics of a run, built-in and custom; one name has one kind.
 *
 * @example
 * ```ts
 * import { MetricRegistry } from "rampa";
 *
 * const registry = new MetricRegistry();
 * registry.getOrCreate("orders", "counter").kind; // "counter"
 * ```
 */
export class MetricRegistry {
  readonly #metrics = new Map<string, { readonly metric: Metric; readonly sink: Sink }>();

  /** In the order in which they were made. */
  get names(): readonly string[] {
    return [...this.#metrics.keys()];
  }

  get(name: string): Metric | undefined {
    return this.#metrics.get(name)?.metric;
  }

  /** Holds all samples of a metric, whatever their tags. */
  getSink(name: string): Sink | undefined {
    return this.#metrics.get(name)?.sink;
  }

  /**
   * The unit of the first call stays.
   *
   * @throws RampaError `metric_kind_conflict` when the name has another kind; `metric_invalid` for a name
   * that no threshold could refer to.
   */
  getOrCreate(name: string, kind: MetricKind, unit: MetricUnit = ""): Metric {
    const known = this.#metrics.get(name)?.metric;
    if (known === undefined) return this.#create({ name, kind, unit, isBuiltin: false });
    if (known.kind === kind) return known;
    const owner = known.isBuiltin ? "built in" : "in use";
    throw new RampaError("metric_kind_conflict", `${name} is ${owner} as a ${known.kind}, not a ${kind}`, {
      hint: `Record it as a ${known.kind}, or choose another name for the ${kind}.`,
    });
  }

  /** Adds a metric of rampa itself. */
  registerBuiltin(metric: Metric): void {
    this.#create(metric);
  }

  #create(metric: Metric): Metric {
    if (!isMetricName(metric.name)) {
      const shown = JSON.stringify(metric.name.slice(0, 100));
      throw new RampaError("metric_invalid", `${shown} cannot name a metric, because no threshold could`, {
        hint: "Use letters, digits, dots and underscores, such as orders_placed; give details as tags.",
      });
    }
    this.#metrics.set(metric.name, { metric: Object.freeze(metric), sink: createSink(metric.kind) });
    return metric;
  }
}
