import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import type { Stall } from "./stall-meter.ts";

/** What a server saw since the report before, in the machine's time. */
export interface ArrivalReport {
  readonly arrivals: readonly { readonly path: string; readonly atMs: number }[];
  /** When the machine kept the server from running. */
  readonly stalls: readonly Stall[];
}

/** A real server in a process of its own, so that its clock and its load are not the generator's. */
export class ArrivalLog implements AsyncDisposable {
  readonly origin: string;
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<ArrivalLog> {
    const child = fork(fileURLToPath(new URL("arrival-log-server.ts", import.meta.url)), { execArgv: [] });
    const [port] = (await once(child, "message")) as [number];
    return new ArrivalLog(child, port);
  }

  async report(): Promise<ArrivalReport> {
    const answer = once(this.#process, "message") as Promise<[ArrivalReport]>;
    this.#process.send("report");
    return (await answer)[0];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#process, "exit");
    this.#process.disconnect();
    await ended;
  }
}
