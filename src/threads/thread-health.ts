import type { Clock, Timer } from "../clock.ts";
import { isOpen } from "../config/executor-plan.ts";
import type { Plan } from "../config/plan.ts";
import { countDelay, type DelayCounts, emptyDelayCounts } from "./delay-counts.ts";
import { every } from "./ticker.ts";

/** How one load-generating thread fares. Plain data: it crosses threads. */
export interface ThreadHealth {
  /** How long it was watched, milliseconds. */
  readonly watchedMs: number;
  /** How long something that was ready had to wait for its turn of the event loop. */
  readonly loopDelays: DelayCounts;
  /** Share of the time in which the event loop had work, 0 to 1. */
  readonly loopUtilization: number;
  /** The same, of its busiest second. */
  readonly peakUtilization: number;
  /** Pauses for garbage collection, milliseconds: all together, and the longest. */
  readonly gcMs: number;
  readonly longestGcMs: number;
  /** CPU time that the thread got, milliseconds; null where the platform does not tell. */
  readonly cpuMs: number | null;
  /** Time in which the thread could have run and other work had its core, milliseconds; null likewise. */
  readonly starvedMs: number | null;
  /** Share of its worst second that it was kept waiting for a core, 0 to 1; null likewise. */
  readonly peakStarved: number | null;
}

/** What the scheduler has given the calling thread so far. */
export interface SchedulerTimes {
  readonly cpuMs: number;
  /** Runnable, but not running. */
  readonly waitedMs: number;
}

/** Where a monitor looks; each is asked in the thread that it is about. */
export interface ThreadProbes {
  readonly clock: Clock;
  /** Time in which the event loop has slept and worked so far, milliseconds. */
  loopTimes(): { readonly idleMs: number; readonly activeMs: number };
  /** Calls back after each garbage collection; returns what ends that. */
  observeGc(onPause: (durationMs: number) => void): () => void;
  /** Null where the platform does not tell. */
  schedulerTimes(): SchedulerTimes | null;
  /** Called once, when the event loop finds little rest for a while. */
  onPressed?(): void;
}

/** Watches the thread that a load runs in, as {@link ThreadMonitor} does. */
export interface HealthMonitor {
  start(): void;
  stop(): void;
  /** The newest reading. */
  readonly health: ThreadHealth;
}

const DELAY_INTERVAL_MS = 20;
const READING_INTERVAL_MS = 1000;
const PRESSURE_INTERVAL_MS = 100;

/** An event loop that has worked for at least this share of so many intervals, one after the other. */
interface Pressure {
  readonly share: number;
  readonly intervals: number;
}

/** As a load has that goes as fast as it can. A load of arrivals has it for a moment whenever it catches up. */
const ALL_OUT: Pressure = { share: 0.95, intervals: 3 };
const HARD: Pressure = { share: 0.75, intervals: 10 };

/** Shares of a shorter interval count as shares of this: a load of milliseconds is not an overload of a second. */
const SHORTEST_PEAK_MS = 500;

/** A moment of the probes. */
interface Reading {
  readonly atMs: number;
  readonly idleMs: number;
  readonly activeMs: number;
  readonly scheduler: SchedulerTimes | null;
}

/**
 * Watches the thread that it was made in. A timer every 20 ms sees the delays; everything else is read once
 * a second, so a request costs nothing more.
 */
export class ThreadMonitor implements HealthMonitor {
  readonly #probes: ThreadProbes;
  readonly #loopDelays = emptyDelayCounts();
  #first: Reading | null = null;
  #last: Reading | null = null;
  #peakUtilization = 0;
  #peakStarved = 0;
  #gcMs = 0;
  #longestGcMs = 0;
  #delayTimer: Timer | null = null;
  #readingTimer: Timer | null = null;
  #endGc: (() => void) | null = null;
  /** Where the interval began in which the loop's rest is looked at. */
  #interval = { atMs: 0, idleMs: 0 };
  /** Each with the intervals that it has lasted. */
  #pressures: readonly { readonly pressure: Pressure; lasted: number }[];

  constructor(probes: ThreadProbes, { scenarios }: Pick<Plan, "scenarios">) {
    this.#probes = probes;
    const hasArrivals = scenarios.some(({ executor }) => isOpen(executor));
    this.#pressures = (hasArrivals ? [HARD] : [ALL_OUT, HARD]).map((pressure) => ({ pressure, lasted: 0 }));
  }

