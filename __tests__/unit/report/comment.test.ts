import { expect, test } from "vitest";

import { renderComment } from "../../../src/report/markdown/comment.ts";
import { reportModel } from "../../../src/report/model.ts";
import { tablesOf } from "../../support/read-markdown.ts";
import { failedResult, passedResult, sampleRequest, sampleResult } from "../../support/sample-result.ts";

const MARKER = "<!-- rampa:key -->";
const SUMMARY_URL = "https://github.com/o/r/actions/runs/1";

const commentOf = (result = failedResult(), limit = 65_536): string =>
  renderComment(reportModel(result), { marker: MARKER, summaryUrl: SUMMARY_URL, limit });

test("the marker is the first line, the verdict the first sentence", () => {
  expect(commentOf().split("\n").slice(0, 4)).toEqual([
    MARKER,
    "### Load test `rampa.yml`",
    "",
    "❌ **Failed** – p(95) of `list orders` was 812 ms, limit 500 ms.",
  ]);
});

test("it ends with the way to the whole report", () => {
  expect(commentOf().trimEnd().split("\n").at(-1)).toBe(
    `[Whole report](${SUMMARY_URL}) · commit \`4f1c0de4f1\` · run \`5f0c2b8e-0000-4000-8000-000000000001\``,
  );
});

test("it needs neither marker nor address", () => {
  const comment = renderComment(reportModel(passedResult()));
  expect(comment.startsWith("### Load test `rampa.yml`\n\n✅ **Passed**")).toBe(true);
  expect(comment).not.toContain("](");
});

test("only the five worst requests are shown, and how many more there are", () => {
  const requests = Array.from({ length: 12 }, (_, index) =>
    sampleRequest({ name: `r${index}`, failed: index === 7 ? 5 : 0, stats: { "p(95)": index } }),
  );
  const comment = commentOf(sampleResult({ requests }));
  const table = tablesOf(comment).find(([head]) => head?.includes("p95") === true);
  expect(table?.slice(2).map(([name]) => name)).toEqual([
    "`r7` GET",
    "`r11` GET",
    "`r10` GET",
    "`r9` GET",
    "`r8` GET",
  ]);
  expect(comment).toContain("### The five worst requests\n");
  expect(comment).toContain("*7 more requests in the summary.*");
});

test("checks are shown when they failed, and only those", () => {
  expect(commentOf()).toContain("| ❌ `duration < 300ms` |");
  expect(commentOf()).not.toContain("status == 200");
  expect(commentOf(passedResult())).not.toContain("### Checks");
});

test("a comment that is too long loses whole rows", () => {
  const comment = commentOf({ ...failedResult(), warnings: [] }, 1500);
  expect(comment.length).toBeLessThanOrEqual(1500);
  expect(comment).toContain("3 more thresholds in the summary.*");
  expect(comment).toContain("`http_req_duration{name:list orders}`");
  expect(comment).toContain(SUMMARY_URL);
});

test("what could not be published can be added", () => {
  const comment = renderComment(reportModel(passedResult()), { notes: ["The artifact was not uploaded."] });
  expect(comment).toContain("\n- The artifact was not uploaded.\n");
});
