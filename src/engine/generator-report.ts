import type { ThresholdPlan } from "../config/threshold-plan.ts";
import type { MeasuredLoad } from "../threads/load.ts";
import { VIEWS } from "../threads/load-views.ts";
import type { MachineHealth } from "../threads/machine-health.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";
import { rowKey, sinksByRow } from "./collect-reports.ts";
import type { Delivery } from "./delivery.ts";
import { generatorReadings, trendOf, type GeneratorReadings } from "./generator-readings.ts";
import type { JudgedPlan } from "./load-part.ts";
import type { GeneratorReport } from "./run-result.ts";
import { judgeValidity, type FailedThreshold, type Validity } from "./validity.ts";

/** A load that is over, as far as it tells of its generator. */
export interface GeneratorFacts {
  readonly load: MeasuredLoad;
  readonly plan: JudgedPlan;
  /** Null when nobody watched. */
  readonly machine: MachineHealth | null;
  readonly thresholdResults: readonly ThresholdReport[];
  /** A threshold ended the load: it was not meant to be delivered whole. */
  readonly isAborted: boolean;
  /** Only all shards together show whether the load was delivered. */
  readonly isShard: boolean;
}

/** Whether the generator can be believed, with the figures that say so. */
export interface GeneratorJudgement {
  readonly validity: Validity;
  readonly report: GeneratorReport;
}

/** Judges the generator of a load that is over. */
export function judgeGenerator(facts: GeneratorFacts): GeneratorJudgement {
  const { load, plan, machine, isAborted, isShard } = facts;
  const readings = generatorReadings(load, machine);
  const { registry } = load;
  const validity = judgeValidity({
    readings,
    deliveries: isAborted || isShard ? [] : deliveriesOf(load),
    thresholds: plan.thresholds,
    failed: failedThresholds(facts),
    iteration: {
      waits: countOf(load, "http_reqs") / Math.max(1, countOf(load, "iterations")),
      lag: trendOf(registry.getSink("iteration_lag")),
    },
    durationP99Ms: trendOf(registry.getSink("http_req_duration"))?.percentile(99) ?? null,
  });
  return { validity, report: reportOf(readings, validity) };
}

function deliveriesOf(load: MeasuredLoad): readonly Delivery[] {
  const lags = sinksByRow(load, VIEWS.iterationLags);
  const durations = sinksByRow(load, VIEWS.iterationDurations);
  return load.tallies.map((tally) => ({
    ...tally,
    lag: trendOf(lags.get(rowKey([tally.scenario.name]))),
    duration: trendOf(durations.get(rowKey([tally.scenario.name]))),
    p95AtExhaustionMs: p95At(load, tally.exhaustedAtS),
  }));
}

/** p(95) of the interval in which a moment lies. */
function p95At({ timeline }: MeasuredLoad, atS: number | null): number | null {
  return atS === null ? null : (timeline.points().find(({ tS }) => tS >= atS)?.p95 ?? null);
}

function failedThresholds({ load, plan, thresholdResults, isAborted }: GeneratorFacts): FailedThreshold[] {
  const { registry, aggregator } = load;
  const keyOf = ({ metric, source }: Pick<ThresholdPlan, "metric" | "source">): string =>
    rowKey([metric, source]);
  const keys = new Set(thresholdResults.filter(({ passed }) => !passed).map(keyOf));
  const failed = plan.thresholds.filter((threshold) => keys.has(keyOf(threshold)));
  const all = failed.map((threshold) => {
    const metric = registry.get(threshold.submetric[0]);
    const sink = trendOf(aggregator.submetricSink(threshold.submetric));
    return { threshold, missed: metric === undefined || sink === null ? null : { threshold, metric, sink } };
  });
  if (!isAborted || failed.some(({ abortOnFail }) => abortOnFail)) return all;
  // The one that ended the load holds again by now: it had failed for a reason that is not known.
  const abort = plan.thresholds.filter(({ abortOnFail }) => abortOnFail).slice(0, 1);
  return [...all, ...abort.map((threshold) => ({ threshold, missed: null }))];
}

function countOf({ registry }: MeasuredLoad, counter: string): number {
  const sink = registry.getSink(counter);
  return sink?.kind === "counter" ? sink.count : 0;
}

function reportOf(readings: GeneratorReadings, validity: Validity): GeneratorReport {
  const {
    lagP99Ms,
    uncertaintyP99Ms,
    loopDelayP99Ms,
    loopUtilization,
    cpuProcess,
    cpuMachine,
    gcMs,
    threads,
  } = readings;
  return {
    valid: validity.kind !== "invalid",
    reasons: validity.kind === "sound" ? [] : validity.reasons,
    remedies: validity.kind === "sound" ? [] : validity.remedies,
    lagP99Ms,
    uncertaintyP99Ms,
    loopDelayP99Ms,
    loopUtilization,
    cpuProcess,
    cpuMachine,
    gcMs,
    threads,
  };
}
