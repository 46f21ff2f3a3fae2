import { formatValue } from "../metrics/format-value.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import { formatCount, formatElapsed, plural } from "./numbers.ts";
import { terminalText } from "./terminal-text.ts";

/** What a progress line is made of. */
export interface Progress {
  readonly snapshot: MetricSnapshot;
  /** The snapshot of the line before: the rate is then that since it, not since the start. */
  readonly previous?: MetricSnapshot | undefined;
  /** Planned length of the load in seconds; absent or null when only iterations limit it. */
  readonly plannedDurationS?: number | null | undefined;
  /** Thresholds that would fail now, as metric and source. */
  readonly atRisk?: readonly { readonly metric: string; readonly source: string }[] | undefined;
}

const MOST_AT_RISK = 3;

/**
 * One line for the log of a run under way:
 * `12 s of 30 s (40 %) · 10 VUs · 98.2/s · p95 812 ms · 12 failed (1.2 %) · at risk: …`.
 */
export function progressLine(progress: Progress): string {
  const { snapshot, plannedDurationS, atRisk = [] } = progress;
  const elapsed = elapsedPart(snapshot.duration, plannedDurationS ?? null);
  return [elapsed, progressParts(progress).figures, ...atRiskPart(atRisk)].join(" · ");
}

/** The figures of now in words, and how many requests have failed so far. */
export function progressParts({ snapshot, previous }: Progress): {
  readonly figures: string;
  readonly failed: number;
} {
  const requests = valueOf(snapshot, "http_reqs", "count") ?? 0;
  const counted = requests > 0 ? "http_reqs" : "iterations";
  const parts = [
    ...optional(valueOf(snapshot, "vus", "value"), (vus) => plural(vus, "VU")),
    `${formatValue(rateOf(snapshot, previous, counted), "per_second")}${requests > 0 ? "" : " iterations"}`,
    ...optional(valueOf(snapshot, "http_req_duration", "p(95)"), (p95) => `p95 ${formatValue(p95, "ms")}`),
    ...(requests > 0 ? [failedPart(snapshot, requests)] : []),
  ];
  return { figures: parts.join(" · "), failed: valueOf(snapshot, "http_req_failed", "passes") ?? 0 };
}

function elapsedPart(elapsedS: number, plannedS: number | null): string {
  const elapsed = formatElapsed(elapsedS);
  if (plannedS === null || !(plannedS > 0)) return elapsed;
  const share = Math.min(Math.max(elapsedS / plannedS, 0), 1);
  return `${elapsed} of ${formatElapsed(plannedS)} (${Math.floor(share * 100)} %)`;
}

function rateOf(snapshot: MetricSnapshot, previous: MetricSnapshot | undefined, metric: string): number {
  const before = previous === undefined ? 0 : (valueOf(previous, metric, "count") ?? 0);
  const seconds = snapshot.duration - (previous?.duration ?? 0);
  return seconds > 0 ? Math.max((valueOf(snapshot, metric, "count") ?? 0) - before, 0) / seconds : 0;
}

function failedPart(snapshot: MetricSnapshot, requests: number): string {
  const failed = valueOf(snapshot, "http_req_failed", "passes") ?? 0;
  return failed === 0
    ? "0 failed"
    : `${formatCount(failed)} failed (${formatValue(failed / requests, "ratio")})`;
}

function atRiskPart(atRisk: NonNullable<Progress["atRisk"]>): string[] {
  if (atRisk.length === 0) return [];
  const shown = atRisk
    .slice(0, MOST_AT_RISK)
    .map(({ metric, source }) => terminalText(`${metric} ${source}`, 100));
  const more = atRisk.length > MOST_AT_RISK ? [`${atRisk.length - MOST_AT_RISK} more`] : [];
  return [`at risk: ${[...shown, ...more].join(", ")}`];
}

function valueOf(snapshot: MetricSnapshot, metric: string, aggregation: string): number | null {
  const value = snapshot.values[metric]?.[aggregation];
  return value === undefined || !Number.isFinite(value) ? null : value;
}

function optional(value: number | null, format: (value: number) => string): string[] {
  return value === null ? [] : [format(value)];
}
