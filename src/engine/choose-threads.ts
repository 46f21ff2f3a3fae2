import type { ExecutorPlan } from "../config/executor-plan.ts";
import type { Plan, ScenarioPlan } from "../config/plan.ts";
import type { StepPlan } from "../config/step-plan.ts";
import { RampaError } from "../errors.ts";
import { plannedLoad } from "../executors/planned-load.ts";
import { shareOf, WHOLE, type Segment } from "../executors/segment.ts";
import type { TestPlan } from "../loader/test-plan.ts";

/** The most threads that anybody may ask for. */
export const MAX_THREADS = 128;

/** Requests per second, and virtual users without a rate, that one thread makes with ease. */
const REQUESTS_PER_THREAD = 5_000;
const VUS_PER_THREAD = 50;

/** Arrivals that find no free user in their own thread are dropped, so that few users are not divided. */
const MIN_VUS_PER_THREAD = 20;

/** Below so many cores a second thread takes from the system under test what it gives to the load. */
const CORES_FOR_THREADS = 4;

/** How many threads make the load. */
export interface ThreadChoice {
  readonly threads: number;
  /** What the user should know of it, one sentence; null when it is as asked for. */
  readonly note: string | null;
}

/** What decides how many threads make the load. */
export interface ThreadWish {
  readonly wanted: number | "auto";
  /** Of the machine, as far as this process may use them. */
  readonly cores: number;
  /** The load runs on a clock that threads cannot share. */
  readonly hasOwnClock: boolean;
  /** What this machine has of the plan; default: all of it. */
  readonly segment?: Segment;
}

/**
 * How many threads make the load of a test. `auto` means one for each core but one, as many as the load
 * needs at most, and one thread for scripts: each thread has its own copy of their modules' variables.
 *
 * @throws RampaError `usage_invalid` for threads that the test cannot run in.
 */
export function chooseThreads(test: TestPlan, wish: ThreadWish): ThreadChoice {
  const { wanted, cores, hasOwnClock, segment = WHOLE } = wish;
  // A segment without users runs nothing, in one thread.
  const users = Math.max(1, shareOf(mostUsers(test.plan), segment));
  if (wanted === "auto") {
    const isAlone = test.functions.size > 0 || hasOwnClock || cores < CORES_FOR_THREADS;
    const useful = Math.min(neededThreads(test.plan, segment), Math.floor(users / MIN_VUS_PER_THREAD));
    return { threads: isAlone ? 1 : Math.max(1, Math.min(cores - 1, useful, MAX_THREADS)), note: null };
  }
  const threads = Math.max(1, Math.min(wanted, users));
  if (threads > 1 && hasOwnClock) {
    throw new RampaError("usage_invalid", `${threads} threads cannot share a clock of your own`, {
      hint: "Leave out the clock, or take 1 thread.",
    });
  }
  if (threads > 1 && test.functions.size > 0 && test.script === null) {
    throw new RampaError("usage_invalid", `${threads} threads cannot share functions without a file`, {
      hint: "Put the functions into a script and load it with loadTest(), or take 1 thread.",
    });
  }
  const note =
    threads === wanted
      ? null
      : `${wanted} threads were asked for; no scenario ${segment === WHOLE ? "" : "of this shard "}has more than ` +
        `${count(users)}, so there is ` +
        `${threads === 1 ? "one thread" : `one thread for each`}.`;
  return { threads, note };
}

function count(users: number): string {
  return users === 1 ? "1 virtual user" : `${users} virtual users`;
}

/** Of the scenario with the most: beyond it a thread would have nothing to do. */
function mostUsers({ scenarios }: Plan): number {
  return Math.max(...scenarios.map(({ executor }) => plannedLoad(executor).maxVus));
}

function neededThreads({ scenarios }: Plan, { count: parts }: Segment): number {
  return Math.ceil(scenarios.reduce((sum, scenario) => sum + shareOfThread(scenario), 0) / parts);
}

function shareOfThread({ executor, work }: ScenarioPlan): number {
  const rate = peakPerSecond(executor);
  if (rate === null) return plannedLoad(executor).maxVus / VUS_PER_THREAD;
  return (rate * (work.kind === "steps" ? requestsOf(work.steps) : 1)) / REQUESTS_PER_THREAD;
}

/** Of one iteration, at most. */
function requestsOf(steps: readonly StepPlan[]): number {
  return steps.reduce((sum, step) => {
    switch (step.kind) {
      case "request":
        return sum + 1;
      case "parallel":
        return sum + step.requests.length;
      case "repeat":
        return sum + step.times * requestsOf(step.steps);
      case "when":
        return sum + requestsOf(step.steps);
      case "think":
      case "call":
        return sum;
    }
  }, 0);
}

/** Null where virtual users iterate as fast as they can. */
function peakPerSecond(executor: ExecutorPlan): number | null {
  switch (executor.kind) {
    case "constant-arrival-rate":
      return (executor.rate * 1000) / executor.timeUnitMs;
    case "ramping-arrival-rate": {
      const targets = executor.stages.map(({ target }) => target);
      return (Math.max(executor.startRate, ...targets) * 1000) / executor.timeUnitMs;
    }
    case "constant-vus":
    case "ramping-vus":
    case "shared-iterations":
    case "per-vu-iterations":
      return null;
  }
}
