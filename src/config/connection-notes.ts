import type { ConnectionSettings, HttpSettings } from "./http-plan.ts";
import type { ScenarioPlan } from "./plan.ts";
import type { StepPlan } from "./step-plan.ts";

/** What a reader of the report should know of how connections are made. */
export function connectionNotes(
  scenarios: readonly ScenarioPlan[],
  http: HttpSettings,
  baseUrl: string | undefined,
): readonly string[] {
  const used = new Set<ConnectionSettings>(scenarios.flatMap(({ work }) => usedBy(work, http)));
  const all = [...used];
  const notes: string[] = [];
  if (all.some(({ tls }) => !tls.verify)) {
    notes.push("Certificates of servers are not checked (tls.verify is false).");
  }
  if (http.connection.http2 && baseUrl !== undefined && /^http:/i.test(baseUrl)) {
    notes.push("HTTP/2 is spoken with https only: requests to base_url go by HTTP/1.1.");
  }
  return notes;
}

function usedBy(work: ScenarioPlan["work"], http: HttpSettings): readonly ConnectionSettings[] {
  return work.kind === "steps" ? work.steps.flatMap(ofStep) : [http.connection];
}

function ofStep(step: StepPlan): readonly ConnectionSettings[] {
  switch (step.kind) {
    case "request":
      return [step.http.connection];
    case "parallel":
      return step.requests.flatMap(ofStep);
    case "repeat":
    case "when":
      return step.steps.flatMap(ofStep);
    case "think":
    case "call":
      return [];
  }
}
