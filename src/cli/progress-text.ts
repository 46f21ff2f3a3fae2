import type { EngineEvent, SnapshotEvent } from "../engine/events.ts";
import { plannedDurationMs } from "../executors/planned-load.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import { progressLine } from "../report/progress.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";

/** Keeps what a progress line needs beside the newest snapshot. */
export class ProgressText {
  #plannedDurationS = 0;
  #previous: MetricSnapshot | undefined;
  #atRisk: readonly ThresholdReport[] = [];

  plan(test: TestPlan): void {
    this.#plannedDurationS = plannedDurationMs(test.plan.scenarios) / 1000;
  }

  /** Takes note of an event that is not shown itself. */
  note(event: EngineEvent): void {
    if (event.type !== "LiveThresholdEvent") return;
    this.#atRisk = event.results.filter((result) => result.outcome === "failed");
  }

  /** The line for a snapshot; its rate is that since the line before. */
  line(event: SnapshotEvent): string {
    const previous = this.#previous;
    this.#previous = event.snapshot;
    return progressLine({
      snapshot: event.snapshot,
      previous,
      plannedDurationS: event.progress === null ? null : this.#plannedDurationS,
      atRisk: this.#atRisk,
    });
  }
}
