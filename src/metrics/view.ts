import type { Tags } from "../config/tags.ts";
import { createSink } from "./create-sink.ts";
import type { MetricKind } from "./metric.ts";
import { absorbInto, drainSink, type SinkDelta } from "./sink-delta.ts";
import type { Sink } from "./sink.ts";

/** A table to keep: a metric by the values of some tags. */
export interface ViewName {
  readonly metric: string;
  /** Names of tags. */
  readonly by: readonly string[];
}

/** The samples that have the same values of the view's tags. */
export interface ViewRow {
  /** In the order of the view's tags; empty where a sample does not carry one. */
  readonly values: readonly string[];
  readonly sink: Sink;
}

/** What came into the rows of a view since it was last drained. */
export interface ViewDelta {
  readonly rows: readonly { readonly values: readonly string[]; readonly delta: SinkDelta }[];
  /** True when some samples are in `other`. */
  readonly isFull: boolean;
}

/** Stands for all tag values that are not told apart. */
const OTHER = "other";

/**
 * The rows that views with the same tags may have. They share them, so that tables agree: a name that one
 * metric shows as `other` is `other` in all.
 */
export class RowKeys {
  readonly #known = new Set<string>();
  readonly #limit: number;
  #isFull = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True when a row did not get in. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** No further row gets in. */
  close(): void {
    this.#isFull = true;
  }

  admits(key: string): boolean {
    if (this.#known.has(key)) return true;
    this.#isFull ||= this.#known.size >= this.#limit;
    if (!this.#isFull) this.#known.add(key);
    return !this.#isFull;
  }
}

/** One metric by the values of some tags. */
export class View {
  readonly #kind: MetricKind;
  readonly #by: readonly string[];
  readonly #keys: RowKeys;
  readonly #rows = new Map<string, ViewRow>();

  constructor(kind: MetricKind, by: readonly string[], keys: RowKeys) {
    this.#kind = kind;
    this.#by = by;
    this.#keys = keys;
  }

  /** True when some samples are in `other`. */
  get isFull(): boolean {
    return this.#keys.isFull;
  }

  isBy(tags: readonly string[]): boolean {
    return tags.length === this.#by.length && tags.every((tag, index) => tag === this.#by[index]);
  }

  rows(): readonly ViewRow[] {
    return [...this.#rows.values()].filter(({ sink }) => !sink.isEmpty);
  }

  /** The sink of the row, or that of `other`. */
  sinkOf(tags: Tags): Sink {
    const values = this.#by.map((tag) => tags[tag] ?? "");
    return this.#row(this.#keys.admits(JSON.stringify(values)) ? values : values.map(() => OTHER)).sink;
  }

  /** Takes out what the rows hold; the rows stay. */
  drain(): ViewDelta {
    const rows = [...this.#rows.values()].flatMap(({ values, sink }) => {
      const delta = drainSink(sink);
      return delta === null ? [] : [{ values, delta }];
    });
    return { rows, isFull: this.isFull };
  }

  /** Adds what another view by the same tags was drained of. */
  absorb({ rows, isFull }: ViewDelta): void {
    for (const { values, delta } of rows) {
      const isRest = isFull && values.every((value) => value === OTHER);
      const isTold = isRest || this.#keys.admits(JSON.stringify(values));
      absorbInto(this.#row(isTold ? values : values.map(() => OTHER)).sink, delta);
    }
    if (isFull) this.#keys.close();
  }

  #row(values: readonly string[]): ViewRow {
    const key = JSON.stringify(values);
    const row = this.#rows.get(key) ?? { values, sink: createSink(this.#kind) };
    this.#rows.set(key, row);
    return row;
  }
}
