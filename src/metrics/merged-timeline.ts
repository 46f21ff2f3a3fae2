import { HdrCounts } from "./hdr-counts.ts";
import type { HdrTrendSink } from "./hdr-trend-sink.ts";
import type { Sink } from "./sink.ts";
import type { Course, IntervalCounts, TimelinePoint, WatchedTrend } from "./timeline.ts";

/** The intervals of one of several loads that ran at the same time. */
export interface TimelinePart {
  /** Length of its longest interval. */
  readonly intervalS: number;
  /** Ascending. */
  readonly intervals: readonly IntervalCounts[];
}

/** What several loads had in one interval. */
interface Cell {
  endS: number;
  requests: number;
  failed: number;
  readonly durations: HdrCounts;
  readonly watched: readonly { count: number; readonly counts: HdrCounts }[];
}

/** From when on a load had so many users. */
interface UsersSince {
  readonly beganS: number;
  readonly vus: number;
}

/** What a {@link MergedTimeline} is about. */
export interface MergedTimelineOptions {
  /** All samples of `http_req_duration`. */
  readonly durations: () => Sink | undefined;
  readonly watched: readonly WatchedTrend[];
}

/** Timers may fire a trace early. */
const TOLERANCE_S = 0.001;

/**
 * The timelines of several loads as one, each by the time since its own begin. Counts are sums, and
 * percentiles those of all samples of an interval, as if one load had measured them. What came in an
 * interval that a late tick has stretched counts where that interval began.
 */
export class MergedTimeline {
  readonly #options: MergedTimelineOptions;
  readonly #users: (readonly UsersSince[])[] = [];
  #cells = new Map<number, Cell>();
  #intervalS = 0;

  constructor(options: MergedTimelineOptions) {
    this.#options = options;
  }

  add({ intervalS, intervals }: TimelinePart): void {
    if (intervalS > this.#intervalS) this.#coarsen(intervalS);
    const users: UsersSince[] = [];
    let beganS = 0;
    for (const interval of intervals) {
      this.#addInterval(this.#keyOf(beganS), interval);
      users.push({ beganS, vus: interval.vus });
      beganS = interval.tS;
    }
    this.#users.push(users);
  }

  points(): readonly TimelinePoint[] {
    const durations = histogramOf(this.#options.durations());
    let beganS = 0;
    return this.#rows().map(({ endS, vus, requests, failed, durations: counts }) => {
      const [p50 = null, p95 = null, p99 = null] = durations?.percentilesOf(counts, [50, 95, 99]) ?? [];
      const rate = endS > beganS ? requests / (endS - beganS) : 0;
      beganS = endS;
      return Object.freeze({ tS: endS, vus, rate, failed, p50, p95, p99 });
    });
  }

  courses(): readonly Course[] {
    const rows = this.#rows();
    return this.#options.watched.map(({ metric, aggregation, percentile, sink }, index) => {
      const trend = histogramOf(sink());
      return {
        metric,
        aggregation,
        counts: rows.map(({ watched }) => watched[index]?.count ?? 0),
        values: rows.map(({ watched }) => {
          const counts = watched[index]?.counts;
          return counts === undefined ? null : (trend?.percentilesOf(counts, [percentile])[0] ?? null);
        }),
      };
    });
  }

  #keyOf(beganS: number): number {
    return Math.floor((beganS + TOLERANCE_S) / this.#intervalS);
  }

  #coarsen(intervalS: number): void {
    const finer = this.#cells;
    const ratio = this.#intervalS / intervalS;
    this.#intervalS = intervalS;
    this.#cells = new Map();
    for (const [key, cell] of finer) addCell(this.#cell(Math.floor(key * ratio + 1e-9)), cell);
  }

  #cell(key: number): Cell {
    const cell = this.#cells.get(key) ?? emptyCell(this.#options.watched.length);
    this.#cells.set(key, cell);
    return cell;
  }

  #addInterval(key: number, interval: IntervalCounts): void {
    const cell = this.#cell(key);
    cell.endS = Math.max(cell.endS, interval.tS);
    cell.requests += interval.requests;
    cell.failed += interval.failed;
    cell.durations.absorb(interval.durations);
    cell.watched.forEach((trend, index) => {
      const step = interval.watched[index];
      if (step === undefined) return;
      trend.count += step.count;
      trend.counts.absorb(step.counts);
    });
  }

  /** In order; a rest shorter than half an interval joins the one before. */
  #rows(): readonly (Cell & { readonly vus: number })[] {
    const keys = [...this.#cells.keys()].sort((a, b) => a - b);
    const rows = keys.flatMap((key, index) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) return [];
      const next = keys[index + 1];
      // Ticks come a little late, each load's by another moment; only the end is no tick.
      return [
        { ...cell, endS: next === undefined ? cell.endS : next * this.#intervalS, vus: this.#vusAt(key) },
      ];
    });
    const [before, last] = [rows.at(-2), rows.at(-1)];
    if (before === undefined || last === undefined) return rows;
    if (last.endS - before.endS >= this.#intervalS / 2) return rows;
    const joined = emptyCell(this.#options.watched.length);
    addCell(joined, before);
    addCell(joined, last);
    return [...rows.slice(0, -2), { ...joined, vus: before.vus }];
  }

  /** A load whose tick was late had as many users as before; one that is over has none. */
  #vusAt(key: number): number {
    return this.#users.reduce((sum, users) => {
      const last = users.at(-1);
      if (last === undefined || this.#keyOf(last.beganS) < key) return sum;
      return sum + (users.findLast(({ beganS }) => this.#keyOf(beganS) <= key)?.vus ?? 0);
    }, 0);
  }
}

function emptyCell(watched: number): Cell {
  return {
    endS: 0,
    requests: 0,
    failed: 0,
    durations: new HdrCounts(),
    watched: Array.from({ length: watched }, () => ({ count: 0, counts: new HdrCounts() })),
  };
}

function addCell(to: Cell, from: Cell): void {
  to.endS = Math.max(to.endS, from.endS);
  to.requests += from.requests;
  to.failed += from.failed;
  to.durations.add(from.durations);
  to.watched.forEach((trend, index) => {
    const other = from.watched[index];
    if (other === undefined) return;
    trend.count += other.count;
    trend.counts.add(other.counts);
  });
}

function histogramOf(sink: Sink | undefined): HdrTrendSink | undefined {
  return sink?.kind === "trend" && "percentilesOf" in sink ? sink : undefined;
}
