import type { Clock } from "../clock.ts";
import type { Plan, ScenarioPlan } from "../config/plan.ts";
import type { WorkPlan } from "../config/step-plan.ts";
import type { Tags } from "../config/tags.ts";
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
import { Feeder } from "./feeder.ts";
import type { RunTimeSecrets } from "./run-time-secrets.ts";
import type { ScriptContext } from "./function-call.ts";
import type { Scope, ScopeContext } from "./scope.ts";
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
  /** Functions of the script, for `call` steps; none when absent. */
  readonly functions?: ReadonlyMap<string, (worker: Worker) => unknown>;
  readonly setupData: unknown;
  /** Of think times and sleeps; requests follow the network's own clock. */
  readonly clock: Clock;
  /** When the load began, as `network.clock` counts. */
  readonly startedAt: () => number;
  readonly aggregator: Aggregator;
  readonly errors: ErrorLog;
  readonly network: Network;
  /** Notices values of secret variables; absent: nobody does. */
  readonly secrets?: RunTimeSecrets | undefined;
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
    connections: network.connectionsFor(tags, deps.plan.keepsCookies),
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
  const { plan, aggregator, functions = new Map<string, never>() } = deps;
  const { stopOnFailedCheck } = work;
  const shared = {
    ...scriptContext(deps, tags),
    program: compileSteps(work.steps, { plan, aggregator, tags, stopOnFailedCheck }),
    scopes: scopeContext(deps),
    functions,
    reportExtraction: (step: string, message: string, scope: Scope) => {
      deps.errors.record(
        "extraction",
        step,
        maskVariables(message, scope, deps.plan),
        secondsSinceStart(deps),
      );
    },
  };
  return (id) => new StepUser(id, { ...contextOf(), ...shared });
}

function scriptUsers(
  deps: VirtualUserDependencies,
  work: FunctionWork,
  tags: Tags,
  contextOf: () => UserContext,
): VirtualUserFactory {
  const { plan, scenario, userFunction } = deps;
  if (userFunction === null) {
    throw new RampaError("internal", `the scenario ${scenario.name} has no function ${work.name}`);
  }
  const shared = {
    ...scriptContext(deps, tags),
    name: work.name,
    userFunction,
    scopes: scopeContext(deps),
    route: firstRoute(plan),
  };
  return (id) => new ScriptUser(id, { ...contextOf(), ...shared });
}

function scriptContext(deps: VirtualUserDependencies, tags: Tags): ScriptContext {
  const { plan, scenario, aggregator } = deps;
  return {
    scenario: scenario.name,
    sites: new CallSites({
      aggregator,
      baseUrl: plan.baseUrl,
      moved: plan.moved,
      http: plan.http,
      folder: plan.folder,
      tags,
    }),
    setupData: deps.setupData,
    env: Object.freeze({ ...plan.env, ...scenario.env }),
    checks: new Map<string, CompiledCheck>(),
    reportThrown: (error, { name }, scope) => {
      const message = maskVariables(describeScriptError(error), scope, plan);
      deps.errors.record("script", name, message, secondsSinceStart(deps));
    },
  };
}

function scopeContext({ plan, scenario, clock, secrets }: VirtualUserDependencies): ScopeContext {
  const feeders = new Map((plan.data ?? []).map((feeder) => [feeder.name, new Feeder(feeder)]));
  const watched = (plan.secretVariables ?? []).length === 0 ? undefined : secrets;
  return { scenario: scenario.name, seed: plan.seed ?? 0, feeders, clock, secrets: watched };
}

const MASK = "***";

/** Without the values of variables that `secrets` names. */
function maskVariables(message: string, scope: Scope | null, { secretVariables = [] }: Plan): string {
  if (scope === null) return message;
  let masked = message;
  for (const name of secretVariables) {
    const value = scope.vars[name];
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    if (text !== "") masked = masked.replaceAll(text, MASK);
  }
  return masked;
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
