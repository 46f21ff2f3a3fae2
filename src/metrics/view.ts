import type { Tags } from "../config/plan.ts";
import { createSink } from "./create-sink.ts";
import type { MetricKind } from "./metric.ts";
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

/** Stands for all tag values that are not told apart. */
export const OTHER = "other";

/** One metric by the values of some tags. */
export class View {
  readonly #kind: MetricKind;
  readonly #by: readonly string[];
  readonly #rows = new Map<string, ViewRow>();

  constructor(kind: MetricKind, by: readonly string[]) {
    this.#kind = kind;
    this.#by = by;
  }

  isBy(tags: readonly string[]): boolean {
    return tags.length === this.#by.length && tags.every((tag, index) => tag === this.#by[index]);
  }

  rows(): readonly ViewRow[] {
    return [...this.#rows.values()].filter(({ sink }) => !sink.isEmpty);
  }

  /** The row's sink; that of `other` when there is no such row and none may be added. */
  sinkOf(tags: Tags, mayAdd: boolean): Sink {
    const values = this.#by.map((tag) => tags[tag] ?? "");
    const known = this.#rows.get(JSON.stringify(values));
    if (known !== undefined) return known.sink;
    return this.#add(mayAdd ? values : values.map(() => OTHER));
  }

  #add(values: readonly string[]): Sink {
    const key = JSON.stringify(values);
    const row = this.#rows.get(key) ?? { values, sink: createSink(this.#kind) };
    this.#rows.set(key, row);
    return row.sink;
  }
}
