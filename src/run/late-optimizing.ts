import { setFlagsFromString } from "node:v8";

import type { Plan } from "../config/plan.ts";

/** Ten times V8's own. */
const CALLS = 30_000;

/**
 * For a load of arrivals, makes V8's best compiler come later and bit by bit. It takes about a second of CPU
 * time for what a request runs through, and by default comes at once for nearly all of it, after 3,000
 * requests: with the core shared, arrivals then start tens of milliseconds late. The code that the quick
 * compiler makes meanwhile is about a third slower, so loads that go as fast as they can keep V8's own way.
 */
export function optimizeLate({ scenarios }: Plan): void {
  const hasArrivals = scenarios.some(({ executor: { kind } }) => kind.endsWith("-arrival-rate"));
  // One of the few flags that V8 reads each time it uses it.
  if (hasArrivals) setFlagsFromString(`--invocation-count-for-turbofan=${CALLS}`);
}
