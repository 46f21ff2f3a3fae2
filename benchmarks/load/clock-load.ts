/**
 * Only looks at the clock, for as long as it is told: `clock-load.ts MS`. Prints the moments in which it could not,
 * as JSON: what a machine takes from any program, however good it is.
 */
import type { StandStill } from "../measures/machine.ts";

/** Less is the program itself: a small collection of garbage, an interrupt. */
const LEAST_MS = 0.5;

const endsAtMs = performance.now() + Number(process.argv[2]);
const pauses: number[] = [];
let lastMs = performance.now();
while (lastMs < endsAtMs) {
  const nowMs = performance.now();
  if (nowMs - lastMs > LEAST_MS) pauses.push(nowMs - lastMs);
  lastMs = nowMs;
}
console.log(JSON.stringify({ pauses } satisfies StandStill));
