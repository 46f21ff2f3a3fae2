import { machineTimeOrigin } from "../clock.ts";
import type { Plan } from "../config/plan.ts";
import { WHOLE } from "../executors/segment.ts";
import type { TestPlan } from "../loader/test-plan.ts";
import type { Load } from "../threads/load.ts";
import { PairedLoad } from "../threads/paired-load.ts";
import { SegmentRun } from "../threads/segment-run.ts";
import { segmentUsers } from "../threads/segment-users.ts";
import { selfWarmUp } from "../threads/self-warm-up.ts";
import { ThreadMonitor } from "../threads/thread-health.ts";
import { ThreadedLoad } from "../threads/threaded-load.ts";
import { workerThreads } from "../threads/worker-thread.ts";
import type { RunTimeSecrets } from "../worker/run-time-secrets.ts";
import type { EngineOptions } from "./engine-options.ts";
import { segmentOf } from "./shard.ts";

/** What the load of the other version is made from. */
export interface BaseOrder {
  readonly plan: Plan;
  /** What setup returned for it. */
  readonly setupData: unknown;
}

/** What a load is made from. */
export interface LoadOrder {
  readonly test: TestPlan;
  /** With the thresholds to judge. */
  readonly plan: Plan;
  readonly options: EngineOptions;
  readonly threads: number;
  /** What setup returned. */
  readonly setupData: unknown;
  /** Notices values of secret variables. */
  readonly secrets: RunTimeSecrets;
  /** The version to compare with; absent: nothing is compared. */
  readonly base?: BaseOrder | undefined;
  /** Aborts when the run is stopped. */
  readonly stopping: AbortSignal;
}

/**
 * Does what takes time before a load can begin: warms up, and starts the threads when there are several.
 *
 * @returns Makes the load; null when the run was stopped meanwhile.
 * @throws RampaError when a thread cannot be started.
 */
export async function readyLoad(order: LoadOrder): Promise<(() => Load) | null> {
  const { options, plan, stopping, threads } = order;
  const isStopped = (): boolean => stopping.aborted;
  if (isStopped()) return null;
  if (threads === 1) {
    const { clock, selfWarmUpMs: durationMs } = options;
    if (durationMs > 0) await selfWarmUp({ clock, plan, durationMs, signal: stopping });
    return isStopped()
      ? null
      : () => (order.base === undefined ? loadOfThisThread(order) : loadOfBoth(order, order.base));
  }
  const load = loadOfThreads(order);
  await load.start(stopping);
  return isStopped() ? null : () => load;
}

function loadOfThisThread({ test, plan, options, setupData, secrets }: LoadOrder): Load {
  const { clock, probes, shard } = options;
  return new SegmentRun({
    plan,
    segment: segmentOf(shard),
    isShard: shard !== null,
    clock,
    secrets,
    monitor: probes === null ? undefined : new ThreadMonitor(probes.thread, plan),
    usersOf: segmentUsers({ plan, functions: test.functions, setupData }),
  });
}

function loadOfBoth({ test, plan, options, setupData, secrets }: LoadOrder, base: BaseOrder): PairedLoad {
  const { clock, probes } = options;
  const data = { base: base.setupData, head: setupData };
  return new PairedLoad({
    clock,
    plans: { base: base.plan, head: plan },
    monitor: probes === null ? undefined : new ThreadMonitor(probes.thread, plan),
    createRun: (side, part) =>
      new SegmentRun({
        plan: part,
        segment: WHOLE,
        isPart: true,
        clock,
        secrets,
        usersOf: segmentUsers({ plan: part, functions: test.functions, setupData: data[side] }),
      }),
  });
}

function loadOfThreads({ test, plan, options, threads, setupData, secrets }: LoadOrder): ThreadedLoad {
  return new ThreadedLoad({
    plan,
    threads,
    secrets,
    segment: segmentOf(options.shard),
    isShard: options.shard !== null,
    clock: options.clock,
    open: workerThreads(new URL(options.threadEntry)),
    script: test.functions.size === 0 ? null : test.script,
    setupData,
    selfWarmUpMs: options.selfWarmUpMs,
    timeOriginMs: machineTimeOrigin(),
    isWatched: options.probes !== null,
  });
}
