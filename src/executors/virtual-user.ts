/** How an iteration ended. `failed`: it threw, or an extraction failed; failed checks are no errors. */
export type IterationOutcome = "completed" | "failed" | "interrupted";

/**
 * One virtual user as an executor sees it: something that runs one iteration at a time.
 */
export interface VirtualUser {
  /** Number within the scenario, from 1, over all threads and shards. */
  readonly id: number;
  /**
   * Starts iteration `iteration` (from 0, over all threads and shards). `done` is called exactly
   * once, perhaps before this returns; the next iteration starts only after it.
   */
  iterate(iteration: number, done: (outcome: IterationOutcome) => void): void;
  /** Opens what the first iteration will need, as far as that is known. Never rejects: the first request tells. */
  connect(): Promise<void>;
  /** Aborts the iteration that is running, if any: its `done` is called soon, with `interrupted`. */
  interrupt(): void;
  /** Closes the user's connections; called once, when no iteration is running. */
  close(): Promise<void>;
}
