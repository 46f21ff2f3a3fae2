import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { type Problem, RampaError, messageOf } from "../../errors.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandHandler } from "../command.ts";
import type { CliContext } from "../context.ts";
import { usageError } from "../parse-arguments.ts";
import type { ParsedArguments } from "../parsed-arguments.ts";
import { STARTER_CONFIG, STARTER_WORKFLOW } from "../starter-files.ts";

const FILES = [
  { path: "rampa.yml", text: STARTER_CONFIG },
  { path: join(".github", "workflows", "rampa.yml"), text: STARTER_WORKFLOW },
];

/** Writes the starter files: all of them, or none when one is there already. */
export const init: CommandHandler = (args, context) => ({
  problems: [],
  run: () => writeStarterFiles(args, context),
});

async function writeStarterFiles(args: ParsedArguments, context: CliContext): Promise<number> {
  const folder = resolve(context.cwd, args.value("working-directory") ?? ".");
  if (!args.has("force")) {
    const problems: Problem[] = FILES.filter(({ path }) => existsSync(join(folder, path))).map(
      ({ path }) => ({
        message: `${path} exists already`,
        hint: "Nothing was written; use --force to overwrite it.",
      }),
    );
    if (problems.length > 0) throw usageError("init", problems);
  }
  for (const { path, text } of FILES) {
    await write(join(folder, path), text);
    context.stdout.write(`wrote ${path}\n`);
  }
  context.stdout.write(
    [
      "",
      "Next:",
      "  1. put the requests of your service into rampa.yml",
      "  2. rampa check   shows the plan",
      "  3. rampa run     runs it, with BASE_URL=… for another address",
      "  4. in .github/workflows/rampa.yml, say how your service starts",
      "",
    ].join("\n"),
  );
  return EXIT_CODES.passed;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new RampaError("result_not_written", `cannot write ${path}: ${messageOf(cause)}`, { cause });
  }
}
