import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { startProcess } from "../machine/processes.ts";
import { median } from "../report/median.ts";
import type { Benchmark } from "./benchmark.ts";

/** When a program was kept from its core, in milliseconds each. */
export interface StandStill {
  readonly pauses: readonly number[];
}

interface Round {
  readonly stillPercent: number;
  /** What one percent of the moments of a program had to wait for at least. */
  readonly waitP99Ms: number;
  readonly longestMs: number;
}

/**
 * What the machine takes from any program while both cores are busy: no generator starts an arrival, and none reads
 * an answer, while it is kept from its core.
 */
export const machine: Benchmark = async ({ cores, rounds: count, seconds, log }) => {
  const rounds: Round[] = [];
  for (let round = 0; round < count; round++) {
    const [generator] = await Promise.all([
      lookFor(seconds, cores.generator),
      lookFor(seconds, cores.server),
    ]);
    const measured = roundOf(generator, seconds * 1000);
    rounds.push(measured);
    log(`machine ${round + 1}/${count}: stood still for ${measured.stillPercent.toFixed(2)} %`);
  }
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  return {
    name: "machine: how long a program that only looks at the clock was kept from its core",
    findings: [],
    tables: [
      {
        title: `Medians of ${count} rounds of ${seconds} s, both cores busy; pauses of more than 0.5 ms`,
        columns: ["stood still %", "wait p99 ms", "longest ms"],
        rows: [
          [
            middle(({ stillPercent }) => stillPercent),
            middle(({ waitP99Ms }) => waitP99Ms),
            middle(({ longestMs }) => longestMs),
          ],
        ],
      },
    ],
    notes: ["the wait is that of a moment chosen at random; no load generator can be better than that here"],
  };
};

async function lookFor(seconds: number, core: number | null): Promise<StandStill> {
  const load = join(import.meta.dirname, "../load/clock-load.ts");
  const child = startProcess([process.execPath, load, String(seconds * 1000)], {
    core,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const output = child.stdout === null ? "" : await text(child.stdout);
  await closed;
  return JSON.parse(output) as StandStill;
}

function roundOf({ pauses }: StandStill, durationMs: number): Round {
  return {
    stillPercent: (100 * sum(pauses)) / durationMs,
    waitP99Ms: waitAtLeast(0.01 * durationMs, pauses),
    longestMs: Math.max(0, ...pauses),
  };
}

/** How long moments wait that are `shareMs` in all, when a moment within a pause waits for its end. */
function waitAtLeast(shareMs: number, pauses: readonly number[]): number {
  let [low, high] = [0, Math.max(0, ...pauses)];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sum(pauses.map((pause) => Math.max(0, pause - middle))) > shareMs) low = middle;
    else high = middle;
  }
  return high;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
