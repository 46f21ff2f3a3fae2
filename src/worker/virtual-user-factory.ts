import type { Clock } from "../clock.ts";
import type { Plan, ScenarioPlan, Tags, WorkPlan } from "../config/plan.ts";
import { RampaError } from "../errors.ts";
import type { VirtualUser } from "../executors/virtual-user.ts";
import { CallSites } from "../http/call-sites.ts";
import type { Network } from "../http/network.ts";
import type { RequestRun } from "../http/request-run.ts";
import { transportOf, type Route } from "../http/transport.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import type { ErrorLog } from "../metrics/error-log.ts";
import type { CompiledCheck } from "./compile-check.ts";
import { compileSteps } from "./compile-steps.ts";
import { ScenarioSamples } from "./scenario-samples.ts";
import { describeScriptError } from "./script-error.ts";
import { ScriptUser } from "./script-user.ts";
import { StepUser } from "./step-user.ts";
import type { UserContext } from "./user-context.ts";
import type { Worker } from "./worker.ts";

type StepsWork = Extract<WorkPlan, { kind: "steps" }>;
type FunctionWork = Extract<WorkPlan, { kind: "function" }>;

/** Makes a virtual user by its number within the scenario, from 1. */
export type VirtualUserFactory = (id: number) => VirtualUser;

/** What the virtual users of a scenario in one thread work with. */
export interface VirtualUserDependencies {
  readonly plan: Plan;
  readonly scenario: ScenarioPlan;
  /** The function that the scenario names; null when it has steps. */
  readonly userFunction: ((worker: Worker) => unknown) | null;
  readonly setupData: unknown;
  /** Of think times and sleeps; requests follow the network's own clock. */
  readonly clock: Clock;
  /** When the load began, as `network.clock` counts. */
  readonly startedAt: () => number;
  readonly aggregator: Aggregator;
  readonly errors: ErrorLog;
  readonly network: Network;
  /** From 0 to below 1; default: the machine's. */
  readonly random?: () => number;
}

/**
 * Compiles a scenario once for a thread.
 *
 * @throws RampaError `usage_invalid` when a step's URL makes no sense.
 */
export function createVirtualUserFactory(deps: VirtualUserDependencies): VirtualUserFactory {
  const { scenario, aggregator, network, clock } = deps;
  const tags: Tags = Object.freeze({ ...scenario.tags, scenario: scenario.name });
  const samples = new ScenarioSamples(aggregator, tags);
  const contextOf = (): UserContext => ({
    clock,
    network,
    connections: network.connectionsFor(tags),
    samples,
    reportFailure: (run) => reportFailure(deps, run),
  });
  return scenario.work.kind === "steps"
    ? stepUsers(deps, scenario.work, tags, contextOf)
    : scriptUsers(deps, scenario.work, tags, contextOf);
}

function stepUsers(
  deps: VirtualUserDependencies,
  work: StepsWork,
  tags: Tags,
  contextOf: () => UserContext,
): VirtualUserFactory {
  const { stopOnFailedCheck } = work;
  const steps = compileSteps(work.steps, { plan: deps.plan, aggregator: deps.aggregator, tags });
  const random = deps.random ?? machineRandom;
  return (id) => new StepUser(id, { ...contextOf(), steps, stopOnFailedCheck, random });
}

function scriptUsers(
  deps: VirtualUserDependencies,
  work: FunctionWork,
  tags: Tags,
  contextOf: () => UserContext,
): VirtualUserFactory {
  const { plan, scenario, userFunction, aggregator } = deps;
  if (userFunction === null) {
    throw new RampaError("internal", `the scenario ${scenario.name} has no function ${work.name}`);
  }
  const shared = {
    scenario: scenario.name,
    userFunction,
    sites: new CallSites({ aggregator, baseUrl: plan.baseUrl, http: plan.http, tags }),
    route: firstRoute(plan),
    setupData: deps.setupData,
    env: Object.freeze({ ...plan.env, ...scenario.env }),
    checks: new Map<string, CompiledCheck>(),
    reportThrown: (error: unknown) =>
      deps.errors.record("script", work.name, describeScriptError(error), secondsSinceStart(deps)),
  };
  return (id) => new ScriptUser(id, { ...contextOf(), ...shared });
}

/** Where the first request of a script most likely goes, or null when that cannot be known. */
function firstRoute({ baseUrl, http }: Plan): Route | null {
  const origin = http.keepAlive ? URL.parse(baseUrl ?? "")?.origin : undefined;
  return origin === undefined ? null : transportOf(http.connection).routeTo(origin, true);
}

/** A request that was never sent because its iteration was interrupted is nothing to tell. */
function reportFailure(deps: VirtualUserDependencies, run: RequestRun): void {
  const { failure } = run;
  if (failure === null || (failure.kind === "aborted" && !run.wasSent)) return;
  deps.errors.record(failure.kind, run.spec.name, failure.message, secondsSinceStart(deps));
}

function secondsSinceStart({ network, startedAt }: VirtualUserDependencies): number {
  return (network.clock.now() - startedAt()) / 1_000;
}

// The one place where steps get their randomness, unless the caller gives another.
// eslint-disable-next-line no-restricted-properties
const machineRandom = (): number => Math.random();
