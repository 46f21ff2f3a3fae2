import type { CounterSink } from "../metrics/counter-sink.ts";
import type { Distribution } from "../metrics/distribution.ts";
import type { HdrTrendSink } from "../metrics/hdr-trend-sink.ts";
import type { RateSink } from "../metrics/rate-sink.ts";

/** Which of two versions: the one that is compared with, or the one under test. */
export type Side = "base" | "head";

/** What one round says of one metric, as plain data. */
export type Measure =
  | { readonly kind: "trend"; readonly distribution: Distribution }
  | { readonly kind: "counter"; readonly count: number }
  | { readonly kind: "rate"; readonly passes: number; readonly fails: number };

/** One version, measured in one round. */
export interface RoundSide {
  readonly durationS: number;
  /** By {@link measureKey}. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** Of the requests among them. */
  readonly names?: readonly string[];
}

/** Both versions, one right after the other. */
export type RoundPair = Readonly<Record<Side, RoundSide>>;

/**
 * @param metric With tag filters if it has any.
 * @param name Of the requests; null for all of them.
 */
export function measureKey(metric: string, name: string | null): string {
  return JSON.stringify([metric, name]);
}

/** What a sink says of one round. */
export function measureOf(sink: CounterSink | RateSink | HdrTrendSink): Measure {
  switch (sink.kind) {
    case "counter":
      return { kind: "counter", count: sink.count };
    case "rate":
      return { kind: "rate", passes: sink.passes, fails: sink.fails };
    case "trend":
      return { kind: "trend", distribution: sink.distribution() };
  }
}
