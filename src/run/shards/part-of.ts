import type { RelativeThresholdPlan, ThresholdPlan } from "../../config/threshold-plan.ts";
import type { LoadPart } from "../../engine/load-part.ts";
import { RampaError } from "../../errors.ts";
import { bytesOfCounts } from "../../metrics/hdr-counts.ts";
import type { MetricDelta } from "../../metrics/metric-state.ts";
import type { IntervalCounts } from "../../metrics/timeline.ts";
import type { SinkDelta } from "../../metrics/sink-delta.ts";
import { parseRelativeThreshold } from "../../thresholds/parse-relative.ts";
import { parseSubmetric } from "../../thresholds/parse-submetric.ts";
import { parseThreshold } from "../../thresholds/parse.ts";
import type { MergeData } from "./merge-data-schema.ts";
import { type PairsReader, totalOfPairs } from "./pairs.ts";

type PlainMetric = MergeData["metrics"][number];
type PlainSink = PlainMetric["base"];

/** Most memory that the histograms of a shard's metrics may take when they are spread out. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * What a shard measured, of what it handed over.
 *
 * @throws RampaError for what no shard writes.
 */
export function partOf(data: MergeData, histograms: PairsReader): LoadPart {
  const reader = new SinkReader(histograms);
  const { beganAtMs, durationS, errors, tallies, threads, health, machine, timeline } = data;
  return {
    beganAtMs,
    durationS,
    errors,
    tallies,
    threads,
    health,
    machine,
    plan: planOf(data.plan),
    metrics: data.metrics.map((metric) => metricOf(metric, reader)),
    timeline: { intervalS: timeline.intervalS, intervals: intervalsOf(timeline.intervals, histograms) },
  };
}

function intervalsOf(
  intervals: MergeData["timeline"]["intervals"],
  histograms: PairsReader,
): Iterable<IntervalCounts> {
  return {
    *[Symbol.iterator]() {
      for (const interval of intervals) {
        histograms.startGroup();
        const durations = histograms.nextAt(interval.durations);
        const watched = interval.watched.map(({ count, counts }) => {
          return { count, counts: histograms.nextAt(counts) };
        });
        yield { ...interval, durations, watched };
      }
    },
  };
}

function planOf(plan: MergeData["plan"]): LoadPart["plan"] {
  return {
    ...plan,
    thresholds: plan.thresholds.map(thresholdOf),
    relativeThresholds: plan.relativeThresholds.map(relativeThresholdOf),
    scenarios: plan.scenarios.map((scenario) => ({
      ...scenario,
      work: { kind: "steps", steps: [], stopOnFailedCheck: false },
      tags: {},
      env: {},
    })),
  };
}

function thresholdOf(threshold: MergeData["plan"]["thresholds"][number]): ThresholdPlan {
  const { metric, source } = threshold;
  return { ...threshold, submetric: parseSubmetric(metric), expression: parseThreshold(source) };
}

function relativeThresholdOf(
  threshold: MergeData["plan"]["relativeThresholds"][number],
): RelativeThresholdPlan {
  const { metric, source } = threshold;
  return { ...threshold, submetric: parseSubmetric(metric), limit: parseRelativeThreshold(source) };
}

function metricOf(plain: PlainMetric, reader: SinkReader): MetricDelta {
  const { kind } = plain.metric;
  return {
    ...plain,
    base: reader.sink(plain.base, kind),
    submetrics: plain.submetrics.map((sink) => reader.sink(sink, kind)),
    views: plain.views.map(({ rows, isFull }) => ({
      rows: rows.flatMap(({ values, delta }) => {
        const read = reader.sink(delta, kind);
        return read === null ? [] : [{ values, delta: read }];
      }),
      isFull,
    })),
  };
}

/** Finds the histograms of sinks, as long as they are those of a shard. */
class SinkReader {
  readonly #histograms: PairsReader;
  #bytes = 0;

  constructor(histograms: PairsReader) {
    this.#histograms = histograms;
  }

  sink(plain: PlainSink, kind: SinkDelta["kind"]): SinkDelta | null {
    if (plain === null) return null;
    if (plain.kind !== kind) throw invalid(`a ${kind} has the samples of a ${plain.kind}`);
    if (plain.kind !== "trend") return plain;
    const counts = this.#spread(plain.counts);
    const negative = plain.negative === null ? null : this.#spread(plain.negative);
    const below = negative === null ? 0 : totalOfPairs(negative);
    if (below !== plain.negativeCount || totalOfPairs(counts) + below !== plain.count) {
      throw invalid("the counts of a histogram do not add up");
    }
    return { ...plain, counts, negative };
  }

  #spread(start: number): Uint32Array {
    const counts = this.#histograms.pairsAt(start);
    this.#bytes += bytesOfCounts(counts);
    if (this.#bytes > MOST_BYTES) throw invalid("its histograms take too much memory");
    return counts;
  }
}

function invalid(message: string): RampaError {
  return new RampaError("result_invalid", message);
}
