import { setFlagsFromString } from "node:v8";

/** Ten times V8's own. */
const CALLS = 30_000;

/**
 * Makes V8's best compiler come later and bit by bit. It takes about a second of CPU time for what a request
 * runs through, and by default comes at once for nearly all of it, after 3,000 requests: with the core shared,
 * arrivals then start tens of milliseconds late. The code that the quick compiler makes meanwhile is about
 * a third slower.
 */
export function optimizeLate(): void {
  // One of the few flags that V8 reads each time it uses it.
  setFlagsFromString(`--invocation-count-for-turbofan=${CALLS}`);
}
