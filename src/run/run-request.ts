import type { Overrides } from "../config/overrides.ts";
import type { EngineEvent } from "../engine/events.ts";
import type { Shard } from "../engine/shard.ts";
import type { RampaError } from "../errors.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { ResultFile } from "../report/result-file.ts";
import type { Baseline } from "./baseline.ts";
import type { FindPastRuns } from "./past-runs.ts";
import type { Redactor } from "../config/redactor.ts";

/** What one gated run is asked to do; both front ends fill it from their inputs. */
export interface RunRequest {
  /** A YAML config or a script, as the user wrote it; relative to `workingDirectory`. */
  readonly configPath: string;
  /** Absolute; every relative path of this request starts here. */
  readonly workingDirectory: string;
  readonly overrides: Overrides;
  /** Replaces the config's `script`. */
  readonly script?: string | undefined;
  /** The process's environment with the user's own names over it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Shell command that starts the system under test. */
  readonly start?: string | undefined;
  /** URLs that must answer 2xx or 3xx before load begins. */
  readonly waitOn: readonly string[];
  readonly waitOnTimeoutMs: number;
  readonly resultsDir: string;
  /** What the run is compared with; default: nothing. */
  readonly baseline?: Baseline | undefined;
  /** Shell command that makes the checkout of a baseline ready to be started. */
  readonly prepare?: string | undefined;
  /** Where earlier runs are looked for; default: in the folder of the results. */
  readonly findPastRuns?: FindPastRuns | undefined;
  /** How many threads make the load; default `auto`. */
  readonly threads?: number | "auto" | undefined;
  /** The part of the load that this machine makes; default: all of it. */
  readonly shard?: Shard | undefined;
  /** When the load begins at the earliest, milliseconds since the Unix epoch; default: as soon as it can. */
  readonly startAtMs?: number | undefined;
  /** Time between two snapshot events; default 1 s. */
  readonly snapshotIntervalMs?: number | undefined;
  /**
   * Aborted: the run ends soon and its results are written. A reason of words makes it `stopped`;
   * a {@link RampaError} makes it `execution_failed` with that error.
   */
  readonly signal: AbortSignal;
  readonly git?: { readonly sha?: string; readonly ref?: string; readonly baseSha?: string } | undefined;
  /** What `comment.md` carries beside the report. */
  readonly comment?:
    { readonly marker?: string; readonly summaryUrl?: string; readonly cell?: string } | undefined;
}

/** `load` is reading the config and the script; `test` is setup, load and teardown. */
export type RunPhase = "load" | "baseline" | "start" | "wait" | "test" | "results";

/** Sees a run as it goes; nothing it does changes the run. */
export interface RunListener {
  onPhase?(phase: RunPhase): void;
  /** The plan is valid; nothing was started yet. Whatever is shown from here on goes through `redactor`. */
  onLoaded?(test: TestPlan, redactor: Redactor): void;
  onEvent?(event: EngineEvent): void;
  /** One line that a reader of the log should see; masked. */
  onNote?(text: string): void;
  /** The last lines of the system under test, because it failed; masked. */
  onTargetOutput?(lines: readonly string[]): void;
}

/** A result file that could not be written. */
export interface UnwrittenFile {
  readonly path: string;
  readonly reason: string;
}

/** Absolute paths of the folder with the results and of its files. */
interface ResultPaths {
  readonly folder: string;
  readonly result: string;
  readonly report: string;
  readonly junit: string;
  readonly summary: string;
  readonly comment: string;
}

/** A run that has a result. Texts are masked. */
export interface FinishedRun {
  readonly kind: "finished";
  readonly result: ResultFile;
  readonly paths: ResultPaths;
  /** The text of `comment.md`. */
  readonly comment: string;
  readonly unwritten: readonly UnwrittenFile[];
  readonly redactor: Redactor;
}

/** The end of a gated run. */
export type RunOutcome =
  | FinishedRun
  | {
      /** Nothing ran: no process was started and no request was made. */
      readonly kind: "config_error";
      readonly error: RampaError;
    };
