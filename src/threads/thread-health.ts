/** How one load-generating thread is doing; plain data, so that it can cross threads. */
export interface ThreadHealth {
  /** Number of the thread, from 0. */
  readonly thread: number;
}
