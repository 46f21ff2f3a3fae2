import type { GeneratorReadings } from "../../src/engine/generator-readings.ts";
import { HdrTrendSink } from "../../src/metrics/hdr-trend-sink.ts";
import { countDelay, emptyDelayCounts } from "../../src/threads/delay-counts.ts";

/** Delays in ms, each as often as its count says. */
export function delays(...parts: readonly (readonly [delayMs: number, count: number])[]): number[] {
  const counts = emptyDelayCounts();
  for (const [delayMs, count] of parts) {
    for (let n = 0; n < count; n += 1) countDelay(counts, delayMs, 1e6);
  }
  return counts;
}

export function trendWith(...parts: readonly (readonly [valueMs: number, count: number])[]): HdrTrendSink {
  const sink = new HdrTrendSink();
  for (const [valueMs, count] of parts) for (let n = 0; n < count; n += 1) sink.add(valueMs);
  return sink;
}

/** A generator at rest. */
export function calmReadings(parts: Partial<GeneratorReadings> = {}): GeneratorReadings {
  return {
    threads: 1,
    lagP99Ms: 1.6,
    uncertaintyP99Ms: 0.2,
    loopDelayP99Ms: 1.2,
    loopUtilization: 0.2,
    peakUtilization: 0.3,
    peakStarved: 0.02,
    cpuProcess: 0.25,
    cpuMachine: 0.4,
    gcMs: 20,
    loopDelays: delays([0.3, 99], [1.2, 1]),
    uncertainty: trendWith([0.1, 99], [0.2, 1]),
    ...parts,
  };
}
