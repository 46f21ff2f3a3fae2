import type { Plan } from "../config/plan.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import type { Load } from "../threads/load.ts";
import type { MachineHealth } from "../threads/machine-health.ts";
import { NO_PAIR } from "../threads/paired-load.ts";
import { judge, type ThresholdReport } from "../thresholds/judge.ts";
import { comparisonOf } from "./base-version.ts";
import { buildRunResult } from "./build-run-result.ts";
import type { ComparisonReport } from "./comparison-report.ts";
import type { EngineOptions } from "./engine-options.ts";
import { type Against, judgeChanges, NO_BASELINE, unjudgedWarnings } from "./judge-changes.ts";
import type { PhaseReport, RunError, RunResult, WarmUpReport } from "./run-result.ts";

/** The run that something is found out about. */
export interface FindingsSubject {
  readonly runId: string;
  readonly startedAtMs: number;
  /** With the thresholds to judge. */
  readonly plan: Plan;
  readonly options: EngineOptions;
  /** Whether two versions are compared. */
  readonly hasBase: boolean;
  /** Those that are over; it grows. */
  readonly phases: readonly PhaseReport[];
}

/** What is known of a run so far, and the judgement that follows from it. */
export class RunFindings {
  /** The measured one; null until it begins. */
  load: Load | null = null;
  machine: MachineHealth | null = null;
  warmUp: WarmUpReport | null = null;
  setupError: RunError | null = null;
  defect: RunError | null = null;
  teardownError: RunError | null = null;
  /** Why the user stopped the run; null when nobody did. */
  stopReason: string | null = null;
  /** Why a threshold ended the load; null when none did. */
  abortReason: string | null = null;
  readonly warnings: string[] = [];
  readonly #subject: FindingsSubject;
  #against: Against | null = null;

  constructor(subject: FindingsSubject) {
    this.#subject = subject;
  }

  /** All metrics now; null before the load begins. */
  get snapshot(): MetricSnapshot | null {
    const { load } = this;
    const { clock } = this.#subject.options;
    return load === null ? null : load.aggregator.snapshot(clock.wallTime(), load.elapsedS);
  }

  /** Draws the comparison of two versions from the load, which is over. */
  compare(): void {
    const { plan, options } = this.#subject;
    this.#against = this.load === null ? null : comparisonOf(this.load, plan, options);
    if (this.#against === null) return;
    this.warnings.push(...unjudgedWarnings(plan.relativeThresholds ?? [], this.#against));
  }

  get #comparison(): ComparisonReport | null {
    return this.#against === null || "absentBecause" in this.#against ? null : this.#against;
  }

  /** The result of every threshold. None for a shard: it sees only a part of the samples. */
  judge(): readonly ThresholdReport[] {
    const { plan, options, hasBase } = this.#subject;
    if (this.load === null || options.shard !== null) return [];
    const { aggregator, elapsedS } = this.load;
    const { thresholds, relativeThresholds = [] } = plan;
    const absentBecause = hasBase ? NO_PAIR : NO_BASELINE;
    const changes = judgeChanges(relativeThresholds, this.#against ?? { absentBecause });
    return [...judge(thresholds, aggregator, elapsedS), ...changes];
  }

  /** What the run comes to by what is known. */
  result(thresholdResults: readonly ThresholdReport[], stopReason = this.stopReason): RunResult {
    const { runId, startedAtMs, plan, options, phases } = this.#subject;
    return buildRunResult({
      runId,
      startedAtMs,
      plan,
      shard: options.shard,
      load: this.load,
      machine: this.machine,
      snapshot: this.snapshot,
      thresholdResults,
      comparison: this.#comparison,
      warmUp: this.warmUp,
      phases: [...phases],
      setupError: this.setupError,
      defect: this.defect,
      teardownError: this.teardownError,
      warnings: [...this.warnings],
      stopReason,
      abortReason: this.abortReason,
    });
  }
}
