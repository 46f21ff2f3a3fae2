import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runStep } from "../../support/action-step.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";
import { isRunning } from "../../support/is-running.ts";
import { proseOf } from "../../support/read-markdown.ts";

let server: CountingServer;

beforeEach(async () => {
  server = await startCountingServer();
});

afterEach(() => server.close());

/** A minute of load that begins at once. */
function longConfig(): Record<string, string> {
  return {
    "rampa.yml": `base_url: ${server.origin}\noptions:\n  duration: 60s\n  steps:\n    - get: /\n    - think: 20ms\n`,
  };
}

function scriptConfig(script: string, options = "  iterations: 3\n"): Record<string, string> {
  return {
    "rampa.yml": `base_url: ${server.origin}\nscript: ./load.mjs\noptions:\n${options}`,
    "load.mjs": script,
  };
}

/** A system under test that serves on a port that it chooses itself. */
const TARGET = {
  "target.mjs": [
    'import { createServer } from "node:http";',
    'import { writeFileSync } from "node:fs";',
    "let count = 0;",
    'const server = createServer((request, response) => { count += request.url === "/"; response.end("{}"); });',
    'server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("up with " + process.env.API_TOKEN));',
    'process.on("SIGTERM", () => { writeFileSync("ended", String(count)); process.exit(0); });',
  ].join("\n"),
};

async function freePort(): Promise<string> {
  const probe = await startCountingServer();
  await probe.close();
  return new URL(probe.origin).port;
}

describe("a cancelled job", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "(%s) has result files, summary and outputs of what was measured",
    async (signal) => {
      let cancelledAt = 0;
      const step = await runStep({
        files: longConfig(),
        inputs: { progress: "200ms" },
        onLog: (log, kill) => {
          if (cancelledAt > 0 || !log.includes("%)")) return;
          cancelledAt = performance.now();
          kill(signal);
        },
      });
      expect(performance.now() - cancelledAt).toBeLessThan(5_000);
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toMatchObject({ status: "stopped", passed: "false" });
      expect(step.summary).toContain("**Stopped**");
      expect(step.summary).toContain(`the job was cancelled (${signal})`);
      expect(step.result().metrics.http_reqs?.stats.count).toBe(server.count);
      expect(server.count).toBeGreaterThan(0);
    },
  );

  test("whose second signal comes ends at once, red, and leaves nothing running", async () => {
    const script = [
      'export default (worker) => worker.sleep("20ms");',
      "export const teardown = () => new Promise(() => setInterval(() => {}, 1000));",
    ].join("\n");
    let signals = 0;
    let secondAt = 0;
    const step = await runStep({
      files: scriptConfig(script, "  duration: 60s\n"),
      inputs: { progress: "200ms", start: "echo $$ > pid; sleep 60" },
      onLog: (log, kill) => {
        if (signals > 0 || !log.includes("%)")) return;
        signals += 1;
        kill("SIGINT");
        setTimeout(() => {
          secondAt = performance.now();
          kill("SIGTERM");
        }, 300);
      },
    });
    expect(performance.now() - secondAt).toBeLessThan(1_500);
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toEqual({});
    expect(step.annotations).toEqual([
      expect.objectContaining({
        level: "error",
        message: expect.stringContaining("a second signal") as string,
      }),
    ]);
    const pid = Number(readFileSync(join(step.workspace, "pid"), "utf8"));
    expect(isRunning(pid)).toBe(false);
  });
});

