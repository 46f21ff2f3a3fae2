import type { ThresholdPlan } from "../../config/threshold-plan.ts";
import type { LoadPart } from "../../engine/load-part.ts";
import type { SinkDelta } from "../../metrics/sink-delta.ts";
import type { Write } from "../result-rows.ts";
import type { PairsWriter } from "./pairs.ts";

/** The part as plain JSON, without what is not needed to judge it; of histograms, where they begin. */
export function plainPart(part: LoadPart, write: Write, histograms: PairsWriter): object {
  const tags = (given: Readonly<Record<string, string>>): object =>
    Object.fromEntries(Object.entries(given).map(([tag, value]) => [write(tag), write(value)]));
  const { plan, metrics, errors, timeline, ...rest } = part;
  return {
    ...rest,
    plan: {
      thresholds: plan.thresholds.map((threshold) => plainThreshold(threshold, write)),
      relativeThresholds: (plan.relativeThresholds ?? []).map((threshold) => plainLimit(threshold, write)),
      scenarios: plan.scenarios.map(({ name, executor, startTimeMs, gracefulStopMs, rowLimit }) => ({
        name: write(name),
        executor,
        startTimeMs,
        gracefulStopMs,
        ...(rowLimit === undefined ? {} : { rowLimit: { ...rowLimit, feeder: write(rowLimit.feeder) } }),
      })),
      validity: plan.validity,
      notes: plan.notes.map(write),
      ...(plan.seed === undefined ? {} : { seed: plan.seed }),
    },
    metrics: metrics.map(({ metric, base, submetrics, views, tagSets, isOverflowing }) => ({
      metric: { ...metric, name: write(metric.name) },
      base: plainSink(base, histograms),
      submetrics: submetrics.map((delta) => plainSink(delta, histograms)),
      views: views.map(({ rows, isFull }) => ({
        rows: rows.map(({ values, delta }) => ({
          values: values.map(write),
          delta: plainSink(delta, histograms),
        })),
        isFull,
      })),
      tagSets: tagSets.map(tags),
      isOverflowing,
    })),
    errors: {
      told: errors.told.map((error) => ({
        ...error,
        step: error.step === null ? null : write(error.step),
        message: write(error.message),
      })),
      rest: errors.rest,
    },
    timeline: {
      intervalS: timeline.intervalS,
      intervals: Array.from(timeline.intervals, ({ durations, watched, ...interval }) => ({
        ...interval,
        durations: histograms.write(durations),
        watched: watched.map(({ count, counts }) => ({ count, counts: histograms.write(counts) })),
      })),
    },
  };
}

function plainThreshold(threshold: ThresholdPlan, write: Write): object {
  const { abortOnFail, gracePeriodMs, isDefault } = threshold;
  return { ...plainLimit(threshold, write), abortOnFail, gracePeriodMs, isDefault };
}

function plainLimit(
  { metric, source, position }: Pick<ThresholdPlan, "metric" | "source" | "position">,
  write: Write,
): object {
  const place = position === undefined ? {} : { position: { ...position, file: write(position.file) } };
  return { metric: write(metric), source: write(source), ...place };
}

function plainSink(delta: SinkDelta | null, histograms: PairsWriter): object | null {
  if (delta === null) return null;
  if (delta.kind === "gauge") return { ...delta, atMs: Number.isFinite(delta.atMs) ? delta.atMs : null };
  if (delta.kind !== "trend") return delta;
  const { counts, negative, ...rest } = delta;
  return {
    ...rest,
    counts: histograms.write(counts),
    negative: negative === null ? null : histograms.write(negative),
  };
}
