import { resolve } from "node:path";

import { overrideProblems, type Overrides } from "../config/overrides.ts";
import type { Problem } from "../errors.ts";
import type { CliContext } from "./context.ts";
import type { ParsedArguments } from "./parsed-arguments.ts";

/** What is tested, as `run` and `check` were told. */
export interface PlanArguments {
  readonly configPath: string;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly script: string | undefined;
  /** The process's environment with `--env` over it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly overrides: Overrides;
}

/** Reads the flags that say what is tested; what is wrong with them is added to `problems`. */
export function planArguments(
  args: ParsedArguments,
  context: CliContext,
  problems: Problem[],
): PlanArguments {
  if (args.positional !== undefined && args.value("config") !== undefined) {
    problems.push({
      message: 'the config is given twice, as CONFIG and as "--config"',
      hint: "Leave one of them out.",
    });
  }
  return {
    configPath: args.positional ?? args.value("config") ?? "rampa.yml",
    workingDirectory: resolve(context.cwd, args.value("working-directory") ?? "."),
    script: args.value("script"),
    env: { ...context.env, ...envOf(args, problems) },
    overrides: overridesOf(args),
  };
}

/**
 * What is wrong with the overrides. They are checked with the config, which is not read when there are
 * `others`; without those, nothing is said here.
 */
export function valueProblems(
  { overrides }: Pick<PlanArguments, "overrides">,
  others: readonly Problem[],
): readonly Problem[] {
  return others.length === 0 ? [] : overrideProblems(overrides);
}

function envOf(args: ParsedArguments, problems: Problem[]): Record<string, string> {
  const env: Record<string, string> = {};
  for (const text of args.values("env")) {
    const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(text);
    if (match === null) problems.push(notAnAssignment(text));
    else env[match[1] ?? ""] = match[2] ?? "";
  }
  return env;
}

/** What stands after "=" is not repeated: it may be a secret. */
function notAnAssignment(text: string): Problem {
  const [name = ""] = text.split("=", 1);
  const found = text.includes("=") ? `the name ${JSON.stringify(name)}` : 'no "="';
  return {
    message: `flag "--env" expects NAME=VALUE, got ${found}`,
    hint: "A name has letters, digits and _, and no digit first.",
  };
}

function overridesOf(args: ParsedArguments): Overrides {
  const scenarios = args
    .values("scenarios")
    .flatMap((text) => text.split(/[,\n]/))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const [vus, duration, iterations] = [args.value("vus"), args.value("duration"), args.value("iterations")];
  return {
    origin: "flag",
    ...(vus === undefined ? {} : { vus }),
    ...(duration === undefined ? {} : { duration }),
    ...(iterations === undefined ? {} : { iterations }),
    ...(scenarios.length === 0 ? {} : { scenarios }),
  };
}
