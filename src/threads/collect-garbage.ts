import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (options: { readonly type: "major" | "minor" }) => void;

let collect: Collect | null = null;

/**
 * Collects all garbage of this thread now. What loading, checking and warming up have left would otherwise be
 * collected in the first second of a load, all at once, and nothing starts for tens of milliseconds.
 */
export function collectGarbage(): void {
  collect ??= exposed();
  collect({ type: "major" });
}

/** Counts all objects there are as old ones, which later collections of young ones need not copy any more. */
export function ageObjects(): void {
  collect ??= exposed();
  // An object is old when it has outlived two.
  collect({ type: "minor" });
  collect({ type: "minor" });
}

/**
 * V8 gives its collector to contexts that are made while this flag is set. The flag is one for the process and stays:
 * threads would take it away from each other.
 */
function exposed(): Collect {
  setFlagsFromString("--expose-gc");
  return runInNewContext("typeof gc === 'function' ? gc : () => undefined") as Collect;
}
