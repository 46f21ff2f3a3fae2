import { messageOf, RampaError } from "../errors.ts";

/** The first line of a stack that is not Node's own. */
function stackLineOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null;
  const lines = thrown.stack?.split("\n").map((line) => line.trim()) ?? [];
  return lines.find((line) => line.startsWith("at ") && !line.includes("node:internal")) ?? null;
}

/**
 * What reached the process's handlers for uncaught exceptions and unhandled rejections, as the reason
 * to abort a run: user code that nobody awaits.
 */
export function crashError(thrown: unknown): RampaError {
  const place = stackLineOf(thrown);
  const message = `an error that nobody caught: ${messageOf(thrown)}`;
  return new RampaError("execution_failed", place === null ? message : `${message} (${place})`, {
    hint: "Await every promise of the script, or catch its error.",
    cause: thrown,
  });
}
