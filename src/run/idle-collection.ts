import { setFlagsFromString } from "node:v8";

/** Longer than any run, and the most that V8 takes. */
const NEVER_MS = 2 ** 31 - 1;

/**
 * Leaves garbage where it is until its space is needed. By default V8 collects all of it once more when little happens
 * eight seconds after a full collection, and gives memory back: then nothing starts for 20 ms, code that has just been
 * compiled is thrown away, and what is left for new objects is so small that it must be collected every second.
 */
export function collectOnlyWhenFull(): void {
  // One of the few flags that V8 reads each time it uses it.
  setFlagsFromString(`--gc-memory-reducer-start-delay-ms=${NEVER_MS}`);
}
