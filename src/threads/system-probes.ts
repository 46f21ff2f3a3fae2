import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { performance, PerformanceObserver } from "node:perf_hooks";

import { systemClock } from "../clock.ts";
import { releaseBestCompiler } from "./compilers.ts";
import type { MachineProbes } from "./machine-health.ts";
import type { SchedulerTimes, ThreadProbes } from "./thread-health.ts";

/** The probes of the thread that asks. */
export const systemThreadProbes: ThreadProbes = Object.freeze({
  clock: systemClock,
  loopTimes() {
    const { idle, active } = performance.eventLoopUtilization();
    return { idleMs: idle, activeMs: active };
  },
  observeGc(onPause: (durationMs: number) => void) {
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) onPause(duration);
    });
    observer.observe({ entryTypes: ["gc"] });
    return () => observer.disconnect();
  },
  schedulerTimes,
  onPressed: releaseBestCompiler,
});

/** Linux: nanoseconds on a core, nanoseconds of waiting for one, and number of turns. */
function schedulerTimes(): SchedulerTimes | null {
  try {
    const [ranNs, waitedNs] = readFileSync("/proc/thread-self/schedstat", "utf8").split(" ").map(Number);
    if (ranNs === undefined || waitedNs === undefined || !(ranNs > 0)) return null;
    return { cpuMs: ranNs / 1e6, waitedMs: waitedNs / 1e6 };
  } catch {
    return null;
  }
}

/** The probes of this process and of its machine. */
export const systemMachineProbes: MachineProbes = Object.freeze({
  now: () => systemClock.now(),
  processCpuMs() {
    // eslint-disable-next-line no-restricted-globals -- a figure of the process, not of its environment
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  machineTimes() {
    const cores = cpus();
    const sum = (count: (times: (typeof cores)[number]["times"]) => number): number =>
      cores.reduce((total, { times }) => total + count(times), 0);
    const idleMs = sum(({ idle }) => idle);
    const busyMs = sum(({ user, nice, sys, irq }) => user + nice + sys + irq);
    return idleMs + busyMs > 0 ? { idleMs, busyMs } : null;
  },
});
