import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runStep } from "../../support/action-step.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";

let server: CountingServer;

beforeEach(async () => {
  server = await startCountingServer((request, response) => {
    response.statusCode = request.url === "/broken" ? 500 : 200;
    response.end("{}");
  });
});

afterEach(() => server.close());

/** Twenty iterations of one request; more lines follow at the left. */
function config(path: string, more = ""): Record<string, string> {
  const lines = [
    `base_url: ${server.origin}`,
    "options:",
    "  vus: 2",
    "  iterations: 20",
    "  steps:",
    `    - get: ${path}`,
    "      name: home",
    "      checks: [status == 200]",
    more,
  ];
  return { "rampa.yml": lines.join("\n") };
}

test("a passing run: exit 0, and everything is published", async () => {
  const files = config("/ok", 'thresholds:\n  http_req_duration: ["p(95)<5000"]\n');
  const step = await runStep({ files });
  expect([step.exitCode, step.stderr]).toEqual([0, ""]);
  expect(step.outputs).toMatchObject({ status: "passed", passed: "true" });
  expect(step.annotations).toEqual([]);
  expect(step.summary).toContain("**Passed**");
  expect(step.log).toContain("Passed");

  const result = step.result();
  expect(step.outputs["run-id"]).toBe(result.run_id);
  expect(step.outputs["result-path"]).toMatch(/rampa-results[\\/]result\.json$/);
  expect(step.outputs["summary-path"]).toMatch(/rampa-results[\\/]summary\.md$/);
  expect(JSON.parse(step.outputs.thresholds!)).toEqual(result.thresholds);
  expect(JSON.parse(step.outputs.metrics!)).toMatchObject({
    http_reqs: { count: 20 },
    checks: { passes: 20 },
  });
  expect([result.metrics.http_reqs?.stats.count, server.count]).toEqual([20, 20]);
});

test("a failing threshold: exit 1, the summary has metric, limit and observed value, the annotation its line", async () => {
  const files = config(
    "/ok",
    'thresholds:\n  http_req_duration: ["p(95)<5000"]\n  http_reqs:\n    - count>1000\n',
  );
  const step = await runStep({ files });
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toMatchObject({ status: "threshold_failed", passed: "false" });
  expect(step.summary).toContain("**Failed**");
  expect(step.summary).toMatch(/\| ❌ failed \| `http_reqs` \| `count>1000` \| 20 \| 1,?000 \|/);
  expect(step.annotations).toEqual([
    expect.objectContaining({ level: "error", file: "rampa.yml", line: "12" }),
  ]);
  expect(step.annotations[0]!.message).toContain("http_reqs");
  expect([step.result().metrics.http_reqs?.stats.count, server.count]).toEqual([20, 20]);
});

test("a failing setup: setup_failed, and no request", async () => {
  const step = await runStep({
    files: {
      "rampa.yml": `base_url: ${server.origin}\nscript: ./load.ts\noptions:\n  iterations: 3\n`,
      "load.ts": [
        'import { type Worker } from "rampa";',
        'export function setup(): void { throw new Error("no test data"); }',
        'export default async (worker: Worker): Promise<void> => { await worker.http.get("/ok"); };',
      ].join("\n"),
    },
  });
  expect(step.exitCode).toBe(1);
  expect(step.outputs.status).toBe("setup_failed");
  expect(step.summary).toContain("no test data");
  expect(step.annotations.map(({ message }) => message).join()).toContain("no test data");
  expect([step.result().status, server.count]).toEqual(["setup_failed", 0]);
});

test("a server that answers only 500: execution_failed, whatever the thresholds say", async () => {
  const files = config("/broken", 'thresholds:\n  http_req_failed: ["rate<=1"]\n');
  const step = await runStep({ files });
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toMatchObject({ status: "execution_failed", passed: "false" });
  expect(step.summary).toContain("**Execution failed**");
  expect(step.summary).toContain("500");
  const { http_reqs: requests, http_req_failed: failed } = step.result().metrics;
  expect([requests?.stats.count, failed?.stats.rate, server.count]).toEqual([20, 1, 20]);
});

test("a threshold on a tag value that never occurs: fails as no data and names those that did", async () => {
  const files = config("/ok", 'thresholds:\n  "http_req_duration{name:hmoe}": ["p(95)<5000"]\n');
  const step = await runStep({ files });
  expect(step.exitCode).toBe(1);
  expect(step.outputs.status).toBe("threshold_failed");
  const [threshold] = JSON.parse(step.outputs.thresholds!) as { outcome: string; observed: unknown }[];
  expect(threshold).toMatchObject({ outcome: "no_data", observed: null });
  expect(step.summary).toContain("no data");
  expect(step.annotations).toEqual([expect.objectContaining({ file: "rampa.yml", line: "10" })]);
  expect(step.annotations[0]!.message).toMatch(/home/);
  expect([step.result().metrics.http_reqs?.stats.count, server.count]).toEqual([20, 20]);
});

