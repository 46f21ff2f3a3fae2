/** `npm run bench`: measures rampa's bundle beside other tools; see docs/performance.md. */
import { existsSync, writeFileSync } from "node:fs";
import { platform } from "node:os";

import { type BenchOptions, parseBenchOptions } from "./bench-options.ts";
import { chooseCores } from "./machine/cores.ts";
import { describeMachine } from "./machine/describe-machine.ts";
import { BENCHMARKS } from "./measures/benchmarks.ts";
import type { BenchReport } from "./report/findings.ts";
import { renderReport } from "./report/render.ts";
import { installAutocannon } from "./tools/autocannon.ts";

const log = (line: string): boolean => process.stderr.write(`${line}\n`);

async function main({ only, rounds, seconds, requests, tools, cli, json }: BenchOptions): Promise<void> {
  if (platform() !== "linux") throw new Error("needs Linux, whose /proc tells the CPU time of a process");
  if (!existsSync(cli)) throw new Error(`${cli} is missing: npm run build makes it`);
  installAutocannon();
  const machine = describeMachine();
  const cores = chooseCores();
  process.stdout.write(
    `${machine.date}, ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ` +
      `${machine.system}, Node ${machine.node}\n${cores.warning === null ? "" : `${cores.warning}\n`}`,
  );
  const reports: BenchReport[] = [];
  for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
    if (only !== null && !only.includes(name)) continue;
    const report = await benchmark({ cores, cli, rounds, seconds, requests, tools, log });
    reports.push(report);
    process.stdout.write(`\n${renderReport(report)}`);
    // After each, so that a run that is broken off leaves what it has.
    if (json !== null) writeFileSync(json, `${JSON.stringify({ machine, cores, reports }, null, 2)}\n`);
  }
}

try {
  await main(parseBenchOptions(process.argv.slice(2)));
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
