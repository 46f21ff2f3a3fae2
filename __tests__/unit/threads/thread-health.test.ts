import { describe, expect, test } from "vitest";

import { createTestPlan } from "../../../src/loader/create-test-plan.ts";
import { delayAt } from "../../../src/threads/delay-counts.ts";
import { MachineMonitor } from "../../../src/threads/machine-health.ts";
import { systemMachineProbes, systemThreadProbes } from "../../../src/threads/system-probes.ts";
import { ThreadMonitor, type SchedulerTimes, type ThreadProbes } from "../../../src/threads/thread-health.ts";
import { ManualClock } from "../../support/manual-clock.ts";

const CLOSED = createTestPlan({
  config: {
    scenarios: { a: { executor: "constant-vus", vus: 1, duration: "1s", steps: [{ think: "1s" }] } },
  },
}).plan;
const OPEN = createTestPlan({
  config: {
    scenarios: {
      a: {
        executor: "constant-arrival-rate",
        rate: 1,
        duration: "1s",
        pre_allocated_vus: 1,
        steps: [{ think: "1s" }],
      },
    },
  },
}).plan;

class FakeProbes implements ThreadProbes {
  readonly clock = new ManualClock();
  scheduler: SchedulerTimes | null = { cpuMs: 0, waitedMs: 0 };
  onGc: ((durationMs: number) => void) | null = null;
  pressedAtMs: number[] = [];

  onPressed(): void {
    this.pressedAtMs.push(this.clock.now());
  }

  loopTimes(): { idleMs: number; activeMs: number } {
    const idleMs = this.clock.idleTime();
    return { idleMs, activeMs: this.clock.now() - idleMs };
  }

  observeGc(onPause: (durationMs: number) => void): () => void {
    this.onGc = onPause;
    return () => {
      this.onGc = null;
    };
  }

  schedulerTimes(): SchedulerTimes | null {
    return this.scheduler;
  }
}

