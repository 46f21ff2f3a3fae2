/**
 * The experiment behind docs/validity.md: runs that should be believed and runs that should not, each
 * several times, and how they ended. Linux with `taskset`, two cores or more.
 *
 *   node benchmarks/validity/experiment.ts [--times 10] [--lines FILE] [CASE …]
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
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

/** Anything else on the machine makes the server slow, too; a load that cannot be delivered cannot on any machine. */
function needsCalm({ scenario, expected }: Case): boolean {
  return expected !== "invalid" || !("rate" in scenario);
}

/** A trial in which anything else took more than this is made again. */
const FOREIGN_CORES = 0.15;
const MOST_DISTURBED = 20;

const [SERVER_CORE, GENERATOR_CORE] = ["0", "1"];

function pinned(core: string, ...args: string[]): ChildProcess {
  return spawn("taskset", ["-c", core, process.execPath, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

async function end(child: ChildProcess | null): Promise<void> {
  if (child?.exitCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** Seconds of work of all cores. */
function busySeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
}

async function portOf(server: ChildProcess): Promise<number> {
  if (server.stdout === null) throw new Error("the target has no output");
  for await (const line of createInterface({ input: server.stdout })) return Number(line);
  throw new Error("the target said nothing");
}

/** CPU that a process has used, seconds. */
function cpuOf({ pid }: ChildProcess): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, "utf8")
      .split(") ")[1]
      ?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

interface Trial {
  readonly result: ResultFile;
  /** Cores that something took which has no part in the experiment. */
  readonly foreignCores: number;
}

async function runOnce({ serverMs, isBusy, scenario, limit }: Case): Promise<Trial> {
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
    const [cpusBefore, ownBefore] = [busySeconds(), cpuOf(server) + (other === null ? 0 : cpuOf(other))];
    const startedMs = performance.now();
    await once(run, "exit");
    const seconds = (performance.now() - startedMs) / 1000;
    const own = cpuOf(server) + (other === null ? 0 : cpuOf(other)) - ownBefore;
    const result = JSON.parse(readFileSync(join(folder, "result.json"), "utf8")) as ResultFile;
    // Starting and reporting take the generator's core, too, which nothing else does then.
    const generator = (result.generator?.cpu_process ?? 0) * result.duration_s + seconds - result.duration_s;
    return { result, foreignCores: (busySeconds() - cpusBefore - own - generator) / seconds };
  } finally {
    await Promise.all([end(server), end(other)]);
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const [name, test] of Object.entries(CASES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  for (let time = 0, disturbed = 0; time < Number(values.times) && disturbed < MOST_DISTURBED; time += 1) {
    const { result, foreignCores } = await runOnce(test);
    if (needsCalm(test) && foreignCores > FOREIGN_CORES) {
      disturbed += 1;
      time -= 1;
      continue;
    }
    const { status, generator, metrics, scenarios } = result;
    const lag = metrics.iteration_lag?.stats;
    const line = JSON.stringify({
      name,
      foreignCores: Number(foreignCores.toFixed(2)),
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
