import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { CliContext } from "../../../src/cli/context.ts";
import { ResultFile } from "../../../src/report/result-file.ts";
import { cli, type CliEnd } from "../../support/cli-session.ts";
import { type CountingServer, startCountingServer } from "../../support/counting-server.ts";

let server: CountingServer;
let broken: CountingServer;
let folder: string;

beforeAll(async () => {
  server = await startCountingServer();
  broken = await startCountingServer((_, response) => {
    response.statusCode = 500;
    response.end();
  });
});

afterAll(() => Promise.all([server.close(), broken.close()]));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-run-"));
  return () => rm(folder, { recursive: true });
});

const CONFIG = `base_url: \${env.BASE_URL}
options:
  vus: 2
  iterations: 6
  steps:
    - get: /items?page=1
      name: items
      checks:
        - status == 200
`;

type Given = Partial<Omit<CliContext, "argv" | "stdout" | "stderr">> & { isTTY?: boolean };

async function run(config: string, args: readonly string[] = [], given: Given = {}): Promise<CliEnd> {
  await writeFile(join(folder, "rampa.yml"), config);
  return cli(["run", ...args], { cwd: folder, env: { BASE_URL: server.origin }, ...given });
}

async function result(): Promise<ResultFile> {
  return ResultFile.parse(JSON.parse(await readFile(join(folder, "rampa-results", "result.json"), "utf8")));
}