describe("the system under test", () => {
  test("is started, waited for, ended, and its log is masked", async () => {
    const port = await freePort();
    const step = await runStep({
      files: {
        ...TARGET,
        "rampa.yml": `base_url: http://127.0.0.1:${port}\noptions:\n  iterations: 12\n  steps:\n    - get: /\n`,
      },
      inputs: {
        start: `"${process.execPath}" target.mjs`,
        "wait-on": `http://127.0.0.1:${port}/health`,
        env: `PORT=${port}\nAPI_TOKEN=hunter2hunter2`,
      },
    });
    expect([step.exitCode, step.outputs.status]).toEqual([0, "passed"]);
    expect(step.result().metrics.http_reqs?.stats.count).toBe(12);
    expect(readFileSync(join(step.workspace, "ended"), "utf8")).toBe("12");
    expect(readFileSync(join(step.workspace, "rampa-results", "target.log"), "utf8")).toBe("up with ***\n");
  });

  test("that dies before the load is setup_failed, with its last lines in the log", async () => {
    const step = await runStep({
      files: longConfig(),
      inputs: {
        start: `echo "::error::no database" && echo "line two" && exit 3`,
        "wait-on": "http://127.0.0.1:9/",
      },
    });
    expect([step.exitCode, step.outputs.status, server.count]).toEqual([1, "setup_failed", 0]);
    expect(step.log).toContain("no database");
    expect(step.log).toContain("line two");
    expect(step.summary).toContain("exited with code 3");
    // What it printed is no command for the runner.
    expect(step.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining("exited with code 3"),
    ]);
    expect(step.result().status).toBe("setup_failed");
  });

  test("that never gets ready is setup_failed, with what was last seen", async () => {
    const step = await runStep({
      files: longConfig(),
      inputs: { start: "sleep 60", "wait-on": "http://127.0.0.1:9/health", "wait-on-timeout": "1s" },
    });
    expect([step.exitCode, step.outputs.status, server.count]).toEqual([1, "setup_failed", 0]);
    expect(step.log).toContain("http://127.0.0.1:9/health (connection refused)");
    expect(step.durationMs).toBeLessThan(15_000);
  });

  test("sees neither the action's token nor the runner's", async () => {
    const step = await runStep({
      files: longConfig(),
      inputs: {
        start: "env > seen; exit 1",
        "wait-on": "http://127.0.0.1:9/",
        "github-token": "ghs_very_secret",
      },
      env: { ACTIONS_RUNTIME_TOKEN: "runtime", OWN: "kept" },
    });
    const seen = readFileSync(join(step.workspace, "seen"), "utf8");
    expect(seen).toContain("OWN=kept");
    expect(seen).not.toMatch(/ghs_very_secret|ACTIONS_RUNTIME_TOKEN|INPUT_/);
  });
});

describe("a script that breaks the process", () => {
  test.each([
    ["an unhandled rejection", 'void Promise.reject(new Error("nobody awaits me"));'],
    ["an uncaught exception", 'setTimeout(() => { throw new Error("nobody awaits me"); });'],
  ])("by %s is execution_failed with its place", async (_, statement) => {
    const script = `export default async (worker) => {\n  await worker.http.get("/");\n  ${statement}\n  await worker.sleep("50ms");\n};`;
    const step = await runStep({ files: scriptConfig(script, "  duration: 30s\n") });
    expect([step.exitCode, step.outputs.status]).toEqual([1, "execution_failed"]);
    expect(step.summary).toContain("nobody awaits me");
    expect(step.result().error?.message).toMatch(/load\.mjs:3:/);
    expect(step.durationMs).toBeLessThan(20_000);
  });

  test("while it is loaded", async () => {
    const script =
      'void Promise.reject(new Error("too early"));\nawait new Promise((resolve) => setTimeout(resolve, 200));\nexport default () => {};';
    const step = await runStep({ files: scriptConfig(script) });
    expect([step.exitCode, step.outputs.status]).toEqual([1, "execution_failed"]);
    expect(step.log).toContain("too early");
  });

  test("by process.exit(0) is execution_failed with its place, and what was measured is kept", async () => {
    const script =
      'export default async (worker) => {\n  await worker.http.get("/");\n  process.exit(0);\n};';
    const step = await runStep({ files: scriptConfig(script, "  duration: 30s\n") });
    expect([step.exitCode, step.outputs.status]).toEqual([1, "execution_failed"]);
    expect(step.result().error?.message).toBe("the script called process.exit(0) (load.mjs:3:11)");
    expect(step.result().metrics.http_reqs?.stats.count).toBe(server.count);
  });

  test("after it left timers and servers open still ends", async () => {
    const script =
      'import { createServer } from "node:http";\ncreateServer().listen(0);\nexport default (worker) => worker.http.get("/");';
    const step = await runStep({ files: scriptConfig(script) });
    expect([step.exitCode, step.outputs.status]).toEqual([0, "passed"]);
    expect(step.result().metrics.http_reqs?.stats.count).toBe(server.count);
  });
});

