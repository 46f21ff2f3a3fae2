import { layerFromObject, type ConfigLayer } from "../config/layer.ts";
import type { Problem } from "../errors.ts";
import { scenarioMark } from "./scenario.ts";
import type { SetupFunction, TeardownFunction, UserFunction } from "./test-plan.ts";

/** What a script says and can do. */
export interface Script {
  readonly layer: ConfigLayer | null;
  readonly functions: ReadonlyMap<string, UserFunction>;
  readonly setupFn: SetupFunction | null;
  readonly teardownFn: TeardownFunction | null;
  readonly problems: readonly Problem[];
}

/** Names that mean something of their own among the exports. */
const LIFECYCLE = ["setup", "teardown"] as const;

/** Reads a script's exports: its config, scenarios, functions, setup and teardown. */
export function readScript(exports: Readonly<Record<string, unknown>>, file: string): Script {
  const problems: Problem[] = [];
  const functions = new Map<string, UserFunction>();
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value === "function" && !isLifecycle(name)) functions.set(name, value as UserFunction);
  }
  for (const name of LIFECYCLE) {
    if (exports[name] !== undefined && typeof exports[name] !== "function") {
      problems.push({ file, path: name, message: `expected ${name} to be a function` });
    }
  }
  const raw = withDeclaredScenarios(exports, file, problems);
  const read = raw === undefined ? null : layerFromObject(raw, file);
  return {
    layer: read?.layer ?? null,
    functions,
    setupFn: typeof exports.setup === "function" ? (exports.setup as SetupFunction) : null,
    teardownFn: typeof exports.teardown === "function" ? (exports.teardown as TeardownFunction) : null,
    problems: [...problems, ...(read?.problems ?? [])],
  };
}

function isLifecycle(name: string): boolean {
  return (LIFECYCLE as readonly string[]).includes(name);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The exported config with what `scenario()` declared; undefined when the script says nothing. */
function withDeclaredScenarios(
  exports: Readonly<Record<string, unknown>>,
  file: string,
  problems: Problem[],
): unknown {
  const { config } = exports;
  const declared = Object.entries(exports).flatMap(([exportName, value]) => {
    const mark = scenarioMark(value);
    return mark === null ? [] : [{ exportName, name: mark.name ?? exportName, config: mark.config }];
  });
  if (declared.length === 0 || (config !== undefined && !isMap(config))) return config;
  const written = isMap(config?.scenarios) ? config.scenarios : {};
  const scenarios: Record<string, unknown> = { ...written };
  for (const { exportName, name, config: own } of declared) {
    if (Object.hasOwn(scenarios, name)) {
      const message = `the script has two scenarios with the name "${name}"`;
      problems.push({ file, path: `scenarios.${name}`, message, hint: "Give one of them another name" });
      continue;
    }
    scenarios[name] = { ...own, exec_fn: exportName };
  }
  return { ...config, scenarios };
}
