import { join } from "node:path";
import { writeFileSync } from "node:fs";

import { scratchFolder } from "../machine/scratch.ts";
import { measureRun } from "../measure-run.ts";
import { median } from "../report/median.ts";
import { Target } from "../target/target.ts";
import type { Benchmark } from "./benchmark.ts";

const CONNECTIONS = 50;
const SETTLE_S = 1;
const AT_MOST_PERCENT = 5;

/** What it costs to record all metrics: the same load from the sources, with sinks that count and with none. */
export const recording: Benchmark = async (settings) => {
  const target = await Target.start(settings.cores.server);
  const folder = scratchFolder();
  const durationS = Math.ceil(SETTLE_S + settings.seconds + 0.5);
  const config = {
    base_url: target.url,
    options: { vus: CONNECTIONS, duration: `${durationS}s`, steps: [{ get: "/" }] },
  };
  const file = join(folder, "rampa.yml");
  writeFileSync(file, JSON.stringify(config));
  const load = join(import.meta.dirname, "../load/recording-load.ts");
  const measure = async (mode: "on" | "off"): Promise<number> => {
    const run = {
      command: [process.execPath, load, mode, file],
      report: () => ({ requests: Number.NaN, p50: null, p99: null, problem: null }),
    };
    const window = { fromS: SETTLE_S, durationS: settings.seconds };
    const { steady } = await measureRun(run, target, settings.cores.generator, window);
    return steady.requests / steady.cpuS;
  };
  const costs: number[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    // On, off, off, on: what drifts meanwhile cancels out.
    const on = [await measure("on")];
    const off = [await measure("off"), await measure("off")];
    on.push(await measure("on"));
    costs.push(100 * (1 - median(on) / median(off)));
    settings.log(`recording ${round + 1}/${settings.rounds}: ${costs.at(-1)?.toFixed(1) ?? ""} %`);
  }
  await target.stop();
  return {
    name: "recording: share of the throughput that recording all metrics takes",
    findings: [{ label: "cost of recording", value: median(costs), unit: "%", atMost: AT_MOST_PERCENT }],
    tables: [{ title: "Each round, on-off-off-on", columns: ["%"], rows: costs.map((cost) => [cost]) }],
    notes: ["single rounds vary by several percent either way; use --rounds 9 or more for a verdict"],
  };
};
