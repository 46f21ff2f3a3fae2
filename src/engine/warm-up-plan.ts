import type { ExecutorPlan, StagePlan } from "../config/executor-plan.ts";
import type { Plan, ScenarioPlan } from "../config/plan.ts";

/**
 * The plan of the load before the measured one: the plan from its beginning, cut off at its `warm_up`.
 * Iteration-bound executors keep their virtual users and iterate until then, for a few iterations would be
 * over before anything is warm. It has no thresholds: nothing of it is judged. Null when there is
 * nothing to run.
 */
export function warmUpPlan(plan: Plan): Plan | null {
  const { warmUpMs = 0 } = plan;
  if (warmUpMs === 0) return null;
  const scenarios = plan.scenarios
    .filter(({ startTimeMs }) => startTimeMs < warmUpMs)
    .map((scenario): ScenarioPlan => ({
      ...scenario,
      executor: cutExecutor(scenario.executor, warmUpMs - scenario.startTimeMs),
    }));
  if (scenarios.length === 0) return null;
  // Other random choices than those of the measured load, whose ids a server may not want to see twice.
  const { seed = 0 } = plan;
  return { ...plan, scenarios, thresholds: [], seed: Number.MAX_SAFE_INTEGER - seed };
}

function cutExecutor(executor: ExecutorPlan, atMs: number): ExecutorPlan {
  switch (executor.kind) {
    case "constant-vus":
    case "constant-arrival-rate":
      return { ...executor, durationMs: Math.min(executor.durationMs, atMs) };
    case "shared-iterations":
    case "per-vu-iterations":
      return { kind: "constant-vus", vus: executor.vus, durationMs: atMs };
    case "ramping-vus":
      return { ...executor, stages: cutStages(executor.startVus, executor.stages, atMs, wholeUsers) };
    case "ramping-arrival-rate":
      return { ...executor, stages: cutStages(executor.startRate, executor.stages, atMs, anyRate) };
  }
}

/** What is left of a stage that is cut `restMs` after its begin. */
type Cut = (from: number, stage: StagePlan, restMs: number) => readonly StagePlan[];

function cutStages(
  start: number,
  stages: readonly StagePlan[],
  atMs: number,
  cut: Cut,
): readonly StagePlan[] {
  const kept: StagePlan[] = [];
  let from = start;
  let restMs = atMs;
  for (const stage of stages) {
    if (stage.durationMs > restMs) return [...kept, ...cut(from, stage, restMs)];
    kept.push(stage);
    from = stage.target;
    restMs -= stage.durationMs;
  }
  return kept;
}

const anyRate: Cut = (from, { durationMs, target }, restMs) =>
  restMs === 0 ? [] : [{ durationMs: restMs, target: from + ((target - from) * restMs) / durationMs }];

/** Users are whole: the line up to the last one that it reaches, then level. */
const wholeUsers: Cut = (from, { durationMs, target }, restMs) => {
  const reached = from + Math.trunc(((target - from) * restMs) / durationMs);
  const risingMs = target === from ? 0 : (durationMs * (reached - from)) / (target - from);
  return [
    { durationMs: risingMs, target: reached },
    { durationMs: restMs - risingMs, target: reached },
  ].filter((stage) => stage.durationMs > 0);
};
