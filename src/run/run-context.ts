import type { Clock } from "../clock.ts";
import type { Redactor } from "./redactor.ts";
import type { RunListener, RunRequest } from "./run-request.ts";

/** What a gated run takes from its process. */
export interface RunDeps {
  readonly clock: Clock;
  /** Has `end` called when the process exits, whatever the reason; returns the way back. */
  readonly atExit: (end: () => void) => () => void;
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
