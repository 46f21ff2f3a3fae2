import { once } from "node:events";

import { startProcess } from "../machine/processes.ts";
import { measureRun } from "../measure-run.ts";
import { median } from "../report/median.ts";
import { Target } from "../target/target.ts";
import { rampaRun } from "../tools/rampa.ts";
import type { Benchmark, BenchSettings } from "./benchmark.ts";

interface Round {
  readonly firstRequestMs: number;
  readonly checkMs: number;
  readonly blockedMs: number;
}

/** How long a user waits before the load begins, and one virtual user before each request. */
export const start: Benchmark = async (settings) => {
  const target = await Target.start(settings.cores.server);
  const rounds: Round[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    const measured = await measureStart(target, settings);
    rounds.push(measured);
    settings.log(
      `start ${round + 1}/${settings.rounds}: first request after ${Math.round(measured.firstRequestMs)} ms`,
    );
  }
  await target.stop();
  const middle = (value: (round: Round) => number): number => median(rounds.map(value));
  const first = middle(({ firstRequestMs }) => firstRequestMs);
  const check = middle(({ checkMs }) => checkMs);
  const blocked = middle(({ blockedMs }) => blockedMs);
  return {
    name: `start: medians of ${settings.rounds} rounds`,
    findings: [
      {
        label: "process start to first request, self-warm-up included",
        value: first,
        unit: "ms",
        atMost: 1000,
      },
      { label: "rampa check, whole process", value: check, unit: "ms", atMost: 300 },
      { label: "http_req_blocked p50 of one virtual user", value: blocked, unit: "ms", atMost: 0.1 },
    ],
    tables: [],
    notes: [],
  };
};

async function measureStart(target: Target, { cli, cores }: BenchSettings): Promise<Round> {
  const options = { vus: 1, duration: "2s", steps: [{ get: "/" }] };
  const run = rampaRun({ cli, config: { base_url: target.url, options } });
  const checkStartedMs = performance.now();
  const check = startProcess([process.execPath, cli, "check", "rampa.yml"], {
    core: cores.generator,
    stdio: "ignore",
    ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
  });
  await once(check, "close");
  const checkMs = performance.now() - checkStartedMs;
  const { firstRequestMs } = await measureRun(run, target, cores.generator, { fromS: 0.2, durationS: 1 });
  const blockedMs = run.result().metrics.http_req_blocked?.stats.med ?? Number.NaN;
  return { firstRequestMs, checkMs, blockedMs };
}
