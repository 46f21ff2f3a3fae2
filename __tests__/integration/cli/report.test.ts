import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { cli } from "../../support/cli-session.ts";
import { failedResult } from "../../support/sample-result.ts";

const REPORTS = ["comment.md", "junit.xml", "report.html", "summary.md"];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-report-"));
  await writeFile(join(folder, "result.json"), JSON.stringify(failedResult()));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("all reports are written beside the result, and the exit code does not repeat the verdict", async () => {
  const { code, stdout, stderr } = await cli(["report", "result.json"], { cwd: folder });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain('✗ Failed – p(95) of "list orders" was 812 ms, limit 500 ms.');
  expect((await readdir(folder)).toSorted()).toEqual([...REPORTS, "result.json"].toSorted());
  expect(await readFile(join(folder, "report.html"), "utf8")).toContain(
    "<code>list orders</code> was 812 ms",
  );
  expect(await readFile(join(folder, "result.json"), "utf8")).toBe(JSON.stringify(failedResult()));
});

test("--out names another folder, --quiet says nothing", async () => {
  expect(await cli(["report", "result.json", "--out", "a/b", "--quiet"], { cwd: folder })).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  expect((await readdir(join(folder, "a/b"))).toSorted()).toEqual(REPORTS);
});

test.each([
  ["nothing", "missing.json"],
  ["a folder", "."],
  ["other JSON", "other.json"],
])("%s is refused with exit code 3, and nothing is written", async (_, name) => {
  await writeFile(join(folder, "other.json"), '{"schema":"rampa.result/1"}');
  const { code, stdout, stderr } = await cli(["report", name], { cwd: folder });
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(/cannot be read|expected|Invalid/);
  expect((await readdir(folder)).toSorted()).toEqual(["other.json", "result.json"]);
});

test("reports that cannot be written are exit code 6", async () => {
  const { code, stderr } = await cli(["report", "result.json", "--out", "result.json/x"], { cwd: folder });
  expect(code).toBe(6);
  expect(stderr).toContain("could not write");
});

test("a result that was saved as UTF-16 is told so", async () => {
  const name = "result.json";
  await writeFile(join(folder, name), Buffer.from(`\ufeff${JSON.stringify(failedResult())}`, "utf16le"));
  const { code, stderr } = await cli(["report", name], { cwd: folder });
  expect(code).toBe(3);
  expect(stderr).toContain("result.json cannot be read: expected UTF-8, got UTF-16 (little endian)");
  expect(stderr).toContain("Save it as UTF-8");
});
