import type { EngineEvent, SnapshotEvent } from "../engine/events.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { MetricSnapshot } from "../metrics/metric.ts";
import type { ScenarioPlan } from "../config/plan.ts";
import { plannedDurationMs, plannedLoad } from "../executors/planned-load.ts";
import { liveLines, type LiveOptions, type LiveScenario } from "../report/live-view.ts";
import { type Progress, progressLine } from "../report/progress.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";

/** Keeps what a progress line needs beside the newest snapshot. */
export class ProgressText {
  #plannedDurationS = 0;
  #scenarios: readonly LiveScenario[] = [];
  #previous: MetricSnapshot | undefined;
  #atRisk: readonly ThresholdReport[] = [];

  plan(test: TestPlan): void {
    this.#plannedDurationS = plannedDurationMs(test.plan.scenarios) / 1000;
    this.#scenarios = test.plan.scenarios.map(liveScenario);
  }

  /** Takes note of an event that is not shown itself. */
  note(event: EngineEvent): void {
    if (event.type !== "LiveThresholdEvent") return;
    this.#atRisk = event.results.filter((result) => result.outcome === "failed");
  }

  /** The line for a snapshot; its rate is that since the line before. */
  line(event: SnapshotEvent): string {
    return progressLine(this.#progress(event));
  }

  /** The same as a live view of several lines. */
  lines(event: SnapshotEvent, options: LiveOptions): readonly string[] {
    return liveLines(this.#scenarios, this.#progress(event), options);
  }

  #progress(event: SnapshotEvent): Progress {
    const previous = this.#previous;
    this.#previous = event.snapshot;
    return {
      snapshot: event.snapshot,
      previous,
      plannedDurationS: event.progress === null ? null : this.#plannedDurationS,
      atRisk: this.#atRisk,
    };
  }
}

function liveScenario({ name, startTimeMs, executor }: ScenarioPlan): LiveScenario {
  const { iterations, durationMs } = plannedLoad(executor);
  const isEndedByThem = executor.kind === "shared-iterations" || executor.kind === "per-vu-iterations";
  return {
    name,
    startS: startTimeMs / 1000,
    durationS: durationMs / 1000,
    iterations: isEndedByThem ? iterations : null,
  };
}
