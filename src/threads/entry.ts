import { parentPort } from "node:worker_threads";

import { systemClockOnScaleOf } from "../clock.ts";
import { maskOutput } from "../config/mask-output.ts";
import { Redactor } from "../config/redactor.ts";
import { provideScriptModule } from "../loader/script-module.ts";
import type { ToThread } from "./protocol.ts";
import { systemThreadProbes } from "./system-probes.ts";
import { ThreadMain } from "./thread-main.ts";

// What only scripts need is loaded when there is one: a thread for steps starts sooner.
provideScriptModule(() => import("../index.ts"));

if (parentPort === null) throw new TypeError("this file is run in a thread");
const port = parentPort;
const thread = new ThreadMain({
  post: (message) => port.postMessage(message),
  clockOnScaleOf: systemClockOnScaleOf,
  probes: systemThreadProbes,
  loadFunctions: async (script) => {
    const { scriptFunctions } = await import("../loader/script-functions.ts");
    return scriptFunctions(script);
  },
});
port.on("message", (message: ToThread) => thread.receive(message));

// eslint-disable-next-line no-restricted-globals -- this file owns the events and the output of the thread's process
const events = process;
// The main thread masks, too, but hears of these values only now and then.
const redactor = new Redactor([], () => thread.secretValues);
for (const stream of [events.stdout, events.stderr]) maskOutput(stream, (text) => redactor.text(text));
// A crash, by a rejection that nobody handles too, or a call of process.exit(): what was measured is not lost.
events.on("exit", () => thread.tell());
