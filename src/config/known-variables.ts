import { closest } from "./did-you-mean.ts";
import type { Environment } from "./interpolate.ts";
import type { Complaint } from "./complaint.ts";
import { TEMPLATE_FUNCTIONS, type Expression } from "./expression.ts";

/** Variables that every iteration has. */
export const BUILTIN_VARIABLES = ["iteration", "vu", "scenario"] as const;

/** Name of a feeder → its columns; null when they could not be read. */
export type FeederColumns = ReadonlyMap<string, readonly string[] | null>;

/** What expressions of a config can refer to besides variables. */
export interface VariableContext {
  readonly feeders: FeederColumns;
  readonly env: Environment;
}

/** Names, or `anything`: what a function of the script sets, nobody can tell ahead. */
export interface Definitions {
  readonly names: ReadonlySet<string>;
  readonly anything: boolean;
}

/** Where nothing is defined. */
export const NO_DEFINITIONS: Definitions = { names: new Set(), anything: false };

/** What any of them defines. */
export function together(...all: readonly Definitions[]): Definitions {
  const some = all.filter(({ names, anything }) => names.size > 0 || anything);
  if (some.length < 2) return some[0] ?? NO_DEFINITIONS;
  return {
    names: new Set(some.flatMap(({ names }) => [...names])),
    anything: some.some(({ anything }) => anything),
  };
}

/** What is wrong with an expression where `known` may be defined; null when nothing is. */
export function expressionComplaint(
  expression: Expression,
  known: Definitions,
  later: () => Definitions,
  context: VariableContext,
): Complaint | null {
  if (expression.kind !== "variable") return null;
  const [name, ...members] = expression.path;
  const columns = context.feeders.get(name);
  if (columns !== undefined) return columnComplaint(name, members.join("."), columns);
  if ((BUILTIN_VARIABLES as readonly string[]).includes(name)) {
    if (members.length === 0) return null;
    return { message: `"\${${name}}" has no members`, hint: `Write \${${name}}` };
  }
  if (known.anything || known.names.has(name)) return null;
  return {
    message: `nothing defines "\${${expression.path.join(".")}}"`,
    hint: unknownHint(name, known, later, context),
  };
}

function columnComplaint(
  feeder: string,
  written: string,
  columns: readonly string[] | null,
): Complaint | null {
  if (written === "" || columns === null) return null;
  const isColumn = (column: string): boolean => written === column || written.startsWith(`${column}.`);
  if (columns.some(isColumn)) return null;
  const guess = closest(written, columns);
  const list = `Its columns are ${columns.slice(0, 30).join(", ")}`;
  return {
    message: `the data "${feeder}" has no column "${written}"`,
    hint: guess === null ? list : `Did you mean "${guess}"? ${list}`,
  };
}

function unknownHint(
  name: string,
  known: Definitions,
  later: () => Definitions,
  { feeders, env }: VariableContext,
): string {
  if (later().names.has(name)) return "A later step extracts it: move that one before this";
  if (Object.hasOwn(env, name)) return `Write \${env.${name}}`;
  const called = TEMPLATE_FUNCTIONS.find((candidate) => candidate === name);
  if (called !== undefined) return `Write \${${called}()}`;
  const variables = [...known.names, ...BUILTIN_VARIABLES];
  const guess = closest(name, [...variables, ...feeders.keys()]);
  const data = [...feeders.keys()].map((feeder) => `${feeder}.COLUMN`);
  const list = `Known here are ${[...variables, ...data].slice(0, 30).join(", ")}, env.NAME; write $\${ for a literal \${`;
  return guess === null ? list : `Did you mean "${guess}"? ${list}`;
}
