import type { Shard } from "../engine/shard.ts";
import type { Problem } from "../errors.ts";
import { parseShard } from "../run/parse-shard.ts";
import type { ParsedArguments } from "./parsed-arguments.ts";

/** The part of the load that `--shard` asks for, if any; what is wrong with it is added to `problems`. */
export function shardArgument(args: ParsedArguments, problems: Problem[]): Shard | undefined {
  const text = args.value("shard");
  if (text === undefined) return undefined;
  const { shard, problem } = parseShard(text);
  if (problem !== null) problems.push({ path: "--shard", ...problem });
  return shard ?? undefined;
}
