import { uptime } from "node:process";

import { setFlag } from "../threads/v8-flags.ts";

/** V8 looks for the first time eight seconds after a process began to fill its heap. */
const FIRST_LOOK_S = 8;

/**
 * Leaves garbage where it is until its space is needed. By default V8 collects all of it once more when little happens
 * eight seconds after a full collection, and gives memory back: then nothing starts for 20 ms, code that has just been
 * compiled is thrown away, and what is left for new objects is so small that it must be collected every second.
 *
 * @param ageS How long the process has run, seconds. An old one keeps V8's own way: where V8 has collected so already,
 * it would end the process for having done it more often than it may.
 */
export function collectOnlyWhenFull(ageS: number = uptime()): void {
  if (ageS < FIRST_LOOK_S - 1) setFlag("--memory-reducer-gc-count=0");
}
