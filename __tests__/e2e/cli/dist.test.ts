import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { ResultFile } from "../../../src/report/result-file.ts";
import { type CliEnd, startBundledCli } from "../../support/bundled-cli.ts";
import { type CountingServer, startCountingServer } from "../../support/counting-server.ts";

let server: CountingServer;
let folder: string;

beforeAll(async () => {
  server = await startCountingServer();
});

afterAll(() => server.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-e2e-"));
  return () => rm(folder, { recursive: true });
});

function start(...args: string[]): ReturnType<typeof startBundledCli> {
  return startBundledCli(folder, args, { BASE_URL: server.origin, API_TOKEN: "hunter2-token" });
}

function rampa(...args: string[]): Promise<CliEnd> {
  return start(...args).end;
}

async function readResult(): Promise<ResultFile> {
  return JSON.parse(await readFile(join(folder, "rampa-results", "result.json"), "utf8")) as ResultFile;
}

const CONFIG = `base_url: \${env.BASE_URL}
http: { headers: { authorization: "Bearer \${env.API_TOKEN}" } }
options:
  vus: 3
  duration: 1s
  steps:
    - get: /items
      checks: [status == 200]
    - think: 10ms
`;

function config(text = CONFIG): Promise<void> {
  return writeFile(join(folder, "rampa.yml"), text);
}

function script(text: string): Promise<void> {
  return writeFile(join(folder, "load.ts"), text);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((turn) => setTimeout(turn, 5));
}

describe("run", () => {
  test("passes, and the server counted as many requests as the result says", async () => {
    await config();
    const before = server.count;
    const { code, stdout, stderr } = await rampa("run");
    expect([code, stderr.includes("    at ")]).toEqual([0, false]);
    expect(stdout).toContain("Passed");
    const { metrics, status } = await readResult();
    expect(status).toBe("passed");
    expect(metrics.http_reqs?.stats.count).toBe(server.count - before);
    expect(server.count - before).toBeGreaterThan(10);
  });

  test("a failed threshold is exit code 1 with its place in the config", async () => {
    await config(`${CONFIG}thresholds:\n  http_reqs:\n    - count<5\n`);
    const { code } = await rampa("run", "--quiet");
    expect(code).toBe(1);
    const [threshold] = (await readResult()).thresholds.filter(({ outcome }) => outcome === "failed");
    expect(threshold).toMatchObject({ metric: "http_reqs", file: "rampa.yml", line: 12 });
  });

  test("a TypeScript script may import rampa where nothing is installed", async () => {
    await script(`import { scenario, type Worker } from "rampa";
export const load = scenario(
  "load",
  { executor: "per-vu-iterations", vus: 2, iterations: 4 },
  async (worker: Worker) => {
    const response = await worker.http.get(\`\${worker.env["BASE_URL"]}/from-script\`);
    worker.check(response, { "is 200": (r) => r.status === 200 });
  },
);
`);
    const before = server.count;
    const { code, stdout, stderr } = await rampa("run", "load.ts");
    expect({ code, stderr, stdout }).toMatchObject({ code: 0 });
    expect(server.count - before).toBe(8);
    expect((await readResult()).checks).toMatchObject([{ name: "is 200", passes: 8, fails: 0 }]);
  });

  test("no secret reaches any output", async () => {
    await config();
    const { stdout, stderr } = await rampa("run", "--json", "--events", "events.jsonl", "--iterations", "5");
    const names = await readdir(join(folder, "rampa-results"));
    const paths = [...names.map((name) => join("rampa-results", name)), "events.jsonl"];
    const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
    for (const text of [stdout, stderr, ...texts]) expect(text).not.toContain("hunter2-token");
  });

  test("a signal ends the run soon, with its results and exit code 4", async () => {
    await config(CONFIG.replace("1s", "1m"));
    const before = server.count;
    const { child, end } = start("run");
    await until(() => server.count > before + 10);
    child.kill("SIGINT");
    child.kill("SIGTERM");
    const stoppedAt = performance.now();
    expect((await end).code).toBe(4);
    expect(performance.now() - stoppedAt).toBeLessThan(5_000);
    expect((await readResult()).status).toBe("stopped");
  });

  test("a second signal ends it at once, without results, and is not green", async () => {
    await script(`export async function teardown() {
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
export default async (worker) => {
  await worker.http.get(worker.env.BASE_URL);
};
`);
    const before = server.count;
    const { child, end, stderr } = start("run", "load.ts", "--duration", "1m");
    await until(() => server.count > before);
    child.kill("SIGTERM");
    await until(() => stderr().includes("stopping"));
    // One that follows at once is the same wish: npm passes on what the terminal sends as well.
    const again = setInterval(() => child.kill("SIGINT"), 200);
    const { code } = await end;
    clearInterval(again);
    expect(code).toBe(4);
    expect(await readdir(folder)).toEqual(["load.ts"]);
  });

  test.each([
    ["ends the process", "process.exit(0);", 2],
    ["leaves a rejection alone", 'Promise.reject(new Error("nobody waits"));', 2],
    ["throws in a timer", 'setTimeout(() => { throw new Error("too late"); }, 1);', 2],
  ])("a script that %s is never green", async (_, statement, expected) => {
    await script(`export default async function () {
  ${statement}
  await new Promise((resolve) => setTimeout(resolve, 50));
}
`);
    expect((await rampa("run", "load.ts", "--iterations", "2")).code).toBe(expected);
  });

  test("what a script prints is not part of the JSON", async () => {
    await script('export default () => { console.log("hello from the script"); };\n');
    const { code, stdout, stderr } = await rampa("run", "load.ts", "--json", "--iterations", "1");
    expect([code, (JSON.parse(stdout) as ResultFile).status]).toEqual([0, "passed"]);
    expect(stderr).toContain("hello from the script");
  });

  test("a reader that goes away changes no verdict", async () => {
    await config();
    const { child, end } = start("run", "--json", "--iterations", "3");
    child.stdout?.destroy();
    expect((await end).code).toBe(0);
  });

  test("a script that leaves timers behind does not keep the process", async () => {
    await script("setInterval(() => {}, 1_000);\nexport default () => {};\n");
    expect((await rampa("run", "load.ts", "--iterations", "1")).code).toBe(0);
  });
});

