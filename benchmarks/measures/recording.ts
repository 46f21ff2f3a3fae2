import { join } from "node:path";
import { writeFileSync } from "node:fs";

import { scratchFolder } from "../machine/scratch.ts";
import { measureRun } from "../measure-run.ts";
import { median } from "../report/median.ts";
import { Target } from "../target/target.ts";
import type { Benchmark } from "./benchmark.ts";

const CONNECTIONS = 50;
const SETTLE_MS = 2_000;
/** Short, so that a machine that gets slower or faster does so for both of two turns. */
const TURN_MS = 100;
const AT_MOST_PERCENT = 5;

/** A stretch of the load, with recording on or off. */
export interface RecordingTurn {
  readonly isOn: boolean;
  readonly requests: number;
  /** Of the thread that makes the load. */
  readonly cpuMs: number;
}

/** What it costs to record all metrics: one load from the sources that records and does not in turns. */
export const recording: Benchmark = async (settings) => {
  const target = await Target.start(settings.cores.server);
  const load = join(import.meta.dirname, "../load/recording-load.ts");
  const file = join(scratchFolder(), "rampa.yml");
  const durationS = Math.ceil(SETTLE_MS / 1000 + settings.seconds);
  const config = {
    base_url: target.url,
    options: { vus: CONNECTIONS, duration: `${durationS}s`, steps: [{ get: "/" }] },
  };
  writeFileSync(file, JSON.stringify(config));
  const rounds: number[][] = [];
  for (let round = 0; round < settings.rounds; round++) {
    let turns: readonly RecordingTurn[] = [];
    const run = {
      command: [process.execPath, load, file, String(SETTLE_MS), String(TURN_MS)],
      report(stdout: string) {
        turns = JSON.parse(stdout) as RecordingTurn[];
        return { requests: Number.NaN, p50: null, p99: null, problem: null };
      },
    };
    await measureRun(run, target, settings.cores.generator, { fromS: 0.5, durationS: 0.5 });
    const costs = costsOf(turns);
    rounds.push(costs);
    settings.log(`recording ${round + 1}/${settings.rounds}: ${median(costs).toFixed(1)} %`);
  }
  await target.stop();
  const turns = rounds.flat().length;
  return {
    name: "recording: share of the CPU time of a request that recording all metrics takes",
    findings: [
      { label: "cost of recording", value: median(rounds.flat()), unit: "%", atMost: AT_MOST_PERCENT },
    ],
    tables: [
      {
        title: `Medians of each round, ${turns} pairs of turns of ${TURN_MS} ms in all`,
        columns: ["%"],
        rows: rounds.map((costs) => [median(costs)]),
      },
    ],
    notes: [],
  };
};

/** Percent, by each turn and those on both sides of it. */
function costsOf(turns: readonly RecordingTurn[]): number[] {
  const perRequest = turns.map(({ cpuMs, requests }) => cpuMs / requests);
  return turns.slice(1, -1).map(({ isOn }, index) => {
    const [before = Number.NaN, own = Number.NaN, after = Number.NaN] = perRequest.slice(index, index + 3);
    const others = (before + after) / 2;
    const [on, off] = isOn ? [own, others] : [others, own];
    return 100 * (1 - off / on);
  });
}
