import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { createTestPlan, loadTest, RampaError, scenario, type TestPlan } from "../../../src/index.ts";
import { scenarioMark } from "../../../src/loader/scenario.ts";

test("loader.scenario: the function carries its config, and its name unless one is given", () => {
  const config = { executor: "constant-vus", vus: 5, duration: "10s" } as const;
  const load = scenario(config, () => undefined);
  expect(scenarioMark(load)).toEqual({ name: null, config });
  expect(createTestPlan({ config: {}, functions: { load } }).plan.scenarios).toMatchObject([
    { name: "load", executor: { kind: "constant-vus", vus: 5, durationMs: 10_000 } },
  ]);
  const named = scenario("peak", config, () => undefined);
  expect(createTestPlan({ config: {}, functions: { named } }).plan.scenarios[0]?.name).toBe("peak");
});

test("loader.TestPlan: no setup unless there is one", () => {
  const plan: TestPlan = createTestPlan({ config: {}, functions: { default: () => undefined } });
  expect([plan.setupFn, plan.teardownFn]).toEqual([null, null]);
});

test("loader.load_test: finds scenarios, setup, teardown and config of a script", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rampa-reference-"));
  try {
    const source = `
export const config = { options: { vus: 2, iterations: 4 } };
export function setup() { return 1; }
export default function () {}
export function teardown() {}
`;
    await writeFile(join(folder, "shop.mjs"), source);
    const { plan, functions, setupFn, teardownFn } = await loadTest("shop.mjs", { cwd: folder });
    expect(plan.scenarios).toMatchObject([{ executor: { kind: "shared-iterations", vus: 2 } }]);
    expect([...functions.keys()]).toEqual(["default"]);
    expect([typeof setupFn, typeof teardownFn]).toEqual(["function", "function"]);
    await expect(loadTest("gone.mjs", { cwd: folder })).rejects.toThrow(RampaError);
  } finally {
    await rm(folder, { recursive: true });
  }
});
