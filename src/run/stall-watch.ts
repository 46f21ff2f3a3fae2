import { closeSync } from "node:fs";
import { url as debuggerUrl } from "node:inspector";
import { Worker } from "node:worker_threads";

import type { Clock } from "../clock.ts";
import type { RampaError } from "../errors.ts";
import { stallWatcher, type StallEnding, type StallWatcherData } from "./stall-watcher.ts";
import { stalledError } from "../worker/stalled-error.ts";

/** How often {@link StallWatch.beat} is to be called, and how often that is looked at. */
export const BEAT_MS = 250;

/** No script that works keeps a thread this long without waiting for anything. */
const STALL_MS = 10_000;

/** A child process or a file that a script waits for in one call may take longer, but not for ever. */
const NATIVE_MS = 300_000;

/** The watching thread starts in much less. */
const START_MS = 5_000;
const STOP_MS = 1_000;

/** Of systems under test: this version, the baseline, and what prepares it. */
const MAX_GROUPS = 8;

const STDERR = 2;

const SYMBOL = "rampa.stall-ending";

/** What happens when user code loops for ever. */
export interface StallWatchOptions {
  readonly clock: Clock;
  /**
   * User code keeps the main thread busy for ever; this is called in the middle of it. Nothing that waits
   * goes on any more, so it does all that is left to do before it returns the exit code.
   */
  readonly onStall: (error: RampaError) => number;
  /** Ends the process. */
  readonly exit: (code: number) => void;
  readonly stallMs?: number;
  readonly nativeMs?: number;
}

/** Watches over the thread that made it, from another thread, for user code that loops for ever. */
export class StallWatch {
  readonly #options: StallWatchOptions;
  readonly #turns = new Int32Array(new SharedArrayBuffer((1 + MAX_GROUPS) * Int32Array.BYTES_PER_ELEMENT));
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
    // Whoever debugs a script lets it stand for as long as they like.
    if (this.#worker !== null || debuggerUrl() !== undefined) return;
    const { clock, stallMs = STALL_MS, nativeMs = NATIVE_MS } = this.#options;
    this.#offerEnding();
    const workerData: StallWatcherData = {
      turns: this.#turns,
      lookMs: BEAT_MS,
      patience: Math.ceil(stallMs / BEAT_MS),
      nativePatience: Math.ceil(nativeMs / BEAT_MS),
      symbol: SYMBOL,
    };
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
      worker.on("message", settle);
      // Without a watch a run works as well.
      worker.on("error", settle);
      worker.on("exit", settle);
    });
    worker.unref();
  }

  /** Shows that this thread has its turn. */
  beat(): void {
    Atomics.add(this.#turns, 0, 1);
  }

  /** A process group that is killed when this process has to be; returns the way back. */
  takeAlong(processGroup: number): () => void {
    const slot = this.#turns.indexOf(0, 1);
    if (slot === -1) return () => undefined;
    Atomics.store(this.#turns, slot, processGroup);
    return () => void Atomics.store(this.#turns, slot, 0);
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

  /** The watching thread can call only what it finds in the global scope. */
  #offerEnding(): void {
    const { onStall, exit } = this.#options;
    const ending: StallEnding = {
      conclude: (stall) => onStall(stalledError(stall)),
      exit(code) {
        // Node has a word to say there about debuggers that are still connected.
        closeSync(STDERR);
        exit(code);
      },
    };
    Object.defineProperty(globalThis, Symbol.for(SYMBOL), { value: Object.freeze(ending) });
  }
}