describe("what cannot be published", () => {
  const files = (): Record<string, string> => ({
    "rampa.yml": `base_url: ${server.origin}\noptions: { iterations: 2, steps: [{ get: / }] }\n`,
  });

  test("result files: said in log and summary, the verdict is the same", async () => {
    const step = await runStep({ files: { ...files(), "rampa-results": "a file" } });
    expect([step.exitCode, step.outputs.status]).toEqual([0, "passed"]);
    for (const text of [step.log, step.summary]) expect(text).toContain("could not be written");
    // No path at which there is nothing, or what an earlier run left.
    expect([step.outputs["result-path"], step.outputs["summary-path"]]).toEqual(["", ""]);
  });

  test("outputs: said in log and summary, and the rest is published", async () => {
    const step = await runStep({ files: files(), env: { GITHUB_OUTPUT: "/nowhere/output" } });
    expect(step.exitCode).toBe(0);
    expect(step.log).toContain("The output status could not be written");
    expect(step.summary).toContain("**Passed**");
    expect(step.summary).toContain("The output status could not be written");
    expect(existsSync(join(step.workspace, "rampa-results", "result.json"))).toBe(true);
  });

  test("the summary: said in the log, and the outputs are set", async () => {
    const step = await runStep({ files: files(), env: { GITHUB_STEP_SUMMARY: "/nowhere/summary" } });
    expect([step.exitCode, step.outputs.status]).toEqual([0, "passed"]);
    expect(step.log).toContain("The job summary could not be written");
  });

  test("a runner without summary and output files is no reason to fail", async () => {
    const step = await runStep({ files: files(), env: { GITHUB_STEP_SUMMARY: "", GITHUB_OUTPUT: "" } });
    expect(step.exitCode).toBe(0);
  });
});

test("secrets are masked in log, summary, outputs and files", async () => {
  const secret = "s3cr3t-value-42";
  const step = await runStep({
    files: {
      "rampa.yml": [
        `base_url: ${server.origin}`,
        "secrets: [CUSTOMER]",
        "options:",
        "  iterations: 2",
        "  steps:",
        '    - get: "/?key=${env.CUSTOMER}"',
        '      name: "as ${env.CUSTOMER}"',
        '      headers: { authorization: "Bearer ${env.CUSTOMER}" }',
        '      checks: ["header x-missing == ${env.CUSTOMER}"]',
        "thresholds:",
        '  "http_reqs{name:as ${env.CUSTOMER}}": ["count>5"]',
      ].join("\n"),
    },
    inputs: { env: `CUSTOMER=${secret}` },
  });
  expect(step.outputs.status).toBe("threshold_failed");
  const shown = step.raw
    .split("\n")
    .filter((line) => !line.startsWith("::add-mask::"))
    .join("\n");
  const folder = join(step.workspace, "rampa-results");
  const written = ["result.json", "report.html", "summary.md", "comment.md", "junit.xml"].map((name) =>
    readFileSync(join(folder, name), "utf8"),
  );
  const forms = [secret, Buffer.from(secret).toString("base64"), Buffer.from(secret).toString("base64url")];
  for (const text of [shown, step.stderr, step.summary, ...Object.values(step.outputs), ...written]) {
    for (const form of forms) expect(text).not.toContain(form);
  }
  expect(step.raw).toContain(`::add-mask::${secret}`);
  expect(server.seen[0]).toContain(secret);
});

test("names that look like commands, HTML or mentions reach nobody", async () => {
  const step = await runStep({
    files: {
      "rampa.yml": [
        `base_url: ${server.origin}`,
        "options:",
        "  iterations: 2",
        "  steps:",
        "    - get: /",
        '      name: "::error::pwned ##[error]pwned <img src=x> @everyone a|b"',
        '      checks: [{ name: "::add-mask::a", check: status == 404 }]',
        "thresholds:",
        "  checks: [rate==1]",
      ].join("\n"),
    },
  });
  expect(step.outputs.status).toBe("threshold_failed");
  expect(step.annotations).toHaveLength(1);
  expect(step.raw).not.toMatch(/^\s*::add-mask::/m);
  expect(step.raw).not.toContain("##[error]");
  expect(proseOf(step.summary)).not.toMatch(/<img|@everyone/);
});
