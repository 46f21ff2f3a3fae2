import { COMMANDS } from "../../src/cli/command-table.ts";
import { commandHelp, programHelp } from "../../src/cli/help.ts";
import { EXIT_CODES } from "../../src/exit-codes.ts";
import { code, markdownTable } from "./markdown-table.ts";

const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT_CODES, string>> = {
  passed: "every threshold held",
  threshold_failed: "a threshold failed or had no data, or `abort_on_fail` ended the run",
  execution_failed: "the load itself did not work, or the system under test ended during the run",
  config_error: "invalid configuration or usage; nothing ran",
  stopped: "somebody ended the run early",
  setup_failed: "`setup` failed, or the system under test did not become ready",
  not_written: "the run passed, but a result file could not be written",
  teardown_failed: "everything held, but `teardown` failed",
  invalid: "the load was not delivered as planned, so nothing can be judged",
};

function helpOf(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

/** The help texts, as the program prints them, and its exit codes. */
export function cliTexts(): Readonly<Record<string, string>> {
  const commands = COMMANDS.map((command) => [`help-${command.name}`, helpOf(commandHelp(command))] as const);
  return {
    help: helpOf(programHelp()),
    ...Object.fromEntries(commands),
    "exit-codes": markdownTable(
      ["code", "status", "meaning"],
      Object.entries(EXIT_CODES).map(([status, exitCode]) => [
        String(exitCode),
        status === "not_written" || status === "config_error" ? "" : code(status),
        EXIT_MEANINGS[status as keyof typeof EXIT_CODES],
      ]),
    ),
  };
}
