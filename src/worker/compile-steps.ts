import type { Plan, RequestStepPlan, StepPlan, Tags } from "../config/plan.ts";
import { jsonBody, plainBody, type RequestBody } from "../http/body.ts";
import { RequestRecorder } from "../http/request-recorder.ts";
import { compileRequest, ExpectedStatuses, type RequestSpec } from "../http/request-spec.ts";
import { resolveTarget } from "../http/request-target.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { compileCheck, type CompiledCheck } from "./compile-check.ts";

/** A step, ready to run. */
export type CompiledStep =
  | { readonly kind: "request"; readonly spec: RequestSpec; readonly checks: readonly CompiledCheck[] }
  | { readonly kind: "think"; readonly minMs: number; readonly maxMs: number };

/** What steps are compiled for. */
export interface CompileStepsContext {
  readonly plan: Plan;
  readonly aggregator: Aggregator;
  /** The scenario's name and tags. */
  readonly tags: Tags;
}

/**
 * Compiles a scenario's steps, once for all of its virtual users in a thread.
 *
 * @throws RampaError `usage_invalid` when a URL makes no sense.
 */
export function compileSteps(
  steps: readonly StepPlan[],
  context: CompileStepsContext,
): readonly CompiledStep[] {
  return steps.map((step) => (step.kind === "think" ? step : compileRequestStep(step, context)));
}

function compileRequestStep(
  step: RequestStepPlan,
  { plan, aggregator, tags }: CompileStepsContext,
): CompiledStep {
  const method = step.method.toUpperCase();
  const checks = step.checks.map(({ name, expression }) => compileCheck(name, expression));
  const spec = compileRequest({
    method,
    target: resolveTarget(step.url, plan.baseUrl, step.query),
    name: step.name,
    http: step.http,
    body: bodyOf(step),
    expected: new ExpectedStatuses(step.http.expectedStatuses),
    keepsBody: checks.some((check) => check.needsBody),
    recorder: new RequestRecorder(aggregator, { ...tags, name: step.name, method }),
  });
  return { kind: "request", spec, checks };
}

function bodyOf({ json, body }: RequestStepPlan): RequestBody | null {
  if (json !== undefined) return jsonBody(json);
  return body === undefined ? null : plainBody(body);
}
