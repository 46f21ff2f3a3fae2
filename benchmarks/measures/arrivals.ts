import { disturbance, measureRun } from "../measure-run.ts";
import type { Finding } from "../report/findings.ts";
import { median } from "../report/median.ts";
import { Target } from "../target/target.ts";
import { rampaRun } from "../tools/rampa.ts";
import type { Benchmark, BenchSettings } from "./benchmark.ts";

const RATES = [100, 1000, 5000, 10_000];
/** Enough for a pause of 25 ms at the highest rate: one that is longer drops arrivals, however good the engine. */
const USERS = 250;

interface Round {
  readonly rate: number;
  /** Arrivals that the server did not see, or saw too often. */
  readonly missing: number;
  readonly dropped: number;
  readonly lag: Lag;
  /** Of a run that is over after its first second. */
  readonly firstSecond: Lag;
  readonly cpuPercent: number;
  readonly serverStallMs: number;
  readonly problem: string | null;
}

interface Lag {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What is asked: of the lag in milliseconds, of the CPU in percent of a core. */
const ASKED: Readonly<
  Record<number, { readonly p50?: number; readonly p99?: number; readonly cpu?: number }>
> = {
  100: { cpu: 5 },
  5000: { p99: 2 },
  10_000: { p50: 1, p99: 3, cpu: 50 },
};

/** Whether each arrival comes, and how late, from the very first second on. */
export const arrivals: Benchmark = async (settings) => {
  const target = await Target.start(settings.cores.server);
  const rounds: Round[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    for (const rate of round % 2 === 0 ? RATES : RATES.toReversed()) {
      const measured = await measureRate(rate, target, settings);
      rounds.push(measured);
      const { p50, p99 } = measured.firstSecond;
      settings.log(
        `arrivals ${round + 1}/${settings.rounds} ${rate}/s: lag ${p50} / ${p99} ms in the first second`,
      );
    }
  }
  await target.stop();
  return {
    name: `arrivals: constant-arrival-rate on one thread, ${USERS} virtual users`,
    findings: RATES.flatMap((rate) => findingsOf(rate, of(rate, rounds))),
    tables: [
      {
        title: `Medians of ${settings.rounds} rounds of ${settings.seconds} s, and of as many of 1 s`,
        columns: [
          "rate/s",
          "lag p50 ms",
          "p99",
          "max",
          "first second p50",
          "p99",
          "max",
          "CPU %",
          "server stall ms",
        ],
        rows: RATES.map((rate) => row(rate, of(rate, rounds))),
      },
    ],
    notes: rounds.flatMap(({ rate, problem }) => (problem === null ? [] : [`(!) ${rate}/s: ${problem}`])),
  };
};

async function measureRate(rate: number, target: Target, settings: BenchSettings): Promise<Round> {
  const short = await measureFor(1, rate, target, settings);
  const long = await measureFor(settings.seconds, rate, target, settings);
  return {
    rate,
    missing: Math.abs(short.missing) + Math.abs(long.missing),
    dropped: short.dropped + long.dropped,
    lag: long.lag,
    firstSecond: short.lag,
    cpuPercent: long.cpuPercent,
    serverStallMs: Math.max(short.serverStallMs, long.serverStallMs),
    problem: short.problem ?? long.problem,
  };
}

async function measureFor(
  seconds: number,
  rate: number,
  target: Target,
  { cli, cores }: BenchSettings,
): Promise<Omit<Round, "rate" | "firstSecond">> {
  const run = rampaRun({
    cli,
    config: {
      base_url: target.url,
      scenarios: {
        arrivals: {
          executor: "constant-arrival-rate",
          rate,
          duration: `${seconds}s`,
          pre_allocated_vus: USERS,
          steps: [{ get: "/" }],
        },
      },
    },
  });
  // Late arrivals would come after the window: it ends a little early.
  const window = { fromS: Math.min(1, seconds / 4), durationS: Math.max(seconds - 1.2, seconds / 4) };
  const measured = await measureRun(run, target, cores.generator, window);
  const { report, server, steady } = measured;
  const { metrics, scenarios } = run.result();
  const lag = metrics.iteration_lag?.stats ?? {};
  return {
    missing: rate * seconds - server.requests,
    dropped: scenarios[0]?.dropped ?? Number.NaN,
    lag: { p50: lag.med ?? Number.NaN, p99: lag["p(99)"] ?? Number.NaN, max: lag.max ?? Number.NaN },
    cpuPercent: (100 * steady.cpuS) / steady.elapsedS,
    serverStallMs: server.longestStallMs,
    problem: report.problem ?? disturbance(measured),
  };
}

function of(rate: number, rounds: readonly Round[]): readonly Round[] {
  return rounds.filter((round) => round.rate === rate);
}

function findingsOf(rate: number, rounds: readonly Round[]): Finding[] {
  const at = `${rate.toLocaleString("en-US")}/s`;
  const { p50, p99, cpu } = ASKED[rate] ?? {};
  const first = (pick: (lag: Lag) => number): number =>
    median(rounds.map(({ firstSecond }) => pick(firstSecond)));
  const finding = (label: string, value: number, unit: string, atMost: number | undefined): Finding[] =>
    atMost === undefined ? [] : [{ label: `${at}: ${label}`, value, unit, atMost }];
  return [
    ...finding("missing at the server, worst", Math.max(...rounds.map(({ missing }) => missing)), "", 0),
    ...finding("dropped, worst", Math.max(...rounds.map(({ dropped }) => dropped)), "", 0),
    ...finding(
      "lag p50, first second",
      first((lag) => lag.p50),
      "ms",
      p50,
    ),
    ...finding(
      "lag p99, first second",
      first((lag) => lag.p99),
      "ms",
      p99,
    ),
    ...finding("lag p99, whole run", median(rounds.map(({ lag }) => lag.p99)), "ms", p99),
    ...finding("CPU of a core", median(rounds.map(({ cpuPercent }) => cpuPercent)), "%", cpu),
  ];
}

function row(rate: number, rounds: readonly Round[]): number[] {
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  return [
    rate,
    middle(({ lag }) => lag.p50),
    middle(({ lag }) => lag.p99),
    middle(({ lag }) => lag.max),
    middle(({ firstSecond }) => firstSecond.p50),
    middle(({ firstSecond }) => firstSecond.p99),
    middle(({ firstSecond }) => firstSecond.max),
    middle(({ cpuPercent }) => cpuPercent),
    middle(({ serverStallMs }) => serverStallMs),
  ];
}