test("a script runs beside the bundle, with checks, and what it imports from rampa", async () => {
  const step = await runStep({
    files: {
      "load/rampa.yml": `base_url: ${server.origin}\nscript: ./shop.ts\n`,
      "load/shop.ts": [
        'import { scenario, type Worker } from "rampa";',
        "interface Item { readonly id: number }",
        'export const browse = scenario("browse", { executor: "shared-iterations", vus: 2, iterations: 7 },',
        "  async (worker: Worker): Promise<void> => {",
        '    const response = await worker.http.get("/ok");',
        '    worker.check(response, { "is JSON": (r) => (r.json() as Item) !== null });',
        "  });",
      ].join("\n"),
    },
    inputs: { config: "load/rampa.yml" },
  });
  expect([step.stderr, step.exitCode]).toEqual(["", 0]);
  const { metrics, checks } = step.result();
  expect(checks).toEqual([{ name: "is JSON", scenario: "browse", passes: 7, fails: 0 }]);
  expect([metrics.http_reqs?.stats.count, server.count]).toEqual([7, 7]);
});

describe("fail-on", () => {
  const failing = 'thresholds:\n  http_reqs: ["count>1000"]\n';

  test.each([
    ["none", 0],
    ["execution_failed, setup_failed", 0],
    ["execution_failed\nthreshold_failed", 1],
  ])("%j: a failed threshold exits %i, and says what it was all the same", async (failOn, exitCode) => {
    const step = await runStep({ files: config("/ok", failing), inputs: { "fail-on": failOn } });
    expect(step.exitCode).toBe(exitCode);
    expect(step.outputs).toMatchObject({ status: "threshold_failed", passed: "false" });
    expect(step.annotations).toHaveLength(1);
    expect(server.count).toBe(20);
  });
});

describe("inputs", () => {
  test("override what the config says", async () => {
    const step = await runStep({
      files: config("${env.TARGET_PATH}"),
      inputs: { vus: "3", iterations: "6", env: `TARGET_PATH=/from-input` },
    });
    expect(step.exitCode).toBe(0);
    expect(server.seen).toEqual(Array.from({ length: 6 }, () => "GET /from-input"));
    expect(step.result().metrics.vus_max?.stats.value).toBe(3);
  });

  test("choose among the scenarios", async () => {
    const one = (path: string): string =>
      `{ executor: shared-iterations, iterations: 2, steps: [{ get: ${path} }] }`;
    const step = await runStep({
      files: {
        "rampa.yml": `base_url: ${server.origin}\nscenarios:\n  a: ${one("/a")}\n  b: ${one("/b")}\n  c: ${one("/c")}\n`,
      },
      inputs: { scenarios: "a,\nc" },
    });
    expect(step.exitCode).toBe(0);
    expect([...server.seen].sort()).toEqual(["GET /a", "GET /a", "GET /c", "GET /c"]);
  });

  test("working-directory moves inputs; annotations still start at the repository's root", async () => {
    const moved = Object.fromEntries(
      Object.entries(config("/ok", 'thresholds:\n  http_reqs: ["count>1000"]\n')).map(([path, text]) => [
        `services/shop/${path}`,
        text,
      ]),
    );
    const step = await runStep({ files: moved, inputs: { "working-directory": "services/shop" } });
    expect(step.annotations).toEqual([
      expect.objectContaining({ file: "services/shop/rampa.yml", line: "10" }),
    ]);
    expect(step.outputs["result-path"]).toMatch(/services[\\/]shop[\\/]rampa-results[\\/]result\.json$/);
  });

  test("summary: false and annotations: false leave them out", async () => {
    const files = config("/ok", 'thresholds:\n  http_reqs: ["count>1000"]\n');
    const step = await runStep({ files, inputs: { summary: "false", annotations: "false" } });
    expect([step.exitCode, step.summary, step.annotations]).toEqual([1, "", []]);
    expect(step.log).toContain("Failed");
  });

  test("progress: lines in the log, with the step's own beat, or none", async () => {
    const files = {
      "rampa.yml": `base_url: ${server.origin}\noptions:\n  duration: 2s\n  steps:\n    - get: /ok\n    - think: 50ms\n`,
    };
    const lines = (log: string): readonly string[] =>
      log.split("\n").filter((line) => line.includes(" of 2 s ("));
    expect(
      lines((await runStep({ files, inputs: { progress: "500ms" } })).log).length,
    ).toBeGreaterThanOrEqual(3);
    expect(lines((await runStep({ files, inputs: { progress: "0" } })).log)).toEqual([]);
  });
});
