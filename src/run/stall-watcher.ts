import type { Stall } from "../worker/stalled-error.ts";

/** What a watching thread gets to know. */
export interface StallWatcherData {
  /** Counts the turns of the watched thread; then the process groups that end with this process, 0 for none. */
  readonly turns: Int32Array;
  readonly lookMs: number;
  /** How many looks in a row may see the same count. */
  readonly patience: number;
  /** The same for a thread that runs no JavaScript: it waits for a child process, say. */
  readonly nativePatience: number;
  /** Of the symbol under which the watched thread offers a {@link StallEnding}. */
  readonly symbol: string;
}

/** What the watching thread calls in the watched one, in the middle of the JavaScript that runs there. */
export interface StallEnding {
  /** @returns The exit code. */
  conclude(stall: Stall): number;
  exit(code: number): void;
}

/**
 * The program of a thread that watches the main thread: when that has had no turn for too long, it pauses
 * the JavaScript that runs there, which nothing in it can prevent, and has the main thread conclude the run
 * and end the process from where it stands. It is run from its own text, so it must not refer to anything
 * outside of itself.
 */
export function stallWatcher(): void {
  /* eslint-disable no-restricted-globals -- the program of a thread of its own */
  const { Session } = process.getBuiltinModule("node:inspector");
  const { writeSync } = process.getBuiltinModule("node:fs");
  const threads = process.getBuiltinModule("node:worker_threads");
  const port = threads.parentPort;
  if (port === null) return;
  const { turns, lookMs, patience, nativePatience, symbol } = threads.workerData as StallWatcherData;
  /** JavaScript pauses at once: what does not within this time runs none. */
  const pauseMs = 1_000;
  /** Files, a summary, and what is published with all its retries. */
  const concludeMs = 150_000;
  const exitMs = 3_000;

  const scripts = new Map<string, string>();
  const session = new Session();
  // Now, because a thread that is stalled takes no new session.
  session.connectToMainThread();
  session.on("Debugger.scriptParsed", ({ params }) => scripts.set(params.scriptId, params.url));

  let unchanged = 0;
  let lastCount = -1;
  let state: "watching" | "pausing" | "concluding" = "watching";
  let askedAtMs = 0;
  const kill = (why: string): void => {
    try {
      writeSync(2, `rampa: ${why}; the process is killed\n`);
    } catch {
      // Nobody reads it any more.
    }
    for (const group of turns.subarray(1)) {
      try {
        if (group > 0) process.kill(-group, "SIGKILL");
      } catch {
        // It has ended.
      }
    }
    process.kill(process.pid, "SIGKILL");
  };
  const call = (name: string, argument: unknown, then?: (value: unknown) => void): void => {
    const expression = `globalThis[Symbol.for(${JSON.stringify(symbol)})].${name}(${JSON.stringify(argument)})`;
    session.post("Runtime.evaluate", { expression, returnByValue: true }, (error, answer) => {
      then?.(error === null ? answer.result.value : undefined);
    });
  };
  const pause = (): void => {
    state = "pausing";
    askedAtMs = performance.now();
    session.post("Debugger.enable");
    session.post("Debugger.pause");
  };
  const goOn = (): void => {
    session.post("Debugger.resume");
    session.post("Debugger.disable", () => {
      state = "watching";
      unchanged = 0;
    });
  };
  session.on("Debugger.paused", ({ params }) => {
    // It was no JavaScript that took so long, and that is over.
    if (state !== "pausing" || performance.now() - askedAtMs > pauseMs) {
      goOn();
      return;
    }
    state = "concluding";
    setTimeout(() => kill("the results of a script that loops for ever took too long"), concludeMs);
    const frames = params.callFrames.map(({ functionName, location }) => ({
      functionName,
      url: scripts.get(location.scriptId) ?? "",
      line: location.lineNumber + 1,
      column: (location.columnNumber ?? 0) + 1,
    }));
    call("conclude", { frames, seconds: Math.round((lookMs * patience) / 1000) }, (code) => {
      session.post("Debugger.resume");
      // Else the process would wait for the debugger.
      session.post("Debugger.disable");
      call("exit", typeof code === "number" ? code : 1);
      setTimeout(() => kill("a script that loops for ever could not be ended"), exitMs);
    });
  });

  const looking = setInterval(() => {
    const count = Atomics.load(turns, 0);
    // Looks are counted, not time: a process that was suspended has stalled nobody.
    unchanged = count === lastCount ? unchanged + 1 : 0;
    lastCount = count;
    if (state === "watching" && unchanged >= patience) pause();
    if (state === "pausing" && unchanged >= nativePatience) {
      kill("the script has kept its thread from everything for minutes without running any JavaScript");
    }
  }, lookMs);
  port.once("message", () => {
    clearInterval(looking);
    session.disconnect();
    port.close();
  });
  session.post("Debugger.disable", () => port.postMessage("watching"));
  /* eslint-enable no-restricted-globals */
}
