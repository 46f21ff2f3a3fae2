import type { HdrTrendSink, TrendMark } from "./hdr-trend-sink.ts";
import type { MetricRegistry } from "./registry.ts";
import type { Sink } from "./sink.ts";

/** What happened in one interval of the load. */
export interface TimelinePoint {
  /** End of the interval, seconds after the start of the load. */
  readonly tS: number;
  readonly vus: number;
  /** Requests per second. */
  readonly rate: number;
  readonly failed: number;
  /** Percentiles of `http_req_duration` in this interval, milliseconds; null without a request. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

/** A percentile of a trend that is followed over time beside those of all requests. */
export interface WatchedTrend {
  /** As a threshold writes it, such as `http_req_duration{name:login}`. */
  readonly metric: string;
  readonly aggregation: string;
  readonly percentile: number;
  /** Undefined while the trend does not exist. */
  readonly sink: () => Sink | undefined;
}

/** A percentile in each interval of the timeline, and how many samples it rests on. */
export interface Course {
  readonly metric: string;
  readonly aggregation: string;
  readonly counts: readonly number[];
  readonly values: readonly (number | null)[];
}

/** What came in one interval, to be merged with what came in the same interval elsewhere. */
export interface IntervalCounts {
  /** End of the interval, seconds after the start of the load; it began where the one before ended. */
  readonly tS: number;
  readonly vus: number;
  readonly requests: number;
  readonly failed: number;
  /** Of `http_req_duration`: pairs of a bucket and its count. */
  readonly durations: Uint32Array;
  /** Of each watched trend. */
  readonly watched: readonly { readonly count: number; readonly counts: Uint32Array }[];
}

/** Intervals that are easy to read on an axis, in seconds. */
const INTERVALS_S: readonly number[] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];

/** A run of the planned length gets at most so many points; a longer one doubles the interval from there. */
const PLANNED_POINTS = 400;
const POINTS_PER_DOUBLING = 25;

/** Timers may fire a trace early. */
const TOLERANCE_S = 0.001;

/** What a {@link Timeline} is about. */
export interface TimelineOptions {
  readonly registry: MetricRegistry;
  /** Seconds that the load takes at most by its plan. */
  readonly plannedDurationS: number;
  readonly watched?: readonly WatchedTrend[];
  /** Whether {@link Timeline.intervals} is kept. */
  readonly keepsCounts?: boolean;
}

/** The sinks' state at the end of an interval. */
interface Mark {
  readonly tS: number;
  readonly requests: number;
  readonly failed: number;
  readonly durations: TrendMark | null;
  /** Of each watched trend; null while it has no sample. */
  readonly watched: readonly (CountedMark | null)[];
}

interface CountedMark {
  readonly trend: TrendMark;
  readonly count: number;
}

/** What came of a watched trend in one interval. */
interface Step {
  readonly count: number;
  readonly value: number | null;
}

/** Turns the cumulative sinks of requests into points over time, at most about 600 of them. */
export class Timeline {
  readonly #registry: MetricRegistry;
  readonly #baseIntervalS: number;
  readonly #watched: readonly WatchedTrend[];
  readonly #points: TimelinePoint[] = [];
  readonly #keepsCounts: boolean;
  readonly #intervals: IntervalCounts[] = [];
  /** For each point, one of each watched trend. */
  readonly #steps: (readonly Step[])[] = [];
  /** Start of the last point's interval. */
  #previous: Mark | null = null;
  /** End of the last point's interval. */
  #last: Mark = { tS: 0, requests: 0, failed: 0, durations: null, watched: [] };

  constructor(options: TimelineOptions) {
    this.#registry = options.registry;
    this.#watched = options.watched ?? [];
    this.#keepsCounts = options.keepsCounts ?? false;
    const wanted = options.plannedDurationS / PLANNED_POINTS;
    this.#baseIntervalS = INTERVALS_S.find((interval) => interval >= wanted) ?? Math.ceil(wanted);
  }

