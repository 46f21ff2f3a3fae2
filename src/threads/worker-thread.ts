import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Worker, type ResourceLimits } from "node:worker_threads";

import { RampaError } from "../errors.ts";
import type { FromThread } from "./protocol.ts";
import type { OpenThread, ThreadEnd } from "./thread-link.ts";
import { threadStack } from "./thread-stack.ts";

/**
 * Runs `entry`, which is or was built from `entry.ts`, in threads of Node.
 *
 * @throws RampaError `usage_invalid` when there is no such file.
 */
export function workerThreads(entry: URL, resourceLimits?: ResourceLimits): OpenThread {
  if (entry.protocol === "file:" && !existsSync(entry)) {
    throw new RampaError("usage_invalid", `the program of the threads is missing: ${entry.pathname}`, {
      hint: "Keep the folder `thread` of the bundle beside the program's own, or take 1 thread.",
    });
  }
  return (name, listener) => {
    const worker = new Worker(entry, {
      name,
      stdout: true,
      stderr: true,
      ...(resourceLimits === undefined ? {} : { resourceLimits }),
    });
    let thrown: ThreadEnd | null = null;
    const gone = new Promise<void>((resolve) => {
      worker.on("exit", (code) => {
        listener.onGone(thrown ?? { kind: "exited", code });
        resolve();
      });
    });
    worker.on("message", (message: FromThread) => listener.onMessage(message));
    worker.on("error", (error) => (thrown ??= { kind: "threw", error }));
    worker.on("messageerror", (error) => {
      thrown ??= { kind: "threw", error };
      void worker.terminate();
    });
    // What a script prints goes where it would go without threads: the front end has set the console.
    forward(worker.stdout, (line) => console.log(line)); // eslint-disable-line no-console
    forward(worker.stderr, (line) => console.error(line)); // eslint-disable-line no-console
    return {
      post: (message) => worker.postMessage(message),
      stack: (clock) => threadStack(worker.threadId, clock),
      async terminate() {
        await worker.terminate();
        await gone;
      },
    };
  };
}

function forward(stream: Readable, print: (line: string) => void): void {
  createInterface({ input: stream }).on("line", print);
}
