/**
 * A long run, watched from outside: `node benchmarks/soak.ts [--duration 10m] [--rate 2000] [--dist dist]`. Prints
 * memory, sockets and other open files of the process that makes the load, once in a while, and how they changed
 * between the first and the last third. Linux only.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const SERVER = `
const { createServer } = require("node:http");
let count = 0;
const server = createServer((request, response) => {
  count += 1;
  request.resume();
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ id: count, items: [1, 2, 3] }));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.on("SIGTERM", () => { console.log(count); process.exit(0); });
`;

const LOOK_MS = 10_000;

interface Look {
  readonly atS: number;
  readonly memoryMb: number;
  readonly sockets: number;
  readonly files: number;
  readonly threads: number;
}

const { values } = parseArgs({
  options: {
    duration: { type: "string", default: "10m" },
    rate: { type: "string", default: "2000" },
    dist: { type: "string", default: "dist" },
  },
});

function look(pid: number, atS: number): Look | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`);
      } catch {
        return "";
      }
    });
    const number = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]);
    const sockets = links.filter((link) => link.startsWith("socket:")).length;
    return {
      atS,
      memoryMb: Math.round(number("VmRSS") / 1024),
      sockets,
      files: links.length - sockets,
      threads: number("Threads"),
    };
  } catch {
    return null;
  }
}

function config(port: string): string {
  return `base_url: http://127.0.0.1:${port}
validity: warn
scenarios:
  soak:
    executor: constant-arrival-rate
    rate: ${values.rate}
    duration: ${values.duration}
    pre_allocated_vus: 50
    max_vus: 200
    steps:
      - get: /items?n=\${iteration}
        name: items
        checks: [status == 200, json $.items.length == 3]
`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const folder = mkdtempSync(join(tmpdir(), "rampa-soak-"));
const server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
const answers: string[] = [];
server.stdout.on("data", (chunk) => answers.push(String(chunk).trim()));
await once(server.stdout, "data");
writeFileSync(join(folder, "rampa.yml"), config(answers[0] ?? ""));

const program = resolve(values.dist, "cli", "index.js");
const run = spawn(process.execPath, [program, "run", "rampa.yml", "--threads", "1", "--progress", "60s"], {
  cwd: folder,
  stdio: ["ignore", "ignore", "ignore"],
});
const beganMs = performance.now();
const looks: Look[] = [];
const looking = setInterval(() => {
  const seen = look(run.pid ?? 0, Math.round((performance.now() - beganMs) / 1000));
  if (seen === null) return;
  looks.push(seen);
  if (looks.length % 6 === 0) console.log(JSON.stringify(seen));
}, LOOK_MS);
const [code] = (await once(run, "close")) as [number | null];
clearInterval(looking);
server.kill("SIGTERM");
await once(server, "close");

const result = JSON.parse(readFileSync(join(folder, "rampa-results", "result.json"), "utf8")) as {
  readonly status: string;
  readonly duration_s: number;
  readonly metrics: Readonly<Record<string, { readonly stats: Readonly<Record<string, number>> }>>;
};
const stats = (metric: string): Readonly<Record<string, number>> => result.metrics[metric]?.stats ?? {};
console.log(
  `${result.status} (exit code ${code}): ${stats("http_reqs").count} requests in ${result.duration_s.toFixed(1)} s, the server counted ${answers.at(-1)}`,
);
const third = Math.floor(looks.length / 3);
for (const name of ["memoryMb", "sockets", "files", "threads"] as const) {
  const of = (part: readonly Look[]): number => median(part.map((seen) => seen[name]));
  console.log(
    `${name}: first third ${of(looks.slice(0, third))}, last third ${of(looks.slice(-third))}, most ${Math.max(...looks.map((seen) => seen[name]))}`,
  );
}
rmSync(folder, { recursive: true });
