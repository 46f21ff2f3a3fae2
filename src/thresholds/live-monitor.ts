import type { ThresholdPlan } from "../config/threshold-plan.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { judge, type ThresholdReport } from "./judge.ts";

/** How the thresholds stand while the load runs. */
export interface LiveEvaluation {
  readonly results: readonly ThresholdReport[];
  readonly willAbort: boolean;
  /** The threshold that ends the run; present when `willAbort` is true. */
  readonly failed?: ThresholdReport;
}

/**
 * Judges thresholds while the load runs, and says when one with `abort_on_fail` has failed without a
 * break for its grace period. A threshold without samples never ends a run early.
 */
export class LiveMonitor {
  readonly #thresholds: readonly ThresholdPlan[];
  readonly #aggregator: Aggregator;
  /** Since when a threshold has failed at every evaluation. */
  readonly #failingSince = new Map<ThresholdPlan, number>();

  constructor(thresholds: readonly ThresholdPlan[], aggregator: Aggregator) {
    this.#thresholds = thresholds;
    this.#aggregator = aggregator;
  }

  /**
   * @param nowMs On any steady scale of milliseconds.
   * @param durationS Seconds since the load began.
   */
  evaluate(nowMs: number, durationS: number): LiveEvaluation {
    const results: ThresholdReport[] = [];
    let failed: ThresholdReport | undefined;
    for (const threshold of this.#thresholds) {
      const [report] = judge([threshold], this.#aggregator, durationS);
      if (report === undefined) continue;
      results.push(report);
      if (this.#mustAbort(threshold, report, nowMs, durationS)) failed ??= report;
    }
    const verdict = failed === undefined ? { willAbort: false } : { willAbort: true, failed };
    return Object.freeze({ results: Object.freeze(results), ...verdict });
  }

  #mustAbort(threshold: ThresholdPlan, report: ThresholdReport, nowMs: number, durationS: number): boolean {
    if (!threshold.abortOnFail) return false;
    const hasSamples = this.#aggregator.submetricSink(threshold.submetric)?.isEmpty === false;
    if (report.outcome !== "failed" || !hasSamples || durationS <= 0) {
      this.#failingSince.delete(threshold);
      return false;
    }
    const since = this.#failingSince.get(threshold) ?? nowMs;
    this.#failingSince.set(threshold, since);
    return nowMs - since >= threshold.gracePeriodMs;
  }
}
