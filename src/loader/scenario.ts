import type { z } from "zod";

import type { ScenarioConfig } from "../config/scenario-schema.ts";
import { RampaError } from "../errors.ts";
import type { Worker } from "../worker/worker.ts";

/** Shared by every copy of this module: a script and the running program may each have their own. */
const MARK = Symbol.for("rampa.scenario");

/** A scenario as a user writes it: durations are texts, defaults may be left out. */
export type ScenarioInput = z.input<typeof ScenarioConfig>;

/** What {@link scenario} hangs on a function. */
export interface ScenarioMark {
  /** Null: the name of the export. */
  readonly name: string | null;
  readonly config: ScenarioInput;
}

/** A function of a script together with the load that it wants. */
export type ScenarioFunction = (worker: Worker) => unknown;

/**
 * Declares a scenario in a script: export what it returns. The config is that of the YAML's
 * `scenarios`, without `exec_fn` and `steps`; the YAML wins where both say something.
 *
 * @param name The name of the scenario; default: that of the export.
 * @throws RampaError `script_invalid` when no function is given.
 * @example
 * ```ts
 * import { scenario, type Worker } from "rampa";
 *
 * export const load = scenario(
 *   "load",
 *   { executor: "constant-vus", vus: 5, duration: "10s" },
 *   async (worker: Worker) => {
 *     await worker.http.get("/");
 *   },
 * );
 * ```
 */
export function scenario(name: string, config: ScenarioInput, fn: ScenarioFunction): ScenarioFunction;
export function scenario(config: ScenarioInput, fn: ScenarioFunction): ScenarioFunction;
export function scenario(...args: readonly unknown[]): ScenarioFunction {
  const [name, config, fn] = typeof args[0] === "string" ? args : [null, ...args];
  if (typeof fn !== "function" || typeof config !== "object" || config === null) {
    throw new RampaError("script_invalid", "scenario() takes a name, a config and a function", {
      hint: 'Write scenario("load", { executor: "constant-vus", duration: "10s" }, async (worker) => {}).',
    });
  }
  // A function of its own: one function may serve several scenarios.
  const marked = (worker: Worker): unknown => (fn as ScenarioFunction)(worker);
  return Object.defineProperty(marked, MARK, { value: Object.freeze({ name, config }) });
}

/** What was declared with {@link scenario}; null for anything else. */
export function scenarioMark(value: unknown): ScenarioMark | null {
  if (typeof value !== "function" || !(MARK in value)) return null;
  return value[MARK] as ScenarioMark;
}
