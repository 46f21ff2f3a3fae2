import type { FileSource } from "../config/file-source.ts";
import type { WrittenThresholds } from "../config/build-thresholds.ts";
import type { ConfigLayer } from "../config/layer.ts";
import type { Overrides } from "../config/overrides.ts";
import type { Plan } from "../config/plan.ts";
import { inOrder } from "../config/problem-order.ts";
import { resolveConfig } from "../config/resolve.ts";
import type { Problem } from "../errors.ts";
import { registerBuiltins } from "../metrics/builtins.ts";
import { MetricRegistry } from "../metrics/registry.ts";
import type { ScriptFile } from "../threads/protocol.ts";
import { validateRelative, validateThresholds } from "../thresholds/validate.ts";
import { configDigest } from "./config-digest.ts";
import { maskSecrets } from "./mask-secrets.ts";
import type { TestPlan } from "./test-plan.ts";

/** What was read of a test. */
export interface TestParts {
  readonly file: string;
  /** Null when it comes from no file. */
  readonly scriptFile: ScriptFile | null;
  /** Null when there is one but it could not be loaded. */
  readonly script: Pick<TestPlan, "functions" | "setupFn" | "teardownFn"> | null;
  /** Strongest first. */
  readonly layers: readonly ConfigLayer[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly overrides: Overrides;
  /** How many machines make the load together. */
  readonly machines: number;
  /** Reads the files that the config names. */
  readonly readFile: FileSource;
  /** Where paths of files start that a script names. */
  readonly folder: string;
}

/** A test, or what is wrong; a script that could not be loaded makes no test even without problems. */
export interface CompletedTest {
  readonly test: TestPlan | null;
  readonly problems: readonly Problem[];
}

/** Resolves the layers and checks what only the script and the metrics together can tell. */
export function completeTestPlan({
  layers,
  env,
  overrides,
  file,
  scriptFile,
  script,
  readFile,
  folder,
  machines,
}: TestParts): CompletedTest {
  const functions = script === null ? {} : { functions: [...script.functions.keys()] };
  const resolution = resolveConfig(layers, { env, overrides, readFile, folder, machines, ...functions });
  const { secretValues } = resolution;
  const written: WrittenThresholds = resolution.ok ? thresholdsOf(resolution.plan) : resolution.thresholds;
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const customMetricsPossible = script?.functions.size !== 0;
  const problems = inOrder([
    ...(resolution.ok ? [] : resolution.problems),
    ...validateThresholds(written.absolute, registry, { customMetricsPossible }),
    ...validateRelative(written.relative, registry, { customMetricsPossible }),
  ]);
  if (!resolution.ok || problems.length > 0 || script === null) {
    return { test: null, problems: problems.map((problem) => masked(problem, secretValues)) };
  }
  const { plan, resolved } = resolution;
  const { setupFn, teardownFn } = script;
  const digest = configDigest(resolved, secretValues);
  const test = {
    plan,
    file,
    script: scriptFile,
    functions: script.functions,
    setupFn,
    teardownFn,
    resolved,
    secretValues,
    digest,
  };
  return { test: Object.freeze(test), problems };
}

function thresholdsOf({ thresholds, relativeThresholds = [] }: Plan): WrittenThresholds {
  return { absolute: thresholds, relative: relativeThresholds };
}

function masked(problem: Problem, secretValues: readonly string[]): Problem {
  const mask = maskSecrets(secretValues);
  return {
    ...problem,
    message: mask(problem.message),
    ...(problem.hint === undefined ? {} : { hint: mask(problem.hint) }),
  };
}
