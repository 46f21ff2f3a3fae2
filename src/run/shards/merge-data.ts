import { Buffer } from "node:buffer";
import { gunzipSync, gzipSync } from "node:zlib";

import type { RelativeThresholdPlan, ThresholdPlan } from "../../config/threshold-plan.ts";
import type { LoadPart } from "../../engine/load-part.ts";
import { RampaError } from "../../errors.ts";
import type { SinkDelta } from "../../metrics/sink-delta.ts";
import { parseRelativeThreshold } from "../../thresholds/parse-relative.ts";
import { parseSubmetric } from "../../thresholds/parse-submetric.ts";
import { parseThreshold } from "../../thresholds/parse.ts";
import { VERSION } from "../../version.ts";
import { MergeData } from "./merge-data-schema.ts";
import { encodePairs } from "./pairs.ts";

/** Most that is unpacked of one file. */
const MAX_BYTES = 128 * 1024 * 1024;

/**
 * What a shard measured, as its result file carries it: base64 of gzipped JSON.
 *
 * @param write Masks and shortens what a user or the network wrote.
 */
export function encodeMergeData(part: LoadPart, write: (text: string) => string): string {
  const data = { version: VERSION, ...plain(part, write) };
  return gzipSync(JSON.stringify(data), { level: 6 }).toString("base64");
}

/**
 * Reads what {@link encodeMergeData} wrote, perhaps a stranger.
 *
 * @param name Of the file, for the message.
 * @throws RampaError `result_invalid`.
 */
export function decodeMergeData(text: string, name: string): LoadPart {
  const raw = unpacked(text, name);
  const version = typeof raw === "object" && raw !== null && "version" in raw ? raw.version : null;
  if (typeof version === "string" && version !== VERSION) {
    const found = JSON.stringify(version.slice(0, 20));
    throw invalid(`${name} was written by version ${found} of rampa, this is ${VERSION}`);
  }
  const parsed = MergeData.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.map(String).join(".").slice(0, 200) ?? "";
    throw invalid(
      `${name} carries samples that cannot be read: ${place}: ${issue?.message.slice(0, 200) ?? ""}`,
    );
  }
  const { plan, beganAtMs, durationS, metrics, errors, tallies, timeline, threads, health, machine } =
    parsed.data;
  return {
    beganAtMs,
    durationS,
    metrics,
    errors,
    tallies,
    timeline,
    threads,
    health,
    machine,
    plan: {
      ...plan,
      thresholds: plan.thresholds.map((threshold) => completed(threshold, name)),
      relativeThresholds: plan.relativeThresholds.map((threshold) => completedRelative(threshold, name)),
      scenarios: plan.scenarios.map((scenario) => ({
        ...scenario,
        work: { kind: "steps", steps: [], stopOnFailedCheck: false },
        tags: {},
        env: {},
      })),
    },
  };
}

function unpacked(text: string, name: string): unknown {
  try {
    const json = gunzipSync(Buffer.from(text, "base64"), { maxOutputLength: MAX_BYTES });
    return JSON.parse(json.toString("utf8")) as unknown;
  } catch (cause) {
    throw invalid(`${name} carries samples that cannot be unpacked`, cause);
  }
}

function completed(threshold: Omit<ThresholdPlan, "submetric" | "expression">, name: string): ThresholdPlan {
  const { metric, source } = threshold;
  return readable(name, () => {
    return { ...threshold, submetric: parseSubmetric(metric), expression: parseThreshold(source) };
  });
}

function completedRelative(
  threshold: Omit<RelativeThresholdPlan, "submetric" | "limit">,
  name: string,
): RelativeThresholdPlan {
  const { metric, source } = threshold;
  return readable(name, () => {
    return { ...threshold, submetric: parseSubmetric(metric), limit: parseRelativeThreshold(source) };
  });
}

function readable<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw invalid(`${name} carries a threshold that cannot be read`, cause);
  }
}

function invalid(message: string, cause?: unknown): RampaError {
  const hint = "Give the result.json of a shard as this version of rampa wrote it.";
  return new RampaError("result_invalid", message, { hint, cause });
}

/** The part as plain JSON, without what is not needed to judge it. */
function plain(part: LoadPart, write: (text: string) => string): object {
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
      base: plainSink(base),
      submetrics: submetrics.map(plainSink),
      views: views.map(({ rows, isFull }) => ({
        rows: rows.map(({ values, delta }) => ({ values: values.map(write), delta: plainSink(delta) })),
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
      intervals: timeline.intervals.map(({ durations, watched, ...interval }) => ({
        ...interval,
        durations: encodePairs(durations),
        watched: watched.map(({ count, counts }) => ({ count, counts: encodePairs(counts) })),
      })),
    },
  };
}

function plainThreshold(threshold: ThresholdPlan, write: (text: string) => string): object {
  const { abortOnFail, gracePeriodMs, isDefault } = threshold;
  return { ...plainLimit(threshold, write), abortOnFail, gracePeriodMs, isDefault };
}

function plainLimit(
  { metric, source, position }: Pick<ThresholdPlan, "metric" | "source" | "position">,
  write: (text: string) => string,
): object {
  const place = position === undefined ? {} : { position: { ...position, file: write(position.file) } };
  return { metric: write(metric), source: write(source), ...place };
}

function plainSink(delta: SinkDelta | null): object | null {
  if (delta === null) return null;
  if (delta.kind === "gauge") return { ...delta, atMs: Number.isFinite(delta.atMs) ? delta.atMs : null };
  if (delta.kind !== "trend") return delta;
  const { counts, negative, ...rest } = delta;
  return { ...rest, counts: encodePairs(counts), negative: negative === null ? null : encodePairs(negative) };
}
