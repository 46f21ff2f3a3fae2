import type { Plan } from "../config/plan.ts";
import type { Worker } from "../worker/worker.ts";

/** A function of a script that an iteration runs. */
export type UserFunction = (worker: Worker) => unknown;

/** Runs once before the load; what it returns is cloned to every virtual user. */
export type SetupFunction = () => unknown;

/** Runs once after the load, with what setup returned. */
export type TeardownFunction = (data: unknown) => unknown;

/**
 * A test that is ready to run: the validated plan and the functions of its script. Made by
 * {@link loadTest}, or by {@link createTestPlan} from values.
 */
export interface TestPlan {
  readonly plan: Plan;
  /** The file that the user named. */
  readonly file: string;
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
