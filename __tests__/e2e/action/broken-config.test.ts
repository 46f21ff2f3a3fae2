import { existsSync } from "node:fs";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { runStep, type StepResult } from "../../support/action-step.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";

let server: CountingServer;

beforeAll(async () => {
  server = await startCountingServer();
});

afterEach(() => {
  expect(server.seen).toEqual([]);
});

afterAll(() => server.close());

/** A config that would run, with one part replaced. */
function configWith(part: "options" | "thresholds" | "top", text: string): string {
  const options = part === "options" ? text : "  iterations: 1\n  steps:\n    - get: /\n";
  return [
    `base_url: ${server.origin}\n`,
    part === "top" ? text : "",
    "options:\n",
    options,
    part === "thresholds" ? `thresholds:\n${text}` : "",
  ].join("");
}

function run(text: string | null, inputs: Record<string, string> = {}): Promise<StepResult> {
  const marker = join("started", "marker");
  return runStep({
    files: text === null ? {} : { "rampa.yml": text },
    inputs: { start: `mkdir -p started && touch ${marker}`, ...inputs },
  });
}

/** Markdown as a reader sees it. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/[\\\u200B`]|<\/?code>/g, "")
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<");
}

/** What a user must find in log, summary and annotation. */
function expectProblem(step: StepResult, line: number | null, ...texts: readonly string[]): void {
  expect([step.exitCode, step.stderr]).toEqual([1, ""]);
  expect(step.outputs).toEqual({ status: "config_error", passed: "false" });
  expect(step.summary).toContain("**Config error**");
  const place = line === null ? "rampa.yml" : `rampa.yml:${line}:`;
  const logged = step.log.split("\n").filter((text) => text.includes(place));
  expect(logged).toHaveLength(1);
  const annotation = step.annotations[0]!;
  expect(step.annotations).toHaveLength(1);
  expect([annotation.file, annotation.line]).toEqual(["rampa.yml", line === null ? undefined : String(line)]);
  for (const text of texts) {
    expect(logged[0]).toContain(text);
    expect(annotation.message).toContain(text);
    expect(plain(step.summary)).toContain(text);
  }
  expect(existsSync(join(step.workspace, "started"))).toBe(false);
  expect(existsSync(join(step.workspace, "rampa-results"))).toBe(false);
}

