import { DEFAULT_COMPARE, type Plan } from "../config/plan.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { Load } from "../threads/load.ts";
import { NO_PAIR, PairedLoad } from "../threads/paired-load.ts";
import { pairedReport } from "./comparison-report.ts";
import type { EngineOptions } from "./engine-options.ts";
import type { Against } from "./judge-changes.ts";
import { retargetPlan } from "./retarget-plan.ts";
import type { RunError } from "./run-result.ts";
import { ScriptCalls } from "./script-calls.ts";
import type { SetupData } from "./setup-data.ts";

/** The version that a run is compared with: the same test at another address, set up for itself. */
export interface BaseVersion {
  readonly plan: Plan;
  setUp(): Promise<SetupData | { readonly kind: "cut" }>;
  tearDown(data: unknown): Promise<RunError | null>;
}

/** Null when nothing is compared. */
export function baseVersion(
  test: TestPlan,
  plan: Plan,
  options: EngineOptions,
  stopping: AbortSignal,
): BaseVersion | null {
  const { baseline } = options;
  const moved = baseline === null ? null : retargetPlan(plan, baseline.origin);
  if (moved === null) return null;
  const script = new ScriptCalls({ ...test, plan: moved }, options, stopping);
  return {
    plan: moved,
    async setUp() {
      const data = await script.setUp();
      return data.kind === "failed" ? { kind: "failed", error: ofBaseline(data.error) } : data;
    },
    async tearDown(data) {
      const error = await script.tearDown(data);
      return error === null ? null : ofBaseline(error);
    },
  };
}

function ofBaseline(error: RunError): RunError {
  return { ...error, message: `for the baseline: ${error.message}` };
}

/** What a load of two versions has shown, or why nothing; null when it is none. */
export function comparisonOf(load: Load, plan: Plan, { baseline }: EngineOptions): Against | null {
  if (!(load instanceof PairedLoad) || baseline === null) return null;
  const outcome = load.outcome();
  return outcome === null
    ? { absentBecause: load.hindrance ?? NO_PAIR }
    : pairedReport(outcome, baseline, (plan.compare ?? DEFAULT_COMPARE).confidence);
}
