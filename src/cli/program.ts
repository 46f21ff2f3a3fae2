import { closest } from "../config/did-you-mean.ts";
import { EXIT_CODES } from "../exit-codes.ts";
import { VERSION } from "../version.ts";
import type { CommandSpec } from "./command.ts";
import { COMMANDS } from "./command-table.ts";
import type { CliContext } from "./context.ts";
import { reportFailure } from "./failure.ts";
import { commandHelp, programHelp } from "./help.ts";
import { parseArguments, usageError, withSuggestion } from "./parse-arguments.ts";

/** Runs the command line once; resolves to its exit code and never rejects. */
export async function runCli(context: CliContext): Promise<number> {
  try {
    return await dispatch(context);
  } catch (error) {
    return reportFailure(error, context);
  }
}

async function dispatch(context: CliContext): Promise<number> {
  const [name, ...rest] = context.argv;
  switch (name) {
    case undefined:
      context.stderr.write(programHelp());
      return EXIT_CODES.config_error;
    case "-h":
    case "--help":
    case "help": {
      const command = rest[0] === undefined ? null : commandNamed(rest[0]);
      context.stdout.write(command === null ? programHelp() : commandHelp(command));
      return EXIT_CODES.passed;
    }
    case "-v":
    case "--version":
      context.stdout.write(`rampa ${VERSION}\n`);
      return EXIT_CODES.passed;
    default:
      return runCommand(commandNamed(name), rest, context);
  }
}

async function runCommand(
  command: CommandSpec,
  args: readonly string[],
  context: CliContext,
): Promise<number> {
  if (wantsHelp(args)) {
    context.stdout.write(commandHelp(command));
    return EXIT_CODES.passed;
  }
  const parsed = parseArguments(command, args);
  const prepare = await command.load();
  const prepared = prepare(parsed, context);
  const problems = [...parsed.problems, ...prepared.problems];
  if (problems.length > 0) throw usageError(command.name, problems);
  return prepared.run();
}

/** Help is given whatever else is wrong with the arguments. */
function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const flags = end === -1 ? args : args.slice(0, end);
  return flags.includes("--help") || flags.includes("-h");
}

function commandNamed(name: string): CommandSpec {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  const kind = name.startsWith("-") ? "flag" : "command";
  const known = kind === "flag" ? ["--help", "--version"] : COMMANDS.map((one) => one.name);
  throw usageError(null, [withSuggestion(`unknown ${kind} ${JSON.stringify(name)}`, closest(name, known))]);
}
