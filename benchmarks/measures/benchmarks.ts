import { arrivals } from "./arrivals.ts";
import type { Benchmark } from "./benchmark.ts";
import { machine } from "./machine.ts";
import { memory } from "./memory.ts";
import { micro } from "./micro.ts";
import { recording } from "./recording.ts";
import { start } from "./start.ts";
import { threads } from "./threads.ts";
import { throughput } from "./throughput.ts";
import { truth } from "./truth.ts";

/** All of them, by name, in the order in which they run. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  machine,
  throughput,
  recording,
  arrivals,
  truth,
  memory,
  start,
  threads,
  micro,
};
