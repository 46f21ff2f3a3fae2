import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";

import { QUICKSTART } from "../../../src/cli/quickstart.ts";
import { cli } from "../../support/cli-session.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-demo-"));
  return () => rm(folder, { recursive: true });
});

test("stopping it ends the run and its target, and keeps the config it ran", async () => {
  const { code, stdout } = await cli(["demo", "--out", "here"], {
    cwd: folder,
    signal: AbortSignal.abort("stopped by SIGINT"),
  });
  expect(code).toBe(4);
  expect(await readFile(join(folder, "here", "quickstart.yml"), "utf8")).toBe(QUICKSTART);
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout)?.[0];
  await expect(fetch(`${origin ?? ""}/health`)).rejects.toThrow("fetch failed");
});

test("a folder that cannot be written is exit code 6, before anything runs", async () => {
  await writeFile(join(folder, "file"), "");
  const { code, stdout, stderr } = await cli(["demo", "--out", "file/here"], { cwd: folder });
  expect([code, stdout]).toEqual([6, ""]);
  expect(stderr).toMatch(/^cannot write .*quickstart\.yml: .*Name another folder with "--out DIR"/);
});
