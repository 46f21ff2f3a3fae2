import { type Percentile, percentile } from "./percentile.ts";
import type { ResultFile } from "./result-file.ts";
import type { ThresholdRow } from "./threshold-rows.ts";

/** Requests of one name, or all of them. */
export interface RequestRow {
  readonly name: string;
  /** Empty in the row of all requests, and where the name begins with it. */
  readonly method: string;
  readonly count: number;
  readonly failed: number;
  /** Per second of load; null without a length of time. */
  readonly ratePerSecond: number | null;
  readonly p50: Percentile;
  readonly p95: Percentile;
  readonly p99: Percentile;
}

/** The worst requests first: those of a failed threshold, then by failed share, then by p95. */
export function requestRows(
  result: ResultFile,
  thresholds: readonly ThresholdRow[],
): { readonly rows: readonly RequestRow[]; readonly all: RequestRow | null } {
  const accused = new Set(
    thresholds.filter((row) => row.outcome === "failed").flatMap((row) => row.tags.name ?? []),
  );
  const rows = result.requests
    .map((request) => ({
      ...request,
      method: request.name.startsWith(`${request.method} `) ? "" : request.method,
    }))
    .map((request) => rowOf(request, result.duration_s))
    .toSorted(
      (a, b) =>
        Number(accused.has(b.name)) - Number(accused.has(a.name)) ||
        failedShare(b) - failedShare(a) ||
        (b.p95.value ?? -1) - (a.p95.value ?? -1),
    );
  return { rows, all: allRequests(result) };
}

function allRequests(result: ResultFile): RequestRow | null {
  const count = result.requests.reduce((total, request) => total + request.count, 0);
  if (count === 0) return null;
  const failed = result.requests.reduce((total, request) => total + request.failed, 0);
  const stats = result.metrics.http_req_duration?.stats ?? {};
  return rowOf({ name: "all requests", method: "", count, failed, stats }, result.duration_s);
}

function rowOf(request: ResultFile["requests"][number], durationS: number): RequestRow {
  const { name, method, count, failed, stats } = request;
  const p50 = percentile(stats, "med", count);
  return {
    name,
    method,
    count,
    failed,
    ratePerSecond: durationS > 0 ? count / durationS : null,
    p50: p50.value === null ? percentile(stats, "p(50)", count) : p50,
    p95: percentile(stats, "p(95)", count),
    p99: percentile(stats, "p(99)", count),
  };
}

function failedShare(row: RequestRow): number {
  return row.count === 0 ? 0 : row.failed / row.count;
}
