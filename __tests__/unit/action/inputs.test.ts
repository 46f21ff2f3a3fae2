import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { INPUTS, withoutActionVariables } from "../../../src/action/inputs.ts";
import { readInputs } from "../../../src/action/read-inputs.ts";

interface ActionFile {
  readonly inputs: Record<string, { description: string; default: string }>;
  readonly outputs: Record<string, { description: string }>;
  readonly runs: { using: string; main: string };
}

const action = parse(readFileSync("action.yml", "utf8")) as ActionFile;

function messages(env: Record<string, string>): readonly string[] {
  return readInputs(env).problems.map(({ path, message, hint }) => [path, message, hint].join(" | "));
}

describe("action.yml", () => {
  test("declares the inputs and defaults that the code knows", () => {
    const declared = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
    );
    expect(declared).toEqual(INPUTS);
  });

  test("describes every input and output", () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(description).toMatch(/\S/);
    }
  });

  test("runs the bundle on Node 24", () => {
    expect(action.runs).toEqual({
      using: "node24",
      main: "dist/action/index.js",
      post: "dist/post/index.js",
      "post-if": "always()",
    });
  });
});

describe("readInputs", () => {
  test("has the declared defaults when the runner gives nothing", () => {
    const { inputs, problems } = readInputs({});
    expect(problems).toEqual([]);
    expect(inputs).toEqual({
      mode: "run",
      results: [],
      config: "rampa.yml",
      workingDirectory: ".",
      script: undefined,
      env: {},
      overrides: {},
      threads: "auto",
      start: undefined,
      waitOn: [],
      waitOnTimeoutMs: 60_000,
      baseline: { kind: "none" },
      failOn: new Set([
        "setup_failed",
        "execution_failed",
        "stopped",
        "invalid",
        "threshold_failed",
        "teardown_failed",
      ]),
      summary: true,
      comment: "always",
      commentKey: undefined,
      matrix: "null",
      annotations: true,
      resultsDir: "rampa-results",
      uploadArtifact: true,
      artifactName: "rampa-results",
      progressMs: 10_000,
      token: undefined,
    });
  });

  test("takes an empty input for one that was not given", () => {
    const blank = Object.fromEntries(
      Object.keys(INPUTS).map((name) => [`INPUT_${name.toUpperCase()}`, "  "]),
    );
    expect(readInputs(blank)).toEqual(readInputs({}));
  });

  test("reads every input", () => {
    const { inputs, problems } = readInputs({
      INPUT_CONFIG: "load/shop.yml",
      "INPUT_WORKING-DIRECTORY": "services/shop",
      INPUT_SCRIPT: "shop.ts",
      INPUT_ENV: "BASE_URL=http://localhost:1?a=b\r\n\nEMPTY=\n  INDENTED= kept \n",
      INPUT_VUS: "3",
      INPUT_DURATION: "5s",
      INPUT_ITERATIONS: "7",
      INPUT_SCENARIOS: "browse, buy\nsearch\n",
      INPUT_THREADS: "3",
      INPUT_START: "npm start",
      "INPUT_WAIT-ON": "http://127.0.0.1:1/a\n  https://127.0.0.1:2/b",
      "INPUT_WAIT-ON-TIMEOUT": "1m30s",
      INPUT_BASELINE: "ref:main",
      INPUT_PREPARE: "npm ci",
      "INPUT_FAIL-ON": "threshold_failed,\nexecution_failed",
      INPUT_SUMMARY: "False",
      INPUT_COMMENT: "on-failure",
      "INPUT_COMMENT-KEY": "shop",
      INPUT_MATRIX: '{"node":24}',
      INPUT_ANNOTATIONS: "FALSE",
      "INPUT_RESULTS-DIR": "out",
      "INPUT_UPLOAD-ARTIFACT": "false",
      "INPUT_ARTIFACT-NAME": "load-1",
      INPUT_PROGRESS: "0",
      "INPUT_GITHUB-TOKEN": "ghs_x",
    });
    expect(problems).toEqual([]);
    expect(inputs).toEqual({
      mode: "run",
      results: [],
      config: "load/shop.yml",
      workingDirectory: "services/shop",
      script: "shop.ts",
      env: { BASE_URL: "http://localhost:1?a=b", EMPTY: "", INDENTED: " kept " },
      overrides: { vus: "3", duration: "5s", iterations: "7", scenarios: ["browse", "buy", "search"] },
      threads: 3,
      start: "npm start",
      waitOn: ["http://127.0.0.1:1/a", "https://127.0.0.1:2/b"],
      waitOnTimeoutMs: 90_000,
      baseline: { kind: "ref", ref: "main" },
      prepare: "npm ci",
      failOn: new Set(["threshold_failed", "execution_failed"]),
      summary: false,
      comment: "on-failure",
      commentKey: "shop",
      matrix: '{"node":24}',
      annotations: false,
      resultsDir: "out",
      uploadArtifact: false,
      artifactName: "load-1",
      progressMs: 0,
      token: "ghs_x",
    });
  });

  test("reports all unknown values together, each with input, value and what is allowed", () => {
    expect(
      messages({
        INPUT_SUMMARY: "yes",
        INPUT_THREADS: "many",
        INPUT_ANNOTATIONS: "tru",
        INPUT_COMMENT: "on_failure",
        "INPUT_FAIL-ON": "threshold_failed, treshold_failed, passed",
        "INPUT_WAIT-ON": "localhost:3000",
        "INPUT_WAIT-ON-TIMEOUT": "60",
        INPUT_PROGRESS: "often",
        INPUT_ENV: "A=1\nnot a pair\n1B=2",
      }),
    ).toEqual([
      "input env | line 2: expected NAME=VALUE, got no = | Write one NAME=VALUE per line; a name has letters, digits and _.",
      'input env | line 3: expected NAME=VALUE, got the name "1B" | Write one NAME=VALUE per line; a name has letters, digits and _.',
      'input threads | expected auto or a whole number from 1 to 128, got "many" | ',
      'input wait-on | expected http:// or https:// URLs, got "localhost:3000" | Write for example http://127.0.0.1:3000/health.',
      'input wait-on-timeout | expected a duration such as "30s", got "60" | Write "60s" for 60 seconds or "60ms" for 60 milliseconds',
      'input fail-on | expected any, none, or a list of setup_failed, execution_failed, stopped, invalid, threshold_failed, teardown_failed, got "treshold_failed" | ',
      'input fail-on | expected any, none, or a list of setup_failed, execution_failed, stopped, invalid, threshold_failed, teardown_failed, got "passed" | ',
      'input summary | expected true or false, got "yes" | ',
      'input comment | expected one of always, on-failure, never, got "on_failure" | Did you mean "on-failure"?',
      'input annotations | expected true or false, got "tru" | Did you mean "true"?',
      'input progress | expected a duration such as "30s", got "often" | Write whole numbers or fractions with h, m, s, ms in this order, such as "1m30s", "1.5s" or "500ms"',
    ]);
  });

  test("never repeats what stands after = in a bad line of env", () => {
    expect(messages({ INPUT_ENV: "MY-TOKEN=hunter2" }).join()).not.toContain("hunter2");
  });

  test.each([
    ["none", []],
    ["config_error", []],
    ["stopped", ["stopped"]],
  ])("fail-on: %s fails on %j", (text, statuses) => {
    expect(readInputs({ "INPUT_FAIL-ON": text })).toMatchObject({
      problems: [],
      inputs: { failOn: new Set(statuses) },
    });
  });

  test("a timeout of nothing is a problem", () => {
    expect(messages({ "INPUT_WAIT-ON-TIMEOUT": "0s" })).toEqual([
      'input wait-on-timeout | expected a duration longer than 0s, got "0s" | ',
    ]);
  });
});

