import type { z } from "zod";

import type { Problem } from "../errors.ts";
import { buildPlan } from "./build-plan.ts";
import { thresholdPlans, type WrittenThresholds } from "./build-thresholds.ts";
import { isFields, pathKey, type ConfigTree, type Fields } from "./config-tree.ts";
import { interpolateTree, type InterpolatedTree } from "./interpolate-tree.ts";
import type { Environment } from "./interpolate.ts";
import type { FileSource } from "./file-source.ts";
import { readIssues, type Finding } from "./issues.ts";
import type { ConfigLayer } from "./layer.ts";
import { machineLimitProblems } from "./machine-limits.ts";
import { mergeLayers } from "./merge-layers.ts";
import { applyOverrides, type Overrides } from "./overrides.ts";
import type { ConfigPath } from "./place.ts";
import type { Plan } from "./plan.ts";
import { inOrder } from "./problem-order.ts";
import { Options } from "./options-schema.ts";
import { Config } from "./schema.ts";
import { readData } from "./read-data.ts";
import { reportSteps } from "./step-problems.ts";
import { credentialsOf, withoutCredentials } from "./credentials.ts";
import { secretValuesOf } from "./secret-values.ts";
import { tlsProblems } from "./tls-problems.ts";
import { workProblems } from "./work-problems.ts";

/** What JSON can hold. */
type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a config is resolved against. */
export interface ResolveContext {
  /** What `${env.…}` and `worker.env` see. */
  readonly env: Environment;
  readonly overrides: Overrides;
  /**
   * Names of the script's functions, none when there is no script; `exec_fn` is checked against them.
   * Without this member nothing is said about functions.
   */
  readonly functions?: readonly string[];
  /** Reads the files that the config names; without it none can be read. */
  readonly readFile?: FileSource;
  /** How many machines make the load together; default: one. */
  readonly machines?: number;
  /** Where paths of files start that a script names; default: the folder of the process. */
  readonly folder?: string;
}

const NO_FILES: FileSource = () => ({ kind: "failed", reason: "cannot be read here" });

/** A config that can run, or everything that is wrong with it. */
export type Resolution =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** The config after merging, aliases, inputs and `${env.…}`, spelled as the user did. Not masked. */
      readonly resolved: Readonly<Record<string, JsonValue>>;
      readonly secretValues: readonly string[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** Those that could be read all the same, so that their metrics can be checked too. */
      readonly thresholds: WrittenThresholds;
      /** What the problems must not show either. */
      readonly secretValues: readonly string[];
    };

type ConfigData = z.output<typeof Config>;

function valueAt(value: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>(
    (parent, key) => (typeof parent === "object" && parent !== null ? (parent as Fields)[key] : undefined),
    value,
  );
}

function coerced(text: unknown, to: "number" | "boolean"): number | boolean | undefined {
  if (typeof text !== "string") return undefined;
  const trimmed = text.trim();
  if (to === "boolean") return { true: true, false: false }[trimmed];
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,2})?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** The value with one part replaced. */
function replaced(value: unknown, path: ConfigPath, part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, part) : item));
  }
  return isFields(value) ? { ...value, [key]: replaced(value[key], rest, part) } : value;
}

/** Turns texts of the environment into the numbers and booleans that the schema wants there. */
function coerce({ tree, fromEnvironment }: InterpolatedTree, findings: readonly Finding[]): ConfigTree {
  let value: unknown = tree.value;
  for (const { path, coercion } of findings) {
    if (coercion === undefined || !fromEnvironment.has(pathKey(path))) continue;
    const part = coerced(valueAt(value, path), coercion);
    if (part !== undefined) value = replaced(value, path, part);
  }
  return value === tree.value ? tree : tree.with(value as Fields);
}

function parse(interpolated: InterpolatedTree): {
  readonly tree: ConfigTree;
  readonly data: ConfigData | null;
  readonly findings: readonly Finding[];
} {
  const first = Config.safeParse(interpolated.tree.value);
  if (first.success) return { tree: interpolated.tree, data: first.data, findings: [] };
  const tree = coerce(interpolated, readIssues(first.error));
  const second = Config.safeParse(tree.value);
  return second.success
    ? { tree, data: second.data, findings: [] }
    : { tree, data: null, findings: readIssues(second.error) };
}

function variablesOf(tree: ConfigTree): readonly Environment[] {
  const { scenarios } = tree.value;
  if (!isFields(scenarios)) return [];
  return Object.values(scenarios).flatMap((scenario) => {
    if (!isFields(scenario) || !isFields(scenario.env)) return [];
    const texts = Object.entries(scenario.env).filter(([, value]) => !isFields(value));
    return [Object.fromEntries(texts.map(([name, value]) => [name, String(value)]))];
  });
}

function secretsOf(tree: ConfigTree, env: Environment): readonly string[] {
  const named = Array.isArray(tree.value.secrets) ? tree.value.secrets.map(String) : [];
  return secretValuesOf([env, ...variablesOf(tree)], named, tree.value, credentialsOf(tree));
}

/** Without the scenarios that are skipped. */
function echo(value: Fields, selected: ReadonlySet<string> | null): Readonly<Record<string, JsonValue>> {
  const { scenarios } = value;
  const kept =
    selected === null || !isFields(scenarios)
      ? value
      : {
          ...value,
          scenarios: Object.fromEntries(Object.entries(scenarios).filter(([name]) => selected.has(name))),
        };
  return kept as Readonly<Record<string, JsonValue>>;
}

/**
 * Merges what files and inputs say, checks all of it, and fills in the defaults. Never throws for
 * what a user wrote.
 *
 * @param layers Strongest first.
 */
export function resolveConfig(layers: readonly ConfigLayer[], context: ResolveContext): Resolution {
  const { env, overrides, functions, readFile = NO_FILES, folder = ".", machines = 1 } = context;
  const merged = mergeLayers(layers);
  const applied = applyOverrides(merged.tree, overrides);
  const interpolated = interpolateTree(applied.tree, env);
  const { tree, data, findings } = parse(interpolated);
  const { unresolved } = interpolated;
  const read = readData(tree, readFile, unresolved);
  const steps = reportSteps(tree, { ...context, feeders: read.columns, readFile, unresolved });
  const problems = [
    ...merged.problems,
    ...applied.problems,
    ...interpolated.problems,
    ...findings
      .filter(({ path, part }) => part === "key" || !unresolved.has(pathKey(path)))
      .map((finding) => tree.problem(finding.path, finding, finding.part)),
    ...machineLimitProblems(tree, machines),
    ...workProblems(tree, functions),
    ...read.problems,
    ...steps.problems,
    ...tlsProblems(tree, readFile),
  ];
  const secretValues = secretsOf(tree, env);
  if (problems.length > 0 || data === null) {
    const files = layers.map(({ file }) => file);
    return { ok: false, problems: inOrder(problems, files), thresholds: thresholdPlans(tree), secretValues };
  }
  const { selected } = applied;
  const options = data.options ?? Options.parse({});
  const plan = buildPlan({
    config: data,
    options,
    tree,
    env,
    selected,
    readFile,
    folder,
    feeders: read.feeders,
    uses: steps.feeders,
  });
  return { ok: true, plan, resolved: echo(withoutCredentials(tree).value, selected), secretValues };
}
