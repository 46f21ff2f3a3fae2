import { Engine } from "../../../src/engine/engine.ts";
import type { RunResult } from "../../../src/engine/run-result.ts";
import { createTestPlan } from "../../../src/loader/create-test-plan.ts";
import type { Fault, OpenFault } from "./fault.ts";

/** What a run made of a fault. */
export interface Encounter {
  readonly result: RunResult;
  /** Statuses of the faulty responses as checks saw them, one for each check that held. */
  readonly badHeld: number;
  /** Requests that the server saw on the good path. */
  readonly goodSeen: number;
  /** Connections that were open at the server when the run was over. */
  readonly leftOpen: number;
  /** Seconds after the start of the load at which the first faulty request had failed, or else the load was over. */
  readonly endedAtS: number;
}

export const DEFAULT_ITERATIONS = 4;

/** Runs a load of which every second request meets the fault. */
export async function meetFault(fault: Fault): Promise<Encounter> {
  const open = await fault.open();
  try {
    const result = await new Engine(planOf(fault, open), { selfWarmUpMs: 0 }).start().wait();
    const goodSeen = open.good();
    const leftOpen = await settled(() => open.openConnections());
    const [first] = result.errors;
    return {
      result,
      badHeld: result.checks.find(({ name }) => name === "as told")?.passes ?? 0,
      goodSeen,
      leftOpen,
      endedAtS: first?.firstAtS ?? result.durationS,
    };
  } finally {
    await open.close();
  }
}

function planOf(fault: Fault, open: OpenFault): ReturnType<typeof createTestPlan> {
  const { vus = 2, iterations = DEFAULT_ITERATIONS, responseStatus } = fault;
  const { checks = [], ...step } = open.step ?? {};
  const asTold = { name: "as told", check: `status == ${responseStatus}` };
  return createTestPlan({
    config: {
      base_url: open.origin,
      scenarios: {
        shop: {
          executor: "shared-iterations",
          vus,
          iterations,
          steps: [
            { call: "before" },
            { get: open.url, name: "bad", ...step, checks: [asTold, ...(checks as string[])] },
            { get: "/good", name: "good", checks: [{ name: "good", check: "body == good" }] },
          ],
        },
      },
    },
    functions: { before: (worker) => open.before?.(worker.execution.iteration) },
  });
}

/** Servers hear of closed connections a moment later. */
async function settled(count: () => number): Promise<number> {
  for (let attempt = 0; attempt < 200 && count() > 0; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return count();
}
