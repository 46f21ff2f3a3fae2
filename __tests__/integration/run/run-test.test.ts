import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { systemClock } from "../../../src/clock.ts";
import { ResultFile } from "../../../src/report/result-file.ts";
import { crashError } from "../../../src/run/crash-error.ts";
import type { RunListener, RunOutcome, RunPhase, RunRequest } from "../../../src/run/run-request.ts";
import { runTest } from "../../../src/run/run-test.ts";
import { startCountingServer, type CountingServer } from "../../support/counting-server.ts";

let server: CountingServer;
let folder: string;
/** What would end processes if this one exited now. */
const ends = new Set<() => void>();

beforeEach(async () => {
  server = await startCountingServer();
  folder = mkdtempSync(join(tmpdir(), "rampa-run-"));
});

afterEach(async () => {
  await server.close();
  expect(ends.size).toBe(0);
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Five iterations of one request each. */
function writeConfig(more = ""): void {
  write(
    "rampa.yml",
    `base_url: ${server.origin}\noptions:\n  iterations: 5\n  steps:\n    - get: /a\n${more}`,
  );
}

/** As long as nothing ends it. */
function writeLongConfig(): void {
  write(
    "rampa.yml",
    `base_url: ${server.origin}\noptions:\n  vus: 1\n  duration: 60s\n  steps:\n    - get: /a\n    - think: 20ms\n`,
  );
}

/** A system under test of its own, run by this Node. */
function startCommand(source: string): string {
  write("target.mjs", source);
  return `"${process.execPath}" target.mjs`;
}

interface Run {
  readonly outcome: RunOutcome;
  readonly phases: readonly RunPhase[];
  readonly notes: readonly string[];
  readonly targetOutput: readonly string[];
}

async function run(change: Partial<RunRequest> = {}, listener: RunListener = {}): Promise<Run> {
  const phases: RunPhase[] = [];
  const notes: string[] = [];
  const targetOutput: string[] = [];
  const outcome = await runTest(
    {
      configPath: "rampa.yml",
      workingDirectory: folder,
      overrides: {},
      env: {},
      waitOn: [],
      waitOnTimeoutMs: 5_000,
      resultsDir: "out",
      signal: new AbortController().signal,
      ...change,
    },
    {
      clock: systemClock,
      atExit: (end) => {
        ends.add(end);
        return () => void ends.delete(end);
      },
    },
    {
      ...listener,
      onPhase: (phase) => {
        phases.push(phase);
        listener.onPhase?.(phase);
      },
      onNote: (text) => void notes.push(text),
      onTargetOutput: (lines) => void targetOutput.push(...lines),
    },
  );
  return { outcome, phases, notes, targetOutput };
}

function finished({ outcome }: Run): Extract<RunOutcome, { kind: "finished" }> {
  if (outcome.kind !== "finished") throw outcome.error;
  return outcome;
}

/** What a reader of the files finds. */
function writtenResult(): ResultFile {
  return ResultFile.parse(JSON.parse(readFileSync(join(folder, "out", "result.json"), "utf8")));
}

test("runs the plan and writes the three files", async () => {
  writeConfig();
  const done = await run({ git: { sha: "abc", ref: "refs/heads/main", baseSha: "def" } });
  const { result, paths, unwritten } = finished(done);
  expect(done.phases).toEqual(["load", "test", "results"]);
  expect([result.status, result.metrics.http_reqs?.stats.count, server.count]).toEqual(["passed", 5, 5]);
  expect(result).toMatchObject({
    config_file: "rampa.yml",
    git: { sha: "abc", ref: "refs/heads/main", base_sha: "def" },
  });
  expect(writtenResult()).toEqual(result);
  expect(readdirSync(join(folder, "out")).sort()).toEqual([
    "comment.md",
    "junit.xml",
    "report.html",
    "result.json",
    "summary.md",
  ]);
  expect(paths.result).toBe(join(folder, "out", "result.json"));
  expect(unwritten).toEqual([]);
});

test("carries the marker and the link into comment.md", async () => {
  writeConfig();
  const done = await run({ comment: { marker: "<!-- mark -->", summaryUrl: "https://ci.example/run/1" } });
  const { comment } = finished(done);
  expect(readFileSync(join(folder, "out", "comment.md"), "utf8")).toBe(comment);
  expect(comment.startsWith("<!-- mark -->\n")).toBe(true);
  expect(comment).toContain("https://ci.example/run/1");
});

test("tells what could not be written, and still has the result", async () => {
  writeConfig();
  write("out", "a file where the folder should be");
  const { result, unwritten } = finished(await run());
  expect(result.status).toBe("passed");
  expect(unwritten.map(({ path }) => path.slice(folder.length + 1)).sort()).toEqual([
    join("out", "comment.md"),
    join("out", "junit.xml"),
    join("out", "report.html"),
    join("out", "result.json"),
    join("out", "summary.md"),
  ]);
});

test("a config error starts no process, sends no request and writes nothing", async () => {
  write("rampa.yml", `base_url: ${server.origin}\noptions: { iterations: 1, step: [] }\n`);
  const { outcome, phases } = await run({
    start: startCommand(`import { writeFileSync } from "node:fs"; writeFileSync("started", "");`),
    waitOn: [server.origin],
  });
  expect(outcome.kind).toBe("config_error");
  expect(phases).toEqual(["load"]);
  expect([server.count, existsSync(join(folder, "started")), existsSync(join(folder, "out"))]).toEqual([
    0,
    false,
    false,
  ]);
});

describe("with a system under test", () => {
  const serve = `
    import { createServer } from "node:http";
    import { readFileSync, writeFileSync } from "node:fs";
    console.log("the secret is " + process.env.API_TOKEN);
    let count = 0;
    const server = createServer((request, response) => {
      if (request.url === "/a") count += 1;
      response.writeHead(request.url === "/health" || request.url === "/a" ? 200 : 404).end();
      if (count === Number(process.env.DIE_AFTER)) process.exit(7);
    });
    setTimeout(() => server.listen(Number(process.env.PORT), "127.0.0.1"), Number(process.env.LATE ?? 0));
    process.on("SIGTERM", () => { writeFileSync("ended", String(count)); process.exit(0); });
  `;

  /** A port that is free now. */
  async function freeOrigin(): Promise<string> {
    const probe = await startCountingServer();
    await probe.close();
    return probe.origin;
  }

  async function request(env: Record<string, string> = {}): Promise<Partial<RunRequest>> {
    const origin = await freeOrigin();
    return {
      start: startCommand(serve),
      waitOn: [`${origin}/health`],
      env: {
        PATH: process.env.PATH,
        ORIGIN: origin,
        PORT: new URL(origin).port,
        API_TOKEN: "hunter2hunter2",
        ...env,
      },
    };
  }

  function writeTargetConfig(load: string): void {
    write(
      "rampa.yml",
      `base_url: \${env.ORIGIN}\noptions:\n${load}  steps:\n    - get: /a\n    - think: 5ms\n`,
    );
  }

  test("starts it, waits for it, and ends it when the run is over", async () => {
    writeTargetConfig("  iterations: 5\n");
    const done = await run(await request({ LATE: "300" }));
    const { result } = finished(done);
    expect(done.phases).toEqual(["load", "start", "wait", "test", "results"]);
    expect([result.status, result.metrics.http_reqs?.stats.count]).toEqual(["passed", 5]);
    // It was ended by SIGTERM, and had counted what we counted.
    expect(readFileSync(join(folder, "ended"), "utf8")).toBe("5");
  });

  test("masks secrets in its log", async () => {
    writeTargetConfig("  iterations: 1\n");
    await run(await request());
    expect(readFileSync(join(folder, "out", "target.log"), "utf8")).toBe("the secret is ***\n");
  });

  test("that dies before the load began is setup_failed, at once and with its last lines", async () => {
    writeTargetConfig("  iterations: 1\n");
    const before = performance.now();
    const done = await run({
      ...(await request()),
      start: startCommand(`console.log("no database"); process.exit(3);`),
      waitOnTimeoutMs: 60_000,
    });
    const { result } = finished(done);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect([result.status, result.error?.message, result.error?.code]).toEqual([
      "setup_failed",
      "the start command exited with code 3 before the load began",
      "target_failed",
    ]);
    expect(done.targetOutput).toEqual(["no database"]);
    expect(done.phases).toEqual(["load", "start", "wait", "results"]);
    expect(writtenResult()).toEqual(result);
  });

  test("that dies before the load began is setup_failed, also when it is not waited for", async () => {
    writeTargetConfig("  iterations: 1\n");
    const done = await run({
      ...(await request()),
      waitOn: [],
      start: startCommand(`console.log("no database"); process.exit(3);`),
      startAtMs: systemClock.wallTime() + 60_000,
    });
    const { result } = finished(done);
    expect([result.status, result.error?.message, result.error?.code]).toEqual([
      "setup_failed",
      "the start command exited with code 3 before the load began",
      "target_failed",
    ]);
    expect(done.targetOutput).toEqual(["no database"]);
  });

  test("that does not become ready in time is setup_failed, with what was last seen", async () => {
    writeTargetConfig("  iterations: 1\n");
    const asked = await request();
    const url = `${asked.env!.ORIGIN!}/not-there`;
    const done = await run({ ...asked, waitOn: [url], waitOnTimeoutMs: 1_500 });
    const { result } = finished(done);
    expect([result.status, result.error?.code, result.error?.message]).toEqual([
      "setup_failed",
      "target_not_ready",
      `not ready after 1.5 s: ${url} (answered 404)`,
    ]);
    expect(done.targetOutput).toEqual(["the secret is ***"]);
    expect(readFileSync(join(folder, "ended"), "utf8")).toBe("0");
  });

  test("that dies during the run is execution_failed, and ends the load", async () => {
    writeTargetConfig("  vus: 1\n  duration: 60s\n");
    const done = await run(await request({ DIE_AFTER: "10" }));
    const { result } = finished(done);
    expect([result.status, result.error?.message, result.stop_reason]).toEqual([
      "execution_failed",
      "the system under test exited with code 7 during the run",
      undefined,
    ]);
    expect(result.duration_s).toBeLessThan(30);
    expect(done.targetOutput).toEqual(["the secret is ***"]);
  });

  test("that is not waited for is noted", async () => {
    writeConfig();
    const { notes } = await run({ start: startCommand("setInterval(() => {}, 1000);") });
    expect(notes).toEqual([
      "`start` without `wait-on`: the load begins at once, whether or not the system is ready.",
    ]);
  });
});

describe("stopped", () => {
  /** Aborts in the given phase and gives the result, which must also be on disk. */
  async function stoppedIn(
    phase: RunPhase,
    reason: unknown,
    change: Partial<RunRequest> = {},
  ): Promise<ResultFile> {
    const controller = new AbortController();
    const listener: RunListener = {
      onPhase: (entered) => {
        if (entered === phase) setTimeout(() => controller.abort(reason), 200);
      },
    };
    const before = performance.now();
    const { result } = finished(await run({ signal: controller.signal, ...change }, listener));
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(writtenResult()).toEqual(result);
    return result;
  }

  test("while a script loads", async () => {
    write("rampa.yml", "script: ./slow.mjs\noptions: { iterations: 1 }\n");
    write(
      "slow.mjs",
      "await new Promise((resolve) => setTimeout(resolve, 60_000).unref());\nexport default () => {};",
    );
    const result = await stoppedIn("load", "the job was cancelled");
    expect([result.status, result.stop_reason]).toEqual(["stopped", "the job was cancelled"]);
  });

  test("while the system under test is waited for", async () => {
    writeConfig();
    const result = await stoppedIn("wait", "the job was cancelled", {
      start: startCommand("setInterval(() => {}, 1000);"),
      waitOn: ["http://127.0.0.1:9/"],
      waitOnTimeoutMs: 60_000,
    });
    expect([result.status, result.stop_reason]).toEqual(["stopped", "the job was cancelled"]);
  });

  test("during the load, with what was measured until then", async () => {
    writeLongConfig();
    const result = await stoppedIn("test", "the job was cancelled");
    expect([result.status, result.stop_reason]).toEqual(["stopped", "the job was cancelled"]);
    expect(result.metrics.http_reqs?.stats.count).toBe(server.count);
    expect(server.count).toBeGreaterThan(0);
  });

  test("by an error that nobody caught: execution_failed, with the error and its place", async () => {
    writeLongConfig();
    const result = await stoppedIn("test", crashError(new Error("boom")));
    expect(result.status).toBe("execution_failed");
    expect(result.error?.message).toMatch(/^an error that nobody caught: boom \(at .*run-test\.test\.ts/);
    expect(result.metrics.http_reqs?.stats.count).toBe(server.count);
  });

  test("before anything began", async () => {
    writeConfig();
    const { result } = finished(await run({ signal: AbortSignal.abort("too late") }));
    expect([result.status, result.stop_reason, server.count]).toEqual(["stopped", "too late", 0]);
  });
});

test("a listener that throws is a defect that shows, after everything has ended", async () => {
  writeConfig();
  const onEvent = (): never => {
    throw new Error("broken listener");
  };
  await expect(run({}, { onEvent })).rejects.toThrow("broken listener");
});
