import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterEach, beforeEach, expect, test } from "vitest";

import { systemClock } from "../../../src/clock.ts";
import type { RunOutcome, RunRequest } from "../../../src/run/run-request.ts";
import { runTest } from "../../../src/run/run-test.ts";

let root: string;
let port: number;
const ends = new Set<() => void>();
const notes: string[] = [];

/** Answers after its time, logs what it was told, and needs `ready.txt`, which `prepare` makes. */
const server = (ms: number): string => `
import { createServer } from "node:http";
import { existsSync } from "node:fs";
console.log("target", process.env.RAMPA_TARGET, process.env.API_TOKEN);
if (process.env.RAMPA_TARGET === "baseline" && !existsSync("ready.txt")) process.exit(3);
createServer((_, response) => setTimeout(() => response.end("ok"), ${ms}))
  .listen(Number(process.env.PORT ?? ${port}), "127.0.0.1");
`;

const START = `"${process.execPath}" server.mjs`;
const PREPARE = `"${process.execPath}" -e "require('fs').writeFileSync('ready.txt', 'x'); console.log('made ready')"`;

function git(cwd: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@t.test", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd, encoding: "utf8", stdio: "pipe" }).trim();
}

/** A repository whose branch `main` answers in 5 ms, and whose branch `slower`, which is checked out, in 30 ms. */
function repository(folder: string): string {
  const path = join(root, "origin", folder);
  mkdirSync(path, { recursive: true });
  git(join(root, "origin"), "init", "--quiet", "--initial-branch=main", ".");
  const config = `base_url: http://127.0.0.1:${port}
options:
  vus: 4
  duration: 2s
  steps: [{ get: /orders, name: list orders }]
thresholds:
  http_req_duration{name:list orders}: med < +10%
compare: { rounds: 20, confidence: 0.9 }
`;
  writeFileSync(join(path, "rampa.yml"), config);
  writeFileSync(join(path, "server.mjs"), server(5));
  git(path, "add", ".");
  git(path, "commit", "--quiet", "-m", "fast");
  git(path, "checkout", "--quiet", "-b", "slower");
  writeFileSync(join(path, "server.mjs"), server(30));
  git(path, "commit", "--quiet", "-am", "slow");
  return path;
}

function clone(...options: readonly string[]): string {
  const from = pathToFileURL(join(root, "origin")).href;
  git(root, "clone", "--quiet", ...options, from, "clone");
  return join(root, "clone");
}

async function run(workingDirectory: string, change: Partial<RunRequest> = {}): Promise<RunOutcome> {
  return runTest(
    {
      configPath: "rampa.yml",
      workingDirectory,
      overrides: {},
      env: { PATH: process.env.PATH, API_TOKEN: "swordfish-1234" },
      start: START,
      prepare: PREPARE,
      waitOn: [`http://127.0.0.1:${port}/health`],
      waitOnTimeoutMs: 20_000,
      resultsDir: join(root, "results"),
      baseline: { kind: "ref", ref: "main" },
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
    { onNote: (text) => notes.push(text) },
  );
}

function finished(outcome: RunOutcome): Extract<RunOutcome, { kind: "finished" }> {
  if (outcome.kind !== "finished") throw outcome.error;
  return outcome;
}

/** No checkout in the temporary folder, no worktree in the repository, no process to end. */
function expectNothingLeft(repositoryPath: string): void {
  expect(git(repositoryPath, "worktree", "list").split("\n")).toHaveLength(1);
  expect(readdirSync(process.env.TMPDIR ?? tmpdir())).toEqual([]);
  expect(ends.size).toBe(0);
}

const before = process.env.TMPDIR;

beforeEach(async () => {
  root = mkdtempSync(join(before ?? tmpdir(), "rampa-ref-"));
  mkdirSync(join(root, "temporary"));
  process.env.TMPDIR = join(root, "temporary");
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  probe.close();
  ends.clear();
});

afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(root, { recursive: true, force: true });
});

