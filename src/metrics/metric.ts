/** A kind is defined by how two halves of a run merge. */
export type MetricKind = "counter" | "gauge" | "rate" | "trend";

/** `ms` for times, `bytes` for data, empty for plain numbers. */
export type MetricUnit = "ms" | "bytes" | "";

/**
 * A name with its one kind.
 *
 * @example
 * ```ts
 * import { type Metric, MetricRegistry } from "rampa";
 *
 * const metric: Metric = new MetricRegistry().getOrCreate("parse_time", "trend", "ms");
 * metric.isBuiltin; // false
 * ```
 */
export interface Metric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit: MetricUnit;
  /** False for a metric that a script made. */
  readonly isBuiltin: boolean;
}

/**
 * All metrics at one moment: name → aggregation → value.
 *
 * @example
 * ```ts
 * import type { MetricSnapshot } from "rampa";
 *
 * const snapshot: MetricSnapshot = { timestamp: 0, duration: 10, values: { orders: { count: 100, rate: 10 } } };
 * snapshot.values.orders?.rate; // 10
 * ```
 */
export interface MetricSnapshot {
  /** Milliseconds since the Unix epoch. */
  readonly timestamp: number;
  /** Seconds since the load began. */
  readonly duration: number;
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
