/** Matches this file where it is not part of a bundle. */
const UNBUNDLED = /\/thread-entry(?=\.[jt]s$)/;

/**
 * The program of a load-generating thread: `entry` beside this file, or `thread/index.js` beside the folder
 * of the bundle. Put together as text: bundlers would take `new URL(…, import.meta.url)` for a file to copy.
 */
export const THREAD_ENTRY: string = UNBUNDLED.test(import.meta.url)
  ? import.meta.url.replace(UNBUNDLED, "/entry")
  : import.meta.url.replace(/[^/]*\/[^/]*$/, "thread/index.js");
