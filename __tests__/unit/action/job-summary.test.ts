import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { JobSummary } from "../../../src/action/job-summary.ts";

const MIB = 1024 * 1024;

function summaryFile(content?: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "rampa-summary-")), "summary");
  if (content !== undefined) writeFileSync(path, content);
  return path;
}

test("adds to what other parts of the step wrote, on lines of its own", () => {
  const path = summaryFile("before\n");
  const summary = new JobSummary(path);
  summary.append("# Load test");
  summary.append("more\n");
  expect(readFileSync(path, "utf8")).toBe("before\n# Load test\nmore\n");
});

test("leaves room for what is in the file and for a last line", () => {
  expect(new JobSummary(summaryFile("x".repeat(1000))).limit()).toBe(MIB - 8 * 1024 - 1000);
  expect(new JobSummary(summaryFile("x".repeat(MIB))).limit()).toBe(0);
});

test("a text that is too long is not written at all, counted in bytes", () => {
  const path = summaryFile("x");
  const summary = new JobSummary(path);
  expect(() => summary.append("ä".repeat(MIB / 2))).toThrow("1 MiB");
  expect(readFileSync(path, "utf8")).toBe("x");
  summary.append("ä".repeat(MIB / 2 - 1));
  expect(readFileSync(path).length).toBe(MIB);
});

test.each([undefined, ""])("without a file (%j) there is nothing to do", (path) => {
  const summary = new JobSummary(path);
  summary.append("text");
  expect(summary.limit()).toBeNull();
});
