import { disturbance, type Measured, measureRun } from "../measure-run.ts";
import type { Finding } from "../report/findings.ts";
import { median } from "../report/median.ts";
import type { TrueDelay } from "../target/protocol.ts";
import { Target } from "../target/target.ts";
import { rampaRun } from "../tools/rampa.ts";
import type { Benchmark, BenchSettings } from "./benchmark.ts";

const DELAY_MS = 10;

/** Percent of a core that the generator is to use, ascending. */
const LOADS = [20, 40, 78, 95];

/** Users of the first run, from whose CPU time the numbers of the others follow. */
const FIRST_USERS = 60;

/** On a disturbed machine the CPU time says little, and the number of users would run away. */
const MOST_USERS = 5000;

interface Round {
  readonly load: number;
  readonly users: number;
  readonly cpuPercent: number;
  /** Reported minus true, milliseconds. */
  readonly errorP50: number;
  readonly errorP99: number;
  /** The least reported duration minus the least true one: below 0 some sample is too short. */
  readonly margin: number;
  readonly uncertaintyP99: number;
  readonly trueP99: number;
  readonly problem: string | null;
}

/** Whether reported latencies are those of the server, which answers after exactly 10 ms and measures itself. */
export const truth: Benchmark = async (settings) => {
  const target = await Target.start(settings.cores.server, { delayMs: DELAY_MS });
  const rounds: Round[] = [];
  // How many users it takes is found out on the way up.
  let last: Pick<Round, "users" | "cpuPercent"> = { users: FIRST_USERS, cpuPercent: LOADS[0] ?? 0 };
  for (let round = 0; round < settings.rounds; round++) {
    for (const load of LOADS) {
      const measured = await measureLoad(load, usersFor(load, last), target, settings);
      last = measured;
      rounds.push(measured);
      settings.log(
        `truth ${round + 1}/${settings.rounds} at ${Math.round(measured.cpuPercent)} %: ` +
          `p50 +${measured.errorP50.toFixed(2)} ms, p99 +${measured.errorP99.toFixed(2)} ms`,
      );
    }
  }
  await target.stop();
  return {
    name: `truth: reported minus true latency, the server waits ${DELAY_MS} ms`,
    findings: LOADS.flatMap((load) => findingsOf(load, of(load, rounds))),
    tables: [
      {
        title: `Medians of ${settings.rounds} rounds of ${settings.seconds} s`,
        columns: ["aim CPU %", "users", "CPU %", "p50 +ms", "p99 +ms", "uncertainty p99 ms", "true p99 ms"],
        rows: LOADS.map((load) => row(load, of(load, rounds))),
      },
    ],
    notes: rounds.flatMap(({ load, problem }) => (problem === null ? [] : [`(!) ${load} %: ${problem}`])),
  };
};

function usersFor(load: number, last: Pick<Round, "users" | "cpuPercent">): number {
  return Math.min(MOST_USERS, Math.max(1, Math.round((last.users * load) / last.cpuPercent)));
}

async function measureLoad(
  load: number,
  users: number,
  target: Target,
  { cli, cores, seconds }: BenchSettings,
): Promise<Round> {
  const run = rampaRun({
    cli,
    config: { base_url: target.url, options: { vus: users, duration: `${seconds}s`, steps: [{ get: "/" }] } },
  });
  const window = { fromS: 0.5, durationS: Math.max(seconds - 1, 0.5) };
  const measured = await measureRun(run, target, cores.generator, window);
  const { metrics } = run.result();
  const duration = metrics.http_req_duration?.stats ?? {};
  const { delay } = measured.server;
  const truthOf = (statistic: keyof TrueDelay): number => delay?.[statistic] ?? Number.NaN;
  return {
    load,
    users,
    cpuPercent: (100 * measured.steady.cpuS) / measured.steady.elapsedS,
    errorP50: (duration.med ?? Number.NaN) - truthOf("p50"),
    errorP99: (duration["p(99)"] ?? Number.NaN) - truthOf("p99"),
    margin: (duration.min ?? Number.NaN) - truthOf("min"),
    uncertaintyP99: metrics.generator_uncertainty?.stats["p(99)"] ?? Number.NaN,
    trueP99: truthOf("p99"),
    problem: problemOf(measured),
  };
}

function problemOf(measured: Measured): string | null {
  const { report, server } = measured;
  const isCountOff = report.requests !== server.requests;
  const count = isCountOff ? `counts ${report.requests} requests, the server ${server.requests}` : null;
  return report.problem ?? count ?? disturbance(measured);
}

function of(load: number, rounds: readonly Round[]): readonly Round[] {
  return rounds.filter((round) => round.load === load);
}

function findingsOf(load: number, rounds: readonly Round[]): Finding[] {
  const asked = load < 80 ? { p50: 0.2, p99: 3 } : { p50: 0.5, p99: 6 };
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  const label = (what: string): string => `${load} % CPU: ${what}`;
  return [
    { label: label("p50 error"), value: middle(({ errorP50 }) => errorP50), unit: "ms", atMost: asked.p50 },
    { label: label("p99 error"), value: middle(({ errorP99 }) => errorP99), unit: "ms", atMost: asked.p99 },
    {
      label: label("least reported - least true, worst"),
      value: Math.min(...rounds.map(({ margin }) => margin)),
      unit: "ms",
      atLeast: 0,
    },
  ];
}

function row(load: number, rounds: readonly Round[]): number[] {
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  return [
    load,
    middle(({ users }) => users),
    middle(({ cpuPercent }) => cpuPercent),
    middle(({ errorP50 }) => errorP50),
    middle(({ errorP99 }) => errorP99),
    middle(({ uncertaintyP99 }) => uncertaintyP99),
    middle(({ trueP99 }) => trueP99),
  ];
}
