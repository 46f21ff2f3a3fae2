import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { systemClock } from "../../../src/clock.ts";
import { ResultFile } from "../../../src/report/result-file.ts";
import { cli, type CliEnd } from "../../support/cli-session.ts";
import { type CountingServer, startCountingServer } from "../../support/counting-server.ts";

const CONFIG = `base_url: \${env.BASE_URL}
validity: warn
scenarios:
  visit:
    executor: constant-arrival-rate
    rate: 40
    duration: 1s
    pre_allocated_vus: 40
    steps: [{ get: /, name: home }]
thresholds:
  http_reqs: count<+1%
  http_req_duration{name:home}: p(97)<+900000%
history: 10
`;

let folder: string;
let server: CountingServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-merge-baseline-"));
  server = await startCountingServer();
  await writeFile(join(folder, "rampa.yml"), CONFIG);
  const startAt = String(Math.ceil(systemClock.wallTime() / 1000) + 2);
  const shards = await Promise.all(
    [1, 2].map((index) =>
      inFolder("run", "--shard", `${index}/2`, "--out", `shard-${index}`, "--start-at", startAt),
    ),
  );
  expect(shards.map(({ code }) => code)).toEqual([0, 0]);
}, 60_000);

beforeEach(async () => {
  await rm(join(folder, "merged"), { recursive: true, force: true });
  await rm(join(folder, "result.json"), { force: true });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function inFolder(...argv: readonly string[]): Promise<CliEnd> {
  return cli(argv, { cwd: folder, env: { BASE_URL: server.origin } });
}

function merge(...argv: readonly string[]): Promise<CliEnd> {
  return inFolder("merge", "**/result.json", "--out", "merged", ...argv);
}

async function mergedResult(): Promise<ResultFile> {
  return ResultFile.parse(JSON.parse(await readFile(join(folder, "merged/result.json"), "utf8")));
}

test("the merged load is compared with an earlier one, and continues its history", async () => {
  expect((await merge()).code).toBe(0);
  const first = await mergedResult();
  expect(first.comparison).toBeUndefined();
  expect(first.thresholds.map(({ outcome }) => outcome)).toContain("inconclusive");
  await copyFile(join(folder, "merged/result.json"), join(folder, "result.json"));
  const { code, stdout } = await merge("--baseline", "result.json");
  const second = await mergedResult();
  expect([code, second.status]).toEqual([0, "passed"]);
  expect(second.comparison).toMatchObject({
    mode: "file",
    baseline: "result.json",
    baseline_run: { run_id: first.run_id },
    past_runs: 1,
  });
  const count = second.comparison?.effects.find(({ aggregation }) => aggregation === "count");
  expect(count).toMatchObject({ metric: "http_reqs", base: 40, head: 40, change_percent: 0 });
  expect(second.thresholds.map(({ metric, outcome }) => [metric, outcome])).toEqual([
    ["http_req_failed", "passed"],
    ["http_reqs", "inconclusive"],
    ["http_req_duration{name:home}", "passed"],
  ]);
  expect(second.history?.runs.map(({ run_id: runId }) => runId)).toEqual([first.run_id, second.run_id]);
  expect(stdout).toContain("Baseline: result.json");
  expect(server.count).toBe(40);
}, 30_000);

test("a load of which a shard is missing is compared with nothing", async () => {
  await merge();
  await copyFile(join(folder, "merged/result.json"), join(folder, "whole.json"));
  const { code } = await inFolder(
    "merge",
    "shard-1/result.json",
    "--out",
    "merged",
    "--baseline",
    "whole.json",
  );
  const result = await mergedResult();
  expect([code, result.status, result.comparison]).toEqual([2, "execution_failed", undefined]);
  expect(result.warnings.join("\n")).toContain("because the run ended with execution_failed");
  // The runs before it are not forgotten.
  expect(result.history?.runs).toHaveLength(1);
});

test.each([
  ["ref:main", "expected none, artifact or the path of a result.json for a merge, got ref:main"],
  ["url:http://127.0.0.1:1", "got url:http://127.0.0.1:1"],
  ["artifact", "a terminal has no workflow with artifacts"],
  ["missing.json", "missing.json"],
])("the baseline %s is refused before anything is merged", async (baseline, message) => {
  const { code, stderr } = await merge("--baseline", baseline);
  expect(code).toBe(3);
  expect(stderr).toContain(message);
});
