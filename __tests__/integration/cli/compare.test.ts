import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { ResultFile } from "../../../src/report/result-file.ts";
import { cli } from "../../support/cli-session.ts";
import { nightlyResult } from "../../support/nightly-results.ts";
import { sampleThreshold } from "../../support/sample-result.ts";

const LIMIT = sampleThreshold({ source: "p(95)<+10%", outcome: "inconclusive", observed: null, limit: 10 });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rampa-compare-"));
  await write("a.json", nightlyResult(0, 1));
  await write("slow.json", { ...nightlyResult(1, 8), thresholds: [LIMIT] });
});

afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, result: ResultFile): Promise<void> =>
  writeFile(join(folder, name), JSON.stringify(result));

test("two runs are compared, and what a relative threshold refuses is exit code 1", async () => {
  const { code, stdout, stderr } = await cli(["compare", "a.json", "slow.json"], { cwd: folder });
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toContain("Slower than the baseline – median of all requests +700 %");
  expect(stdout).toContain("Baseline: a.json at abc000");
  expect(stdout).toMatch(/\nfailed: p\(95\) of http_req_duration changed by \+700 % .*, limit < \+10 %\n$/);
});

test("a difference that noise explains is inconclusive, which is no failure", async () => {
  await write("b.json", { ...nightlyResult(1, 1.4), thresholds: [LIMIT] });
  const { code, stdout } = await cli(["compare", "a.json", "b.json"], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain("Inconclusive – median of all requests may have changed by anything from");
  expect(stdout).toMatch(
    /\ninconclusive: p\(95\) of http_req_duration changed by \+40 % .*: noise alone may explain it, for one past run does not show how much runs of one build differ\n$/,
  );
});

test("--json prints the second result with the comparison, --out writes it with all reports", async () => {
  const { stdout } = await cli(["compare", "a.json", "slow.json", "--json", "--out", "diff"], {
    cwd: folder,
  });
  const printed = ResultFile.parse(JSON.parse(stdout));
  expect(printed).toMatchObject({
    run_id: "night-1",
    status: "threshold_failed",
    comparison: { mode: "file" },
  });
  expect((await readdir(join(folder, "diff"))).toSorted()).toEqual(
    "comment.md junit.xml report.html result.json summary.md".split(" "),
  );
  expect(await readFile(join(folder, "diff/summary.md"), "utf8")).toContain(
    "🔴 **Slower than the baseline**",
  );
});

test("what does not belong together is refused with a sentence", async () => {
  await write("other.json", { ...nightlyResult(1, 1), config_digest: "sha256:other" });
  expect(await cli(["compare", "a.json", "other.json"], { cwd: folder })).toMatchObject({
    code: 3,
    stdout: "",
    stderr:
      "a.json and other.json ran different configs, so that their figures say nothing about each other. " +
      "Run both with the same config; only base_url may differ.\n",
  });
});

test("one file is not enough", async () => {
  const { code, stderr } = await cli(["compare", "a.json"], { cwd: folder });
  expect([code, stderr.split("\n")[0]]).toEqual([
    3,
    "expected two result.json files, got one. Write rampa compare BASE.json HEAD.json.",
  ]);
});
