import type { ExecutorPlan } from "../config/executor-plan.ts";
import { DEFAULT_COMPARE, type Plan, type ScenarioPlan } from "../config/plan.ts";

/** Many short rounds show more than a few long ones, as long as an iteration fits into a round many times. */
const USUAL_ROUNDS = 40;
const SHORTEST_ROUND_MS = 250;
const LONGEST_ROUND_MS = 500;

/** How the load of a plan is divided into rounds. */
export type RoundPlan =
  /** Steady load: in each round it goes on where it stopped. */
  | {
      readonly kind: "cut";
      readonly roundMs: number;
      /** Each side has at least so much. */
      readonly leastMs: number;
      /** The plan without an end of its own. */
      readonly endless: Plan;
    }
  /** All of it in each round. */
  | { readonly kind: "whole" };

/** Cut are plans whose scenarios all have a steady load, from the start and for the same time. */
export function roundPlan(plan: Plan): RoundPlan {
  const [first = null] = plan.scenarios.map(({ executor }) => steadyMs(executor));
  const isSteady = plan.scenarios.every(
    ({ executor, startTimeMs }) => startTimeMs === 0 && steadyMs(executor) === first,
  );
  if (first === null || !isSteady) return { kind: "whole" };
  const { rounds, maxDurationMs } = plan.compare ?? DEFAULT_COMPARE;
  const usualMs = Math.min(Math.max(first / USUAL_ROUNDS, SHORTEST_ROUND_MS), LONGEST_ROUND_MS);
  const roundMs = rounds === "auto" ? usualMs : first / rounds;
  // Rounds last longer than planned when an iteration does.
  const scenarios = plan.scenarios.map((scenario) => endless(scenario, 2 * maxDurationMs + first));
  return { kind: "cut", roundMs, leastMs: first, endless: { ...plan, scenarios } };
}

function steadyMs(executor: ExecutorPlan): number | null {
  return executor.kind === "constant-vus" || executor.kind === "constant-arrival-rate"
    ? executor.durationMs
    : null;
}

function endless(scenario: ScenarioPlan, durationMs: number): ScenarioPlan {
  return { ...scenario, executor: { ...scenario.executor, durationMs } as ExecutorPlan };
}
