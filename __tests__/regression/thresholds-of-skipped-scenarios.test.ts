import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { Engine } from "../../src/engine/engine.ts";
import { loadTest } from "../../src/loader/load-test.ts";
import { startHttpTarget } from "../support/http-target.ts";
import { planOf } from "../unit/config/resolve-yaml.ts";

const CONFIG = `
base_url: \${env.BASE_URL:-http://127.0.0.1:1}
scenarios:
  browse: { executor: shared-iterations, steps: [{ get: /browse }] }
  checkout: { executor: shared-iterations, steps: [{ get: /checkout }] }
thresholds:
  http_reqs: count>=1
  http_reqs{scenario:browse}: count>=1
  http_req_duration{scenario:checkout}: ["p(95)<5000", { threshold: "avg<5000", abort_on_fail: true }]
  http_req_duration{scenario:chekout,status:200}: "max<5000"
`;

const NOTES = [
  "Not judged: http_req_duration{scenario:checkout} p(95)<5000, because the scenario checkout was not selected.",
  "Not judged: http_req_duration{scenario:checkout} avg<5000, because the scenario checkout was not selected.",
];

test("the plan has only thresholds of scenarios that run, and says which it leaves out", () => {
  const all = planOf(CONFIG);
  expect([all.thresholds.length, all.notes]).toEqual([5, []]);
  const some = planOf(CONFIG, { overrides: { scenarios: ["browse"] } });
  expect(some.notes).toEqual(NOTES);
  expect(some.thresholds.map(({ metric }) => metric)).toEqual([
    "http_reqs",
    "http_reqs{scenario:browse}",
    "http_req_duration{scenario:chekout,status:200}",
  ]);
});

test("a run of one scenario passes although another has thresholds, and its warnings tell of them", async () => {
  await using target = await startHttpTarget();
  const cwd = await mkdtemp(join(tmpdir(), "rampa-skipped-"));
  try {
    await writeFile(join(cwd, "rampa.yml"), CONFIG.replace(/^.*chekout.*\n/m, ""));
    const env = { BASE_URL: target.origin };
    const plan = await loadTest("rampa.yml", { cwd, env, overrides: { scenarios: ["browse"] } });
    const result = await new Engine(plan).start().wait();
    expect(result.status).toBe("passed");
    expect(result.warnings).toEqual(NOTES);
    expect(target.requests.map(({ url }) => url)).toEqual(["/browse"]);
  } finally {
    await rm(cwd, { recursive: true });
  }
});
