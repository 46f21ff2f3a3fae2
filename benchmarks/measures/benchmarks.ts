import { arrivals } from "./arrivals.ts";
import type { Benchmark } from "./benchmark.ts";
import { throughput } from "./throughput.ts";

/** All of them, by name, in the order in which they run. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = { throughput, arrivals };
