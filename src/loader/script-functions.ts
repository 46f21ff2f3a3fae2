import { formatProblem, RampaError } from "../errors.ts";
import type { ScriptFile } from "../threads/protocol.ts";
import { importScript } from "./import-script.ts";
import { readScript } from "./read-script.ts";
import type { UserFunction } from "./test-plan.ts";

/**
 * Loads a script once more, in another thread than the one that read the test.
 *
 * @throws RampaError `script_not_found` or `script_invalid` when it cannot be loaded any more.
 */
export async function scriptFunctions(script: ScriptFile): Promise<ReadonlyMap<string, UserFunction>> {
  const { path, shownAs } = script;
  const imported = await importScript(path, shownAs);
  switch (imported.kind) {
    case "loaded":
      return readScript(imported.exports, shownAs).functions;
    case "missing":
      throw new RampaError("script_not_found", `the script ${shownAs} does not exist any more`);
    case "invalid":
      throw new RampaError("script_invalid", formatProblem(imported.problem), { cause: imported.cause });
  }
}
