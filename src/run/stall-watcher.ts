/** What a watching thread gets to know. */
export interface StallWatcherData {
  /** Counts the turns of the watched thread; then 1 once that thread knows that it was stalled. */
  readonly shared: Int32Array;
  readonly lookMs: number;
  /** How many looks in a row may see the same count. */
  readonly patience: number;
}

/** A function on the stack, the innermost first; lines and columns from 1. */
export interface StallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** What a watching thread tells. */
export type FromStallWatcher =
  | { readonly kind: "watching" }
  /** The main thread was kept busy; that has been ended. */
  | { readonly kind: "stalled"; readonly frames: readonly StallFrame[]; readonly seconds: number };

/**
 * The program of a thread that watches the main thread: when that has had no turn for too long, it ends the
 * JavaScript that runs there, which no `catch` or `finally` of that JavaScript can prevent, and tells where
 * it was. It is run from its own text, so it must not refer to anything outside of itself.
 */
export function stallWatcher(): void {
  /* eslint-disable no-restricted-globals -- the program of a thread of its own */
  const { Session } = process.getBuiltinModule("node:inspector");
  const threads = process.getBuiltinModule("node:worker_threads");
  const port = threads.parentPort;
  if (port === null) return;
  const { shared, lookMs, patience } = threads.workerData as StallWatcherData;
  const scripts = new Map<string, string>();
  const session = new Session();
  // Now, because a thread that is stalled takes no new session.
  session.connectToMainThread();
  session.on("Debugger.scriptParsed", ({ params }) => scripts.set(params.scriptId, params.url));

  let unchanged = 0;
  let lastCount = -1;
  let isEnding = false;
  let attempts = 0;
  const knows = (): boolean => Atomics.load(shared, 1) === 1;
  const end = (frames: readonly StallFrame[]): void => {
    session.post("Runtime.terminateExecution");
    port.postMessage({ kind: "stalled", frames, seconds: Math.round((lookMs * patience) / 1000) });
  };
  const goOn = (): void => {
    isEnding = false;
    // What comes right after it is most likely the same again.
    if (!knows()) setTimeout(pause, 50);
    else session.post("Debugger.disable");
  };
  const pause = (): void => {
    attempts += 1;
    const attempt = attempts;
    isEnding = true;
    session.post("Debugger.enable");
    session.post("Debugger.pause");
    // A regular expression, for example, can be ended but does not pause.
    setTimeout(() => {
      if (!isEnding || attempt !== attempts) return;
      if (!knows()) end([]);
      goOn();
    }, 1_000);
  };
  session.on("Debugger.paused", ({ params }) => {
    const frames = params.callFrames.map(({ functionName, location }) => ({
      functionName,
      url: scripts.get(location.scriptId) ?? "",
      line: location.lineNumber + 1,
      column: (location.columnNumber ?? 0) + 1,
    }));
    if (!knows()) end(frames);
    session.post("Debugger.resume", goOn);
  });

  const looking = setInterval(() => {
    const count = Atomics.load(shared, 0);
    // Looks are counted, not time: a process that was suspended has stalled nobody.
    unchanged = count === lastCount ? unchanged + 1 : 0;
    lastCount = count;
    if (unchanged >= patience && !isEnding) pause();
  }, lookMs);
  port.once("message", () => {
    clearInterval(looking);
    session.disconnect();
    port.close();
  });
  session.post("Debugger.disable", () => port.postMessage({ kind: "watching" }));
  /* eslint-enable no-restricted-globals */
}
