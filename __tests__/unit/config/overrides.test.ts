import { describe, expect, test } from "vitest";

import type { Overrides } from "../../../src/config/overrides.ts";
import { planOf, problemsOf, resolveYaml } from "./resolve-yaml.ts";

function executorOf(text: string, overrides: Overrides): unknown {
  return planOf(text, { overrides }).scenarios[0]?.executor;
}

describe("an input replaces the shortcut options", () => {
  test.each([
    ["options: { vus: 1, duration: 1s }", { vus: "7" }, { kind: "constant-vus", vus: 7, durationMs: 1_000 }],
    [
      "options: { duration: 1s }",
      { duration: "1m30s" },
      { kind: "constant-vus", vus: 1, durationMs: 90_000 },
    ],
    [
      "options: { vus: 2, duration: 1s }",
      { iterations: "5" },
      { kind: "shared-iterations", vus: 2, iterations: 5, maxDurationMs: 600_000 },
    ],
    ["options: { iterations: 100 }", { duration: "5s" }, { kind: "constant-vus", vus: 1, durationMs: 5_000 }],
    [
      "options: { stages: [{ duration: 1s, target: 1 }] }",
      { duration: "5s", vus: " 3 " },
      { kind: "constant-vus", vus: 3, durationMs: 5_000 },
    ],
    [
      "",
      { iterations: "5", duration: "9s" },
      { kind: "shared-iterations", vus: 1, iterations: 5, maxDurationMs: 9_000 },
    ],
    [
      "options: { duration: 1s }",
      { vus: "", duration: "" },
      { kind: "constant-vus", vus: 1, durationMs: 1_000 },
    ],
  ])("%s with %j", (text, overrides, executor) => {
    expect(executorOf(text, overrides)).toEqual(executor);
  });
});

describe("an input replaces the field of the only scenario", () => {
  test.each([
    [
      "executor: constant-vus, duration: 1s",
      { vus: "7", duration: "2s" },
      { kind: "constant-vus", vus: 7, durationMs: 2_000 },
    ],
    [
      "executor: per-vu-iterations",
      { iterations: "5" },
      { kind: "per-vu-iterations", vus: 1, iterations: 5, maxDurationMs: 600_000 },
    ],
  ])("%s with %j", (fields, overrides, executor) => {
    expect(executorOf(`scenarios: { a: { ${fields} } }`, overrides)).toEqual(executor);
  });

  test("or of the only one that was selected", () => {
    const text = "scenarios: { a: { executor: shared-iterations }, b: { executor: shared-iterations } }";
    const plan = planOf(text, { overrides: { iterations: "5", scenarios: ["b"] } });
    expect(plan.scenarios).toMatchObject([{ name: "b", executor: { iterations: 5 } }]);
  });
});

describe("an input that cannot be is a problem that names it", () => {
  const two = "scenarios: { a: { executor: shared-iterations }, b: { executor: shared-iterations } }";

  test.each([
    [
      "options: { duration: 1s }",
      { vus: "ten" },
      'input vus: expected a whole number of at least 1, got "ten"',
    ],
    ["options: { duration: 1s }", { vus: "0" }, 'input vus: expected a whole number of at least 1, got "0"'],
    [
      "options: { duration: 1s }",
      { vus: "1.5" },
      'input vus: expected a whole number of at least 1, got "1.5"',
    ],
    [
      "options: { duration: 1s }",
      { duration: "30" },
      'input duration: expected a duration such as "30s", got "30". Write "30s" for 30 seconds or "30ms" for 30 milliseconds',
    ],
    [
      "options: { duration: 1s }",
      { duration: "0s" },
      'input duration: expected a duration longer than 0s, got "0s"',
    ],
    [
      "options: { duration: 1s }",
      { iterations: "-1" },
      'input iterations: expected a whole number of at least 1, got "-1"',
    ],
    [
      "",
      { vus: "5" },
      "input vus: vus alone does not say how long the load lasts. Add duration, iterations or stages",
    ],
    [
      two,
      { vus: "5" },
      "input vus: vus cannot be said of 2 scenarios (a, b). Select one with the input scenarios, or change the file",
    ],
    [
      "scenarios: { a: { executor: shared-iterations } }",
      { duration: "5s" },
      'input duration: the scenario "a" has the executor shared-iterations, which has no duration. Change vus, iterations, max_duration in the file',
    ],
    [
      "scenarios: { a: { executor: constant-arrival-rate, rate: 1, duration: 1s, pre_allocated_vus: 1 } }",
      { vus: "5" },
      'input vus: the scenario "a" has the executor constant-arrival-rate, which has no vus. Change rate, duration, time_unit, pre_allocated_vus, max_vus in the file',
    ],
    [two, { scenarios: ["c"] }, 'input scenarios: there is no scenario "c". The config has a, b'],
    [
      "options: { duration: 1s }",
      { scenarios: ["defualt"] },
      'input scenarios: there is no scenario "defualt". Did you mean "default"?',
    ],
  ])("%s with %j", (text, overrides, expected) => {
    expect(problemsOf(text, { overrides })).toEqual([expected]);
  });

  test("all of them at once, with those of the file", () => {
    const overrides = { vus: "x", duration: "y", iterations: "z", scenarios: ["nobody"] };
    expect(problemsOf("optons: {}", { overrides })).toHaveLength(5);
  });
});

test("the input scenarios skips the others, also in the echo of the config", () => {
  const text = "scenarios: { a: { executor: shared-iterations }, b: { executor: shared-iterations } }";
  const resolution = resolveYaml(text, { overrides: { scenarios: [" b ", ""] } });
  expect(resolution.ok && resolution.plan.scenarios.map(({ name }) => name)).toEqual(["b"]);
  expect(resolution.ok && resolution.resolved).toEqual({
    scenarios: { b: { executor: "shared-iterations" } },
  });
});

test("what an input set stands in the echo of the config", () => {
  const resolution = resolveYaml("options: { stages: [{ duration: 1s, target: 1 }] }", {
    overrides: { duration: "5s", vus: "2" },
  });
  expect(resolution.ok && resolution.resolved).toEqual({ options: { vus: 2, duration: "5s" } });
});
