import type { Timer } from "../clock.ts";
import type { Plan } from "../config/plan.ts";
import { plannedDurationMs } from "../executors/planned-load.ts";
import { LiveMonitor } from "../thresholds/live-monitor.ts";
import type { ThresholdReport } from "../thresholds/judge.ts";
import type { Load } from "../threads/load.ts";
import { every } from "../threads/ticker.ts";
import type { EngineOptions } from "./engine-options.ts";
import type { LiveThresholdEvent, SnapshotEvent, Unstamped } from "./events.ts";

/** What a {@link LiveWatch} looks at, and whom it tells. */
export interface LiveWatchContext {
  readonly load: Load;
  /** With the thresholds to judge. */
  readonly plan: Plan;
  readonly options: EngineOptions;
  readonly hasSubscribers: () => boolean;
  readonly emit: (event: Unstamped<SnapshotEvent | LiveThresholdEvent>) => void;
  /** An `abort_on_fail` threshold has failed for longer than its grace period. */
  readonly abort: (failed: ThresholdReport) => void;
}

/** Looks at a load while it runs. Without subscribers only what may end the run is computed. */
export class LiveWatch {
  readonly #context: LiveWatchContext;
  readonly #monitor: LiveMonitor;
  readonly #plannedMs: number;
  readonly #canAbort: boolean;
  #timers: readonly Timer[] = [];

  constructor(context: LiveWatchContext) {
    const { plan, load } = context;
    this.#context = context;
    this.#monitor = new LiveMonitor(plan.thresholds, load.aggregator);
    this.#plannedMs = plannedDurationMs(plan.scenarios);
    this.#canAbort = plan.thresholds.some(({ abortOnFail }) => abortOnFail);
  }

  start(): void {
    const { load, options } = this.#context;
    const { metricFlushIntervalMs, liveThresholdIntervalMs } = options;
    this.#timers = [
      every(load.clock, load.originMs, metricFlushIntervalMs, () => {
        if (this.#context.hasSubscribers()) this.emitSnapshot();
      }),
      every(load.clock, load.originMs, liveThresholdIntervalMs, () => this.#judge()),
    ];
  }

  stop(): void {
    for (const timer of this.#timers) timer.cancel();
  }

  emitSnapshot(): void {
    const { load, options, emit } = this.#context;
    const { elapsedS, activeVus: vus } = load;
    const snapshot = load.aggregator.snapshot(options.clock.wallTime(), elapsedS);
    const progress = this.#plannedMs > 0 ? Math.min(1, (elapsedS * 1000) / this.#plannedMs) : null;
    emit({ type: "SnapshotEvent", snapshot, vus, progress });
  }

  #judge(): void {
    const { load, hasSubscribers, emit, abort } = this.#context;
    if (!this.#canAbort && !hasSubscribers()) return;
    const { results, willAbort, failed } = this.#monitor.evaluate(load.clock.now(), load.elapsedS);
    emit({ type: "LiveThresholdEvent", results, willAbort });
    if (failed !== undefined) abort(failed);
  }
}
