import { parseArgs } from "node:util";

import { closest } from "../config/did-you-mean.ts";
import { type Problem, RampaError } from "../errors.ts";
import type { CommandSpec, FlagSpec } from "./command.ts";
import type { ParsedArguments } from "./parsed-arguments.ts";

/** Switches of every command. */
export const GLOBAL_FLAGS: readonly FlagSpec[] = [{ name: "help", short: "h", summary: "print this help" }];

/** Reads the arguments of a command, with every problem found. */
export function parseArguments(spec: CommandSpec, args: readonly string[]): ParsedArguments {
  const flags = [...spec.flags, ...GLOBAL_FLAGS];
  const found = new Map<string, string[]>();
  const positionals: string[] = [];
  const problems: Problem[] = [];
  const unknown = new Set<number>();
  /** How many arguments look like the value of a flag that nobody knows. */
  let stray = 0;
  for (const token of tokensOf(flags, args)) {
    if (token.kind === "positional") {
      positionals.push(token.value);
      if (unknown.has(token.index - 1) && !args[token.index - 1]?.includes("=")) stray += 1;
    }
    if (token.kind !== "option") continue;
    const flag = flagNamed(flags, token.name, token.rawName);
    if (flag === undefined) {
      // "-vus" is three short flags to the parser and one mistake to its writer.
      if (!unknown.has(token.index)) problems.push(unknownFlag(flags, args[token.index] ?? token.rawName));
      unknown.add(token.index);
      continue;
    }
    const problem = problemOf(flag, token.rawName, token.value, token.inlineValue === true);
    if (problem !== null) problems.push(problem);
    else found.set(flag.name, [...(found.get(flag.name) ?? []), token.value ?? ""]);
  }
  if (positionals.length - stray > mostPositionals(spec)) problems.push(tooMany(spec, positionals));
  return {
    problems,
    positional: positionals[0],
    positionals,
    has: (flag) => found.has(flag),
    value: (flag) => found.get(flag)?.at(-1),
    values: (flag) => found.get(flag) ?? [],
  };
}

/** A usage error of `rampa COMMAND`, with the way to its help. */
export function usageError(command: string | null, problems: readonly Problem[]): RampaError {
  const help = command === null ? "rampa --help" : `rampa ${command} --help`;
  return new RampaError("usage_invalid", problems.map((problem) => problem.message).join("; "), {
    hint: `See "${help}".`,
    problems,
  });
}

function tokensOf(flags: readonly FlagSpec[], args: readonly string[]) {
  const options = Object.fromEntries(
    flags.flatMap((flag) =>
      [flag.name, ...(flag.aliases ?? [])].map((name) => [
        name,
        {
          type: flag.value === undefined ? ("boolean" as const) : ("string" as const),
          ...(flag.short === undefined ? {} : { short: flag.short }),
        },
      ]),
    ),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function flagNamed(flags: readonly FlagSpec[], name: string, rawName: string): FlagSpec | undefined {
  if (!rawName.startsWith("--")) return flags.find((flag) => flag.short !== undefined && flag.name === name);
  return flags.find((flag) => flag.name === name || flag.aliases?.includes(name) === true);
}

function unknownFlag(flags: readonly FlagSpec[], argument: string): Problem {
  const rawName = argument.replace(/=.*$/s, "");
  const names = flags.flatMap((flag) => [flag.name, ...(flag.aliases ?? [])]).map((name) => `--${name}`);
  return withSuggestion(
    `unknown flag ${JSON.stringify(rawName)}`,
    closest(rawName.replace(/^-*/, "--"), names),
  );
}

/** A problem, with the word that was probably meant. */
export function withSuggestion(message: string, suggestion: string | null): Problem {
  return suggestion === null ? { message } : { message, hint: `Did you mean "${suggestion}"?` };
}

function problemOf(
  flag: FlagSpec,
  rawName: string,
  value: string | undefined,
  isInline: boolean,
): Problem | null {
  if (flag.value === undefined) {
    if (value === undefined) return null;
    return {
      message: `flag "${rawName}" takes no value, got ${JSON.stringify(value)}`,
      hint: `Write "${rawName}" alone.`,
    };
  }
  if (value === undefined) {
    return {
      message: `flag "${rawName}" expects a value`,
      hint: `Write "${rawName} ${flag.value}".`,
    };
  }
  if (isInline || !value.startsWith("-") || value === "-") return null;
  return {
    message: `flag "${rawName}" expects a value, got ${JSON.stringify(value)}`,
    hint: `If that is the value, write "${rawName}=${value}".`,
  };
}

function mostPositionals({ positional }: CommandSpec): number {
  return positional === undefined ? 0 : (positional.most ?? 1);
}

function tooMany(spec: CommandSpec, positionals: readonly string[]): Problem {
  const most = mostPositionals(spec);
  const extra = positionals.slice(most).map((text) => JSON.stringify(text));
  const { name } = spec.positional ?? { name: "" };
  const expected = most === 0 ? "no argument" : most === 1 ? `one ${name}` : `at most ${most}: ${name}`;
  return { message: `"rampa ${spec.name}" takes ${expected}, found also ${extra.join(", ")}` };
}
