import type { ResultFile } from "./result-file.ts";

/** Sums over the whole run. */
export interface Totals {
  readonly requests: number;
  readonly failedRequests: number;
  /** Iterations that ended by themselves. */
  readonly iterations: number;
  readonly maxVus: number | null;
}

/** The metrics say it; the tables do where a metric is missing. */
export function totalsOf(result: ResultFile): Totals {
  const metric = (name: string, aggregation: string): number | undefined =>
    result.metrics[name]?.stats[aggregation];
  const requests = (key: "count" | "failed"): number =>
    result.requests.reduce((total, request) => total + request[key], 0);
  const completed = result.scenarios.reduce((total, row) => total + row.completed, 0);
  return {
    requests: metric("http_reqs", "count") ?? requests("count"),
    failedRequests: metric("http_req_failed", "passes") ?? requests("failed"),
    iterations: metric("iterations", "count") ?? completed,
    maxVus: metric("vus", "max") ?? metric("vus_max", "max") ?? null,
  };
}
