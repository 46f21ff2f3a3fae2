import type { CounterDelta } from "./counter-sink.ts";
import type { GaugeDelta } from "./gauge-sink.ts";
import type { TrendDelta } from "./hdr-trend-sink.ts";
import type { RateDelta } from "./rate-sink.ts";
import type { Sink } from "./sink.ts";

/** What came into a sink since it was last drained; plain data, so that it can cross threads. */
export type SinkDelta = CounterDelta | GaugeDelta | RateDelta | TrendDelta;

/** Takes out what a sink holds: it is empty afterwards. Null when there is nothing. */
export function drainSink(sink: Sink): SinkDelta | null {
  return sink.isEmpty || !("drain" in sink) ? null : sink.drain();
}

/** Adds to a sink what another one of its kind was drained of. */
export function absorbInto(sink: Sink, delta: SinkDelta | null): void {
  if (delta === null) return;
  if (sink.kind === "counter" && delta.kind === "counter") sink.absorb(delta);
  else if (sink.kind === "gauge" && delta.kind === "gauge") sink.absorb(delta);
  else if (sink.kind === "rate" && delta.kind === "rate") sink.absorb(delta);
  else if (delta.kind === "trend" && "absorb" in sink && sink.kind === "trend") sink.absorb(delta);
  else throw new TypeError(`a ${sink.kind} cannot take what a ${delta.kind} held`);
}
