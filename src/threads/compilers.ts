import { setFlag } from "./v8-flags.ts";

/** Calls after which V8 has its quick compiler take a function, and for how many of them it must have met no new type. */
interface QuickCompilerLimits {
  readonly calls: number;
  readonly callsOfOneKind: number;
}

/** V8's own. */
const USUAL: QuickCompilerLimits = { calls: 400, callsOfOneKind: 500 };
const SOON: QuickCompilerLimits = { calls: 50, callsOfOneKind: 50 };

/**
 * Has V8 compile what runs now after a few calls, in all threads of the process.
 *
 * @returns Has it wait as long as it usually does.
 */
export function compileSoon(): () => void {
  limitQuickCompiler(SOON);
  return () => limitQuickCompiler(USUAL);
}

/**
 * Keeps V8 from its best compiler, in all threads of the process. That takes about a second of CPU time for what a
 * request runs through, all at once and soon after a load has begun; where it shares the core of the load, nothing
 * starts for tens of milliseconds, and answers are dated as much too late. What the quick compiler makes takes about a
 * fifth more CPU time, which a load has that does not need all of it.
 *
 * @returns Lets V8 have it again.
 */
export function holdBestCompiler(): () => void {
  // Not `--no-turbofan`: what the quick compiler makes meanwhile would never be made better.
  setFlag("--battery-saver-mode");
  return releaseBestCompiler;
}

/** Lets V8 use its best compiler: a load that takes most of a core is better off with it. */
export function releaseBestCompiler(): void {
  setFlag("--no-battery-saver-mode");
}

function limitQuickCompiler({ calls, callsOfOneKind }: QuickCompilerLimits): void {
  setFlag(`--invocation-count-for-maglev=${calls}`);
  setFlag(`--minimum-invocations-after-ic-update=${callsOfOneKind}`);
}
