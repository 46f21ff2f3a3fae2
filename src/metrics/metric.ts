/** A kind is defined by how two halves of a run merge. */
export type MetricKind = "counter" | "gauge" | "rate" | "trend";

/** `ms` for times, `bytes` for data, empty for plain numbers. */
export type MetricUnit = "ms" | "bytes" | "";

/** A name with its one kind. */
export interface Metric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit: MetricUnit;
  /** False for a metric that a script made. */
  readonly isBuiltin: boolean;
}

/** All metrics at one moment: name → aggregation → value. */
export interface MetricSnapshot {
  /** Milliseconds since the Unix epoch. */
  readonly timestamp: number;
  /** Seconds since the load began. */
  readonly duration: number;
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
