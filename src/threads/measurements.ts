import type { Plan } from "../config/plan.ts";
import { plannedDurationMs } from "../executors/planned-load.ts";
import { Aggregator, type AggregatorDelta } from "../metrics/aggregator.ts";
import { BUILTIN_METRICS, registerBuiltins } from "../metrics/builtins.ts";
import { ErrorLog, type ErrorLogDelta } from "../metrics/error-log.ts";
import { MetricRegistry } from "../metrics/registry.ts";
import { Timeline } from "../metrics/timeline.ts";
import { VIEWS } from "./load-views.ts";
import { watchedTrends } from "./watched-trends.ts";

/** Timers may fire a trace early. */
const EARLY_S = 0.001;

/** What a plan says of what is measured. */
export type MeasuredPlan = Pick<Plan, "thresholds" | "relativeThresholds" | "scenarios">;

/** What is kept for a merge. */
export interface MeasurementsOptions {
  /** Dates the samples of gauges, when those of several threads or machines will be merged. */
  readonly now?: (() => number) | undefined;
  /** Whether the timeline keeps what its intervals held, so that it can be merged. */
  readonly keepsCounts?: boolean;
}

/** What was measured where the whole load is not known, since the last time. */
interface MeasuredElsewhere {
  readonly metrics: AggregatorDelta;
  readonly errors: ErrorLogDelta;
}

/** Everything that is measured of a load. */
export class Measurements {
  readonly registry = new MetricRegistry();
  readonly errors = new ErrorLog();
  readonly aggregator: Aggregator;
  readonly timeline: Timeline;
  #lastVus = 0;
  /** Seconds of the load that {@link Measurements.look} has seen. */
  #seenS = -1;

  constructor(plan: MeasuredPlan, { now, keepsCounts = false }: MeasurementsOptions = {}) {
    this.aggregator = aggregatorOf(plan, this.registry, now);
    this.timeline = new Timeline({
      registry: this.registry,
      plannedDurationS: plannedDurationMs(plan.scenarios) / 1000,
      watched: watchedTrends(plan.thresholds, this.aggregator),
      keepsCounts,
    });
  }

  /** Adds what was measured elsewhere; samples that fit no metric are errors of the script. */
  absorb({ metrics, errors }: MeasuredElsewhere, elapsedS: number): void {
    this.errors.absorb(errors);
    for (const { message } of this.aggregator.absorb(metrics)) {
      this.errors.record("script", null, message, elapsedS);
    }
  }

  /** Looks at the whole load when it begins, and when one more second of it is over. */
  look(elapsedS: number, activeVus: number, maxVus: number): void {
    const seenS = Math.floor(elapsedS + EARLY_S);
    if (seenS <= this.#seenS) return;
    this.#seenS = seenS;
    this.recordVus(activeVus, maxVus);
    this.tick(elapsedS);
  }

  /** Looks at the virtual users of the whole load. */
  recordVus(activeVus: number, maxVus: number): void {
    this.#lastVus = activeVus;
    this.aggregator.series(BUILTIN_METRICS.vus, {}).add(activeVus);
    this.aggregator.series(BUILTIN_METRICS.vus_max, {}).add(maxVus);
  }

  /** A second is over; after the virtual users were looked at. */
  tick(elapsedS: number): void {
    this.timeline.tick(elapsedS, this.#lastVus);
  }

  /** Nobody is left at the end: the last interval had the users of the last look. */
  finish(elapsedS: number): void {
    this.timeline.finish(elapsedS, this.#lastVus);
  }
}

/** An empty aggregator for the samples of a plan. */
export function aggregatorOf(
  plan: MeasuredPlan,
  registry = new MetricRegistry(),
  now?: () => number,
): Aggregator {
  registerBuiltins(registry);
  return new Aggregator({
    registry,
    submetrics: [...plan.thresholds, ...(plan.relativeThresholds ?? [])].map(({ submetric }) => submetric),
    views: Object.values(VIEWS),
    ...(now === undefined ? {} : { now }),
  });
}