  /** Length of the interval that is running. */
  get intervalS(): number {
    const doublings = Math.ceil((this.#points.length + 1 - PLANNED_POINTS) / POINTS_PER_DOUBLING);
    return this.#baseIntervalS * 2 ** Math.max(0, doublings);
  }

  /**
   * Ends the running interval when its time is over; call it every second or so.
   *
   * @param tS Seconds after the start of the load.
   * @param vus Virtual users at this moment.
   */
  tick(tS: number, vus: number): void {
    // By the grid: after a late tick the next one, which is in time, must still end an interval.
    if (this.#intervalsUntil(tS) > this.#intervalsUntil(this.#last.tS)) this.#close(tS, vus);
  }

  #intervalsUntil(tS: number): number {
    return Math.floor((tS + TOLERANCE_S) / this.intervalS);
  }

  /** Ends the last interval. A rest shorter than half an interval joins the one before. */
  finish(tS: number, vus: number): void {
    const restS = tS - this.#last.tS;
    if (restS <= 0) return;
    if (this.#previous !== null && restS < this.intervalS / 2) {
      const mark = this.#previous;
      const before = this.#points.pop();
      this.#steps.pop();
      const now = this.#mark(tS);
      this.#keep(now, before?.vus ?? vus);
      this.#points.push(this.#pointSince(mark, now, before?.vus ?? vus));
      this.#steps.push(this.#stepsSince(mark, now));
      this.#last = now;
      return;
    }
    this.#close(tS, vus);
  }

  points(): readonly TimelinePoint[] {
    return [...this.#points];
  }

  /** Of the watched trends, one entry for each point. */
  courses(): readonly Course[] {
    return this.#watched.map(({ metric, aggregation }, index) => ({
      metric,
      aggregation,
      counts: this.#steps.map((steps) => steps[index]?.count ?? 0),
      values: this.#steps.map((steps) => steps[index]?.value ?? null),
    }));
  }

  /** What each interval held, if that is kept; a rest at the end is an interval of its own. */
  intervals(): readonly IntervalCounts[] {
    return [...this.#intervals];
  }

  #keep(to: Mark, vus: number): void {
    if (!this.#keepsCounts) return;
    const from = this.#last;
    this.#intervals.push({
      tS: to.tS,
      vus,
      requests: to.requests - from.requests,
      failed: to.failed - from.failed,
      durations: this.#durations?.countsSince(from.durations) ?? new Uint32Array(),
      watched: this.#watched.map(({ sink }, index) => {
        const before = from.watched[index] ?? null;
        return {
          count: (to.watched[index]?.count ?? 0) - (before?.count ?? 0),
          counts: markable(sink())?.countsSince(before?.trend ?? null) ?? new Uint32Array(),
        };
      }),
    });
  }

  #close(tS: number, vus: number): void {
    const now = this.#mark(tS);
    this.#keep(now, vus);
    this.#points.push(this.#pointSince(this.#last, now, vus));
    this.#steps.push(this.#stepsSince(this.#last, now));
    this.#previous = this.#last;
    this.#last = now;
  }

  #pointSince(from: Mark, to: Mark, vus: number): TimelinePoint {
    const percentiles = this.#durations?.percentilesSince(from.durations, [50, 95, 99]) ?? [];
    const [p50 = null, p95 = null, p99 = null] = percentiles;
    return Object.freeze({
      tS: to.tS,
      vus,
      rate: (to.requests - from.requests) / (to.tS - from.tS),
      failed: to.failed - from.failed,
      p50,
      p95,
      p99,
    });
  }

  #stepsSince(from: Mark, to: Mark): readonly Step[] {
    return this.#watched.map(({ percentile, sink }, index) => {
      const before = from.watched[index] ?? null;
      const count = (to.watched[index]?.count ?? 0) - (before?.count ?? 0);
      const [value = null] = markable(sink())?.percentilesSince(before?.trend ?? null, [percentile]) ?? [];
      return { count, value };
    });
  }

  #mark(tS: number): Mark {
    const requests = this.#registry.getSink("http_reqs");
    const failed = this.#registry.getSink("http_req_failed");
    return {
      tS,
      requests: requests?.kind === "counter" ? requests.count : 0,
      failed: failed?.kind === "rate" ? failed.passes : 0,
      durations: this.#durations?.mark() ?? null,
      watched: this.#watched.map(({ sink }) => {
        const trend = markable(sink());
        return trend === undefined ? null : { trend: trend.mark(), count: trend.count };
      }),
    };
  }

  get #durations(): HdrTrendSink | undefined {
    return markable(this.#registry.getSink("http_req_duration"));
  }
}

function markable(sink: Sink | undefined): HdrTrendSink | undefined {
  return sink?.kind === "trend" && "mark" in sink ? sink : undefined;
}
