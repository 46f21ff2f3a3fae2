import { systemClock, type Clock, type Timer } from "../clock.ts";
import type { Tags } from "../config/tags.ts";
import { RampaError } from "../errors.ts";
import { parseSubmetric } from "../thresholds/parse-submetric.ts";
import { Aggregator } from "./aggregator.ts";
import type { MetricSnapshot } from "./metric.ts";
import { notFinite } from "./not-finite.ts";
import type { MetricRegistry } from "./registry.ts";
import type { Sink } from "./sink.ts";

/** One measured value. */
export interface Sample {
  /** Name of a metric of the registry. */
  readonly metric: string;
  readonly value: number;
  readonly tags?: Tags;
}

/** What a {@link MetricEngine} works with; only the registry is required. */
export interface MetricEngineOptions {
  /** Its sinks take the samples. */
  readonly registry: MetricRegistry;
  /** Parts of metrics to keep as well, as thresholds name them: `dur{status:200}`. */
  readonly submetrics?: readonly string[];
  /** Takes each snapshot. While it is busy with one, the next are left out, but never the last. */
  readonly onSnapshot?: (snapshot: MetricSnapshot) => void | Promise<void>;
  /** Time between two snapshots, milliseconds, at least 1; default 50. */
  readonly flushIntervalMs?: number;
  readonly clock?: Clock;
}

/**
 * Measures a program of your own as rampa measures a load: it drains samples into the sinks of a
 * registry, hands out snapshots at even intervals, and what it kept can be judged by thresholds.
 *
 * @example
 * ```ts
 * import { evaluateThresholds, MetricEngine, MetricRegistry, parseThreshold } from "rampa";
 *
 * const registry = new MetricRegistry();
 * registry.getOrCreate("orders", "counter");
 * const metrics = new MetricEngine({ registry, submetrics: ["orders{shop:a}"] });
 * metrics.start();
 * metrics.record({ metric: "orders", value: 2, tags: { shop: "a" } });
 * metrics.record({ metric: "orders", value: 1, tags: { shop: "b" } });
 * const last = await metrics.stop();
 * last.values.orders?.count; // 3
 *
 * const source = "count==2";
 * const thresholds = { "orders{shop:a}": [{ source, expression: parseThreshold(source) }] };
 * evaluateThresholds(thresholds, metrics.sinks, last.duration, metrics.submetricSinks)[0]?.passed; // true
 * ```
 */
export class MetricEngine {
  readonly flushIntervalMs: number;
  readonly #registry: MetricRegistry;
  readonly #aggregator: Aggregator;
  readonly #submetrics: readonly string[];
  readonly #onSnapshot: (snapshot: MetricSnapshot) => void | Promise<void>;
  readonly #clock: Clock;
  #queue: Sample[] = [];
  #startedAtMs: number | null = null;
  #timer: Timer | null = null;
  /** The consumer's work on a snapshot; null while it has none. */
  #delivery: Promise<void> | null = null;
  #failure: { readonly error: unknown } | null = null;
  #last: Promise<MetricSnapshot> | null = null;

  /** @throws RampaError `usage_invalid` for an interval below 1; `submetric_invalid` for a name. */
  constructor(options: MetricEngineOptions) {
    const { registry, submetrics = [], flushIntervalMs = 50, clock = systemClock } = options;
    if (!(flushIntervalMs >= 1 && Number.isFinite(flushIntervalMs))) {
      throw new RampaError("usage_invalid", `flushIntervalMs is ${flushIntervalMs}; it must be 1 or more`);
    }
    this.flushIntervalMs = flushIntervalMs;
    this.#registry = registry;
    this.#submetrics = submetrics;
    this.#aggregator = new Aggregator({ registry, submetrics: submetrics.map(parseSubmetric), views: [] });
    this.#onSnapshot = options.onSnapshot ?? (() => undefined);
    this.#clock = clock;
  }

  /** By metric, as `evaluateThresholds` takes them; holds what has been drained. */
  get sinks(): ReadonlyMap<string, Sink> {
    return sinksBy(this.#registry.names, (name) => this.#registry.getSink(name));
  }

  /** The same for the submetrics, named as in the options. */
  get submetricSinks(): ReadonlyMap<string, Sink> {
    return sinksBy(this.#submetrics, (name) => this.#aggregator.submetricSink(parseSubmetric(name)));
  }

  /**
   * Keeps a sample for the next flush.
   *
   * @throws RampaError `metric_invalid` when the registry has no such metric, or the value is not finite.
   */
  record(sample: Sample): void {
    if (!Number.isFinite(sample.value)) throw notFinite(sample.value);
    if (this.#registry.get(sample.metric) === undefined) {
      throw new RampaError("metric_invalid", `the registry has no metric "${sample.metric}"`, {
        hint: "Make it with getOrCreate() first.",
      });
    }
    this.#queue.push(sample);
  }

  /** Begins to hand out snapshots. Their `duration` counts from now. A second call does nothing. */
  start(): void {
    if (this.#startedAtMs !== null || this.#last !== null) return;
    this.#startedAtMs = this.#clock.now();
    this.#arm(this.#startedAtMs);
  }

  /** Drains what was recorded so far. @returns All metrics now. */
  flush(): MetricSnapshot {
    this.#drain();
    const nowMs = this.#clock.now();
    const durationS = (nowMs - (this.#startedAtMs ?? nowMs)) / 1000;
    return this.#aggregator.snapshot(this.#clock.wallTime(), durationS);
  }

  /**
   * Ends the intervals, drains the rest and hands out the last snapshot, which it resolves to. Further
   * calls get the same.
   *
   * @returns Rejects with the first error of the consumer, when everything is done.
   */
  stop(): Promise<MetricSnapshot> {
    this.#last ??= this.#finish();
    return this.#last;
  }

  /** Flushes at the next multiple of the interval, so that lateness never adds up. */
  #arm(originMs: number): void {
    const passed = Math.floor((this.#clock.now() - originMs) / this.flushIntervalMs);
    this.#timer = this.#clock.at(originMs + (passed + 1) * this.flushIntervalMs, () => {
      this.#arm(originMs);
      if (this.#delivery === null) void this.#deliver(this.flush());
      else this.#drain();
    });
  }

  #drain(): void {
    const drained = this.#queue;
    this.#queue = [];
    for (const { metric, value, tags } of drained) {
      const known = this.#registry.get(metric);
      if (known !== undefined) this.#aggregator.series(known, tags ?? {}).add(value);
    }
  }

  #deliver(snapshot: MetricSnapshot): Promise<void> {
    const delivery = this.#handOut(snapshot).finally(() => (this.#delivery = null));
    this.#delivery = delivery;
    return delivery;
  }

  async #handOut(snapshot: MetricSnapshot): Promise<void> {
    try {
      await this.#onSnapshot(snapshot);
    } catch (error) {
      this.#failure ??= { error };
    }
  }

  async #finish(): Promise<MetricSnapshot> {
    this.#timer?.cancel();
    await this.#delivery;
    const snapshot = this.flush();
    await this.#deliver(snapshot);
    if (this.#failure !== null) throw this.#failure.error;
    return snapshot;
  }
}

function sinksBy(
  names: readonly string[],
  sinkOf: (name: string) => Sink | undefined,
): ReadonlyMap<string, Sink> {
  return new Map(
    names.flatMap((name) => {
      const sink = sinkOf(name);
      return sink === undefined ? [] : [[name, sink] as const];
    }),
  );
}
