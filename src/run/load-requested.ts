import type { Clock } from "../clock.ts";
import { RampaError } from "../errors.ts";
import { loadTest } from "../loader/load-test.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { RunRequest } from "./run-request.ts";

/** What became of the test that was asked for. */
export type Loaded =
  | { readonly kind: "loaded"; readonly test: TestPlan }
  | { readonly kind: "config_error"; readonly error: RampaError }
  /** The request's signal aborted before the script had finished loading. */
  | { readonly kind: "interrupted" };

/** What loading a test takes from a request. */
type LoadRequest = Pick<
  RunRequest,
  "configPath" | "workingDirectory" | "overrides" | "script" | "env" | "shard" | "signal"
>;

/** The most that a script may take to load what it imports and to run its top level. */
const LOAD_MS = 20_000;

/** Reads config and script of a request; sends no request and starts no process. */
export async function loadRequested(request: LoadRequest, clock: Clock): Promise<Loaded> {
  const { signal } = request;
  const cut = Promise.withResolvers<Loaded>();
  const interrupt = (): void => cut.resolve({ kind: "interrupted" });
  signal.addEventListener("abort", interrupt, { once: true });
  if (signal.aborted) interrupt();
  const timer = clock.at(clock.now() + LOAD_MS, () => {
    cut.resolve({ kind: "config_error", error: tooSlow(request) });
  });
  try {
    return await Promise.race([load(request), cut.promise]);
  } finally {
    timer.cancel();
    signal.removeEventListener("abort", interrupt);
  }
}

function tooSlow({ configPath, script }: LoadRequest): RampaError {
  const file = script ?? configPath;
  const message = `${file}: the script was not loaded within ${LOAD_MS / 1000} s`;
  const hint = "Look at what its top level waits for; what takes time belongs into setup().";
  return new RampaError("script_invalid", message, { hint, problems: [{ message, hint }] });
}

async function load(request: LoadRequest): Promise<Loaded> {
  try {
    const test = await loadTest(request.configPath, {
      cwd: request.workingDirectory,
      env: request.env,
      overrides: request.overrides,
      machines: request.shard?.count ?? 1,
      ...(request.script === undefined ? {} : { script: request.script }),
    });
    return { kind: "loaded", test };
  } catch (thrown) {
    if (thrown instanceof RampaError) return { kind: "config_error", error: thrown };
    throw thrown;
  }
}
