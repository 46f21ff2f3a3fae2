import { RampaError } from "../errors.ts";
import { loadTest } from "../loader/load-test.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { RunRequest } from "./run-request.ts";

export type Loaded =
  | { readonly kind: "loaded"; readonly test: TestPlan }
  | { readonly kind: "config_error"; readonly error: RampaError }
  /** The request's signal aborted before the script had finished loading. */
  | { readonly kind: "interrupted" };

/** Reads config and script of a request; sends no request and starts no process. */
export async function loadRequested(
  request: Pick<RunRequest, "configPath" | "workingDirectory" | "overrides" | "script" | "env" | "signal">,
): Promise<Loaded> {
  const { signal } = request;
  const interrupted = Promise.withResolvers<Loaded>();
  const interrupt = (): void => interrupted.resolve({ kind: "interrupted" });
  signal.addEventListener("abort", interrupt, { once: true });
  if (signal.aborted) interrupt();
  try {
    return await Promise.race([load(request), interrupted.promise]);
  } finally {
    signal.removeEventListener("abort", interrupt);
  }
}

async function load(request: Parameters<typeof loadRequested>[0]): Promise<Loaded> {
  try {
    const test = await loadTest(request.configPath, {
      cwd: request.workingDirectory,
      env: request.env,
      overrides: request.overrides,
      ...(request.script === undefined ? {} : { script: request.script }),
    });
    return { kind: "loaded", test };
  } catch (thrown) {
    if (thrown instanceof RampaError) return { kind: "config_error", error: thrown };
    throw thrown;
  }
}
