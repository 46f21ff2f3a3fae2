/**
 * The experiment behind docs/validity.md: runs that should be believed and runs that should not, each
 * several times, and how they ended. Linux with `taskset`, two cores or more.
 *
 *   node benchmarks/validity/experiment.ts [--times 10] [--lines FILE] [CASE …]
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

import type { ResultFile } from "../../src/report/result-file.ts";

interface Case {
  /** The system under test answers after so long. */
  readonly serverMs: number;
  /** Other work on the generator's core. */
  readonly isBusy?: true;
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly limit: string;
  /** Statuses that are right. */
  readonly expected: string;
}

const DURATION = "2500ms";
const closed = { executor: "constant-vus", vus: 20, duration: DURATION };
const open = { executor: "constant-arrival-rate", duration: DURATION, graceful_stop: "2s" };

const CASES: Readonly<Record<string, Case>> = {
  "calm, closed": {
    serverMs: 5,
    scenario: { ...closed, steps: [{ get: "/" }, { think: "20ms" }] },
    limit: "p(95)<200",
    expected: "passed",
  },
  "calm, open": {
    serverMs: 5,
    scenario: { ...open, rate: 500, pre_allocated_vus: 50 },
    limit: "p(95)<200",
    expected: "passed",
  },
  "calm, slow system": {
    serverMs: 20,
    scenario: { ...open, rate: 200, pre_allocated_vus: 50 },
    limit: "p(95)<20",
    expected: "threshold_failed",
  },
  "busy core, rate above what is left": {
    serverMs: 5,
    isBusy: true,
    scenario: { ...open, rate: 15_000, pre_allocated_vus: 300 },
    limit: "p(95)<500",
    expected: "invalid",
  },
  "rate far above capacity": {
    serverMs: 5,
    scenario: { ...open, rate: 100_000, pre_allocated_vus: 100, max_vus: 1000 },
    limit: "p(95)<500",
    expected: "invalid",
  },
  "max_vus far too small": {
    serverMs: 50,
    scenario: { ...open, rate: 100, pre_allocated_vus: 1 },
    limit: "p(95)<500",
    expected: "invalid",
  },
  "busy core, closed, tight limit": {
    serverMs: 5,
    isBusy: true,
    scenario: { ...closed, steps: [{ get: "/" }] },
    limit: "p(95)<8",
    expected: "invalid",
  },
  "the same without other work": {
    serverMs: 5,
    scenario: { ...closed, steps: [{ get: "/" }] },
    limit: "p(95)<8",
    expected: "passed",
  },
  "busy core, closed, system far too slow": {
    serverMs: 60,
    isBusy: true,
    scenario: { ...closed, steps: [{ get: "/" }] },
    limit: "p(95)<20",
    expected: "threshold_failed",
  },
  "busy core, closed, wide limit": {
    serverMs: 5,
    isBusy: true,
    scenario: { ...closed, steps: [{ get: "/" }] },
    limit: "p(95)<500",
    expected: "passed",
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: "string", default: "10" }, lines: { type: "string" } },
});

const [SERVER_CORE, GENERATOR_CORE] = ["0", "1"];

function pinned(core: string, ...args: string[]): ChildProcess {
  return spawn("taskset", ["-c", core, process.execPath, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

async function end(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function portOf(server: ChildProcess): Promise<number> {
  if (server.stdout === null) throw new Error("the target has no output");
  for await (const line of createInterface({ input: server.stdout })) return Number(line);
  throw new Error("the target said nothing");
}

async function runOnce({ serverMs, isBusy, scenario, limit }: Case): Promise<ResultFile> {
  const folder = mkdtempSync(join(tmpdir(), "rampa-validity-"));
  const server = pinned(SERVER_CORE, join(import.meta.dirname, "target.ts"), String(serverMs));
  const other = isBusy === true ? pinned(GENERATOR_CORE, "-e", "for (;;);") : null;
  try {
    const config = {
      base_url: `http://127.0.0.1:${await portOf(server)}`,
      scenarios: { load: { steps: [{ get: "/" }], ...scenario } },
      thresholds: { http_req_duration: [limit] },
    };
    writeFileSync(join(folder, "rampa.yml"), JSON.stringify(config));
    const cli = join(import.meta.dirname, "../../src/cli/main.ts");
    const run = pinned(GENERATOR_CORE, cli, "run", join(folder, "rampa.yml"), "--out", folder, "--quiet");
    run.stdout?.resume();
    await once(run, "exit");
    return JSON.parse(readFileSync(join(folder, "result.json"), "utf8")) as ResultFile;
  } finally {
    await Promise.all([end(server), end(other)]);
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const [name, test] of Object.entries(CASES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for (let time = 0; time < Number(values.times); time += 1) {
    const { status, generator, metrics, scenarios } = await runOnce(test);
    const lag = metrics.iteration_lag?.stats;
    const line = JSON.stringify({
      name,
      isRight: status === test.expected,
      status,
      delivered: scenarios[0]?.delivered,
      dropped: scenarios[0]?.dropped,
      lagP95Ms: lag?.["p(95)"],
      p95Ms: metrics.http_req_duration?.stats["p(95)"],
      ...generator,
    });
    console.log(line);
    if (values.lines !== undefined) appendFileSync(values.lines, `${line}\n`);
  }
}
