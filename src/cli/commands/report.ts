import { dirname, relative, resolve } from "node:path";

import { EXIT_CODES } from "../../exit-codes.ts";
import { renderConsole } from "../../report/console.ts";
import { reportModel } from "../../report/model.ts";
import { PROSE_LENGTH } from "../../report/plain-text.ts";
import { terminalText } from "../../report/terminal-text.ts";
import { readResultFile } from "../../run/read-result-file.ts";
import { renderedFiles } from "../../run/rendered-files.ts";
import { writeResults } from "../../run/write-results.ts";
import type { CommandHandler } from "../command.ts";
import type { CliContext } from "../context.ts";
import type { ParsedArguments } from "../parsed-arguments.ts";
import { styleOf } from "../style.ts";

/** Renders all reports again from a result file; its exit code says nothing about the verdict. */
export const report: CommandHandler = (args, context) => ({
  problems: [],
  run: () => renderAgain(args, context),
});

async function renderAgain(args: ParsedArguments, context: CliContext): Promise<number> {
  const { cwd, stdout, stderr } = context;
  const name = args.positional ?? "rampa-results/result.json";
  const path = resolve(cwd, name);
  const model = reportModel(await readResultFile(path, name));
  const out = args.value("out");
  const folder = out === undefined ? dirname(path) : resolve(cwd, out);
  const files = renderedFiles(model);
  const unwritten = await writeResults(folder, files);
  for (const { path: file, reason } of unwritten) {
    stderr.write(`${terminalText(`could not write ${relative(cwd, file)}: ${reason}`, PROSE_LENGTH)}\n`);
  }
  if (!args.has("quiet")) {
    const { isColored } = styleOf(stdout, context, args.has("no-color"));
    stdout.write(renderConsole(model, { color: isColored }));
    const names = Object.keys(files).join(", ");
    if (unwritten.length === 0) stdout.write(`\n${relative(cwd, folder) || "."}: ${names}\n`);
  }
  return unwritten.length === 0 ? EXIT_CODES.passed : EXIT_CODES.not_written;
}
