import { CounterSink } from "./counter-sink.ts";
import { GaugeSink } from "./gauge-sink.ts";
import { HdrTrendSink } from "./hdr-trend-sink.ts";
import type { MetricKind } from "./metric.ts";
import { RateSink } from "./rate-sink.ts";
import type { Sink } from "./sink.ts";

/**
 * An empty sink of a kind; trends get a histogram.
 *
 * @example
 * ```ts
 * import { createSink } from "rampa";
 *
 * const sink = createSink("counter");
 * sink.add(3);
 * sink.format(1).count; // 3
 * ```
 */
export function createSink(kind: "counter"): CounterSink;
export function createSink(kind: "gauge"): GaugeSink;
export function createSink(kind: "rate"): RateSink;
export function createSink(kind: "trend"): HdrTrendSink;
export function createSink(kind: MetricKind): Sink;
export function createSink(kind: MetricKind): Sink {
  switch (kind) {
    case "counter":
      return new CounterSink();
    case "gauge":
      return new GaugeSink();
    case "rate":
      return new RateSink();
    case "trend":
      return new HdrTrendSink();
  }
}
