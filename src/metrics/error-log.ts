/** Errors of the same kind, step and message. */
export interface ErrorReport {
  /** A network error kind, `script` or `extraction`. */
  readonly kind: string;
  /** Name of the request or step, or null. */
  readonly step: string | null;
  readonly message: string;
  readonly count: number;
  /** Seconds after the start of the load. */
  readonly firstAtS: number;
}
