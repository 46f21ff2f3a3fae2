/** What happened in one interval of the load. */
export interface TimelinePoint {
  /** End of the interval, seconds after the start of the load. */
  readonly tS: number;
  readonly vus: number;
  /** Requests per second. */
  readonly rate: number;
  readonly failed: number;
  /** Percentiles of `http_req_duration` in this interval, milliseconds; null without a request. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}
