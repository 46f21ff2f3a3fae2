import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { isRunning } from "../../support/is-running.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "support", "stalled-program.ts");

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-stall-"));
  return () => rm(folder, { recursive: true });
});

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly lines: readonly string[];
  readonly stderr: string;
}

function run(script: string): Promise<End> {
  const path = join(folder, "load.mjs");
  writeFileSync(path, script);
  const child = spawn(process.execPath, [PROGRAM, path], { timeout: 25_000, killSignal: "SIGTERM" });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      resolve({ code, signal, lines: stdout.split("\n").filter((line) => line !== ""), stderr });
    });
  });
}

const SPIN = "function spin() {\n  for (;;) { try { for (;;); } catch {} finally { spin(); } }\n}\n";

test("code that loops for ever whatever it catches concludes the run where it stands, with its place", async () => {
  const end = await run(`${SPIN}export default async () => {\n  await null;\n  spin();\n};\n`);
  expect(JSON.parse(end.lines[0] ?? "")).toEqual({
    code: "execution_failed",
    message: expect.stringMatching(
      /^the function spin kept its thread busy for 1 s without ever waiting \(load\.mjs:2:\d+\)$/,
    ) as string,
  });
  expect({ ...end, lines: end.lines.slice(1) }).toEqual({
    code: 7,
    signal: null,
    lines: ["exit 7"],
    stderr: "",
  });
});

test.each([
  ["a regular expression", '() => /^(a+)+$/.test("a".repeat(40) + "b")'],
  ["promises that are settled already", "async () => { for (;;) await null; }"],
  ["next ticks", "() => new Promise(() => { const next = () => process.nextTick(next); next(); })"],
  ["a callback of the language", "() => [3, 2, 1].sort(() => { for (;;); })"],
])("%s without end ends the process, too", async (_, script) => {
  const { code, lines, stderr } = await run(`export default ${script};\n`);
  expect([code, lines.length, lines[1], stderr]).toEqual([7, 2, "exit 7", ""]);
  expect(lines[0]).toContain("kept its thread busy for 1 s");
});

test("a child process that is waited for is left alone, but a loop after it is not", async () => {
  const { code, lines } = await run(
    'import { execFileSync } from "node:child_process";\nconst waits = () => execFileSync(process.execPath, ["-e", "setTimeout(() => {}, 2500)"]);\nlet calls = 0;\nexport default async () => {\n  if (calls === 0) waits();\n  calls += 1;\n  await null;\n  if (calls > 1) for (;;);\n};\n',
  );
  expect([code, lines[1]]).toEqual([7, "exit 7"]);
  expect(lines[0]).toContain("load.mjs:8:");
});

test("what runs no JavaScript at all has its bound as well, and takes the process groups along", async () => {
  const { signal, stderr, lines } = await run(
    'import { execFileSync, spawn } from "node:child_process";\nimport { writeSync } from "node:fs";\nconst { pid } = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });\nwatch.takeAlong(pid);\nwriteSync(1, pid + "\\n");\nexport default () => execFileSync(process.execPath, ["-e", "setTimeout(() => {}, 12000)"]);\n',
  );
  expect(signal).toBe("SIGKILL");
  const group = Number(lines[0]);
  expect(group).toBeGreaterThan(0);
  await expect.poll(() => isRunning(group)).toBe(false);
  expect(stderr).toContain("without running any JavaScript");
});

test("code that waits in between is left alone, however long it takes, and so is a little work", async () => {
  const end = await run(
    "const until = (at) => { while (performance.now() < at); };\nexport default async () => {\n  for (let turn = 0; turn < 5; turn += 1) {\n    until(performance.now() + 100);\n    await new Promise((resolve) => setTimeout(resolve, 100));\n  }\n};\n",
  );
  expect(end).toEqual({ code: 0, signal: null, lines: ["exit 0"], stderr: "" });
});
