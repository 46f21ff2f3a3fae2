import type { Problem } from "../errors.ts";
import { renameAliases } from "./aliases.ts";
import { ConfigTree, isFields, pathKey, type Fields, type Source } from "./config-tree.ts";
import { EXECUTOR_FIELDS, isExecutorKind } from "./executor-fields.ts";
import type { ConfigLayer } from "./layer.ts";
import type { ConfigPath } from "./place.ts";
import { LOAD_SHORTCUTS, SHORTCUTS } from "./options-schema.ts";

/** Keys that exclude each other: a stronger source's choice ends the weaker one's. */
const WORK = ["steps", "exec_fn"] as const;

function hasAny(fields: unknown, keys: readonly string[]): boolean {
  return isFields(fields) && keys.some((key) => key in fields);
}

function without(fields: unknown, keys: readonly string[]): unknown {
  if (!isFields(fields)) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}

/** What of a weaker source's scenario still counts under a stronger source's one. */
function underScenario(weaker: Fields, stronger: Fields): unknown {
  let rest: unknown = weaker;
  if (hasAny(stronger, WORK)) rest = without(rest, [...WORK, "stop_on_failed_check"]);
  const { executor } = stronger;
  if (isExecutorKind(executor) && isExecutorKind(weaker.executor) && executor !== weaker.executor) {
    const kept: readonly string[] = EXECUTOR_FIELDS[executor];
    rest = without(
      rest,
      EXECUTOR_FIELDS[weaker.executor].filter((key) => !kept.includes(key)),
    );
  }
  return rest;
}

/** Drops what a stronger source's way to describe the load replaces. */
function underLoad(weaker: Fields, stronger: Fields): Fields {
  const rest: Fields = { ...weaker };
  if ("scenarios" in stronger) rest.options = without(weaker.options, SHORTCUTS);
  if (hasAny(stronger.options, SHORTCUTS)) delete rest.scenarios;
  // One source's duration, iterations or stages replace all three of a weaker one, as in k6.
  if (hasAny(stronger.options, LOAD_SHORTCUTS)) rest.options = without(rest.options, LOAD_SHORTCUTS);
  if (hasAny(stronger.options, WORK)) rest.options = without(rest.options, [...WORK, "stop_on_failed_check"]);
  if (rest.options === undefined) delete rest.options;
  return rest;
}

/** How deep the maps under a top-level key are merged. */
const MERGED_LEVELS: Readonly<Record<string, number>> = {
  options: 1,
  http: 1,
  thresholds: 1,
  compare: 1,
  scenarios: 2,
};

class Merge {
  readonly sources = new Map<string, Source>();
  readonly spellings = new Map<string, string>();

  /** Takes from `weaker` what `target` does not have. */
  fill(target: Fields, weaker: Fields, path: ConfigPath, levels: number, from: Renamed): void {
    for (const [key, value] of Object.entries(weaker)) {
      const at = [...path, key];
      const current = target[key];
      const depth =
        path.length === 0 ? (Object.hasOwn(MERGED_LEVELS, key) ? (MERGED_LEVELS[key] ?? 0) : 0) : levels - 1;
      if (!Object.hasOwn(target, key)) {
        target[key] = this.#take(value, at, depth, from);
      } else if (depth > 0 && isFields(current) && isFields(value)) {
        const isScenario = path.length === 1 && path[0] === "scenarios";
        const rest = isScenario ? underScenario(value, current) : value;
        this.fill(current, rest as Fields, at, depth, from);
      }
    }
  }

  #take(value: unknown, path: ConfigPath, depth: number, from: Renamed): unknown {
    this.sources.set(pathKey(path), from.source);
    const spelling = from.spellings.get(pathKey(path));
    if (spelling !== undefined) this.spellings.set(pathKey(path), spelling);
    this.#takeSpellings(value, path, from);
    if (depth === 0 || !isFields(value)) return value;
    // A copy: weaker sources will be filled in.
    const copy: Fields = {};
    for (const [key, item] of Object.entries(value))
      copy[key] = this.#take(item, [...path, key], depth - 1, from);
    return copy;
  }

  /** Aliases below a value that is taken whole: those of threshold rules in a list. */
  #takeSpellings(value: unknown, path: ConfigPath, from: Renamed): void {
    if (typeof value !== "object" || value === null || from.spellings.size === 0) return;
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      const spelling = from.spellings.get(pathKey(at));
      if (spelling !== undefined) this.spellings.set(pathKey(at), spelling);
      this.#takeSpellings(item, at, from);
    }
  }
}

interface Renamed {
  readonly raw: Fields;
  readonly spellings: ReadonlyMap<string, string>;
  readonly source: Source;
}

const NOWHERE: ConfigLayer = { file: "config", raw: {}, locate: () => ({ file: "config" }) };

function strongestExecutor(layers: readonly ConfigLayer[], name: string): unknown {
  for (const { raw } of layers) {
    const scenario =
      isFields(raw.scenarios) && Object.hasOwn(raw.scenarios, name) ? raw.scenarios[name] : null;
    if (isFields(scenario) && "executor" in scenario) return scenario.executor;
  }
  return undefined;
}

/** Merges what several sources say, the strongest first. */
export function mergeLayers(layers: readonly ConfigLayer[]): {
  readonly tree: ConfigTree;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const merge = new Merge();
  const value: Fields = {};
  let stronger: Fields = {};
  const executorOf = (name: string): unknown => strongestExecutor(layers, name);
  for (const layer of layers) {
    const source: Source = { kind: "layer", layer };
    const { raw, spellings, conflicts } = renameAliases(layer.raw, executorOf);
    const alone = new ConfigTree(raw, new Map(), source, new Map());
    problems.push(...conflicts.map(({ path, complaint }) => alone.problem(path, complaint, "key")));
    merge.fill(value, underLoad(raw, stronger), [], 0, { raw, spellings, source });
    stronger = { ...value };
  }
  const fallback: Source = { kind: "layer", layer: layers[0] ?? NOWHERE };
  return { tree: new ConfigTree(value, merge.sources, fallback, merge.spellings), problems };
}
