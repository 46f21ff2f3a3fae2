/**
 * Comparisons of two real servers beside a noisy neighbour process, as a runner has one: how often a version is
 * called slower than itself, and how often one that is slower is found.
 *
 *   node benchmarks/comparison/real.ts run same 7 15 results.jsonl    7 comparisons of at most 15 s
 *   node benchmarks/comparison/real.ts run 10% 4 25 results.jsonl     of 22 ms with 20 ms
 *   node benchmarks/comparison/real.ts table results.jsonl
 *
 * Each comparison adds a line to the file, so that they can be made in parts.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

import { Engine } from "../../src/engine/engine.ts";
import { createTestPlan } from "../../src/loader/create-test-plan.ts";

/** How long both servers wait before they answer, milliseconds: base, head. */
const PAIRS: Readonly<Record<string, readonly [number, number]>> = {
  same: [20, 20],
  "10%": [20, 22],
  "5%": [20, 21],
  "3%": [33, 34],
};

const USERS = 10;
const LIMIT = "med < +10%";

interface Line {
  readonly kind: string;
  readonly status: string;
  readonly loadS: number;
  readonly rounds: number;
  readonly noiseFloorPercent: number | null;
  readonly alarms: readonly string[];
  readonly med: string;
  readonly medPercent: number | null;
  readonly p95: string;
  readonly limit: string;
}

const self = fileURLToPath(import.meta.url);
const [role = "", ...rest] = process.argv.slice(2);

if (role === "server") serve(Number(rest[0]));
else if (role === "neighbour") disturb();
else if (role === "table") table(rest[0] ?? "");
else await runAll(rest[0] ?? "same", Number(rest[1] ?? 1), Number(rest[2] ?? 15), rest[3] ?? "");

function serve(waitMs: number): void {
  const server = createServer((_, response) => setTimeout(() => response.end("ok"), waitMs));
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address !== null ? address.port : 0);
  });
}

/** Keeps a core busy for 0.1 to 1.5 s, then rests for 0.5 to 4 s, and so on. */
function disturb(): void {
  const busyMs = 100 + 1400 * Math.random();
  const endMs = performance.now() + busyMs;
  while (performance.now() < endMs);
  setTimeout(disturb, 500 + 3500 * Math.random());
}

async function started(waitMs: number): Promise<{ process: ChildProcess; origin: string }> {
  const child = fork(self, ["server", String(waitMs)]);
  const [port] = (await once(child, "message")) as [number];
  return { process: child, origin: `http://127.0.0.1:${port}` };
}

async function runAll(kind: string, runs: number, seconds: number, file: string): Promise<void> {
  const [baseMs, headMs] = PAIRS[kind] ?? [20, 20];
  const neighbour = fork(self, ["neighbour"]);
  try {
    for (let run = 0; run < runs; run++) {
      const [base, head] = [await started(baseMs), await started(headMs)];
      const line = await compare(kind, head.origin, base.origin, seconds).finally(() => {
        base.process.kill();
        head.process.kill();
      });
      if (file !== "") appendFileSync(file, `${JSON.stringify(line)}\n`);
      console.log(JSON.stringify(line));
    }
  } finally {
    neighbour.kill();
  }
}

async function compare(kind: string, head: string, base: string, seconds: number): Promise<Line> {
  const test = createTestPlan({
    config: {
      base_url: head,
      options: {
        vus: USERS,
        duration: `${seconds / 4}s`,
        steps: [{ get: "/orders" }, { get: "/items" }],
      },
      thresholds: { http_req_duration: LIMIT },
      compare: { max_duration: `${seconds}s` },
      validity: "warn",
    },
    functions: {},
  });
  const baseline = { mode: "url", name: `url:${base}`, origin: base } as const;
  const result = await new Engine(test, { baseline }).start().wait();
  const { comparison } = result;
  const effects = comparison?.effects ?? [];
  const of = (aggregation: string) =>
    effects.find(
      (effect) =>
        effect.metric === "http_req_duration" && effect.name === null && effect.aggregation === aggregation,
    );
  return {
    kind,
    status: result.status,
    loadS: Math.round((comparison?.loadS ?? 0) * 10) / 10,
    rounds: comparison?.rounds ?? 0,
    noiseFloorPercent: comparison?.noiseFloorPercent ?? null,
    alarms: effects
      .filter(({ verdict }) => verdict === "regression")
      .map(({ metric, name, aggregation }) => `${metric} ${name ?? "all"} ${aggregation}`),
    med: of("med")?.verdict ?? "",
    medPercent: of("med")?.change?.changePercent ?? null,
    p95: of("p(95)")?.verdict ?? "",
    limit: result.thresholdResults.find(({ source }) => source === LIMIT)?.outcome ?? "",
  };
}

function table(file: string): void {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text) as Line);
  console.log(`${cpus().length} cores, Node ${process.version}`);
  for (const kind of Object.keys(PAIRS)) {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0) continue;
    const count = (is: (line: Line) => boolean): string => `${own.filter(is).length}/${own.length}`;
    const median = (values: readonly number[]): number =>
      values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
    console.log(
      [
        kind,
        `med found ${count(({ med }) => med === "regression")}`,
        `p95 found ${count(({ p95 }) => p95 === "regression")}`,
        `any alarm ${count(({ alarms }) => alarms.length > 0)}`,
        `limit failed ${count(({ limit }) => limit === "failed")}`,
        `no change ${count(({ med }) => med === "no change")}`,
        `median load ${median(own.map(({ loadS }) => loadS))} s, longest ${Math.max(...own.map(({ loadS }) => loadS))} s`,
        `median noise floor ${median(own.map(({ noiseFloorPercent }) => noiseFloorPercent ?? NaN)).toFixed(1)} %`,
      ].join(" | "),
    );
  }
}
