import { systemClock } from "../../src/clock.ts";
import type { CliContext } from "../../src/cli/context.ts";
import { runCli } from "../../src/cli/program.ts";

/** What one call of the command line left behind. */
export interface CliEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, without a terminal and with an environment of its own. */
export async function cli(
  argv: readonly string[],
  given: Partial<Omit<CliContext, "argv" | "stdout" | "stderr">> & { isTTY?: boolean } = {},
): Promise<CliEnd> {
  const { isTTY = false, ...context } = given;
  let [stdout, stderr] = ["", ""];
  const code = await runCli({
    argv,
    env: {},
    cwd: import.meta.dirname,
    clock: systemClock,
    signal: new AbortController().signal,
    atExit: () => () => undefined,
    ...context,
    stdout: { isTTY, columns: 80, write: (text) => (stdout += text) },
    stderr: { isTTY, columns: 80, write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}
