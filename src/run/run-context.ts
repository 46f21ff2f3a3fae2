import type { Clock } from "../clock.ts";
import type { RampaError } from "../errors.ts";
import type { Redactor } from "../config/redactor.ts";
import type { FinishedRun, RunListener, RunRequest } from "./run-request.ts";

/** What a gated run takes from its process. */
export interface RunDeps {
  readonly clock: Clock;
  /**
   * Has `end` called when the process exits, whatever the reason; returns the way back. A process group is also
   * killed when this process has to be.
   */
  readonly atExit: (end: () => void, processGroup?: number) => () => void;
  /** Has everything that this process prints from now on masked: a script may print what it likes. */
  readonly maskOutput?: ((redactor: Redactor) => void) | undefined;
  /** Begins to watch over this thread, for what runs no script but may keep it busy as well. */
  readonly watchStalls?: (() => Promise<void>) | undefined;
  /**
   * Has `conclude` called when user code keeps this thread busy for ever, in the middle of that code; returns
   * the way back. Absent: nobody watches.
   */
  readonly whenStalled?: ((conclude: (error: RampaError) => FinishedRun) => () => void) | undefined;
}

/** One run under way. */
export interface Run {
  readonly request: RunRequest;
  readonly deps: RunDeps;
  readonly listener: RunListener;
  readonly redactor: Redactor;
  readonly runId: string;
  readonly startedAtMs: number;
}
