import type { RequestRun } from "../http/request-run.ts";
import { CheckedResponse } from "./checked-response.ts";
import type { CompiledRequest } from "./compile-request.ts";
import type { Scope } from "./scope.ts";
import type { StepUserContext } from "./step-user-context.ts";

/** What a response means for the rest of the iteration. */
export type StepVerdict = "go on" | "stop" | "fail";

/** Takes out of a response what the step extracts, and counts its checks. */
export function judgeStep(
  run: RequestRun,
  { name, checks, extractions, stopsOnFailedCheck }: CompiledRequest,
  scope: Scope | null,
  context: StepUserContext,
): StepVerdict {
  if (checks.length === 0 && extractions.length === 0) return "go on";
  const response = new CheckedResponse(run);
  let verdict: StepVerdict = "go on";
  for (const extraction of extractions) {
    const extracted = extraction.read(response);
    if (scope === null) continue;
    if (extracted.kind === "found") {
      scope.vars[extraction.name] = extracted.value;
      continue;
    }
    verdict = "fail";
    const message = `${extraction.name}: ${extraction.source} found nothing, but ${extracted.instead}`;
    context.reportExtraction(name, message, scope);
  }
  for (const check of checks) {
    const passed = check.holds(response, scope);
    if (!passed && stopsOnFailedCheck) verdict = worse(verdict, "stop");
    context.samples.check(check.name, passed, "");
  }
  return verdict;
}

/** What two responses mean together. */
export function worse(a: StepVerdict, b: StepVerdict): StepVerdict {
  if (a === "fail" || b === "fail") return "fail";
  return a === "stop" || b === "stop" ? "stop" : "go on";
}
