import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";

import { delay } from "../clock.ts";
import type { RunError } from "../engine/run-result.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import { checkoutRef, type Checkout } from "./checkout-ref.ts";
import { interruptionOf } from "./interruption.ts";
import type { Run } from "./run-context.ts";
import type { TargetProcess } from "./target-process.ts";
import { endVersion, startVersion, type StartedBaseline } from "./versions.ts";

const LOG = "baseline.log";
const PREPARE_LOG = "baseline-prepare.log";

/** The most that `prepare` may take. */
const PREPARE_MS = 15 * 60_000;

/** Checks a ref out, prepares and starts it on a port of its own. Nothing of it is left when that fails. */
export async function startRef(ref: string, test: TestPlan, run: Run): Promise<StartedBaseline | RunError> {
  run.listener.onPhase?.("baseline");
  const checkout = await checkoutRef(ref, run);
  if (!("sha" in checkout)) return checkout;
  const started = await startIn(checkout, ref, test, run).catch((error: unknown) => error as Error);
  if ("version" in started) return started;
  await removeFrom(checkout, run);
  if (started instanceof Error) throw started;
  return started;
}

async function startIn(
  checkout: Checkout,
  ref: string,
  test: TestPlan,
  run: Run,
): Promise<StartedBaseline | RunError> {
  const { request } = run;
  if (!existsSync(checkout.folder)) {
    return {
      code: "baseline_failed",
      message: `the baseline ref:${ref} does not have the working directory`,
    };
  }
  const port = await freePort();
  const env = { ...request.env, PORT: String(port), RAMPA_TARGET: "baseline" };
  const unprepared = await prepare(checkout.folder, env, run);
  if (unprepared !== null) return unprepared;
  const own = new URL(test.plan.baseUrl ?? "");
  const process = startVersion(run, checkout.folder, env, LOG);
  return {
    what: "the baseline",
    process,
    waitOn: request.waitOn.map((url) => onPort(url, own.port, port)).filter((url) => url !== null),
    version: {
      mode: "ref",
      name: `ref:${ref}`,
      origin: `${own.protocol}//${own.hostname}:${port}`,
      sha: checkout.sha,
      ref,
    },
    async end() {
      await endVersion(process, run, LOG);
      await removeFrom(checkout, run);
    },
  };
}

/** A cancelled run has no time for a large folder: what is left is removed when the process ends. */
async function removeFrom(checkout: Checkout, { request, listener }: Run): Promise<void> {
  const removed = checkout.remove().catch(() => {
    listener.onNote?.("The checkout of the baseline could not be removed from the temporary folder.");
  });
  if (!request.signal.aborted) await removed;
}

async function prepare(folder: string, env: Run["request"]["env"], run: Run): Promise<RunError | null> {
  const { request, deps, listener } = run;
  const { prepare: command } = request;
  if (command === undefined || request.signal.aborted) return null;
  const process = startVersion({ ...run, request: { ...request, start: command } }, folder, env, PREPARE_LOG);
  const over = new AbortController();
  void process.died.then(() => over.abort());
  await delay(deps.clock, PREPARE_MS, AbortSignal.any([over.signal, request.signal]));
  const death = process.death;
  await endVersion(process, run, PREPARE_LOG);
  if (interruptionOf(request.signal) !== null || hasSucceeded(process)) return null;
  listener.onTargetOutput?.(process.log.tail);
  return {
    code: "baseline_failed",
    message: `the prepare command of the baseline ${death ?? `was not over after ${PREPARE_MS / 60_000} min`}`,
    hint: `Its output is in ${PREPARE_LOG}; it runs in a checkout of that version.`,
  };
}

function hasSucceeded({ death }: TargetProcess): boolean {
  return death === "exited with code 0";
}

/** A URL of the version under test at the baseline's port; null for one of something else. */
function onPort(url: string, own: string, port: number): string | null {
  const at = new URL(url);
  if (at.port !== own) return null;
  at.port = String(port);
  return at.href;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
