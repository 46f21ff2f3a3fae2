import { parentPort } from "node:worker_threads";

import { systemClockOnScaleOf } from "../clock.ts";
import { importScript } from "../loader/import-script.ts";
import { readScript } from "../loader/read-script.ts";
import { provideScriptModule } from "../loader/script-module.ts";
import { formatProblem, RampaError } from "../errors.ts";
import type { ScriptFile, ToThread } from "./protocol.ts";
import type { SegmentWork } from "./segment-users.ts";
import { systemThreadProbes } from "./system-probes.ts";
import { ThreadMain } from "./thread-main.ts";

// Loaded when a script is: a thread for steps starts sooner.
provideScriptModule(() => import("../index.ts"));

async function loadFunctions({ path, shownAs }: ScriptFile): Promise<SegmentWork["functions"]> {
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

if (parentPort === null) throw new TypeError("this file is run in a thread");
const port = parentPort;
const thread = new ThreadMain({
  post: (message) => port.postMessage(message),
  clockOnScaleOf: systemClockOnScaleOf,
  probes: systemThreadProbes,
  loadFunctions,
});
port.on("message", (message: ToThread) => thread.receive(message));
// eslint-disable-next-line no-restricted-globals -- the owner of the thread's process events
process.on("unhandledRejection", (thrown) => thread.recordScriptError(thrown));
