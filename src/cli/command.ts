import type { Problem } from "../errors.ts";
import type { CliContext } from "./context.ts";
import type { ParsedArguments } from "./parsed-arguments.ts";

/** A flag of a command; without `value` it is a switch. */
export interface FlagSpec {
  readonly name: string;
  readonly short?: string;
  /** Other spellings of the same flag. */
  readonly aliases?: readonly string[];
  /** What its value is called in the help. */
  readonly value?: string;
  /** Given several times, all values count; otherwise the last one. */
  readonly repeatable?: boolean;
  readonly summary: string;
}

/** What stands after a command without a flag. */
interface PositionalSpec {
  readonly name: string;
  readonly summary: string;
  /** How many there may be; default 1. */
  readonly most?: number;
}

/** What a command is called and takes; complete without loading the command itself. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly positional?: PositionalSpec;
  readonly flags: readonly FlagSpec[];
  /** Said in the help after the flags. */
  readonly notes?: readonly string[];
  readonly examples: readonly string[];
  /** Loads what the command needs; nothing of it is read before. */
  readonly load: () => Promise<CommandHandler>;
}

/** A command whose arguments were read. */
interface PreparedCommand {
  /** What is wrong with the arguments, besides their own problems. */
  readonly problems: readonly Problem[];
  /** Does the work, when nothing at all is wrong; resolves to the exit code. */
  run(): Promise<number>;
}

/** Reads a command's arguments; as long as it does not run it changes nothing. */
export type CommandHandler = (args: ParsedArguments, context: CliContext) => PreparedCommand;
