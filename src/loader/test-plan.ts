import type { Plan } from "../config/plan.ts";
import type { ScriptFile } from "../threads/protocol.ts";
import type { Worker } from "../worker/worker.ts";

/** A function of a script that an iteration runs. */
export type UserFunction = (worker: Worker) => unknown;

/**
 * What a script's `setup` and `teardown` get. Frozen.
 *
 * @example
 * ```ts
 * import type { RunContext, Worker } from "rampa";
 *
 * export async function setup({ env, baseUrl }: RunContext) {
 *   const headers = { authorization: `Bearer ${env["API_TOKEN"] ?? ""}` };
 *   const response = await fetch(`${baseUrl}/orders`, { headers });
 *   return (await response.json()) as unknown;
 * }
 *
 * export default async function (worker: Worker) {
 *   await worker.http.get("/orders");
 * }
 * ```
 */
export interface RunContext {
  /** The environment, with the input `env` or the flag `--env` over it. */
  readonly env: Readonly<Record<string, string>>;
  /** The config's `base_url`; undefined when it has none. */
  readonly baseUrl: string | undefined;
}

/** Runs once before the load; what it returns is cloned to every virtual user. */
export type SetupFunction = (context: RunContext) => unknown;

/** Runs once after the load, with what setup returned. */
export type TeardownFunction = (data: unknown, context: RunContext) => unknown;

/**
 * A test that is ready to run: the validated plan and the functions of its script. Made by
 * {@link loadTest}, or by {@link createTestPlan} from values.
 *
 * @example
 * ```ts
 * import { createTestPlan, type TestPlan } from "rampa";
 *
 * const test: TestPlan = createTestPlan({
 *   config: { options: { vus: 2, duration: "10s" } },
 *   functions: { default: () => undefined },
 * });
 * test.plan.scenarios[0]?.executor.kind; // "constant-vus"
 * test.setupFn; // null
 * ```
 */
export interface TestPlan {
  readonly plan: Plan;
  /** The file that the user named. */
  readonly file: string;
  /** Where the functions come from, so that threads can load them too; null when they come from no file. */
  readonly script: ScriptFile | null;
  /** By the name that `exec_fn` uses. */
  readonly functions: ReadonlyMap<string, UserFunction>;
  readonly setupFn: SetupFunction | null;
  readonly teardownFn: TeardownFunction | null;
  /** The config with every default and variable filled in; may hold secrets. */
  readonly resolved: Readonly<Record<string, unknown>>;
  /** Values that no output may show. */
  readonly secretValues: readonly string[];
  /** Equal for two runs of the same test; see {@link configDigest}. */
  readonly digest: string;
}
