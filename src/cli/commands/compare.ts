import { relative, resolve } from "node:path";

import { EXIT_CODES } from "../../exit-codes.ts";
import { renderComparison } from "../../report/console-comparison.ts";
import { reportModel } from "../../report/model.ts";
import { PROSE_LENGTH } from "../../report/plain-text.ts";
import type { ResultFile } from "../../report/result-file.ts";
import { terminalText } from "../../report/terminal-text.ts";
import { isRelative } from "../../thresholds/parse-relative.ts";
import { compareResults } from "../../run/compare-results.ts";
import { readResultFile } from "../../run/read-result-file.ts";
import { Redactor } from "../../config/redactor.ts";
import { writeResult } from "../../run/write-result.ts";
import type { CommandHandler } from "../command.ts";
import type { CliContext } from "../context.ts";
import type { ParsedArguments } from "../parsed-arguments.ts";
import { styleOf } from "../style.ts";

/** Says how the run of one result file differs from that of another. */
export const compare: CommandHandler = (args, context) => {
  const [base = "", head = ""] = args.positionals;
  const count = args.positionals.length;
  const message = `expected two result.json files, got ${count === 0 ? "none" : "one"}`;
  const problem = { message, hint: "Write rampa compare BASE.json HEAD.json." };
  return {
    problems: count < 2 ? [problem] : [],
    run: () => compareFiles(base, head, args, context),
  };
};

async function compareFiles(
  base: string,
  head: string,
  args: ParsedArguments,
  context: CliContext,
): Promise<number> {
  const { cwd, stdout } = context;
  const read = async (name: string): Promise<{ name: string; result: ResultFile }> => ({
    name,
    result: await readResultFile(resolve(cwd, name), name),
  });
  const result = compareResults(await read(base), await read(head));
  if (args.has("json")) stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else if (!args.has("quiet")) {
    const { isColored } = styleOf(stdout, context, args.has("no-color"));
    stdout.write(renderComparison(reportModel(result), { color: isColored }));
  }
  const out = args.value("out");
  const isWritten = out === undefined || (await write(result, out, context));
  if (hasFailed(result)) return EXIT_CODES.threshold_failed;
  return isWritten ? EXIT_CODES.passed : EXIT_CODES.not_written;
}

async function write(result: ResultFile, out: string, { cwd, stderr }: CliContext): Promise<boolean> {
  const folder = resolve(cwd, out);
  const { unwritten } = await writeResult(result, { folder, comment: {}, redactor: new Redactor([]) });
  for (const { path, reason } of unwritten) {
    stderr.write(`${terminalText(`could not write ${relative(cwd, path)}: ${reason}`, PROSE_LENGTH)}\n`);
  }
  return unwritten.length === 0;
}

/** Limits of a run's own figures were judged when it was made. */
function hasFailed({ thresholds }: ResultFile): boolean {
  return thresholds.some(({ source, outcome }) => outcome === "failed" && isRelative(source));
}
