import type { Problem } from "../errors.ts";

/** What stood after the command's name. */
export interface ParsedArguments {
  /** The first of `positionals`. */
  readonly positional: string | undefined;
  readonly positionals: readonly string[];
  /** True when a switch was given. */
  has(flag: string): boolean;
  /** The last value given. */
  value(flag: string): string | undefined;
  /** All values given, in their order. */
  values(flag: string): readonly string[];
  /** What cannot be read; flags named here count as not given. */
  readonly problems: readonly Problem[];
}
