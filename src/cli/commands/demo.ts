import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";

import { RampaError, messageOf } from "../../errors.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import { parseFailOn } from "../../run/fail-on.ts";
import type { CommandHandler } from "../command.ts";
import type { CliContext } from "../context.ts";
import { startDemoTarget } from "../demo-target.ts";
import { runAndShow } from "../gated-run.ts";
import type { ParsedArguments } from "../parsed-arguments.ts";
import { QUICKSTART } from "../quickstart.ts";

/** Runs the quickstart against a target inside this process. */
export const demo: CommandHandler = (args, context) => ({ problems: [], run: () => runDemo(args, context) });

async function runDemo(args: ParsedArguments, context: CliContext): Promise<number> {
  const resultsDir = args.value("out") ?? "rampa-results";
  const config = join(resolve(context.cwd, resultsDir), "quickstart.yml");
  await writeConfig(config);
  const say = args.has("quiet") ? () => undefined : (text: string) => context.stdout.write(`${text}\n`);
  const target = await startDemoTarget(context.clock);
  try {
    say(`A small shop listens at ${target.origin}; ${relative(context.cwd, config)} says what is tested.`);
    const code = await runAndShow(
      {
        request: {
          configPath: relative(context.cwd, config),
          workingDirectory: context.cwd,
          overrides: {},
          env: { ...context.env, BASE_URL: target.origin },
          waitOn: [],
          waitOnTimeoutMs: 0,
          resultsDir,
          signal: context.signal,
        },
        failOn: parseFailOn("any").statuses,
        eventsPath: null,
        view: { progressMs: 2_000, isJson: false, isQuiet: args.has("quiet"), noColor: args.has("no-color") },
      },
      context,
    );
    if (code === EXIT_CODES.passed) {
      say(
        `The shop counted ${target.answered} requests itself. Next: "rampa init" writes a config of your own.`,
      );
    }
    return code;
  } finally {
    await target.close();
  }
}

async function writeConfig(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, QUICKSTART);
  } catch (cause) {
    throw new RampaError("result_not_written", `cannot write ${path}: ${messageOf(cause)}`, {
      hint: 'Name another folder with "--out DIR".',
      cause,
    });
  }
}