test("a slower commit is named with its change, after a shallow checkout of it alone", async () => {
  repository(".");
  const path = clone("--depth=1", "--branch=slower");
  const main = git(join(root, "origin"), "rev-parse", "main");
  expect(git(path, "branch", "--all")).not.toContain("main");
  const { result } = finished(await run(path));
  expect(result.status).toBe("threshold_failed");
  expect(result.comparison).toMatchObject({
    mode: "ref",
    baseline: "ref:main",
    baseline_run: { sha: main, ref: "main" },
    rounds_end: "planned",
  });
  expect(result.comparison?.baseline_run?.origin).not.toBe(`http://127.0.0.1:${port}`);
  const median = result.comparison?.effects.find(({ aggregation }) => aggregation === "med");
  expect(median?.verdict).toBe("regression");
  expect(median?.low_percent).toBeGreaterThan(10);
  expect(result.thresholds.find(({ outcome }) => outcome === "failed")?.message).toMatch(
    /^med of http_req_duration\{name:list orders\} changed by \+\d+ %/,
  );
  const logs = ["target.log", "baseline.log", "baseline-prepare.log"].map((name) =>
    readFileSync(join(root, "results", name), "utf8"),
  );
  expect(logs).toEqual(["target head ***\n", "target baseline ***\n", "made ready\n"]);
  expectNothingLeft(path);
}, 60_000);

test("the working directory may lie anywhere in the repository, and the ref be known already", async () => {
  const path = repository("services/shop");
  const { result } = finished(await run(path, { overrides: { duration: "200ms" } }));
  expect(result.comparison?.baseline_run?.sha).toBe(git(path, "rev-parse", "main"));
  expectNothingLeft(path);
}, 60_000);

/** A repository whose server on `main` takes its time from one commit of a submodule, and its branch from another. */
function withSubmodule(): string {
  const lib = join(root, "lib");
  mkdirSync(lib);
  git(lib, "init", "--quiet", "--initial-branch=main", ".");
  const release = (name: string): void => {
    writeFileSync(join(lib, "name.mjs"), `export default "${name}";`);
    git(lib, "add", ".");
    git(lib, "commit", "--quiet", "-m", name);
  };
  release("old");
  const path = repository(".");
  git(path, "checkout", "--quiet", "main");
  const local = ["-c", "protocol.file.allow=always"];
  git(path, ...local, "submodule", "--quiet", "add", pathToFileURL(lib).href, "libs/name");
  const named = `import name from "./libs/name/name.mjs";\nconsole.log(name);\n${server(5)}`;
  writeFileSync(join(path, "server.mjs"), named);
  git(path, "commit", "--quiet", "-am", "with a submodule");
  git(path, "checkout", "--quiet", "-B", "slower");
  release("new");
  git(join(path, "libs", "name"), "fetch", "--quiet", "origin");
  git(join(path, "libs", "name"), "checkout", "--quiet", "origin/main");
  git(path, "commit", "--quiet", "-am", "a newer submodule");
  return path;
}

test("submodules of this checkout are those of the baseline, too, each at its commit", async () => {
  const path = withSubmodule();
  const { result } = finished(await run(path, { overrides: { duration: "200ms" } }));
  expect(result.error).toBeUndefined();
  const logs = ["target.log", "baseline.log"].map((name) =>
    readFileSync(join(root, "results", name), "utf8"),
  );
  expect(logs).toEqual(["new\ntarget head ***\n", "old\ntarget baseline ***\n"]);
  expectNothingLeft(path);
  expectNothingLeft(join(path, "libs", "name"));
}, 60_000);