describe("check", () => {
  test("a signal ends it while a script is still loading", async () => {
    await script("console.log('loading');\nawait new Promise((resolve) => setTimeout(resolve, 60_000));\n");
    const { child, end, stderr } = start("check", "load.ts");
    await until(() => stderr().includes("loading"));
    child.kill("SIGINT");
    expect((await end).code).toBe(4);
  });

  test("a script that leaves a rejection alone while it is loaded is never valid", async () => {
    await script(
      'Promise.reject(new Error("nobody waits"));\nawait new Promise((resolve) => setTimeout(resolve, 100));\nexport default () => {};\n',
    );
    const { code, stdout, stderr } = await rampa("check", "load.ts");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).not.toBe("");
  });

  test("an import that fails is blamed on the script, not on the bundle", async () => {
    await script('import x from "nope-pkg";\nexport default () => x;\n');
    const { code, stderr } = await rampa("check", "load.ts");
    expect([code, stderr]).toEqual([
      3,
      'load.ts:1:15: cannot find the package "nope-pkg". Install it where the script is: npm install nope-pkg\n',
    ]);
  });

  test("prints the plan without a request", async () => {
    await config();
    const before = server.count;
    const { code, stdout, stderr } = await rampa("check");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("rampa.yml is valid: 1 scenario, up to 3 virtual users, at most 31s");
    expect(stdout).not.toContain("hunter2-token");
    expect(server.count).toBe(before);
    expect(await readdir(folder)).toEqual(["rampa.yml"]);
  });

  test("a config error has one line for each problem and no stack", async () => {
    await config(CONFIG.replace("vus: 3", "vus: none\n  sett: 1").replace("10ms", "10"));
    const { code, stdout, stderr } = await rampa("check");
    expect([code, stdout]).toEqual([3, ""]);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^rampa\.yml:\d+:\d+ options\.\S+: /);
  });
});
