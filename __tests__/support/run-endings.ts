/**
 * Runs a test to each of its possible ends, one after another, as `node run-endings.ts ORIGIN`, and
 * prints for each what it left open. It calls nothing that would end the process.
 */
import { setTimeout as pause } from "node:timers/promises";

import { createTestPlan, Engine, type RunController, type TestPlanParts } from "../../src/index.ts";

export interface Ending {
  readonly status: string;
  /** Kinds of what keeps the process alive and did not before the run. */
  readonly open: readonly string[];
  /** Events of the process that have a listener and had none before the run. */
  readonly handlers: number;
}

interface Case {
  readonly isEndless?: true;
  readonly parts?: Partial<TestPlanParts>;
  readonly thresholds?: TestPlanParts["config"]["thresholds"];
  readonly inIteration?: (iteration: number) => unknown;
  readonly during?: (controller: RunController) => Promise<void> | void;
}

const never = (): Promise<never> => new Promise(() => undefined);
const failing = (what: string) => (): never => {
  throw new Error(`no ${what}`);
};

async function readAndThrow(controller: RunController): Promise<void> {
  for await (const { type } of controller.events()) throw new Error(`no subscriber for ${type}`);
}

const CASES: Readonly<Record<string, Case>> = {
  end: {},
  stop: { isEndless: true, during: (controller) => pause(200).then(() => controller.stop()) },
  "stop during a pause": {
    isEndless: true,
    async during(controller) {
      await pause(100);
      controller.pause();
      await pause(100);
      controller.stop();
    },
  },
  "pause and stop": {
    isEndless: true,
    async during(controller) {
      await pause(100);
      controller.pause();
      await pause(200);
      controller.resume();
      await pause(100);
      controller.stop();
    },
  },
  abort: {
    isEndless: true,
    thresholds: { iterations: [{ threshold: "count<1", abort_on_fail: true }] },
  },
  "setup throws": { parts: { setup: failing("setup") } },
  "setup never ends": { parts: { setup: never } },
  "iterations throw": { inIteration: (iteration) => (iteration % 2 === 0 ? failing("iteration")() : null) },
  "iterations never end": { inIteration: never },
  "teardown throws": { parts: { teardown: failing("teardown") } },
  "teardown never ends": { parts: { teardown: never } },
  "subscriber throws": { during: (controller) => void readAndThrow(controller).catch(() => undefined) },
};

function partsOf(origin: string, { isEndless, parts, thresholds = {}, inIteration }: Case): TestPlanParts {
  const [length, startTime] = isEndless === true ? ["60s", "30s"] : ["200ms", "0s"];
  const steps = [{ get: "/" }, { think: "20ms" }];
  return {
    config: {
      base_url: origin,
      // It is not about the machine.
      validity: "warn",
      options: { setup_timeout: "100ms", teardown_timeout: "100ms" },
      scenarios: {
        script: { executor: "constant-vus", vus: 3, duration: length, graceful_stop: "400ms" },
        arrivals: {
          executor: "constant-arrival-rate",
          rate: 50,
          duration: length,
          start_time: startTime,
          pre_allocated_vus: 2,
          max_vus: 4,
          steps,
        },
        ramp: { executor: "ramping-vus", vus: 2, stages: [{ duration: length, target: 0 }], steps },
      },
      thresholds,
    },
    functions: {
      async default(worker) {
        await worker.http.get("/");
        void worker.http.get("/not-awaited");
        void worker.sleep("60s");
        worker.signal.addEventListener("abort", () => undefined);
        await worker.sleep("20ms");
        await inIteration?.(worker.execution.iteration);
      },
    },
    ...parts,
  };
}

/** What is open now beyond what was before, once the sockets had time to close. */
async function leftOpen(before: readonly string[]): Promise<readonly string[]> {
  let open: readonly string[] = [];
  for (let look = 0; look < 100; look += 1) {
    const known = [...before];
    open = process.getActiveResourcesInfo().filter((kind) => {
      const index = known.indexOf(kind);
      if (index >= 0) known.splice(index, 1);
      return index < 0;
    });
    if (open.length === 0) break;
    await pause(10);
  }
  return open;
}

async function endingOf(origin: string, one: Case): Promise<Ending> {
  const [before, handlersBefore] = [process.getActiveResourcesInfo(), process.eventNames().length];
  const options = { liveThresholdIntervalMs: 100, teardownAfterStopMs: 100 };
  const controller = new Engine(createTestPlan(partsOf(origin, one)), options).start();
  controller.events();
  await one.during?.(controller);
  const { status } = await controller.wait();
  return { status, open: await leftOpen(before), handlers: process.eventNames().length - handlersBefore };
}

const endings: Record<string, Ending> = {};
for (const [name, one] of Object.entries(CASES)) {
  endings[name] = await endingOf(process.argv[2] ?? "", one);
}
const overAt = performance.now();
process.on("exit", () => console.log(JSON.stringify({ endings, exitMs: performance.now() - overAt })));
