/** The planned starts of an arrival-rate executor. */
export interface Arrivals {
  /** Length of the schedule, milliseconds; the last arrival may come earlier. */
  readonly durationMs: number;
  readonly count: number;
  /** Start of arrival `index` (0 … count−1) in milliseconds after the executor's start. */
  atMs(index: number): number;
}

/** Absorbs the rounding of a count that is whole by intent, such as 0.1 per second for 30 s. */
export const COUNT_TOLERANCE = 1e-9;
