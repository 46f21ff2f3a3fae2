import { Worker } from "node:worker_threads";

import type { Clock } from "../clock.ts";
import type { RampaError } from "../errors.ts";
import { stallWatcher, type FromStallWatcher, type StallWatcherData } from "./stall-watcher.ts";
import { stalledError } from "./stalled-error.ts";

/** How often {@link StallWatch.beat} is to be called, and how often that is looked at. */
export const BEAT_MS = 250;

/** No script that works keeps a thread this long without waiting for anything. */
const STALL_MS = 10_000;

/** The watching thread starts in much less. */
const START_MS = 5_000;
const STOP_MS = 1_000;

export interface StallWatchOptions {
  readonly clock: Clock;
  /** User code kept the main thread busy; it was ended there, and the thread goes on. */
  readonly onStall: (error: RampaError) => void;
  readonly stallMs?: number;
}

/** Watches over the thread that made it, from another thread, for user code that loops for ever. */
export class StallWatch {
  readonly #options: StallWatchOptions;
  readonly #shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  #worker: Worker | null = null;

  constructor(options: StallWatchOptions) {
    this.#options = options;
  }

  /** Whether a thread of this process is only the watching one. */
  owns(worker: unknown): boolean {
    return worker === this.#worker;
  }

  /** Resolves when the watch has begun; it does not keep the process alive. Safe to call again. */
  async start(): Promise<void> {
    if (this.#worker !== null) return;
    const { clock, stallMs = STALL_MS } = this.#options;
    const patience = Math.ceil(stallMs / BEAT_MS);
    const workerData: StallWatcherData = { shared: this.#shared, lookMs: BEAT_MS, patience };
    const worker = new Worker(`(${stallWatcher.toString()})()`, {
      eval: true,
      name: "rampa: watch",
      workerData,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 2 },
    });
    this.#worker = worker;
    await new Promise<void>((resolve) => {
      const late = clock.at(clock.now() + START_MS, resolve);
      const settle = (): void => {
        late.cancel();
        resolve();
      };
      worker.on("message", (message: FromStallWatcher) => {
        if (message.kind === "watching") settle();
        else this.#tell(message);
      });
      // Without a watch a run works as well.
      worker.on("error", settle);
      worker.on("exit", settle);
    });
    worker.unref();
  }

  /** Shows that this thread has its turn. */
  beat(): void {
    Atomics.add(this.#shared, 0, 1);
  }

  /** Ends the watch; without that Node waits for what it takes for a debugger. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    const { clock } = this.#options;
    await new Promise<void>((resolve) => {
      const late = clock.at(clock.now() + STOP_MS, resolve);
      worker.once("exit", () => {
        late.cancel();
        resolve();
      });
      worker.postMessage("stop");
    });
  }

  #tell(stall: Extract<FromStallWatcher, { kind: "stalled" }>): void {
    const isFirst = Atomics.exchange(this.#shared, 1, 1) === 0;
    if (isFirst) this.#options.onStall(stalledError(stall));
  }
}
