import type { MetricSnapshot } from "../metrics/metric.ts";
import type { EventStream } from "./event-hub.ts";
import type { LoadPart } from "./load-part.ts";
import type { RunResult } from "./run-result.ts";

/**
 * The handle of a run that was started. Every method may be called at any time, also when the run is
 * over.
 *
 * @example
 * ```ts
 * import { Engine, loadTest } from "rampa";
 *
 * const controller = new Engine(await loadTest("rampa.yml")).start();
 * for await (const event of controller.events()) {
 *   if (event.type === "PhaseEvent") console.log(event.phase);
 * }
 * console.log((await controller.wait()).status);
 * ```
 */
export interface RunController {
  readonly runId: string;
  /** Resolves when the run is over and everything it opened is closed; never rejects. */
  wait(): Promise<RunResult>;
  /**
   * Ends the run with status `stopped`: no iteration starts any more, those that run are interrupted
   * at once, teardown gets a few seconds. Further calls change nothing.
   */
  stop(reason?: string): void;
  /**
   * Freezes the schedule: iterations that run go on, none starts. Before the load it keeps the load
   * from beginning, after it nothing happens.
   */
  pause(): void;
  /** The schedule goes on where it was frozen. */
  resume(): void;
  readonly isPaused: boolean;
  /** All metrics now; null before the load begins. */
  snapshot(): MetricSnapshot | null;
  /**
   * What the result would be if the run was stopped now, for this reason, so that a process that is killed
   * leaves something behind; with null, if its load was over now. Null before the load. Nothing is stopped.
   */
  resultSoFar(stopReason: string | null): RunResult | null;
  /** Of a shard whose load has run: what it measured, to be merged; null otherwise. @internal */
  loadPart(): LoadPart | null;
  /** Values of the variables that `secrets` names, as far as they came up; it only grows. @internal */
  readonly secretValues: readonly string[];
  /** Events from now on; the first caller also gets all earlier ones. Each caller has its own queue. */
  events(): EventStream;
  /**
   * For front ends that catch what user code left behind (an unhandled rejection): it is counted among
   * the errors of the report. Call it from a handler of your own; the engine installs none.
   */
  recordScriptError(thrown: unknown): void;
}
