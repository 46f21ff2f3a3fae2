import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { ResultFile } from "../../../src/report/result-file.ts";
import { type CountingServer, startCountingServer } from "../../support/counting-server.ts";

const run = promisify(execFile);

let server: CountingServer;
let folder: string;

/** The bundles of the program and of its threads, in a folder that holds nothing else but the tests' files. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-threads-"));
  const dist = resolve(process.env.RAMPA_DIST ?? "dist");
  for (const entry of ["cli", "thread"]) {
    await cp(join(dist, entry), join(folder, "dist", entry), { recursive: true });
  }
  await mkdir(join(folder, "load"));
  server = await startCountingServer();
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function rampa(...args: string[]): Promise<{ readonly result: ResultFile; readonly stdout: string }> {
  const program = join(folder, "dist", "cli", "index.js");
  const { stdout } = await run(process.execPath, [program, "run", ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, BASE_URL: server.origin },
    timeout: 25_000,
  });
  const text = await readFile(join(folder, "rampa-results", "result.json"), "utf8");
  return { result: JSON.parse(text) as ResultFile, stdout };
}

test("the bundle alone makes the load of steps in two threads, exactly as planned", async () => {
  await writeFile(
    join(folder, "rampa.yml"),
    `base_url: \${env.BASE_URL}
validity: warn
scenarios:
  open:
    executor: constant-arrival-rate
    rate: 100
    duration: 1s
    pre_allocated_vus: 20
    max_vus: 100
    steps: [{ get: "/items?n=\${iteration}", name: items }]
`,
  );
  const before = server.count;
  const { result } = await rampa("--threads", "2");
  expect(result.status).toBe("passed");
  const wanted = Array.from({ length: 100 }, (_, iteration) => `GET /items?n=${iteration}`);
  expect(server.seen.slice(before).toSorted()).toEqual(wanted.toSorted());
  expect(result.metrics.http_reqs?.stats.count).toBe(100);
  expect(result.generator?.threads).toBe(2);
});

test("a TypeScript script imports rampa in every thread, and what it prints stays out of the JSON", async () => {
  await writeFile(
    join(folder, "load", "shop.ts"),
    `import { RampaError, type Worker } from "rampa";
export const config = { base_url: ${JSON.stringify(server.origin)}, validity: "warn", options: { vus: 2, iterations: 10 } };
export default async function (worker: Worker): Promise<void> {
  console.log("iteration", worker.execution.iteration);
  const response = await worker.http.get("/script");
  if (!response.ok) throw new RampaError("internal", "no answer");
}
`,
  );
  const { result, stdout } = await rampa("load/shop.ts", "--threads", "2", "--json");
  expect(JSON.parse(stdout)).toEqual(result);
  expect([result.status, result.errors]).toEqual(["passed", []]);
  expect(server.seen.filter((request) => request === "GET /script")).toHaveLength(10);
});
