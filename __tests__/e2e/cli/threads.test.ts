import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { ResultFile } from "../../../src/report/result-file.ts";
import { runBundledCli, startBundledCli } from "../../support/bundled-cli.ts";
import { type CountingServer, startCountingServer } from "../../support/counting-server.ts";
import { isRunning } from "../../support/is-running.ts";

let server: CountingServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-threads-"));
  await mkdir(join(folder, "load"));
  server = await startCountingServer();
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function rampa(...args: string[]): Promise<{ readonly result: ResultFile; readonly stdout: string }> {
  const { code, stdout, stderr } = await runBundledCli(folder, ["run", ...args], { BASE_URL: server.origin });
  expect({ code, stderr }).toMatchObject({ code: 0 });
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

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends two threads with the results of both, and leaves nothing running",
  async (signal) => {
    await writeFile(
      join(folder, "load", "long.mjs"),
      `export const config = { base_url: ${JSON.stringify(server.origin)}, options: { vus: 4, duration: "10m" } };
export default async (worker) => { await worker.http.get("/long"); await worker.sleep("20ms"); };
export const teardown = () => new Promise((resolve) => setTimeout(resolve, 100));`,
    );
    const before = server.count;
    const args = [
      "run",
      "load/long.mjs",
      "--threads",
      "2",
      "--progress",
      "200ms",
      "--start",
      "echo $$ > pid; sleep 600",
    ];
    const { child, end } = startBundledCli(folder, args);
    await expect.poll(() => server.count - before, { timeout: 15_000 }).toBeGreaterThan(50);
    const stoppedAtMs = performance.now();
    child.kill(signal);
    const { code } = await end;
    expect(performance.now() - stoppedAtMs).toBeLessThan(5_000);
    const text = await readFile(join(folder, "rampa-results", "result.json"), "utf8");
    const result = JSON.parse(text) as ResultFile;
    expect([code, result.status, result.stop_reason]).toEqual([4, "stopped", `stopped by ${signal}`]);
    expect(result.generator?.threads).toBe(2);
    expect(result.metrics.http_reqs?.stats.count).toBe(server.count - before);
    expect(isRunning(Number(await readFile(join(folder, "pid"), "utf8")))).toBe(false);
  },
);
