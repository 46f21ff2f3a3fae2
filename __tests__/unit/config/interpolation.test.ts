import { describe, expect, test } from "vitest";

import { interpolate } from "../../../src/config/interpolate.ts";
import { planOf, problemsOf, resolveYaml } from "./resolve-yaml.ts";

const env = { HOST: "shop.test", EMPTY: "", BRACES: "${env.HOST}", UNSET: undefined };

describe("replaces", () => {
  test.each([
    ["http://${env.HOST}/", "http://shop.test/"],
    ["${env.HOST}${env.HOST}", "shop.testshop.test"],
    ["${env.PORT:-3000}", "3000"],
    ["${env.URL:-http://127.0.0.1:3000/a-b}", "http://127.0.0.1:3000/a-b"],
    ["${env.HOST:-other}", "shop.test"],
    ["${env.EMPTY}", ""],
    ["${env.EMPTY:-as in a shell}", "as in a shell"],
    ["${env.UNSET:-default}", "default"],
    ["${env.NONE:-}", ""],
    ["${env.NONE:-http://${env.HOST}/${env.NONE:-x}}", "http://shop.test/x"],
    ["${env.NONE:-${env.BRACES}}", "${env.HOST}"],
    ["${env.HOST:-${env.NONE}}", "shop.test"],
    ["${env.NONE:-$${x}}", "${x}"],
    ["$${env.HOST}", "${env.HOST}"],
    ["$$${env.HOST}", "$${env.HOST}"],
    ["a $ b } c { d", "a $ b } c { d"],
    ["${env.BRACES}", "${env.HOST}"],
  ])("%s", (text, expected) => {
    expect(interpolate(text, env)).toMatchObject({ text: expected, complaints: [] });
  });
});

describe("complains, at the place of the text, about", () => {
  test.each([
    [
      "a variable that is not set",
      "${env.NOPE}",
      'the environment variable "NOPE" is not set. Set it, or write a default: ${env.NOPE:-value}',
    ],
    [
      "a misspelt variable",
      "${env.HOTS}",
      'the environment variable "HOTS" is not set. Did you mean "HOST"? Set it, or write a default: ${env.HOTS:-value}',
    ],
    [
      "a name of JavaScript's own",
      "${env.constructor}",
      'the environment variable "constructor" is not set. Set it, or write a default: ${env.constructor:-value}',
    ],
    ["a variable without env.", "${HOST}", 'nothing defines "${HOST}". Write ${env.HOST}'],
    [
      "a variable that nothing defines",
      "${token}",
      'nothing defines "${token}". Known here are iteration, vu, scenario, env.NAME; write $${ for a literal ${',
    ],
    [
      "a call of nothing",
      "${uid()}",
      'there is no function "${uid()}". Did you mean "uuid"? Functions are uuid(), randomInt(), randomItem(), timestamp(), isoDate()',
    ],
    [
      "an expression of a workflow",
      "${{ github.sha }}",
      '"${{ github.sha }" is an expression of a workflow. Expressions of GitHub are not evaluated here: pass the value in the input env, and write ${env.NAME}',
    ],
    [
      "another operator of a shell",
      "${env.A:?x}",
      '"${env.A:?x}" is no variable of the environment. Write ${env.NAME} or ${env.NAME:-default}',
    ],
    ["a missing brace", "${env.HOST", '"${" is never closed. Close it with }, or write $${ for a literal ${'],
  ])("%s", (_name, text, expected) => {
    const yaml = `options:\n  steps:\n    - get: http://x\n      body: "${text}"`;
    expect(problemsOf(yaml, { env })).toEqual([`load.yml:4:13 options.steps[0].body: ${expected}`]);
  });
});

test("a default may hold what is only known while running", () => {
  const { text, complaints } = interpolate("/$${env.NONE:-${vu}}/${env.HOST}", env, "run");
  expect({ text, complaints }).toEqual({ text: "/$${env.NONE:-${vu}}/shop.test", complaints: [] });
  expect(interpolate("/${env.NONE:-a${vu}}/$${x}", env, "run").text).toBe("/a${vu}/$${x}");
});

