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
  vus: number;
  requests: number;
  failed: number;
  readonly durations: Uint32Array[];
  readonly watched: readonly { count: number; readonly counts: Uint32Array[] }[];
}

export interface MergedTimelineOptions {
  readonly parts: readonly TimelinePart[];
  /** All samples of `http_req_duration`. */
  readonly durations: Sink | undefined;
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
  readonly #cells: readonly Cell[];

  constructor(options: MergedTimelineOptions) {
    this.#options = options;
    const intervalS = Math.max(0, ...options.parts.map((part) => part.intervalS));
    this.#cells = joinRest(intervalS > 0 ? cellsOf(options, intervalS) : [], intervalS);
  }

  points(): readonly TimelinePoint[] {
    const durations = histogramOf(this.#options.durations);
    let beganS = 0;
    return this.#cells.map(({ endS, vus, requests, failed, durations: counts }) => {
      const [p50 = null, p95 = null, p99 = null] = durations?.percentilesAmong(counts, [50, 95, 99]) ?? [];
      const rate = endS > beganS ? requests / (endS - beganS) : 0;
      beganS = endS;
      return Object.freeze({ tS: endS, vus, rate, failed, p50, p95, p99 });
    });
  }

  courses(): readonly Course[] {
    return this.#options.watched.map(({ metric, aggregation, percentile, sink }, index) => {
      const trend = histogramOf(sink());
      return {
        metric,
        aggregation,
        counts: this.#cells.map(({ watched }) => watched[index]?.count ?? 0),
        values: this.#cells.map(({ watched }) => {
          return trend?.percentilesAmong(watched[index]?.counts ?? [], [percentile])[0] ?? null;
        }),
      };
    });
  }
}

function cellsOf({ parts, watched }: MergedTimelineOptions, intervalS: number): readonly Cell[] {
  const cells = new Map<number, Cell>();
  const vus = parts.map(() => new Map<number, number>());
  parts.forEach(({ intervals }, part) => {
    let beganS = 0;
    for (const interval of intervals) {
      const key = Math.floor((beganS + TOLERANCE_S) / intervalS);
      const cell = cells.get(key) ?? emptyCell(watched.length);
      cells.set(key, cell);
      addTo(cell, interval);
      vus[part]?.set(key, interval.vus);
      beganS = interval.tS;
    }
  });
  const keys = [...cells.keys()].sort((a, b) => a - b);
  for (const ofPart of vus) addVus(cells, keys, ofPart);
  return keys.flatMap((key, index) => {
    const cell = cells.get(key);
    if (cell === undefined) return [];
    // Ticks come a little late, each load's by another moment; only the end is no tick.
    const next = keys[index + 1];
    if (next !== undefined) cell.endS = next * intervalS;
    return [cell];
  });
}

function emptyCell(watched: number): Cell {
  return {
    endS: 0,
    vus: 0,
    requests: 0,
    failed: 0,
    durations: [],
    watched: Array.from({ length: watched }, () => ({ count: 0, counts: [] })),
  };
}

function addTo(cell: Cell, interval: IntervalCounts): void {
  cell.endS = Math.max(cell.endS, interval.tS);
  cell.requests += interval.requests;
  cell.failed += interval.failed;
  cell.durations.push(interval.durations);
  cell.watched.forEach((trend, index) => {
    const step = interval.watched[index];
    if (step === undefined) return;
    trend.count += step.count;
    trend.counts.push(step.counts);
  });
}

/** A load whose tick was late had as many users as at the tick before; one that is over has none. */
function addVus(
  cells: ReadonlyMap<number, Cell>,
  keys: readonly number[],
  ofPart: ReadonlyMap<number, number>,
): void {
  const lastKey = Math.max(...ofPart.keys());
  let known = 0;
  for (const key of keys) {
    known = ofPart.get(key) ?? known;
    const cell = cells.get(key);
    if (cell !== undefined && key <= lastKey) cell.vus += known;
  }
}

/** A rest shorter than half an interval joins the one before. */
function joinRest(cells: readonly Cell[], intervalS: number): readonly Cell[] {
  const [before, last] = [cells.at(-2), cells.at(-1)];
  if (before === undefined || last === undefined || last.endS - before.endS >= intervalS / 2) return cells;
  const joined: Cell = {
    endS: Math.max(before.endS, last.endS),
    vus: before.vus,
    requests: before.requests + last.requests,
    failed: before.failed + last.failed,
    durations: [...before.durations, ...last.durations],
    watched: before.watched.map(({ count, counts }, index) => ({
      count: count + (last.watched[index]?.count ?? 0),
      counts: [...counts, ...(last.watched[index]?.counts ?? [])],
    })),
  };
  return [...cells.slice(0, -2), joined];
}

function histogramOf(sink: Sink | undefined): HdrTrendSink | undefined {
  return sink?.kind === "trend" && "percentilesAmong" in sink ? sink : undefined;
}
