import { ConfigTree, isFields, type Fields } from "./config-tree.ts";
import { closest } from "./did-you-mean.ts";
import { readDuration } from "./duration.ts";
import { EXECUTOR_FIELDS, isExecutorKind } from "./executor-fields.ts";
import type { Complaint } from "./complaint.ts";
import { expectation } from "./schema-leaf.ts";
import { LOAD_SHORTCUTS } from "./options-schema.ts";
import type { Problem } from "../errors.ts";

/** Who gives overrides, and so what they are called. */
type OverrideOrigin = "input" | "flag";

/** What inputs of the action or flags of the command line say, as raw text. Empty: not given. */
export interface Overrides {
  /** What messages call them: `input vus`, or `--vus`; default: input. */
  readonly origin?: OverrideOrigin;
  readonly vus?: string;
  readonly duration?: string;
  readonly iterations?: string;
  /** Names of the scenarios to run; the others are skipped. */
  readonly scenarios?: readonly string[];
}

const FIELDS = ["vus", "duration", "iterations"] as const;

type Field = (typeof FIELDS)[number];

/** What the user knows an override as. */
function calledBy(origin: OverrideOrigin, name: Field | "scenarios"): string {
  return origin === "flag" ? `--${name}` : `input ${name}`;
}

function overrideProblem(path: string, { message, hint }: Complaint): Problem {
  return { path, message, ...(hint === undefined ? {} : { hint }) };
}

/** The value of an input as the config would have it, or what is wrong with it. */
function readField(field: Field, text: string): number | string | Complaint {
  if (field === "duration") {
    const duration = readDuration(text);
    if (typeof duration !== "number") return duration;
    return duration > 0 ? text : { message: expectation("a duration longer than 0s", text) };
  }
  const number = Number(text);
  if (/^\d{1,15}$/.test(text) && number >= 1) return number;
  return { message: expectation("a whole number of at least 1", text) };
}

interface Applied {
  readonly tree: ConfigTree;
  /** Names of the scenarios that run; null: all. */
  readonly selected: ReadonlySet<string> | null;
  readonly problems: readonly Problem[];
}

/** The scenarios to run; names that nobody has are problems. */
function select(
  names: readonly string[],
  known: readonly string[],
  origin: OverrideOrigin,
  problems: Problem[],
): ReadonlySet<string> | null {
  const wanted = names.map((name) => name.trim()).filter((name) => name !== "");
  if (wanted.length === 0) return null;
  for (const name of wanted.filter((candidate) => !known.includes(candidate))) {
    const guess = closest(name, known);
    const list = known.length === 0 ? "The config has none" : `The config has ${known.join(", ")}`;
    const hint = guess === null ? list : `Did you mean "${guess}"?`;
    const message = `there is no scenario "${name}"`;
    problems.push(overrideProblem(calledBy(origin, "scenarios"), { message, hint }));
  }
  return new Set(wanted);
}

/** Puts the values into the only scenario; complains where there is none such or it has no such field. */
function overrideScenario(
  scenarios: Fields,
  values: ReadonlyMap<Field, number | string>,
  selected: ReadonlySet<string> | null,
  origin: OverrideOrigin,
  problems: Problem[],
): { readonly scenarios: Fields; readonly name: string; readonly fields: readonly Field[] } | null {
  const names = Object.keys(scenarios).filter((candidate) => selected === null || selected.has(candidate));
  const [name] = names;
  if (name === undefined || names.length > 1) {
    for (const field of name === undefined ? [] : values.keys()) {
      const message = `${field} cannot be said of ${names.length} scenarios (${names.join(", ")})`;
      const selector = origin === "flag" ? "" : "the ";
      const hint = `Select one with ${selector}${calledBy(origin, "scenarios")}, or change the file`;
      problems.push(overrideProblem(calledBy(origin, field), { message, hint }));
    }
    return null;
  }
  const scenario = scenarios[name];
  if (!isFields(scenario) || !isExecutorKind(scenario.executor)) return null;
  const own: readonly string[] = EXECUTOR_FIELDS[scenario.executor];
  const changed: Fields = { ...scenario };
  const fields: Field[] = [];
  for (const [field, value] of values) {
    if (own.includes(field)) {
      changed[field] = value;
      fields.push(field);
      continue;
    }
    const message = `the scenario "${name}" has the executor ${scenario.executor}, which has no ${field}`;
    const hint = `Change ${own.join(", ")} in the file`;
    problems.push(overrideProblem(calledBy(origin, field), { message, hint }));
  }
  return { scenarios: { ...scenarios, [name]: changed }, name, fields };
}

function overrideShortcuts(options: unknown, values: ReadonlyMap<Field, number | string>): Fields {
  const kept = isFields(options) ? { ...options } : {};
  // As between files: duration or iterations replace whatever said how long the load lasts.
  if (LOAD_SHORTCUTS.some((key) => key !== "stages" && values.has(key))) {
    for (const key of LOAD_SHORTCUTS) Reflect.deleteProperty(kept, key);
  }
  return { ...kept, ...Object.fromEntries(values) };
}

/** What is wrong with the values, whatever the config says. */
export function overrideProblems(overrides: Overrides): readonly Problem[] {
  return readFields(overrides).problems;
}

function readFields(overrides: Overrides): {
  readonly values: ReadonlyMap<Field, number | string>;
  readonly problems: readonly Problem[];
} {
  const values = new Map<Field, number | string>();
  const problems: Problem[] = [];
  for (const field of FIELDS) {
    const text = overrides[field]?.trim() ?? "";
    if (text === "") continue;
    const value = readField(field, text);
    if (typeof value === "object") {
      problems.push(overrideProblem(calledBy(overrides.origin ?? "input", field), value));
    } else values.set(field, value);
  }
  return { values, problems };
}

/** Applies inputs over the merged files. */
export function applyOverrides(tree: ConfigTree, overrides: Overrides): Applied {
  const { origin = "input" } = overrides;
  const read = readFields(overrides);
  const { values } = read;
  const problems = [...read.problems];
  const { scenarios, options } = tree.value;
  const hasScenarios = "scenarios" in tree.value;
  const known = isFields(scenarios) ? Object.keys(scenarios) : hasScenarios ? [] : ["default"];
  const selected = select(overrides.scenarios ?? [], known, origin, problems);
  if (values.size === 0) return { tree, selected, problems };
  if (!hasScenarios) {
    const changed = tree.with({ ...tree.value, options: overrideShortcuts(options, values) });
    for (const field of values.keys()) changed.setOverride(["options", field], calledBy(origin, field));
    return { tree: changed, selected, problems };
  }
  const overridden = isFields(scenarios)
    ? overrideScenario(scenarios, values, selected, origin, problems)
    : null;
  if (overridden === null) return { tree, selected, problems };
  const changed = tree.with({ ...tree.value, scenarios: overridden.scenarios });
  for (const field of overridden.fields)
    changed.setOverride(["scenarios", overridden.name, field], calledBy(origin, field));
  return { tree: changed, selected, problems };
}
