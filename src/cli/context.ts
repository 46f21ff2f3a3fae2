import type { Clock } from "../clock.ts";
import type { Redactor } from "../config/redactor.ts";
import type { RampaError } from "../errors.ts";

/** Where text goes; the part of a Node stream that the command line needs. */
export interface TextStream {
  write(text: string): unknown;
  /** True when a person is watching. */
  readonly isTTY?: boolean;
  /** Width of the terminal, in characters. */
  readonly columns?: number;
  /** Height of the terminal, in lines. */
  readonly rows?: number;
}

/**
 * Everything that the command line takes from its process, so that tests can give their own.
 */
export interface CliContext {
  /** Without the program and its script. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly clock: Clock;
  /**
   * Aborted by the first Ctrl+C or termination request, with a reason in words; or with a
   * `RampaError` when something outside any command's reach broke.
   */
  readonly signal: AbortSignal;
  /**
   * Has `end` called when the process exits, whatever the reason; returns the way back. A process group is also
   * killed when this process has to be.
   */
  readonly atExit: (end: () => void, processGroup?: number) => () => void;
  /** Has everything that this process prints from now on masked. Absent: only what the command line prints is. */
  readonly maskOutput?: (redactor: Redactor) => void;
  /** Begins to watch over this thread, for what runs no script but may keep it busy as well. */
  readonly watchStalls?: () => Promise<void>;
  /**
   * Has `conclude` called when user code keeps this thread busy for ever, in the middle of that code: what it
   * returns is the exit code. Returns the way back. Absent: nobody watches.
   */
  readonly whenStalled?: (conclude: (error: RampaError) => number) => () => void;
}
