import { RampaError } from "../errors.ts";
import { describeScriptError } from "../worker/script-error.ts";

/** The part of Node's `process` that ends it. */
interface Exiting {
  exit: (code?: number | string | null) => never;
}

/**
 * From here on `process.exit()` means that user code wants to end the process: it throws, and the run is
 * told, so that what was measured is not lost.
 *
 * @returns what ends the process indeed.
 */
export function keepFromExiting(process: Exiting, onExit: (error: RampaError) => void): Exiting["exit"] {
  const exit = process.exit.bind(process);
  process.exit = (code) => {
    const call = `process.exit(${code ?? ""})`;
    const error = new RampaError(
      "execution_failed",
      describeScriptError(new Error(`the script called ${call}`)),
      {
        hint: "A script must not end the process: throw an error instead.",
      },
    );
    onExit(error);
    throw error;
  };
  return exit;
}