test("a default is refused that holds an unset variable, or defaults without end", () => {
  expect(interpolate("${env.NONE:-${env.NOPE}}", env).complaints).toMatchObject([
    { message: 'the environment variable "NOPE" is not set' },
  ]);
  const deep = `${"${env.NONE:-".repeat(9)}x${"}".repeat(9)}`;
  expect(interpolate(deep, env).complaints).toMatchObject([
    { message: "more than 8 defaults inside each other" },
  ]);
});

test("says nothing more about a value that could not be replaced", () => {
  expect(problemsOf("options: { duration: '${env.NOPE}' }")).toEqual([
    expect.stringContaining('options.duration: the environment variable "NOPE" is not set'),
  ]);
});

test("each variable of a text that is not set is its own problem", () => {
  expect(problemsOf("base_url: http://${env.A}:${env.B}")).toHaveLength(2);
});

describe("a text of the environment becomes", () => {
  const yaml = [
    "options:",
    "  vus: ${env.VUS}",
    "  duration: ${env.DURATION}",
    "http:",
    "  keep_alive: ${env.KEEP}",
    "  expected_statuses: ['${env.STATUS}']",
  ].join("\n");
  const values = { VUS: " 7 ", DURATION: "5s", KEEP: "false", STATUS: "204" };

  test("the number or boolean that the schema wants there", () => {
    const plan = planOf(yaml, { env: values });
    expect(plan.scenarios[0]?.executor).toEqual({ kind: "constant-vus", vus: 7, durationMs: 5_000 });
    expect(plan.http).toMatchObject({ keepAlive: false, expectedStatuses: [{ from: 204, to: 204 }] });
  });

  test.each([
    ["7.0", 7],
    ["2e1", 20],
    ["1E+2", 100],
  ])("the number that %j spells in a config, too", (VUS, vus) => {
    expect(planOf(yaml, { env: { ...values, VUS } }).scenarios[0]?.executor).toMatchObject({ vus });
  });

  test("itself in the echo of the config where a text belongs", () => {
    const resolution = resolveYaml(yaml, { env: values });
    expect(resolution.ok && resolution.resolved).toEqual({
      options: { vus: 7, duration: "5s" },
      http: { keep_alive: false, expected_statuses: ["204"] },
    });
  });

  test("a problem when it spells none", () => {
    expect(problemsOf(yaml, { env: { ...values, VUS: "many", KEEP: "yes" } })).toEqual([
      'load.yml:2:8 options.vus: expected a whole number of at least 0, got "many"',
      'load.yml:5:15 http.keep_alive: expected true or false, got "yes"',
    ]);
  });

  test("never a number where the file itself has it in quotes", () => {
    expect(problemsOf("options: { vus: '7', duration: 1s }")).toHaveLength(1);
  });
});

test("keys are replaced too, and keep their place", () => {
  const text = 'thresholds:\n  "http_req_duration{name:${env.NAME}}": ${env.LIMIT}';
  const [threshold] = planOf(text, { env: { NAME: "login", LIMIT: "p(95)<5" } }).thresholds;
  expect(threshold).toMatchObject({
    metric: "http_req_duration{name:login}",
    submetric: ["http_req_duration", { name: "login" }],
    source: "p(95)<5",
    position: { file: "load.yml", line: 2, column: 42 },
  });
  expect(problemsOf(text, { env: { NAME: "a:b", LIMIT: "avg<1" } })).toEqual([
    expect.stringContaining('load.yml:2:3 thresholds["http_req_duration{name:${env.NAME}}"]: unquoted ":"'),
  ]);
});

describe("a scenario's own env", () => {
  const text = [
    "base_url: http://x",
    "scenarios:",
    "  a:",
    "    executor: shared-iterations",
    '    env: { PAGE: "/${env.HOST}", N: 3 }',
    "    iterations: ${env.N}",
    "    steps: [{ get: '${env.PAGE}' }]",
    "  b:",
    "    executor: shared-iterations",
    "    steps: [{ get: '${env.PAGE:-/other}' }]",
  ].join("\n");

  test("is seen inside the scenario, over the environment's, and nowhere else", () => {
    const [a, b] = planOf(text, { env: { HOST: "h", N: "9" } }).scenarios;
    expect(a).toMatchObject({
      executor: { iterations: 3 },
      env: { PAGE: "/h", N: "3" },
      work: { steps: [{ url: "/h" }] },
    });
    expect(b).toMatchObject({ env: {}, work: { steps: [{ url: "/other" }] } });
  });
});
