/** Where a {@link MachineMonitor} looks. */
export interface MachineProbes {
  /** Milliseconds on a steady scale. */
  now(): number;
  /** CPU time of this process so far, all its threads together. */
  processCpuMs(): number;
  /** Time that all cores together have worked and slept so far; null where the platform does not tell. */
  machineTimes(): { readonly idleMs: number; readonly busyMs: number } | null;
}

/** What this process and its machine used of their CPUs. */
export interface MachineHealth {
  /** Cores that the process kept busy: 1.5 is one and a half. */
  readonly processCores: number;
  /** Share of all cores of the machine that was busy, 0 to 1; null where the platform does not tell. */
  readonly machineShare: number | null;
}

/** Measures from its making until it is asked. */
export class MachineMonitor {
  readonly #probes: MachineProbes;
  readonly #startedAtMs: number;
  readonly #processCpuMs: number;
  readonly #machine: ReturnType<MachineProbes["machineTimes"]>;

  constructor(probes: MachineProbes) {
    this.#probes = probes;
    this.#startedAtMs = probes.now();
    this.#processCpuMs = probes.processCpuMs();
    this.#machine = probes.machineTimes();
  }

  read(): MachineHealth {
    const elapsedMs = this.#probes.now() - this.#startedAtMs;
    const cpuMs = this.#probes.processCpuMs() - this.#processCpuMs;
    return Object.freeze({
      processCores: elapsedMs > 0 ? Math.max(0, cpuMs / elapsedMs) : 0,
      machineShare: this.#machineShare(),
    });
  }

  #machineShare(): number | null {
    const [before, after] = [this.#machine, this.#probes.machineTimes()];
    if (before === null || after === null) return null;
    const busyMs = after.busyMs - before.busyMs;
    const totalMs = busyMs + after.idleMs - before.idleMs;
    return totalMs > 0 ? Math.min(1, Math.max(0, busyMs / totalMs)) : null;
  }
}
