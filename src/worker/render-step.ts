import { messageOf, RampaError } from "../errors.ts";
import type { RequestSpec } from "../http/request-spec.ts";
import type { CompiledRequest } from "./compile-request.ts";
import { MissingValue } from "./missing-value.ts";
import type { Scope } from "./scope.ts";
import type { StepUserContext } from "./step-user-context.ts";

/** The request of this iteration; null when it cannot be made, which fails the iteration. */
export function renderStep(
  request: CompiledRequest,
  scope: Scope | null,
  context: StepUserContext,
): RequestSpec | null {
  if (scope === null) return null;
  try {
    return request.render(scope);
  } catch (error) {
    if (!(error instanceof MissingValue) && !(error instanceof RampaError)) throw error;
    context.reportExtraction(request.name, messageOf(error), scope);
    return null;
  }
}
