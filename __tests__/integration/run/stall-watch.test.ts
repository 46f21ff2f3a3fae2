import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { beforeEach, expect, test } from "vitest";

const PROGRAM = join(import.meta.dirname, "..", "..", "support", "stalled-program.ts");

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-stall-"));
  return () => rm(folder, { recursive: true });
});

async function run(script: string): Promise<{ lines: readonly string[]; stderr: string }> {
  const path = join(folder, "load.mjs");
  await writeFile(path, script);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [PROGRAM, path], {
    timeout: 25_000,
    killSignal: "SIGKILL",
  });
  return { lines: stdout.trim().split("\n"), stderr };
}

test("code that loops for ever is ended whatever it catches, and told once with its place", async () => {
  const { lines, stderr } = await run(
    "export default async () => {\n  await null;\n  spin();\n};\nfunction spin() {\n  for (;;) { try { for (;;); } catch {} finally { spin(); } }\n}\n",
  );
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    code: "execution_failed",
    message: expect.stringMatching(
      /^the function spin kept its thread busy for 1 s without ever waiting \(load\.mjs:6:\d+\)$/,
    ) as string,
  });
  expect(lines[1]).toBe("alive");
  expect(stderr).toBe("");
});

test("a regular expression that takes for ever is ended", async () => {
  const { lines } = await run('export default () => /^(a+)+$/.test("a".repeat(40) + "b");\n');
  expect(lines).toEqual([expect.stringContaining("kept its thread busy for 1 s"), "alive"]);
});

test("code that waits in between is left alone, however long it takes, and so is a little work", async () => {
  const { lines, stderr } = await run(
    "const until = (at) => { while (performance.now() < at); };\nexport default async () => {\n  for (let turn = 0; turn < 5; turn += 1) {\n    until(performance.now() + 100);\n    await new Promise((resolve) => setTimeout(resolve, 100));\n  }\n};\n",
  );
  expect(lines).toEqual(["alive"]);
  expect(stderr).toBe("");
});
