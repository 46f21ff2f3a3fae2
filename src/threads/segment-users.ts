import type { Plan } from "../config/plan.ts";
import { createVirtualUserFactory } from "../worker/virtual-user-factory.ts";
import type { Worker } from "../worker/worker.ts";
import type { SegmentRunOptions } from "./segment-run.ts";

/** What the users of a segment do. */
export interface SegmentWork {
  readonly plan: Plan;
  /** Those of the script, by the name that `exec_fn` and `call` use. */
  readonly functions: ReadonlyMap<string, (worker: Worker) => unknown>;
  readonly setupData: unknown;
}

/** How the users of a scenario are made for a segment of the plan. */
export function segmentUsers({ plan, functions, setupData }: SegmentWork): SegmentRunOptions["usersOf"] {
  return (scenario, resources) => {
    const { work } = scenario;
    const userFunction = work.kind === "function" ? (functions.get(work.name) ?? null) : null;
    return createVirtualUserFactory({ ...resources, plan, scenario, setupData, userFunction, functions });
  };
}
