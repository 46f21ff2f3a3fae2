import { RampaError } from "../errors.ts";
import type { HdrTrendSink } from "./hdr-trend-sink.ts";
import { PagedCounts, mostBytesOf } from "./paged-counts.ts";
import type { Sink } from "./sink.ts";
import type { Course, IntervalCounts, TimelinePoint, WatchedTrend } from "./timeline.ts";

/** The intervals of one of several loads that ran at the same time. */
export interface TimelinePart {
  /** Length of its longest interval. */
  readonly intervalS: number;
  /** Ascending; the counts of each need not stay when the next one is asked for. */
  readonly intervals: Iterable<IntervalCounts>;
}

/** What several loads had in one interval. */
interface Cell {
  endS: number;
  requests: number;
  failed: number;
  readonly durations: PagedCounts;
  readonly watched: readonly { count: number; readonly counts: PagedCounts }[];
}

type Row = Cell & { readonly vus: number };

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

/** Most memory of the counts of one load; those of others mostly lie in the same places. */
const MOST_BYTES = 1024 * 1024 * 1024;

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
  #rows: readonly Row[] | null = null;

  constructor(options: MergedTimelineOptions) {
    this.#options = options;
  }

  /** @throws RampaError `result_invalid` for more than there can be in memory. */
  add({ intervalS, intervals }: TimelinePart): void {
    this.#rows = null;
    if (intervalS > this.#intervalS) this.#coarsen(intervalS);
    const users: UsersSince[] = [];
    let beganS = 0;
    let bytes = 0;
    for (const interval of intervals) {
      bytes += mostBytesOfInterval(interval);
      if (bytes > MOST_BYTES) throw new RampaError("result_invalid", "its timeline takes too much memory");
      this.#addInterval(this.#keyOf(beganS), interval);
      users.push({ beganS, vus: interval.vus });
      beganS = interval.tS;
    }
    this.#users.push(users);
  }

  points(): readonly TimelinePoint[] {
    const durations = histogramOf(this.#options.durations());
    let beganS = 0;
    return this.#rowsOnce().map(({ endS, vus, requests, failed, durations: counts }) => {
      const [p50 = null, p95 = null, p99 = null] = durations?.percentilesOf(counts, [50, 95, 99]) ?? [];
      const rate = endS > beganS ? requests / (endS - beganS) : 0;
      beganS = endS;
      return Object.freeze({ tS: endS, vus, rate, failed, p50, p95, p99 });
    });
  }

  courses(): readonly Course[] {
    const rows = this.#rowsOnce();
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

  #rowsOnce(): readonly Row[] {
    return (this.#rows ??= this.#joined());
  }

  /** In order; a rest shorter than half an interval joins the one before. */
  #joined(): readonly Row[] {
    const keys = [...this.#cells.keys()].sort((a, b) => a - b);
    const users = this.#vusAt(keys);
    const rows = keys.flatMap((key, index) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) return [];
      const next = keys[index + 1];
      // Ticks come a little late, each load's by another moment; only the end is no tick.
      const endS = next === undefined ? cell.endS : next * this.#intervalS;
      return [{ ...cell, endS, vus: users[index] ?? 0 }];
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
  #vusAt(keys: readonly number[]): readonly number[] {
    const sums = keys.map(() => 0);
    for (const users of this.#users) {
      let next = 0;
      let vus = 0;
      keys.forEach((key, index) => {
        for (; next < users.length && this.#keyOf(users[next]?.beganS ?? 0) <= key; next++) {
          vus = users[next]?.vus ?? 0;
        }
        const isOver = next === users.length && this.#keyOf(users.at(-1)?.beganS ?? 0) < key;
        if (!isOver) sums[index] = (sums[index] ?? 0) + vus;
      });
    }
    return sums;
  }
}

function mostBytesOfInterval({ durations, watched }: IntervalCounts): number {
  return watched.reduce((sum, { counts }) => sum + mostBytesOf(counts), mostBytesOf(durations));
}

function emptyCell(watched: number): Cell {
  return {
    endS: 0,
    requests: 0,
    failed: 0,
    durations: new PagedCounts(),
    watched: Array.from({ length: watched }, () => ({ count: 0, counts: new PagedCounts() })),
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
