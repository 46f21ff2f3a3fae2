import { expect, test } from "vitest";

import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { reportModel } from "../../../src/report/model.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { tablesOf } from "../../support/read-markdown.ts";
import {
  failedResult,
  passedResult,
  sampleRequest,
  sampleResult,
  sampleThreshold,
} from "../../support/sample-result.ts";

const summaryOf = (result: ResultFile, limit?: number): string =>
  renderSummary(reportModel(result), limit === undefined ? {} : { limit });

function tableWith(markdown: string, title: string): readonly (readonly string[])[] {
  const found = tablesOf(markdown).find(([head]) => head?.includes(title) === true);
  if (found === undefined) throw new Error(`no table with ${title}`);
  return found;
}

test("the verdict stands in one line below the name of the config", () => {
  expect(summaryOf(failedResult()).split("\n").slice(0, 3)).toEqual([
    "## Load test `rampa.yml`",
    "",
    "❌ **Failed** – p(95) of `list orders` was 812 ms, limit 500 ms.",
  ]);
  expect(summaryOf(passedResult())).toContain(
    "\n✅ **Passed** – 3 of 3 thresholds, 12,345 requests in 30 s.\n",
  );
});

test("the sums of the run follow", () => {
  expect(summaryOf(failedResult())).toContain(
    "\n9,876 requests (329/s) · 1.54 % failed · 6,000 iterations · up to 10 virtual users · 30 s of load\n",
  );
});

test("every threshold has its observed value, its limit and a word for its outcome", () => {
  expect(tableWith(summaryOf(failedResult()), "Condition")).toEqual([
    ["Outcome", "Metric", "Condition", "Observed", "Limit"],
    ["❌ failed", "`http_req_duration{name:list orders}`", "`p(95)<500`", "812 ms", "500 ms"],
    ["❌ failed", "`checks`", "`rate>0.99`", "98.1 %", "99 %"],
    ["❌ no data", "`http_req_duration{name:chekout}`", "`p(99)<800`", "no data", "800 ms"],
    ["✅ passed", "`http_req_failed` *default*", "`rate<0.05`", "0 %", "5 %"],
    ["✅ passed", "`http_req_duration`", "`p(95)<500`", "413 ms", "500 ms"],
  ]);
});

test("what is known of a threshold without data stands below the table", () => {
  expect(summaryOf(failedResult())).toContain(
    "\n- http_req_duration{name:chekout} has no samples; name was: list orders, checkout, POST /login\n",
  );
});

test("requests come with the worst first, below all of them together", () => {
  expect(tableWith(summaryOf(failedResult()), "p95")).toEqual([
    ["Request", "Count", "Rate", "Failed", "p50", "p95", "p99"],
    ["*all requests*", "9,876", "329/s", "152 (1.54 %)", "85 ms", "213 ms", "425 ms"],
    ["`list orders` GET", "6,000", "200/s", "0", "325 ms", "813 ms", "1.63 s"],
    ["`checkout` POST", "876", "29.2/s", "152 (17.4 %)", "401 ms", "1 s", "2.01 s ¹"],
    ["`POST /login`", "3,000", "100/s", "0", "85.1 ms", "213 ms", "426 ms"],
  ]);
});

test("a mark of few samples is explained, and only where there is one", () => {
  expect(summaryOf(failedResult())).toContain("¹ fewer than ten samples lie beyond this percentile");
  expect(summaryOf(passedResult())).not.toContain("¹");
});

test("checks with fails come first", () => {
  expect(tableWith(summaryOf(failedResult()), "Check")).toEqual([
    ["Check", "Scenario", "Passed", "Failed"],
    ["❌ `duration < 300ms`", "`default`", "4,021", "249 (5.83 %)"],
    ["✅ `status == 200`", "`default`", "8,820", "0"],
  ]);
});

test("errors, warnings and notes are told", () => {
  const markdown = renderSummary(reportModel(failedResult()), {
    notes: ["No comment: needs pull-requests: write."],
  });
  expect(tableWith(markdown, "Kind")[1]).toEqual(["`reset`", "`checkout`", "read ECONNRESET", "140", "12 s"]);
  expect(markdown).toContain("\n- ⚠️ The generator used 92 % of its CPU");
  expect(markdown).toContain("\n- No comment: needs pull-requests: write.\n");
});

test("the course of the run is two lines of plain text", () => {
  expect(summaryOf(passedResult())).toMatch(
    /```text\np95 {3}[▁-█]{30} {2}200 ms … 240 ms\nrate {2}[▁-█]{30} {2}/u,
  );
});

test("metrics, scenarios, config and environment are collapsed", () => {
  const markdown = summaryOf(passedResult());
  const titles = Array.from(
    markdown.matchAll(/<details><summary>(.*?)<\/summary>\n\n/g),
    ([, title]) => title,
  );
  expect(titles).toEqual([
    "All times and trends",
    "All counters, rates and gauges",
    "Scenarios, in iterations",
    "Config as resolved",
    "Environment",
  ]);
  expect(markdown).toContain("| `data_received` | counter | count 31.4 MB, rate 1.05 MB/s |");
  expect(markdown).toContain("```yaml\nscenarios:\n  default:\n    executor: constant-vus\n");
  expect(markdown).toContain("| Machine | linux x64, AMD EPYC 7763, 4 CPUs, 16 GB |");
  expect(markdown.match(/<\/details>/g)).toHaveLength(5);
});

test("the seed that makes the random choices again is told, 0 too, and only when there was one", () => {
  const row = (seed: number): string => `| Seed of random choices | \`${seed}\` |`;
  expect(summaryOf({ ...passedResult(), seed: 0 })).toContain(row(0));
  expect(summaryOf({ ...passedResult(), seed: 4_294_967_295 })).toContain(row(4_294_967_295));
  expect(summaryOf(sampleResult())).toContain("| Seed of random choices | – |");
});

test("a run that measured nothing has no empty tables", () => {
  const markdown = summaryOf(sampleResult({ status: "setup_failed", duration_s: 0 }));
  expect(markdown).not.toMatch(/### /);
  expect(tablesOf(markdown).every((rows) => rows.length > 1)).toBe(true);
});

test("a summary that is too long loses details before requests, and requests before thresholds", () => {
  const requests = Array.from({ length: 300 }, (_, index) => sampleRequest({ name: `request ${index}` }));
  const result = { ...failedResult(), requests };
  const whole = summaryOf(result);
  const markdown = summaryOf(result, 12_000);
  expect(Buffer.byteLength(whole)).toBeGreaterThan(20_000);
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(12_000);
  expect(markdown).toContain("*Config as resolved: in result.json.*");
  expect(markdown).toMatch(/\*\d+ more requests in result\.json\.\*/);
  expect(tableWith(markdown, "Condition")).toHaveLength(6);
  const kept = tableWith(markdown, "p95").length - 2;
  expect(markdown).toContain(`*${300 - kept} more requests in result.json.*`);
});

test("the largest result that can be read stays below GitHub's limit", () => {
  const name = "n".repeat(10_000);
  const requests = Array.from({ length: 5_000 }, (_, index) => sampleRequest({ name: `${index}${name}` }));
  const checks = requests.map((row) => ({ name: row.name, scenario: name, passes: 1, fails: 1 }));
  const thresholds = requests.map((row) => sampleThreshold({ metric: row.name }));
  const markdown = summaryOf(sampleResult({ requests, checks, thresholds, config: { a: name, b: [name] } }));
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1024 * 1024);
  expect(Buffer.byteLength(markdown)).toBeGreaterThan(900_000);
  expect(markdown).not.toContain("n".repeat(201));
});
