import { disturbance, type Measured, measureRun } from "../measure-run.ts";
import { type Finding } from "../report/findings.ts";
import { median } from "../report/median.ts";
import { Target } from "../target/target.ts";
import { autocannon } from "../tools/autocannon.ts";
import { hasProgram } from "../tools/find-program.ts";
import { k6 } from "../tools/k6.ts";
import { script, steps, stepsWithCheck } from "../tools/rampa.ts";
import type { Tool } from "../tools/tool.ts";
import { wrk } from "../tools/wrk.ts";
import type { Benchmark, BenchSettings } from "./benchmark.ts";

const CONNECTIONS = 50;

/** Seconds after the first request that do not count, for every tool. */
const SETTLE_S = 1;

interface Round extends Measured {
  readonly tool: Tool;
}

/**
 * Requests per second of the generator's CPU time, at 50 connections and an answer of two bytes: what it
 * costs to send a request, whichever side is the slower one.
 */
export const throughput: Benchmark = async (settings) => {
  const tools = toolsOf(settings);
  const target = await Target.start(settings.cores.server);
  const rounds: Round[] = [];
  const durationS = Math.ceil(SETTLE_S + settings.seconds + 0.5);
  for (let round = 0; round < settings.rounds; round++) {
    // Back and forth, so that a machine that gets slower or faster favours nobody.
    for (const tool of round % 2 === 0 ? tools : tools.toReversed()) {
      const run = tool.prepare({ url: target.url, connections: CONNECTIONS, durationS });
      const window = { fromS: SETTLE_S, durationS: settings.seconds };
      const measured = await measureRun(run, target, settings.cores.generator, window);
      rounds.push({ tool, ...measured });
      settings.log(
        `throughput ${round + 1}/${settings.rounds} ${tool.name}: ${Math.round(perCpu(measured))}/CPU-s`,
      );
    }
  }
  await target.stop();
  return {
    name: "throughput: requests per second of generator CPU, 50 connections, 2-byte body",
    findings: ratios(tools, rounds),
    tables: [
      {
        title: `Medians of ${settings.rounds} rounds of ${settings.seconds} s`,
        columns: ["tool", "req/CPU-s", "[min", "max]", "req/s", "CPU %", "p50 ms", "p99 ms", "peak RSS MB"],
        rows: tools.map((tool) => row(tool, of(tool, rounds))),
      },
    ],
    notes: rounds.flatMap(problems),
  };
};

function toolsOf({ cli, tools }: BenchSettings): readonly Tool[] {
  const installed = [wrk, k6].filter(({ name }) => hasProgram(name));
  const all: readonly Tool[] = [steps(cli), stepsWithCheck(cli), script(cli), autocannon, ...installed];
  const unknown = tools?.find((id) => all.every((tool) => tool.id !== id));
  if (unknown !== undefined)
    throw new Error(`no tool "${unknown}"; there are ${all.map(({ id }) => id).join(", ")}`);
  return tools === null ? all : all.filter(({ id }) => tools.includes(id));
}

function perCpu({ steady }: Measured): number {
  return steady.requests / steady.cpuS;
}

function of(tool: Tool, rounds: readonly Round[]): readonly Round[] {
  return rounds.filter((round) => round.tool === tool);
}

/** Asked of rampa against others; by tool, then by the tool compared with. */
const ASKED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "rampa steps": { autocannon: 1, k6: 4.5 },
  "rampa script, 2 checks": { autocannon: 0.75, k6: 4 },
};

/** The median of the ratios within each round, whose runs stood side by side. */
function ratios(tools: readonly Tool[], rounds: readonly Round[]): Finding[] {
  const own = tools.filter(({ name }) => name.startsWith("rampa"));
  const others = tools.filter(({ name }) => !name.startsWith("rampa"));
  return own.flatMap((tool) =>
    others.map((other) => {
      const theirs = of(other, rounds).map(perCpu);
      const asked = ASKED[tool.name]?.[other.name];
      const each = of(tool, rounds).map((round, index) => perCpu(round) / (theirs[index] ?? Number.NaN));
      return {
        label: `${tool.name} / ${other.name}`,
        value: median(each),
        unit: "x",
        ...(asked === undefined ? {} : { atLeast: asked }),
      };
    }),
  );
}

function row(tool: Tool, rounds: readonly Round[]): (string | number)[] {
  const speeds = rounds.map(perCpu);
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  return [
    rounds.some((round) => problems(round).length > 0) ? `${tool.name} (!)` : tool.name,
    median(speeds),
    Math.min(...speeds),
    Math.max(...speeds),
    middle(({ steady }) => steady.requests / steady.elapsedS),
    middle(({ steady }) => (100 * steady.cpuS) / steady.elapsedS),
    middle(({ report }) => report.p50 ?? Number.NaN),
    middle(({ report }) => report.p99 ?? Number.NaN),
    middle(({ peakRssMb }) => peakRssMb),
  ];
}

function problems(round: Round): string[] {
  const { tool, report, server } = round;
  const disturbed = disturbance(round);
  const found = disturbed === null ? [] : [`(!) ${tool.name}: ${disturbed}`];
  if (report.problem !== null) found.push(`(!) ${tool.name}: ${report.problem}`);
  const lost = server.requests - report.requests;
  if (lost < 0 || lost > (tool.isDrained ? 0 : CONNECTIONS)) {
    found.push(`(!) ${tool.name} counts ${report.requests} requests, the server ${server.requests}`);
  }
  return found;
}
