import { systemClock, type Clock } from "../clock.ts";
import { RampaError } from "../errors.ts";
import type { MachineProbes } from "../threads/machine-health.ts";
import { THREAD_ENTRY } from "../threads/thread-entry.ts";
import { systemMachineProbes, systemThreadProbes } from "../threads/system-probes.ts";
import type { ThreadProbes } from "../threads/thread-health.ts";
import { MAX_THREADS } from "./choose-threads.ts";
import type { RunningVersion } from "./retarget-plan.ts";
import { checkShard, type Shard } from "./shard.ts";

/** Where a run looks to learn how the load generator itself fares. */
interface GeneratorProbes {
  /** Of the thread that asks. */
  readonly thread: ThreadProbes;
  readonly machine: MachineProbes;
}

/**
 * How an {@link Engine} behaves beside the load itself.
 *
 * @example
 * ```ts
 * import { Engine, loadTest } from "rampa";
 *
 * new Engine(await loadTest("rampa.yml"), { metricFlushIntervalMs: 500 });
 * ```
 */
export interface EngineOptions {
  /** Time between two snapshot events while somebody listens, in milliseconds; at least 1. */
  readonly metricFlushIntervalMs: number;
  /** Time between two live evaluations of the thresholds, in milliseconds; at least 1. */
  readonly liveThresholdIntervalMs: number;
  /** Events kept for one slow subscriber; at least 1. */
  readonly eventQueueCapacity: number;
  /** Most time that teardown gets after a stop, in milliseconds; 0 for none. */
  readonly teardownAfterStopMs: number;
  /**
   * Most time for running the engine's own code on a loopback server before the load begins, so that
   * the first requests are not slowed by its compilation; in milliseconds, 0 for none.
   */
  readonly selfWarmUpMs: number;
  /**
   * How many threads make the load, from 1 to 128. `auto`: one for scripts, whose modules every thread
   * has for itself, and for steps one for each core but one, as far as the load needs them.
   */
  readonly threads: number | "auto";
  /**
   * The part of the load that this machine makes, of one that several share; null: all of it. Its result is
   * judged when it is merged with those of the others.
   */
  readonly shard: Shard | null;
  /** When the load begins at the earliest, milliseconds since the Unix epoch; null: as soon as it can. */
  readonly startAtMs: number | null;
  /**
   * A running version with which this one is compared: the load alternates between both in short rounds, in
   * one thread. The plan needs a `base_url`. null: nothing is compared.
   */
  readonly baseline: RunningVersion | null;
  /** URL of the program of a thread, for programs that bundle rampa: their build of `threads/entry`. */
  readonly threadEntry: string | URL;
  /** What everything waits and measures on. */
  readonly clock: Clock;
  /**
   * What watches the load generator; null: nobody does, so nothing can be said of it. By default this
   * process is watched, and with a clock of your own nothing.
   */
  readonly probes: GeneratorProbes | null;
  /** Identifies the run; made up when absent. */
  readonly runId?: string;
}

/** What an engine does unless it is told otherwise. */
export const DEFAULT_ENGINE_OPTIONS: EngineOptions = Object.freeze({
  metricFlushIntervalMs: 50,
  liveThresholdIntervalMs: 2000,
  eventQueueCapacity: 1024,
  teardownAfterStopMs: 2500,
  selfWarmUpMs: 1000,
  threads: "auto",
  shard: null,
  startAtMs: null,
  baseline: null,
  threadEntry: THREAD_ENTRY,
  clock: systemClock,
  probes: Object.freeze({ thread: systemThreadProbes, machine: systemMachineProbes }),
});

/** The least that an option may be, where the number is no matter of taste. */
const LEAST: Readonly<Record<NumericOption, number>> = {
  metricFlushIntervalMs: 1,
  liveThresholdIntervalMs: 1,
  eventQueueCapacity: 1,
  teardownAfterStopMs: 0,
  selfWarmUpMs: 0,
};

type NumericOption = {
  [Name in keyof EngineOptions]: EngineOptions[Name] extends number ? Name : never;
}[keyof EngineOptions] &
  string;

/**
 * The options with their defaults; one that is undefined counts as absent.
 *
 * @throws RampaError `usage_invalid` for a number with which no run could work.
 */
export function completeEngineOptions(options: Partial<EngineOptions>): EngineOptions {
  const given = Object.entries(options as Readonly<Record<string, unknown>>).filter(
    ([, value]) => value !== undefined,
  );
  const hasOwnClock = options.clock !== undefined && options.clock !== systemClock;
  const complete: EngineOptions = {
    ...DEFAULT_ENGINE_OPTIONS,
    // On another time scale than the load the readings would mean nothing.
    ...(hasOwnClock ? { probes: null } : {}),
    ...Object.fromEntries(given),
  };
  for (const [name, least] of Object.entries(LEAST)) {
    const value = complete[name as NumericOption];
    if (Number.isFinite(value) && value >= least) continue;
    throw new RampaError("usage_invalid", `${name} is ${value}; it must be a number from ${least} on`, {
      hint: `Leave it out for ${DEFAULT_ENGINE_OPTIONS[name as NumericOption]}.`,
    });
  }
  checkThreads(complete.threads);
  if (complete.shard !== null) checkShard(complete.shard);
  return complete;
}

function checkThreads(threads: number | "auto"): void {
  if (threads === "auto" || (Number.isInteger(threads) && threads >= 1 && threads <= MAX_THREADS)) return;
  throw new RampaError(
    "usage_invalid",
    `threads is ${typeof threads === "number" ? threads : JSON.stringify(threads)}; it must be "auto" or a whole number from 1 to ${MAX_THREADS}`,
  );
}
