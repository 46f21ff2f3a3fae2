import { readFileSync } from "node:fs";

/** Linux counts the CPU time of processes in hundredths of a second, for every program. */
const TICKS_PER_SECOND = 100;

/** What a process has used so far, all its threads together. */
export interface ProcessUsage {
  readonly cpuS: number;
  readonly rssMb: number;
  /** The most memory that it ever had. */
  readonly peakRssMb: number;
}

/** Null when the process is gone. */
export function usageOf(pid: number): ProcessUsage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    // The name, in brackets, may contain spaces; user time is the 14th field of all.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return {
      cpuS: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      rssMb: megabytes(status, "VmRSS"),
      peakRssMb: megabytes(status, "VmHWM"),
    };
  } catch {
    return null;
  }
}

function megabytes(status: string, field: string): number {
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1];
  return (Number(kibibytes ?? Number.NaN) * 1024) / 1e6;
}

/** CPU time of the whole machine since it started. */
export interface MachineUsage {
  /** Of all processes and the kernel. */
  readonly busyS: number;
  /** Taken by the host of a virtual machine. */
  readonly stolenS: number;
}

export function machineUsage(): MachineUsage {
  const fields = /^cpu +(.*)$/m.exec(readFileSync("/proc/stat", "latin1"))?.[1]?.split(" ").map(Number) ?? [];
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fields;
  return {
    busyS: (user + nice + system + irq + softirq) / TICKS_PER_SECOND,
    stolenS: steal / TICKS_PER_SECOND,
  };
}
