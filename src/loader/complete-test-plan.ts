import { closest } from "../config/did-you-mean.ts";
import type { ConfigLayer } from "../config/layer.ts";
import { resolveConfig } from "../config/resolve.ts";
import type { Overrides } from "../config/overrides.ts";
import type { Position, ScenarioPlan } from "../config/plan.ts";
import type { Problem } from "../errors.ts";
import { registerBuiltins } from "../metrics/builtins.ts";
import { MetricRegistry } from "../metrics/registry.ts";
import { validateThresholds } from "../thresholds/validate.ts";
import { configDigest } from "./config-digest.ts";
import type { TestPlan } from "./test-plan.ts";

export interface TestParts {
  readonly file: string;
  /** Null when there is one but it could not be loaded. */
  readonly script: Pick<TestPlan, "functions" | "setupFn" | "teardownFn"> | null;
  /** Strongest first. */
  readonly layers: readonly ConfigLayer[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly overrides: Overrides;
}

export type CompletedTest =
  | { readonly kind: "complete"; readonly test: TestPlan }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/** Resolves the layers and checks what only the script and the metrics together can tell. */
export function completeTestPlan(parts: TestParts): CompletedTest {
  const { layers, env, overrides, file, script } = parts;
  const resolution = resolveConfig(layers, { env, overrides });
  if (!resolution.ok) return { kind: "invalid", problems: resolution.problems };
  const { plan, resolved, secretValues } = resolution;
  const registry = new MetricRegistry();
  registerBuiltins(registry);
  const problems = [
    ...plan.scenarios.flatMap((scenario) => missingFunction(scenario, parts)),
    ...validateThresholds(plan.thresholds, registry, { customMetricsPossible: script?.functions.size !== 0 }),
  ];
  if (problems.length > 0 || script === null) return { kind: "invalid", problems };
  const digest = configDigest(resolved, secretValues);
  const { functions, setupFn, teardownFn } = script;
  const test = { plan, file, functions, setupFn, teardownFn, resolved, secretValues, digest };
  return { kind: "complete", test: Object.freeze(test) };
}

function missingFunction({ name, work }: ScenarioPlan, { script, layers }: TestParts): Problem[] {
  if (work.kind !== "function" || script === null || script.functions.has(work.name)) return [];
  const path = `scenarios.${name}.exec_fn`;
  const place = placeOf(name, layers);
  if (script.functions.size === 0) {
    const message = `the scenario "${name}" has no steps, and there is no script with a function "${work.name}"`;
    return [{ ...place, path, message, hint: "Give it steps, or name a script" }];
  }
  const known = [...script.functions.keys()];
  const near = closest(work.name, known);
  return [
    {
      ...place,
      path,
      message: `the script exports no function "${work.name}"`,
      hint: near === null ? `It exports ${known.join(", ")}` : `Did you mean "${near}"?`,
    },
  ];
}

/** The place of the scenario in the strongest layer that names it, or of the shortcuts. */
function placeOf(scenario: string, layers: readonly ConfigLayer[]): Position | undefined {
  const paths = [
    ["scenarios", scenario, "exec_fn"],
    ["scenarios", scenario],
    ["options", "exec_fn"],
    ["options"],
  ];
  for (const path of paths) {
    const layer = layers.find(({ raw }) => has(raw, path));
    if (layer !== undefined) return layer.locate(path, path.at(-1) === "exec_fn" ? "value" : "key");
  }
  const [first] = layers;
  return first === undefined ? undefined : { file: first.file };
}

function has(raw: unknown, path: readonly string[]): boolean {
  let value = raw;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}
