import type { HdrTrendSink } from "../metrics/hdr-trend-sink.ts";
import type { Sink } from "../metrics/sink.ts";
import type { TrendSink } from "../metrics/trend-sink.ts";
import { delayAt, type DelayCounts, mergeDelayCounts } from "../threads/delay-counts.ts";
import type { MeasuredLoad } from "../threads/load.ts";
import type { MachineHealth } from "../threads/machine-health.ts";
import type { ThreadHealth } from "../threads/thread-health.ts";

/** A trend of either precision. */
export type Trend = TrendSink | HdrTrendSink;

/** What was seen of the load generator itself; null where nobody watched or the platform does not tell. */
export interface GeneratorReadings {
  readonly threads: number;
  readonly lagP99Ms: number | null;
  readonly uncertaintyP99Ms: number | null;
  readonly loopDelayP99Ms: number | null;
  /** Of the thread that was busiest: over the whole load, and in its busiest second. */
  readonly loopUtilization: number | null;
  readonly peakUtilization: number | null;
  /** Share of the worst second of any thread in which it was kept waiting for a core. */
  readonly peakStarved: number | null;
  /** Cores that the process kept busy. */
  readonly cpuProcess: number | null;
  /** Share of all cores of the machine. */
  readonly cpuMachine: number | null;
  /** All pauses of all threads together. */
  readonly gcMs: number | null;
  /** Delays of all threads. */
  readonly loopDelays: DelayCounts | null;
  /** Of single responses. */
  readonly uncertainty: Trend | null;
}

/** Several threads' healths as one. */
export function generatorReadings(load: MeasuredLoad, machine: MachineHealth | null): GeneratorReadings {
  const { health, registry } = load;
  const most = (figure: (thread: ThreadHealth) => number | null): number | null => {
    const figures = health.map(figure).filter((value) => value !== null);
    return figures.length === 0 ? null : Math.max(...figures);
  };
  const loopDelays = health.length === 0 ? null : mergeDelayCounts(health.map((thread) => thread.loopDelays));
  const uncertainty = trendOf(registry.getSink("generator_uncertainty"));
  return {
    threads: load.threads,
    lagP99Ms: trendOf(registry.getSink("iteration_lag"))?.percentile(99) ?? null,
    uncertaintyP99Ms: uncertainty?.percentile(99) ?? null,
    loopDelayP99Ms: loopDelays === null ? null : delayAt(loopDelays, 0.99),
    loopUtilization: most(({ loopUtilization }) => loopUtilization),
    peakUtilization: most(({ peakUtilization }) => peakUtilization),
    peakStarved: most(({ peakStarved }) => peakStarved),
    cpuProcess: machine?.processCores ?? null,
    cpuMachine: machine?.machineShare ?? null,
    gcMs: health.length === 0 ? null : health.reduce((sum, { gcMs }) => sum + gcMs, 0),
    loopDelays,
    uncertainty,
  };
}

/** The trend, if it is one with samples. */
export function trendOf(sink: Sink | undefined): Trend | null {
  return sink?.kind === "trend" && !sink.isEmpty ? sink : null;
}
