import { disturbance, measureRun } from "../measure-run.ts";
import { median } from "../report/median.ts";
import { Target } from "../target/target.ts";
import { rampaRun } from "../tools/rampa.ts";
import type { Benchmark, BenchSettings } from "./benchmark.ts";

const CONNECTIONS = 50;
const SETTLE_S = 1;
const THREADS = [1, 2] as const;

interface Round {
  readonly threads: number;
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly peakRssMb: number;
  readonly problem: string | null;
}

/** What a second thread gains when the target shares the machine, and what it costs. */
export const threads: Benchmark = async (settings) => {
  const target = await Target.start(settings.cores.server);
  const rounds: Round[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    for (const count of round % 2 === 0 ? THREADS : THREADS.toReversed()) {
      const measured = await measureThreads(count, target, settings);
      rounds.push(measured);
      settings.log(`threads ${round + 1}/${settings.rounds}, ${count}: ${Math.round(measured.perSecond)}/s`);
    }
  }
  await target.stop();
  const middle = (count: number, value: (round: Round) => number): number =>
    median(rounds.filter((round) => round.threads === count).map(value));
  const gain = (value: (round: Round) => number): number => middle(2, value) / middle(1, value);
  return {
    name: "threads: one and two, the server on its core, the generator on all",
    findings: [
      { label: "requests per second, 2 threads / 1", value: gain(({ perSecond }) => perSecond), unit: "x" },
      { label: "requests per CPU-second, 2 / 1", value: gain(({ perCpuSecond }) => perCpuSecond), unit: "x" },
    ],
    tables: [
      {
        title: `Medians of ${settings.rounds} rounds of ${settings.seconds} s`,
        columns: ["threads", "req/s", "req/CPU-s", "peak RSS MB"],
        rows: THREADS.map((count) => [
          count,
          middle(count, ({ perSecond }) => perSecond),
          middle(count, ({ perCpuSecond }) => perCpuSecond),
          middle(count, ({ peakRssMb }) => peakRssMb),
        ]),
      },
    ],
    notes: rounds.flatMap(({ threads: count, problem }) =>
      problem === null ? [] : [`(!) ${count}: ${problem}`],
    ),
  };
};

async function measureThreads(
  count: number,
  target: Target,
  { cli, seconds }: BenchSettings,
): Promise<Round> {
  const duration = `${Math.ceil(SETTLE_S + seconds + 0.5)}s`;
  const run = rampaRun({
    cli,
    config: { base_url: target.url, options: { vus: CONNECTIONS, duration, steps: [{ get: "/" }] } },
    threads: count,
  });
  const measured = await measureRun(run, target, null, { fromS: SETTLE_S, durationS: seconds });
  const { steady, report, server, peakRssMb } = measured;
  const isCountOff = report.requests !== server.requests;
  const counts = isCountOff ? `counts ${report.requests} requests, the server ${server.requests}` : null;
  return {
    threads: count,
    perSecond: steady.requests / steady.elapsedS,
    perCpuSecond: steady.requests / steady.cpuS,
    peakRssMb,
    problem: report.problem ?? counts ?? disturbance(measured),
  };
}
