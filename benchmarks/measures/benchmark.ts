import type { Cores } from "../machine/cores.ts";
import type { BenchReport } from "../report/findings.ts";

export interface BenchSettings {
  readonly cores: Cores;
  /** Path of rampa's bundle. */
  readonly cli: string;
  readonly rounds: number;
  readonly seconds: number;
  /** Requests of each run of the memory benchmark. */
  readonly requests: number;
  /** Names of the tools to compare; null for all that there are. */
  readonly tools: readonly string[] | null;
  readonly log: (line: string) => void;
}

/** Measures one thing. */
export type Benchmark = (settings: BenchSettings) => Promise<BenchReport>;
