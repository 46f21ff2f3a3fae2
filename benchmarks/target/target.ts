import { type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";

import { usageOf } from "../machine/process-usage.ts";
import { startProcess } from "../machine/processes.ts";
import type { TargetCommand, TargetMessage, TargetOptions, TargetReading } from "./protocol.ts";

const START_TIMEOUT_MS = 10_000;
const READ_TIMEOUT_MS = 5_000;

const WARM_UP_MS = 1000;
const WARM_UP_CONNECTIONS = 100;
const WARM_UP_REQUEST = "GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n";

/** A server to put under load, in a process on its own core. */
export class Target {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.url = `http://127.0.0.1:${port}/`;
  }

  static async start(core: number | null, options: Partial<TargetOptions> = {}): Promise<Target> {
    const settings: TargetOptions = { delayMs: 0, ...options };
    const command = [process.execPath, join(import.meta.dirname, "server.ts"), JSON.stringify(settings)];
    const child = startProcess(command, { core, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const message = await nextMessage(child, START_TIMEOUT_MS);
    if (message.kind !== "listening") throw new Error("the target did not say where it listens");
    await warmUp(message.port);
    return new Target(child, message.port);
  }

  /** CPU time that it has used so far. */
  get cpuS(): number {
    return usageOf(this.#process.pid ?? 0)?.cpuS ?? Number.NaN;
  }

  async read(): Promise<TargetReading> {
    this.#send("read");
    const message = await nextMessage(this.#process, READ_TIMEOUT_MS);
    if (message.kind !== "reading") throw new Error("the target did not answer");
    return message.reading;
  }

  /** Counts from 0 again. */
  reset(): void {
    this.#send("reset");
  }

  async stop(): Promise<void> {
    const closed = once(this.#process, "close");
    this.#process.kill("SIGKILL");
    await closed;
  }

  #send(command: TargetCommand): void {
    this.#process.send(command);
  }
}

async function nextMessage(child: ChildProcess, timeoutMs: number): Promise<TargetMessage> {
  const [message] = (await once(child, "message", { signal: AbortSignal.timeout(timeoutMs) })) as [
    TargetMessage,
  ];
  return message;
}

/** A server that just started is slow at first, which must not look like the generator's fault. */
async function warmUp(port: number): Promise<void> {
  const untilMs = performance.now() + WARM_UP_MS;
  const talk = async (): Promise<void> => {
    const socket = connect({ host: "127.0.0.1", port, noDelay: true });
    while (performance.now() < untilMs) {
      socket.write(WARM_UP_REQUEST);
      await once(socket, "data");
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: WARM_UP_CONNECTIONS }, talk));
}