describe("a broken config gives the line, the reason and the remedy, and sends nothing", () => {
  test("unknown key", async () => {
    const step = await run(configWith("options", "  iteration: 1\n  steps:\n    - get: /\n"));
    expectProblem(step, 3, "options.iteration", "unknown key", "iterations");
  });

  test("misspelt executor", async () => {
    const text = configWith("top", "").replace(
      /options:[\s\S]*/,
      "scenarios:\n  a:\n    executor: constant-vu\n    duration: 1s\n    steps:\n      - get: /\n",
    );
    expectProblem(await run(text), 4, "scenarios.a.executor", "constant-vu", "constant-vus");
  });

  test("bare-number duration", async () => {
    const step = await run(configWith("options", "  vus: 1\n  duration: 30\n  steps:\n    - get: /\n"));
    expectProblem(step, 4, "options.duration", "expected a duration", "30s");
  });

  test("unset variable", async () => {
    const step = await run(configWith("options", "  iterations: 1\n  steps:\n    - get: /${env.NOT_SET}\n"));
    expectProblem(step, 5, "NOT_SET", "options.steps[0].get");
  });

  test("field of another executor", async () => {
    const text = configWith("top", "").replace(
      /options:[\s\S]*/,
      "scenarios:\n  a:\n    executor: constant-vus\n    duration: 1s\n    rate: 5\n    steps:\n      - get: /\n",
    );
    expectProblem(await run(text), 6, "scenarios.a.rate", "constant-vus", "constant-arrival-rate");
  });

  test("unknown metric", async () => {
    const step = await run(configWith("thresholds", '  http_req_durations: ["p(95)<500"]\n'));
    expectProblem(step, 7, "http_req_durations", "http_req_duration");
  });

  test("bad threshold", async () => {
    const step = await run(configWith("thresholds", '  http_req_duration: ["p95 < 500"]\n'));
    expectProblem(step, 7, "p95 < 500", "p(95)");
  });

  test("scenarios with shortcuts", async () => {
    const scenarios = "scenarios:\n  a: { executor: shared-iterations, steps: [{ get: / }] }\n";
    const step = await run(configWith("top", scenarios));
    expect(step.outputs).toEqual({ status: "config_error", passed: "false" });
    expect(step.annotations.map(({ file, line }) => [file, line])).toEqual([
      ["rampa.yml", "5"],
      ["rampa.yml", "6"],
    ]);
    for (const text of ["options.iterations", "options.steps", "or remove scenarios"]) {
      expect(step.log).toContain(text);
    }
  });

  test("missing file", async () => {
    expectProblem(await run(null), null, "does not exist");
  });

  test("broken YAML", async () => {
    const step = await run(`base_url: ${server.origin}\noptions:\n  steps: [\n    - get: /\n`);
    expect(step.outputs).toEqual({ status: "config_error", passed: "false" });
    expect(step.annotations[0]).toMatchObject({ file: "rampa.yml", line: "4" });
    expect(step.log).toContain("rampa.yml:4:5: this is not valid YAML");
    expect(step.log).toContain("Check quotes, brackets and indentation");
  });

  test("a script that does not parse", async () => {
    const step = await runStep({
      files: { "rampa.yml": "script: ./load.ts\n", "load.ts": "export default () => {\n  const = 1;\n};\n" },
    });
    expect(step.outputs.status).toBe("config_error");
    expect(step.annotations[0]).toMatchObject({ file: "load.ts", line: "2" });
  });
});

test("five mistakes of one file are reported together", async () => {
  const text = [
    `base_url: ${server.origin}`,
    "option: {}",
    "options:",
    "  iterations: many",
    "  tag: { team: web }",
    "  steps:",
    "    - gett: /",
    "thresholds:",
    '  http_reqs: ["p(95)<1"]',
  ].join("\n");
  const step = await run(text);
  expect(step.outputs.status).toBe("config_error");
  const lines = step.annotations.map(({ line }) => line);
  expect(lines).toEqual(["2", "4", "5", "7", "9"]);
  for (const line of [2, 4, 5, 7, 9]) expect(step.log).toContain(`rampa.yml:${line}:`);
});

test("mistakes of inputs and of the config are reported together", async () => {
  const step = await run(configWith("options", "  iteration: 1\n"), {
    "fail-on": "sometimes",
    "wait-on-timeout": "60",
    summary: "yes",
    vus: "many",
  });
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toEqual({ status: "config_error", passed: "false" });
  for (const text of [
    "input fail-on: expected any, none, or a list of setup_failed",
    'input wait-on-timeout: expected a duration such as "30s", got "60"',
    'input summary: expected true or false, got "yes"',
    "input vus",
    "rampa.yml:3:",
  ]) {
    expect(step.log).toContain(text);
  }
});

test("a working-directory that does not exist is said before anything else", async () => {
  const step = await run(null, { "working-directory": "services/none" });
  expect(step.log).toContain('input working-directory: expected a folder, found none at "services/none"');
  expect(step.outputs.status).toBe("config_error");
});

test("more than ten problems: ten annotations, all of them in log and summary", async () => {
  const steps = Array.from({ length: 14 }, (_, index) => `    - gett: /${index}`).join("\n");
  const step = await run(configWith("options", `  iterations: 1\n  steps:\n${steps}\n`));
  expect(step.annotations).toHaveLength(10);
  for (let line = 5; line < 19; line += 1) {
    expect(step.log).toContain(`rampa.yml:${line}:`);
    expect(step.summary).toContain(`rampa.yml:${line}:`);
  }
});
