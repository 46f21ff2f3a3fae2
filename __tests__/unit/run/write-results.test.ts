import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { writeResults } from "../../../src/run/write-results.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-results-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("makes the folder and writes every file, and leaves nothing else", async () => {
  const results = join(folder, "a", "b");
  expect(await writeResults(results, { "result.json": "{}", "summary.md": "ä" })).toEqual([]);
  expect((await readdir(results)).toSorted()).toEqual(["result.json", "summary.md"]);
  expect(await readFile(join(results, "summary.md"), "utf8")).toBe("ä");
});

test("replaces the files of an earlier run", async () => {
  await writeFile(join(folder, "result.json"), "a longer text of an earlier run");
  expect(await writeResults(folder, { "result.json": "new" })).toEqual([]);
  expect(await readFile(join(folder, "result.json"), "utf8")).toBe("new");
});

test("names each file that could not be written, and writes the others", async () => {
  await mkdir(join(folder, "result.json", "taken"), { recursive: true });
  const unwritten = await writeResults(folder, { "result.json": "{}", "summary.md": "x" });
  expect(unwritten.map(({ path }) => path)).toEqual([join(folder, "result.json")]);
  expect(unwritten[0]?.reason).not.toBe("");
  expect((await readdir(folder)).toSorted()).toEqual(["result.json", "summary.md"]);
});

test("names all files when the folder cannot be made", async () => {
  await writeFile(join(folder, "file"), "");
  const unwritten = await writeResults(join(folder, "file", "results"), { a: "", b: "" });
  expect(unwritten.map(({ path }) => path)).toEqual([
    join(folder, "file", "results", "a"),
    join(folder, "file", "results", "b"),
  ]);
});
