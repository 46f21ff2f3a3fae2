/** What the page's script draws; plain JSON. Times are seconds after the start of the load. */
export interface PageData {
  readonly timeline: {
    readonly t: readonly number[];
    readonly p50: readonly (number | null)[];
    readonly p95: readonly (number | null)[];
    readonly p99: readonly (number | null)[];
    readonly rate: readonly (number | null)[];
    readonly failed: readonly (number | null)[];
    readonly vus: readonly (number | null)[];
  };
  /** Limits of response times, in milliseconds. */
  readonly limits: readonly PageLimit[];
  /** When most of what was beyond a limit came. */
  readonly excess: { readonly fromS: number; readonly toS: number } | null;
  readonly curves: readonly PageCurve[];
}

/** A threshold's limit, as charts draw it. */
export interface PageLimit {
  readonly label: string;
  readonly value: number;
  readonly isFailed: boolean;
}

/** Percentile in percent → milliseconds. */
export interface PageCurve {
  readonly label: string;
  readonly percentiles: readonly number[];
  readonly values: readonly number[];
}