describe("ThreadMonitor", () => {
  test("sees no delay and no work in an idle thread", async () => {
    const probes = new FakeProbes();
    const monitor = new ThreadMonitor(probes, CLOSED);
    monitor.start();
    await probes.clock.advance(3000);
    monitor.stop();
    const { watchedMs, loopUtilization, peakUtilization, loopDelays } = monitor.health;
    expect({ watchedMs, loopUtilization, peakUtilization }).toEqual({
      watchedMs: 3000,
      loopUtilization: 0,
      peakUtilization: 0,
    });
    expect(delayAt(loopDelays, 1)).toBe(0.25);
  });

  test("sees how long the loop had no turn, and the busiest second", async () => {
    const probes = new FakeProbes();
    const monitor = new ThreadMonitor(probes, CLOSED);
    monitor.start();
    await probes.clock.advance(1000);
    // From 1.000 to 1.820 nothing gets a turn: the timer of 1.020 is 800 ms late.
    probes.clock.skip(820);
    await probes.clock.advanceTo(4000);
    monitor.stop();
    const { loopUtilization, peakUtilization, loopDelays } = monitor.health;
    expect(loopUtilization).toBeCloseTo(820 / 4000, 9);
    expect(peakUtilization).toBeCloseTo(0.82, 9);
    expect(delayAt(loopDelays, 1)).toBeGreaterThanOrEqual(800);
    expect(loopDelays.reduce((sum, count) => sum + count, 0)).toBe(200);
  });

  test.each([
    // All of the intervals that end at 0.600, 0.700 and 0.800.
    ["at once when a closed loop goes all out", CLOSED, 0.98, [800]],
    ["after a second when it works hard", CLOSED, 0.8, [1500]],
    ["of arrivals only after a second: they may have to catch up", OPEN, 0.98, [1500]],
    ["never of a loop that has rest enough", CLOSED, 0.7, []],
  ])("tells of pressure once: %s", async (_, plan, share, expected) => {
    const probes = new FakeProbes();
    const monitor = new ThreadMonitor(probes, plan);
    monitor.start();
    await probes.clock.advance(500);
    for (let turn = 0; turn < 200; turn += 1) {
      probes.clock.skip(20 * share);
      await probes.clock.advance(20 * (1 - share));
    }
    monitor.stop();
    expect(probes.pressedAtMs.map(Math.round)).toEqual(expected);
  });

  test("leaves a loop alone that rests now and then", async () => {
    const probes = new FakeProbes();
    const monitor = new ThreadMonitor(probes, CLOSED);
    monitor.start();
    for (let interval = 0; interval < 60; interval += 1) {
      // Two intervals of nothing but work, and one with a rest of 60 %.
      const restMs = interval % 3 === 2 ? 60 : 0;
      probes.clock.skip(100 - restMs);
      await probes.clock.advance(restMs);
    }
    monitor.stop();
    expect(probes.pressedAtMs).toEqual([]);
  });

  test("adds up pauses for garbage collection, and keeps the longest", () => {
    const probes = new FakeProbes();
    const monitor = new ThreadMonitor(probes, CLOSED);
    monitor.start();
    for (const pauseMs of [2, 7, 1]) probes.onGc?.(pauseMs);
    monitor.stop();
    expect(monitor.health).toMatchObject({ gcMs: 10, longestGcMs: 7 });
  });

  test("tells how long the thread waited for a core, and its worst second", async () => {
    const probes = new FakeProbes();
    probes.scheduler = { cpuMs: 100, waitedMs: 50 };
    const monitor = new ThreadMonitor(probes, CLOSED);
    monitor.start();
    await probes.clock.advance(999);
    probes.scheduler = { cpuMs: 200, waitedMs: 450 };
    await probes.clock.advance(1001);
    monitor.stop();
    expect(monitor.health).toMatchObject({ cpuMs: 100, starvedMs: 400, peakStarved: 0.4 });
  });

  test("has no figure of the scheduler where the platform has none", async () => {
    const probes = new FakeProbes();
    probes.scheduler = null;
    const monitor = new ThreadMonitor(probes, CLOSED);
    monitor.start();
    await probes.clock.advance(1000);
    monitor.stop();
    expect(monitor.health).toMatchObject({ cpuMs: null, starvedMs: null, peakStarved: null });
  });

  test("leaves nothing behind when it is stopped", async () => {
    const probes = new FakeProbes();
    const monitor = new ThreadMonitor(probes, CLOSED);
    monitor.start();
    await probes.clock.advance(1500);
    monitor.stop();
    monitor.stop();
    expect({ pending: probes.clock.pending, gc: probes.onGc }).toEqual({ pending: 0, gc: null });
  });

  test("gives plain data, which can be sent to another thread", async () => {
    const probes = new FakeProbes();
    const monitor = new ThreadMonitor(probes, CLOSED);
    monitor.start();
    await probes.clock.advance(100);
    monitor.stop();
    expect(structuredClone(monitor.health)).toEqual(monitor.health);
  });

  test("reads the machine it runs on", () => {
    const monitor = new ThreadMonitor(systemThreadProbes, CLOSED);
    monitor.start();
    monitor.stop();
    const { cpuMs, starvedMs, loopUtilization } = monitor.health;
    expect(cpuMs === null).toBe(starvedMs === null);
    expect(loopUtilization).toBeGreaterThanOrEqual(0);
    expect(loopUtilization).toBeLessThanOrEqual(1);
  });
});

describe("MachineMonitor", () => {
  test("measures the process in cores and the machine in shares", () => {
    const [nowMs, cpuMs, idleMs, busyMs] = [
      [0, 2000],
      [500, 3500],
      [1000, 3000],
      [1000, 2000],
    ].map((values) => values[Symbol.iterator]());
    const monitor = new MachineMonitor({
      now: () => nowMs!.next().value!,
      processCpuMs: () => cpuMs!.next().value!,
      machineTimes: () => ({ idleMs: idleMs!.next().value!, busyMs: busyMs!.next().value! }),
    });
    expect(monitor.read()).toEqual({ processCores: 1.5, machineShare: 1 / 3 });
  });

  test("says nothing of a machine that tells nothing", () => {
    const probes = { now: () => 0, processCpuMs: () => 0, machineTimes: () => null };
    expect(new MachineMonitor(probes).read()).toEqual({ processCores: 0, machineShare: null });
  });

  test("reads the machine it runs on", () => {
    const { processCores } = new MachineMonitor(systemMachineProbes).read();
    expect(processCores).toBeGreaterThanOrEqual(0);
  });
});
