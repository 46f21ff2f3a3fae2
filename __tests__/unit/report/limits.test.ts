import { expect, test } from "vitest";

import { renderJunit } from "../../../src/report/junit/junit.ts";
import { renderComment } from "../../../src/report/markdown/comment.ts";
import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { reportModel } from "../../../src/report/model.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { casesOf, junitProblems } from "../../support/junit-schema.ts";
import { tablesOf } from "../../support/read-markdown.ts";
import { readXml } from "../../support/read-xml.ts";
import { failedResult, sampleRequest, sampleThreshold } from "../../support/sample-result.ts";

const LONG = "näme|<b>@x ".repeat(1_000);

/** 300 thresholds and 2,000 requests, with names of 10 kB. */
function largeResult(): ResultFile {
  return {
    ...failedResult(),
    thresholds: Array.from({ length: 300 }, (_, index) =>
      sampleThreshold({
        metric: `http_req_duration{name:"${index} ${LONG}"}`,
        outcome: index % 2 === 0 ? "failed" : "passed",
        observed: 400 + index,
      }),
    ),
    requests: Array.from({ length: 2_000 }, (_, index) => sampleRequest({ name: `${index} ${LONG}` })),
    checks: Array.from({ length: 500 }, (_, index) => ({
      name: `${index} ${LONG}`,
      scenario: LONG,
      passes: 1,
      fails: 1,
    })),
    warnings: Array.from({ length: 100 }, () => LONG),
  };
}

test("300 thresholds, 2,000 requests and names of 10 kB stay within GitHub's limits, in whole rows", () => {
  const model = reportModel(largeResult());
  const summary = renderSummary(model);
  const comment = renderComment(model, { summaryUrl: "https://github.com/acme/shop/actions/runs/1" });
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
  expect(comment.length).toBeLessThanOrEqual(65_536);
  for (const document of [summary, comment]) {
    const tables = tablesOf(document);
    expect(tables.map(([head]) => head?.[0])).toEqual(expect.arrayContaining(["Outcome", "Request"]));
    for (const table of tables) expect(new Set(table.map((cells) => cells.length)).size).toBe(1);
  }
  expect(comment).toContain("more requests in the summary");
  expect(comment).toContain("](https://github.com/acme/shop/actions/runs/1)");
});

test("the JUnit file has all of them", () => {
  const root = readXml(renderJunit(reportModel(largeResult())));
  expect(junitProblems(root)).toEqual([]);
  expect(casesOf(root)).toHaveLength(300 + 500);
});