test("the system under test sees neither the action's inputs nor the runner's credentials", () => {
  expect(
    withoutActionVariables({
      PATH: "/bin",
      "INPUT_GITHUB-TOKEN": "ghs_x",
      INPUT_CONFIG: "rampa.yml",
      INPUT_OF_ANOTHER: "kept",
      ACTIONS_RUNTIME_TOKEN: "x",
    }),
  ).toEqual({ PATH: "/bin", INPUT_OF_ANOTHER: "kept" });
});

describe("shards and modes", () => {
  test("a shard has an artifact of its own, unless the user named it", () => {
    const shard = { INPUT_SHARD: "2/5", "INPUT_START-AT": "2026-01-31T09:30:00Z" };
    expect(readInputs(shard).inputs).toMatchObject({
      shard: { index: 2, count: 5 },
      startAtMs: Date.UTC(2026, 0, 31, 9, 30),
      artifactName: "rampa-results-shard-2",
    });
    expect(readInputs({ ...shard, "INPUT_ARTIFACT-NAME": "mine" }).inputs.artifactName).toBe("mine");
  });

  test("a merge takes paths and globs, one in a line", () => {
    const { inputs, problems } = readInputs({
      INPUT_MODE: "merge",
      INPUT_RESULTS: "**/result.json\n\n one.json ",
    });
    expect([inputs.mode, inputs.results, problems]).toEqual(["merge", ["**/result.json", "one.json"], []]);
  });

  test.each([
    ["artifact", { kind: "artifact" }],
    ["main.json", { kind: "file", path: "main.json" }],
  ])("a merge may be compared with %s", (text, baseline) => {
    const env = { INPUT_MODE: "merge", INPUT_RESULTS: "a", INPUT_BASELINE: text };
    const { inputs, problems } = readInputs(env);
    expect([inputs.baseline, problems]).toEqual([baseline, []]);
  });

  test.each([
    [
      { INPUT_MODE: "mrege" },
      /^input mode \| expected one of run, merge, report, got "mrege" \| Did you mean "merge"/,
    ],
    [{ INPUT_MODE: "merge" }, /^input results \| expected paths or globs .* for mode merge, got none/],
    [{ INPUT_RESULTS: "a.json" }, /^input results \| expected nothing with mode run, got "a.json"/],
    [{ INPUT_SHARD: "5/2" }, /^input shard \| expected a shard such as 2\/5, got "5\/2"/],
    [{ "INPUT_START-AT": "soon" }, /^input start-at \| expected an instant/],
    [
      { INPUT_SHARD: "1/2", INPUT_BASELINE: "ref:main" },
      /^input baseline \| expected no baseline with a shard/,
    ],
    [
      { INPUT_MODE: "merge", INPUT_RESULTS: "a", INPUT_VUS: "3" },
      /^input vus \| expected nothing with mode merge/,
    ],
    [
      { INPUT_MODE: "merge", INPUT_RESULTS: "a", INPUT_BASELINE: "ref:main" },
      /^input baseline \| expected none, artifact or the path of a result.json for a merge, got ref:main/,
    ],
    [
      { INPUT_MODE: "merge", INPUT_RESULTS: "a", INPUT_PREPARE: "npm ci" },
      /^input prepare \| expected nothing with mode merge/,
    ],
    [
      { INPUT_MODE: "report", INPUT_RESULTS: "a", INPUT_BASELINE: "artifact" },
      /^input baseline \| expected nothing with mode report/,
    ],
    [
      { INPUT_MODE: "report", INPUT_RESULTS: "a", INPUT_SHARD: "1/2" },
      /^input shard \| expected nothing with mode report/,
    ],
  ])("%j is refused", (env, problem) => {
    const found = readInputs(env).problems.map(({ path, message, hint }) =>
      [path, message, hint].join(" | "),
    );
    expect(found).toEqual([expect.stringMatching(problem)]);
  });
});
