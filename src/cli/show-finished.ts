import { relative } from "node:path";

import { renderConsole } from "../report/console.ts";
import { reportModel } from "../report/model.ts";
import { phraseText } from "../report/phrase.ts";
import { PROSE_LENGTH } from "../report/plain-text.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { FinishedRun } from "../run/run-request.ts";
import type { CliContext } from "./context.ts";
import { styleOf } from "./style.ts";

/** How a result is shown. */
export interface FinishOptions {
  /** Only the verdict, and what went wrong. */
  readonly isQuiet: boolean;
  /** `result.json` on standard output, everything else on standard error. */
  readonly isJson: boolean;
  readonly noColor: boolean;
}

/** Shows the report, and where its files are. */
export function showFinished(
  { result, paths, unwritten }: FinishedRun,
  { isJson, isQuiet, noColor }: FinishOptions,
  context: CliContext,
): void {
  const { cwd, stdout, stderr } = context;
  const out = isJson ? stderr : stdout;
  const model = reportModel(result);
  if (isQuiet)
    out.write(`${model.verdict.word}: ${terminalText(phraseText(model.verdict.headline), PROSE_LENGTH)}\n`);
  else {
    out.write(`\n${renderConsole(model, { color: styleOf(out, context, noColor).isColored })}`);
    if (unwritten.length === 0) out.write(`\nReport: ${relative(cwd, paths.report)}\n`);
  }
  if (isJson) stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
