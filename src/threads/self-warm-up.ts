import type { Clock } from "../clock.ts";
import { parseCheck } from "../config/check-language.ts";
import { HTTP_DEFAULTS } from "../config/http-schema.ts";
import { type ExecutorPlan, isOpen } from "../config/executor-plan.ts";
import type { HttpSettings } from "../config/http-plan.ts";
import type { Plan, ScenarioPlan } from "../config/plan.ts";
import type { WorkPlan } from "../config/step-plan.ts";
import { WHOLE } from "../executors/segment.ts";
import { createVirtualUserFactory } from "../worker/virtual-user-factory.ts";
import type { Worker } from "../worker/worker.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { compileSoon } from "./compilers.ts";
import { SegmentRun } from "./segment-run.ts";
import { WarmUpServer } from "./warm-up-server.ts";

const VUS = 10;
/** More than this makes nothing faster: V8 has compiled everything, and that some times over. */
const ITERATIONS = 1_000;

/**
 * Code that was compiled for the objects of one load is thrown away when the next one comes, and compiled
 * for any: what was warmed in one piece would meet that in the load itself.
 */
const MIN_ROUNDS = 4;
const ROUND_MS = 50;
const ROUND_ITERATIONS = 1_000;

/** Requests that are on their way end by themselves; to break them off takes longer. */
const GRACE_MS = 100;

const CHECK = { name: "status == 200", expression: parseCheck("status == 200") };

/** What a scenario makes the engine run: a way to start iterations, and a way to do them. */
interface Way {
  readonly isOpen: boolean;
  readonly work: WorkPlan["kind"];
}

/** Ways that ran in this process: what was compiled stays compiled. */
const warmed = new Set<string>();

/** What the warm-up is for, and how long it may take. */
export interface SelfWarmUpOptions {
  readonly clock: Clock;
  /** What is about to run. */
  readonly plan: Plan;
  /** The most time it may take. */
  readonly durationMs: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/**
 * Runs the code that is about to run, against a server of its own on loopback, so that the first
 * requests of the load meet compiled code: cold, they come tens of milliseconds late. Its samples are
 * thrown away, and the system under test sees none of it. That it cannot be done harms nobody.
 */
export async function selfWarmUp({ clock, plan, durationMs, signal }: SelfWarmUpOptions): Promise<void> {
  const ways = [...waysOf(plan)].filter(([name]) => !warmed.has(name));
  if (ways.length === 0) return;
  const server = new WarmUpServer();
  const compileAsUsual = compileSoon();
  try {
    const origin = await server.start();
    collectBeforeCompiling(server);
    const endsAtMs = clock.now() + durationMs;
    let [rounds, iterations] = [0, 0];
    do {
      iterations += await runOnce(warmUpLoad(warmUpPlan(plan, origin, ways), clock), signal);
      rounds += 1;
    } while (!signal.aborted && isWanted(rounds, iterations / ways.length) && clock.now() < endsAtMs);
    if (!signal.aborted) for (const [name] of ways) warmed.add(name);
  } catch {
    // No port, no permission: the load begins cold.
  } finally {
    compileAsUsual();
    server.close();
  }
}

/**
 * What is collected before the load need not be collected in its first second, when nothing starts for tens of
 * milliseconds. V8 throws away code for objects of a shape that none has at that moment: so first of all, and while
 * requests are on their way.
 */
function collectBeforeCompiling(server: WarmUpServer): void {
  server.hold(VUS, collectGarbage);
}

function isWanted(rounds: number, iterationsPerWay: number): boolean {
  return rounds < MIN_ROUNDS || iterationsPerWay < ITERATIONS;
}

/** @returns How many iterations there were. */
async function runOnce(load: SegmentRun, signal: AbortSignal): Promise<number> {
  const stop = (): void => load.stop();
  signal.addEventListener("abort", stop, { once: true });
  await load.prepare().then(() => load.run());
  signal.removeEventListener("abort", stop);
  rehearseCheckpoint(load);
  return load.tallies.reduce((sum, { started }) => sum + started, 0);
}

/** A checkpoint holds up the load while it is made: what takes it longest is warmed as well. */
function rehearseCheckpoint({ registry }: SegmentRun): void {
  for (const name of registry.names) {
    const sink = registry.getSink(name);
    sink?.format(1);
    if (sink !== undefined && "encode" in sink) sink.encode();
  }
}

function waysOf({ scenarios }: Plan): ReadonlyMap<string, Way> {
  return new Map(
    scenarios.map(({ executor, work }) => {
      const way = { isOpen: isOpen(executor), work: work.kind };
      return [`${way.isOpen ? "open" : "closed"} ${work.kind}`, way];
    }),
  );
}

function warmUpLoad(plan: Plan, clock: Clock): SegmentRun {
  return new SegmentRun({
    plan,
    segment: WHOLE,
    clock,
    usersOf: (scenario, resources) =>
      createVirtualUserFactory({
        ...resources,
        plan,
        scenario,
        setupData: undefined,
        userFunction: scenario.work.kind === "function" ? scriptedIteration : null,
      }),
  });
}

async function scriptedIteration(worker: Worker): Promise<void> {
  const response = await worker.http.get("/");
  worker.check(response, { "status is 200": ({ status }) => status === 200 });
}

/** One way after the other. */
function warmUpPlan(plan: Plan, origin: string, ways: readonly (readonly [name: string, Way])[]): Plan {
  const shareMs = ROUND_MS / ways.length;
  const scenarios = ways.map(([name, way], index): ScenarioPlan => ({
    name,
    executor: way.isOpen ? openLoad(shareMs) : closedLoad(shareMs),
    work: way.work === "steps" ? stepsWork(plan) : { kind: "function", name },
    startTimeMs: index * shareMs,
    gracefulStopMs: GRACE_MS,
    tags: {},
    env: {},
  }));
  return {
    ...plan,
    http: plainHttp(plan),
    maxRequestsPerSecond: null,
    baseUrl: origin,
    scenarios,
    thresholds: [],
  };
}

function closedLoad(durationMs: number): ExecutorPlan {
  return { kind: "shared-iterations", vus: VUS, iterations: ROUND_ITERATIONS, maxDurationMs: durationMs };
}

function openLoad(durationMs: number): ExecutorPlan {
  return {
    kind: "constant-arrival-rate",
    rate: ROUND_ITERATIONS,
    timeUnitMs: durationMs,
    durationMs,
    preAllocatedVus: VUS,
    maxVus: VUS,
  };
}

function stepsWork(plan: Plan): WorkPlan {
  const request = { kind: "request", method: "get", url: "/", name: "warm up", query: {} } as const;
  return {
    kind: "steps",
    steps: [{ ...request, checks: [CHECK], http: plainHttp(plan) }],
    stopOnFailedCheck: false,
  };
}

/** Without what would lead away from the own server, or tell it anything. */
function plainHttp({ http }: Plan): HttpSettings {
  return { ...http, connection: HTTP_DEFAULTS.connection, auth: null };
}
