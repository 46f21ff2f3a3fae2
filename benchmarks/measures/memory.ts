import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

import { startProcess } from "../machine/processes.ts";
import { type ProcessUsage, usageOf } from "../machine/process-usage.ts";
import { Target } from "../target/target.ts";
import { rampaRun } from "../tools/rampa.ts";
import type { Benchmark, BenchSettings } from "./benchmark.ts";

/** Virtual users, and the most memory that they may take. */
const CASES = [
  { users: 50, atMostMb: 160 },
  { users: 1000, atMostMb: 300 },
] as const;

const EARLY_REQUESTS = 100_000;
const GROWTH_AT_MOST_MB = 20;
const POLL_MS = 20;

interface Result {
  readonly users: number;
  readonly early: ProcessUsage;
  readonly end: ProcessUsage;
}

/** Resident memory of a run, early and late: it must follow from the plan, not from how long it lasts. */
export const memory: Benchmark = async (settings) => {
  const results: Result[] = [];
  for (const { users } of CASES) {
    const result = await measureMemory(users, settings);
    results.push(result);
    settings.log(`memory of ${users} users: ${Math.round(result.end.peakRssMb)} MB at the end`);
  }
  const total = `${settings.requests.toLocaleString("en-US")} requests`;
  return {
    name: `memory: resident, ${total}`,
    findings: CASES.flatMap(({ users, atMostMb }, index) => {
      const { early, end } = results[index] ?? { early: NONE, end: NONE };
      const growth = end.peakRssMb - early.peakRssMb;
      const label = `${users.toLocaleString("en-US")} users`;
      return [
        { label: `${label}: peak`, value: end.peakRssMb, unit: "MB", atMost: atMostMb },
        { label: `${label}: growth`, value: growth, unit: "MB", atMost: GROWTH_AT_MOST_MB },
      ];
    }),
    tables: [
      {
        title: "One run each",
        columns: ["users", "MB after 100,000 requests", `MB after ${total}`],
        rows: results.map(({ users, early, end }) => [users, early.peakRssMb, end.peakRssMb]),
      },
    ],
    notes: [],
  };
};

const NONE: ProcessUsage = { cpuS: Number.NaN, rssMb: Number.NaN, peakRssMb: Number.NaN };

async function measureMemory(users: number, { cli, cores, requests }: BenchSettings): Promise<Result> {
  const target = await Target.start(cores.server);
  const load = { executor: "shared-iterations", vus: users, iterations: requests, steps: [{ get: "/" }] };
  const run = rampaRun({ cli, config: { base_url: target.url, scenarios: { load } } });
  target.reset();
  const child = startProcess(run.command, {
    core: cores.generator,
    stdio: ["ignore", "ignore", "inherit"],
    ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
  });
  const closed = once(child, "close");
  let early = NONE;
  let end = NONE;
  while (child.exitCode === null && child.signalCode === null) {
    const seen = await target.read();
    const usage = usageOf(child.pid ?? 0);
    // Between its end and its burial a process has no memory.
    if (usage !== null && usage.peakRssMb > 0) {
      end = usage;
      if (seen.requests < EARLY_REQUESTS) early = usage;
    }
    await delay(POLL_MS);
  }
  await closed;
  const { requests: seen } = await target.read();
  await target.stop();
  const { problem } = run.report("");
  if (problem !== null || seen !== requests)
    throw new Error(`${users} users: ${seen} requests, ${problem ?? ""}`);
  return { users, early, end };
}
