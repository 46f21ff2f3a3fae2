import type { CounterSink } from "./counter-sink.ts";
import type { GaugeSink } from "./gauge-sink.ts";
import type { HdrTrendSink } from "./hdr-trend-sink.ts";
import type { RateSink } from "./rate-sink.ts";
import type { TrendSink } from "./trend-sink.ts";

/** What holds the samples of a metric, or of a part of them. */
export type Sink = CounterSink | GaugeSink | RateSink | TrendSink | HdrTrendSink;