test("a submodule that only the baseline has is told of", async () => {
  const path = withSubmodule();
  git(path, "rm", "--quiet", "-f", "libs/name");
  writeFileSync(join(path, "server.mjs"), server(5));
  git(path, "commit", "--quiet", "-am", "without the submodule");
  rmSync(join(path, "libs"), { recursive: true, force: true });
  notes.length = 0;
  const { result } = finished(await run(path));
  expect(notes).toContain(
    "The baseline has a submodule libs/name, which this checkout does not have: prepare has to check it out.",
  );
  expect(result).toMatchObject({ status: "setup_failed", error: { code: "target_failed" } });
  expectNothingLeft(path);
}, 60_000);

test("a submodule whose commit cannot be had fails the setup with a reason", async () => {
  const path = withSubmodule();
  const gone = "1".repeat(40);
  git(path, "checkout", "--quiet", "main");
  git(path, "update-index", "--cacheinfo", `160000,${gone},libs/name`);
  git(path, "commit", "--quiet", "-m", "a commit that was never pushed");
  git(path, "checkout", "--quiet", "-f", "slower");
  const { result } = finished(await run(path));
  expect(result).toMatchObject({
    status: "setup_failed",
    error: {
      code: "baseline_failed",
      message: expect.stringContaining("its submodule libs/name at 1111111111: ") as string,
      hint: expect.stringContaining("fetch-depth: 0") as string,
    },
  });
  expectNothingLeft(path);
}, 60_000);

test("a prepare command that fails is a failed setup, with its output", async () => {
  const path = repository(".");
  const prepare = `"${process.execPath}" -e "console.log('no network'); process.exit(7)"`;
  const { result } = finished(await run(path, { prepare }));
  expect(result).toMatchObject({
    status: "setup_failed",
    error: {
      code: "baseline_failed",
      message: "the prepare command of the baseline exited with code 7",
      hint: expect.stringContaining("baseline-prepare.log") as string,
    },
  });
  expectNothingLeft(path);
}, 60_000);

test("a baseline that does not start says where to look", async () => {
  const path = repository(".");
  const { result } = finished(await run(path, { prepare: undefined }));
  expect(result).toMatchObject({
    status: "setup_failed",
    error: {
      code: "target_failed",
      message: "the start command of the baseline exited with code 3 before the load began",
      hint: expect.stringContaining("the port in PORT") as string,
    },
  });
  expectNothingLeft(path);
}, 60_000);

test("a ref that a shallow checkout cannot have says which fetch-depth it takes", async () => {
  repository(".");
  const path = clone("--depth=1", "--branch=slower");
  const { result } = finished(await run(path, { baseline: { kind: "ref", ref: "HEAD~1" } }));
  expect(result.status).toBe("setup_failed");
  expect(result.error).toMatchObject({
    code: "baseline_failed",
    message: expect.stringContaining("the baseline ref:HEAD~1 cannot be checked out") as string,
    hint: expect.stringContaining("fetch-depth: 0") as string,
  });
  expectNothingLeft(path);
}, 60_000);

test("a cancelled run leaves nothing behind", async () => {
  const path = repository(".");
  const cancelling = new AbortController();
  const running = run(path, { signal: cancelling.signal, overrides: { duration: "60s" } });
  while (!existsSync(join(root, "results", "target.log"))) await new Promise((next) => setTimeout(next, 20));
  cancelling.abort("the job was cancelled");
  const { result } = finished(await running);
  expect(result.status).toBe("stopped");
  await expect.poll(() => ends.size, { timeout: 10_000 }).toBe(0);
  expectNothingLeft(path);
}, 60_000);

test("without a start command, or a base_url, nothing begins", async () => {
  const path = repository(".");
  expect(await run(path, { start: undefined })).toMatchObject({
    kind: "config_error",
    error: { message: "the baseline ref:main needs a start command" },
  });
  writeFileSync(join(path, "rampa.yml"), "options: { steps: [{ get: http://127.0.0.1:1/ }] }");
  expect(await run(path)).toMatchObject({
    kind: "config_error",
    error: { message: "the baseline ref:main needs a base_url in the config" },
  });
  expectNothingLeft(path);
});
