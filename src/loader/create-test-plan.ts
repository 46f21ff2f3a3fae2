import type { z } from "zod";

import { layerFromObject } from "../config/layer.ts";
import type { Config } from "../config/schema.ts";
import { formatProblem, RampaError } from "../errors.ts";
import { completeTestPlan } from "./complete-test-plan.ts";
import { filesFrom } from "./read-files.ts";
import { readScript } from "./read-script.ts";
import type { SetupFunction, TeardownFunction, TestPlan, UserFunction } from "./test-plan.ts";

/** What a test is made of when it comes from values. */
export interface TestPlanParts {
  /** As in a config file: durations are texts, defaults may be left out. Files start at the process's folder. */
  readonly config: z.input<typeof Config>;
  /** By the name that `exec_fn` uses; `default` where a scenario names none. */
  readonly functions?: Readonly<Record<string, UserFunction>>;
  readonly setup?: SetupFunction;
  readonly teardown?: TeardownFunction;
  /** What `${env.…}` and `worker.env` see; nothing when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How many machines make the load together, as `shard.count` of the engine says; default: one. */
  readonly machines?: number;
}

/** Stands for a file in messages. */
const FILE = "config";

/**
 * Makes a test from values instead of files, with the same checks as {@link loadTest}.
 *
 * @throws RampaError `config_invalid` with every problem in `problems`.
 * @example
 * ```ts
 * import { createTestPlan, Engine } from "rampa";
 *
 * const test = createTestPlan({
 *   config: { base_url: "http://127.0.0.1:3000", options: { iterations: 10 } },
 *   functions: { default: async (worker) => void (await worker.http.get("/")) },
 * });
 * const result = await new Engine(test).start().wait();
 * ```
 */
export function createTestPlan(parts: TestPlanParts): TestPlan {
  const { config, functions = {}, setup, teardown, env = {}, machines = 1 } = parts;
  const { layer, problems } = layerFromObject(config, FILE);
  const script = readScript({ ...functions, setup, teardown }, FILE);
  const layers = [layer, script.layer].filter((candidate) => candidate !== null);
  const completed = completeTestPlan({
    file: FILE,
    scriptFile: null,
    layers,
    script,
    env,
    overrides: {},
    readFile: filesFrom("."),
    folder: ".",
    machines,
  });
  const all = [...problems, ...script.problems, ...completed.problems];
  if (completed.test !== null && all.length === 0) return completed.test;
  throw new RampaError("config_invalid", all.map(formatProblem).join("\n"), { problems: all });
}
