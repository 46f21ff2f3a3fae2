/** A stretch of the process's life, in milliseconds of {@link machineTimeMs}. */
export interface Stall {
  readonly fromMs: number;
  readonly toMs: number;
}

const LOOK_EVERY_MS = 2;
const LEAST_STALL_MS = 4;

/** The machine's monotonic clock: the same in every process. */
export function machineTimeMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/**
 * Notes when the machine kept this thread from running: time that passed, in which the thread neither
 * computed nor meant to sleep. A thread that is busy itself has no stall.
 */
export class StallMeter {
  readonly stalls: Stall[] = [];
  readonly #timer: NodeJS.Timeout;
  #lastMs = machineTimeMs();
  #lastCpuMs = cpuMs();

  constructor() {
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const [nowMs, usedMs] = [machineTimeMs(), cpuMs()];
    const stolenMs = nowMs - this.#lastMs - (usedMs - this.#lastCpuMs) - LOOK_EVERY_MS;
    if (stolenMs > LEAST_STALL_MS) this.stalls.push({ fromMs: this.#lastMs, toMs: nowMs });
    this.#lastMs = nowMs;
    this.#lastCpuMs = usedMs;
  }
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
