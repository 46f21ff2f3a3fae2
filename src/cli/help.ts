import { VERSION } from "../version.ts";
import type { CommandSpec, FlagSpec } from "./command.ts";
import { COMMANDS } from "./command-table.ts";
import { GLOBAL_FLAGS } from "./parse-arguments.ts";

/** The help of the program. */
export function programHelp(): string {
  return lines([
    `rampa ${VERSION}: load tests as a performance gate`,
    "",
    "Usage: rampa COMMAND [OPTIONS]",
    "",
    "Commands:",
    ...twoColumns(COMMANDS.map((command) => [usageOf(command), command.summary])),
    "",
    "Options:",
    ...twoColumns([
      ["-h, --help", "print this help, or that of a command"],
      ["-v, --version", "print the version"],
    ]),
    "",
    'New here? Try "rampa demo", then "rampa init".',
  ]);
}

/** The help of one command. */
export function commandHelp(command: CommandSpec): string {
  const { positional } = command;
  return lines([
    `Usage: rampa ${usageOf(command)} [OPTIONS]`,
    "",
    `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,
    "",
    ...(positional === undefined
      ? []
      : ["Arguments:", ...twoColumns([[positional.name, positional.summary]]), ""]),
    "Options:",
    ...twoColumns([...command.flags, ...GLOBAL_FLAGS].map((flag) => [flagUsage(flag), flag.summary])),
    "",
    ...(command.notes === undefined ? [] : [...command.notes, ""]),
    "Examples:",
    ...command.examples.map((example) => `  ${example}`),
  ]);
}

function usageOf(command: CommandSpec): string {
  return command.positional === undefined ? command.name : `${command.name} [${command.positional.name}]`;
}

function flagUsage(flag: FlagSpec): string {
  const names = [
    ...(flag.short === undefined ? [] : [`-${flag.short}`]),
    `--${flag.name}`,
    ...(flag.aliases ?? []).map((alias) => `--${alias}`),
  ];
  return flag.value === undefined ? names.join(", ") : `${names.join(", ")} ${flag.value}`;
}

function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function lines(parts: readonly string[]): string {
  return `${parts.join("\n")}\n`;
}