describe("exit codes", () => {
  test("0: passed; the server counted what the result says", async () => {
    const before = server.count;
    const { code, stdout } = await run(CONFIG);
    expect(code).toBe(0);
    expect(stdout).toContain("Passed");
    const { status, metrics } = await result();
    expect(status).toBe("passed");
    expect(metrics.http_reqs?.stats.count).toBe(6);
    expect(server.count - before).toBe(6);
  });

  test("1: a threshold failed; metric, limit and observed value are named", async () => {
    const { code, stdout } = await run(`${CONFIG}thresholds: { iterations: ["count>6"] }\n`);
    expect(code).toBe(1);
    expect(stdout).toMatch(/iterations.*count>6/);
    expect(stdout).toContain("Failed");
  });

  test("2: nothing but errors", async () => {
    const { code } = await run(CONFIG, [], { env: { BASE_URL: broken.origin } });
    expect(code).toBe(2);
    expect((await result()).status).toBe("execution_failed");
  });

  test("3: a broken config gives each problem a line with its place, and no request is made", async () => {
    const before = server.count;
    const { code, stdout, stderr } = await run(CONFIG.replace("vus: 2", "vsu: 2").replace("get:", "gte:"));
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^rampa\.yml:3:3 options\.vsu: .*Did you mean.*vus/m);
    expect(stderr).toMatch(/^rampa\.yml:6:7 options\.steps\[0\]\.gte: /m);
    expect(stderr).not.toContain("    at ");
    expect(await readdir(folder)).toEqual(["rampa.yml"]);
    expect(server.count).toBe(before);
  });

  test("3: a missing config is named", async () => {
    const { code, stderr } = await cli(["run", "nothing.yml"], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toContain("nothing.yml");
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("4: stopped; what was measured is written", async () => {
    const controller = new AbortController();
    const slow = CONFIG.replace("iterations: 6", "duration: 1m").replace(
      "- status == 200\n",
      "- status == 200\n    - think: 20ms\n",
    );
    const ending = run(slow, [], { signal: controller.signal });
    const before = server.count;
    while (server.count < before + 10) await new Promise((resolve) => setImmediate(resolve));
    controller.abort("stopped by SIGINT");
    const { code, stderr } = await ending;
    expect(code).toBe(4);
    expect(stderr).toContain("stopping");
    const written = await result();
    expect(written.status).toBe("stopped");
    expect(written.stop_reason).toContain("SIGINT");
    expect(written.metrics.http_reqs?.stats.count).toBeGreaterThanOrEqual(10);
  });

  test("5: setup failed, and no load began", async () => {
    const before = server.count;
    await writeFile(
      join(folder, "load.js"),
      'export function setup() { throw new Error("no token"); }\nexport default function () {}\n',
    );
    const { code, stdout } = await run("script: ./load.js\noptions: { iterations: 1 }\n");
    expect(code).toBe(5);
    expect(stdout).toContain("no token");
    expect(server.count).toBe(before);
  });

  test("6: passed, but the results could not be written", async () => {
    await writeFile(join(folder, "rampa-results"), "a file");
    const { code, stdout, stderr } = await run(CONFIG);
    expect(code).toBe(6);
    expect(stdout).toContain("Passed");
    expect(stderr).toMatch(/^could not write rampa-results\/result\.json: /m);
  });

  test("a run that failed keeps its code when its results could not be written either", async () => {
    await writeFile(join(folder, "rampa-results"), "a file");
    const { code, stderr } = await run(`${CONFIG}thresholds: { iterations: ["count>6"] }\n`);
    expect(code).toBe(1);
    expect(stderr).toContain("could not write");
  });

  test("--fail-on says which statuses are not 0; the verdict stays what it is", async () => {
    const failing = `${CONFIG}thresholds: { iterations: ["count>6"] }\n`;
    expect((await run(failing, ["--fail-on", "none"])).code).toBe(0);
    expect((await run(failing, ["--fail-on", "setup_failed, stopped"])).code).toBe(0);
    expect((await run(failing, ["--fail-on", "stopped,threshold_failed"])).code).toBe(1);
    expect((await result()).status).toBe("threshold_failed");
  });

  test("7: teardown failed", async () => {
    await writeFile(
      join(folder, "load.js"),
      'export function teardown() { throw new Error("left over"); }\nexport default function () {}\n',
    );
    const { code, stdout } = await run("script: ./load.js\noptions: { iterations: 1 }\n");
    expect(code).toBe(7);
    expect(stdout).toContain("left over");
  });
});

describe("overrides", () => {
  test("flags replace what the config says", async () => {
    const before = server.count;
    const { code } = await run(CONFIG, ["--iterations", "3", "--vus=1", "--out", "elsewhere"]);
    expect(code).toBe(0);
    expect(server.count - before).toBe(3);
    expect(await readdir(join(folder, "elsewhere"))).toContain("result.json");
  });

  test("--env sets a variable, over that of the process", async () => {
    const { code } = await run(CONFIG, ["--env", `BASE_URL=${server.origin}`], {
      env: { BASE_URL: "http://127.0.0.1:1" },
    });
    expect(code).toBe(0);
  });

  test("a flag with a nonsensical value is named, and no request is made", async () => {
    const before = server.count;
    const { code, stderr } = await run(CONFIG, ["--vus", "many"]);
    expect(code).toBe(3);
    expect(stderr).toContain("vus");
    expect(stderr).toContain("many");
    expect(server.count).toBe(before);
  });

  test("--scenarios runs only those", async () => {
    const before = server.count;
    const config = `base_url: \${env.BASE_URL}
scenarios:
  a: { executor: shared-iterations, iterations: 2, steps: [{ get: /a }] }
  b: { executor: shared-iterations, iterations: 3, steps: [{ get: /b }] }
  c: { executor: shared-iterations, iterations: 4, steps: [{ get: /c }] }
`;
    expect((await run(config, ["--scenarios", "a, c"])).code).toBe(0);
    expect(server.count - before).toBe(6);
    expect((await run(config, ["--scenarios", "a", "--scenarios", "b"])).code).toBe(0);
    expect(server.count - before).toBe(11);
    const { code, stderr } = await run(config, ["--scenarios", "d"]);
    expect(code).toBe(3);
    expect(stderr).toContain('"d"');
  });

  test("--working-directory is where relative paths start", async () => {
    await writeFile(join(folder, "rampa.yml"), CONFIG);
    const { code } = await cli(["run", "rampa.yml", "--working-directory", folder], {
      cwd: tmpdir(),
      env: { BASE_URL: server.origin },
    });
    expect(code).toBe(0);
    expect(await readdir(join(folder, "rampa-results"))).toContain("result.json");
  });
});

describe("usage", () => {
  test.each([
    [["--wait-on", "localhost:3000"], "--wait-on: expected http:// or https:// URLs"],
    [["--wait-on-timeout", "60"], '--wait-on-timeout: expected a duration such as "30s", got "60"'],
    [["--wait-on-timeout", "0s"], "--wait-on-timeout: expected a duration longer than 0s"],
    [["--fail-on", "failed"], "--fail-on: expected any, none, or a list of setup_failed"],
    [["--progress", "often"], '--progress: expected a duration such as "30s", got "often"'],
    [["--env", "TOKEN"], 'flag "--env" expects NAME=VALUE, got no "="'],
    [["--env", "1=hunter22"], 'flag "--env" expects NAME=VALUE, got the name "1"'],
    [["rampa.yml", "--config", "rampa.yml"], "the config is given twice"],
  ])("%j is refused before any request", async (args, message) => {
    const before = server.count;
    const { code, stdout, stderr } = await run(CONFIG, args);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("hunter22");
    expect(server.count).toBe(before);
  });

  test("several mistakes are reported together", async () => {
    const { stderr } = await run(CONFIG, ["--wait-on", "x", "--progress", "y", "--env", "z"]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(4);
  });

  test("an events file that cannot be made is refused before any request", async () => {
    const before = server.count;
    await writeFile(join(folder, "file"), "");
    const { code, stderr } = await run(CONFIG, ["--events", "file/events.jsonl"]);
    expect(code).toBe(3);
    expect(stderr).toContain("--events");
    expect(server.count).toBe(before);
  });
});

describe("output", () => {
  test("--json prints the result and nothing else on standard output", async () => {
    const { code, stdout, stderr } = await run(CONFIG, ["--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(await result());
    expect(stderr).toContain("Passed");
  });

  test("--quiet prints one line", async () => {
    const { stdout, stderr } = await run(CONFIG, ["--quiet"]);
    expect(stdout).toMatch(/^Passed: .*6 requests.*\n$/);
    expect(stderr).toBe("");
  });

  test("--events writes one JSON value per line, from the first phase to the last", async () => {
    const { code } = await run(CONFIG, ["--events", "deep/events.jsonl"]);
    expect(code).toBe(0);
    const lines = (await readFile(join(folder, "deep", "events.jsonl"), "utf8")).trimEnd().split("\n");
    const events = lines.map((line) => JSON.parse(line) as { type: string; phase?: string; run_id: string });
    const phases = events.filter(({ type }) => type === "PhaseEvent").map(({ phase }) => phase);
    expect(phases).toEqual(["setup", "execute", "teardown", "finished"]);
    expect(new Set(events.map(({ run_id: id }) => id))).toEqual(new Set([(await result()).run_id]));
    expect(events.map(({ type }) => type)).toContain("ThresholdEvent");
  });

  test("secrets appear in no output", async () => {
    const config = `${CONFIG}http: { headers: { authorization: "Bearer \${env.API_TOKEN}" } }
thresholds: { "http_req_duration{name:hunter2-token}": ["p(95)<1"] }
`;
    const env = { BASE_URL: server.origin, API_TOKEN: "hunter2-token" };
    const { code, stdout, stderr } = await run(config, ["--json", "--events", "events.jsonl"], { env });
    expect(code).toBe(1);
    const files = await Promise.all(
      [
        "events.jsonl",
        "rampa-results/result.json",
        "rampa-results/summary.md",
        "rampa-results/comment.md",
      ].map((name) => readFile(join(folder, name), "utf8")),
    );
    for (const text of [stdout, stderr, ...files]) expect(text).not.toContain("hunter2-token");
    expect(stdout).toContain("***");
  });

  test("a terminal gets colors and a view that is redrawn in place and leaves nothing behind", async () => {
    const slow = CONFIG.replace("iterations: 6", "iterations: 2").replace(
      "- status == 200\n",
      "- status == 200\n    - think: 400ms\n",
    );
    const { stdout, stderr } = await run(slow, ["--progress", "100ms"], { isTTY: true });
    expect(stdout).toContain("\u001b[");
    expect(stderr).toContain("default  \u001b[32m█");
    expect(stderr.split("\r\u001b[2A").length).toBeGreaterThan(2);
    expect(stderr.endsWith("\r\u001b[2A\u001b[J")).toBe(true);
  });

  test.each([
    ["--no-color", ["--no-color"], {}],
    ["NO_COLOR", [], { NO_COLOR: "1" }],
    ["a dumb terminal", [], { TERM: "dumb" }],
  ])("%s: no colors", async (_, args, env) => {
    const { stdout } = await run(CONFIG, args, { isTTY: true, env: { BASE_URL: server.origin, ...env } });
    expect(stdout).not.toContain("\u001b");
  });

  test("without a terminal nothing is redrawn and nothing is colored", async () => {
    const { stdout, stderr } = await run(CONFIG, ["--progress", "100ms"]);
    expect(stdout + stderr).not.toContain("\u001b");
    expect(stdout + stderr).not.toContain("\r");
  });
});

test("--start and --wait-on: the system under test is started, awaited and ended", async () => {
  const target = `import { createServer } from "node:http";
setTimeout(() => createServer((_, response) => response.end("{}")).listen(Number(process.env.PORT), "127.0.0.1"), 300);
`;
  await writeFile(join(folder, "target.mjs"), target);
  const probe = await startCountingServer();
  const port = new URL(probe.origin).port;
  await probe.close();
  const url = `http://127.0.0.1:${port}`;
  const { code, stderr } = await run(
    CONFIG,
    ["--start", `"${process.execPath}" target.mjs`, "--wait-on", url],
    {
      env: { ...process.env, BASE_URL: url, PORT: port },
    },
  );
  expect(code).toBe(0);
  expect(stderr).toContain(`waiting for ${url}`);
  await expect(fetch(url)).rejects.toThrow();
});