  start(): void {
    if (this.#first !== null) return;
    const { clock } = this.#probes;
    this.#first = this.#read();
    this.#last = this.#first;
    this.#endGc = this.#probes.observeGc((durationMs) => {
      this.#gcMs += durationMs;
      this.#longestGcMs = Math.max(this.#longestGcMs, durationMs);
    });
    this.#readingTimer = every(clock, clock.now(), READING_INTERVAL_MS, () => this.#take());
    this.#interval = { atMs: clock.now(), idleMs: clock.idleTime() };
    this.#awaitTurn();
  }

  stop(): void {
    if (this.#delayTimer === null) return;
    this.#delayTimer.cancel();
    this.#delayTimer = null;
    this.#readingTimer?.cancel();
    this.#take();
    this.#endGc?.();
  }

  get health(): ThreadHealth {
    const { idleMs, activeMs, watchedMs, scheduler } = differenceOf(this.#first, this.#last);
    return {
      watchedMs,
      loopDelays: [...this.#loopDelays],
      loopUtilization: shareOf(activeMs, idleMs + activeMs),
      peakUtilization: this.#peakUtilization,
      gcMs: this.#gcMs,
      longestGcMs: this.#longestGcMs,
      cpuMs: scheduler?.cpuMs ?? null,
      starvedMs: scheduler?.waitedMs ?? null,
      peakStarved: scheduler === null ? null : this.#peakStarved,
    };
  }

  #awaitTurn(): void {
    const { clock } = this.#probes;
    const dueMs = clock.now() + DELAY_INTERVAL_MS;
    this.#delayTimer = clock.at(dueMs, () => {
      countDelay(this.#loopDelays, clock.now() - dueMs, DELAY_INTERVAL_MS);
      this.#lookForRest();
      this.#awaitTurn();
    });
  }

  #lookForRest(): void {
    const { clock } = this.#probes;
    const lengthMs = clock.now() - this.#interval.atMs;
    if (lengthMs < PRESSURE_INTERVAL_MS) return;
    const idleMs = clock.idleTime();
    const worked = 1 - (idleMs - this.#interval.idleMs) / lengthMs;
    this.#interval = { atMs: clock.now(), idleMs };
    for (const each of this.#pressures) each.lasted = worked >= each.pressure.share ? each.lasted + 1 : 0;
    if (!this.#pressures.some(({ pressure, lasted }) => lasted >= pressure.intervals)) return;
    this.#pressures = [];
    this.#probes.onPressed?.();
  }

  #take(): void {
    const reading = this.#read();
    const { idleMs, activeMs, watchedMs, scheduler } = differenceOf(this.#last, reading);
    if (watchedMs >= SHORTEST_PEAK_MS || this.#last === this.#first) {
      const loopMs = Math.max(idleMs + activeMs, SHORTEST_PEAK_MS);
      const wholeMs = Math.max(watchedMs, SHORTEST_PEAK_MS);
      this.#peakUtilization = Math.max(this.#peakUtilization, shareOf(activeMs, loopMs));
      this.#peakStarved = Math.max(this.#peakStarved, shareOf(scheduler?.waitedMs ?? 0, wholeMs));
    }
    this.#last = reading;
  }

  #read(): Reading {
    const { clock } = this.#probes;
    return { atMs: clock.now(), ...this.#probes.loopTimes(), scheduler: this.#probes.schedulerTimes() };
  }
}

interface Difference {
  readonly watchedMs: number;
  readonly idleMs: number;
  readonly activeMs: number;
  readonly scheduler: SchedulerTimes | null;
}

function differenceOf(from: Reading | null, to: Reading | null): Difference {
  if (from === null || to === null) return { watchedMs: 0, idleMs: 0, activeMs: 0, scheduler: null };
  const [before, after] = [from.scheduler, to.scheduler];
  return {
    watchedMs: to.atMs - from.atMs,
    idleMs: to.idleMs - from.idleMs,
    activeMs: to.activeMs - from.activeMs,
    scheduler:
      before === null || after === null
        ? null
        : { cpuMs: after.cpuMs - before.cpuMs, waitedMs: after.waitedMs - before.waitedMs },
  };
}

function shareOf(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));
}
