import fc from "fast-check";
import { createRequire } from "node:module";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { mermaidChart, mermaidText } from "../../../src/report/markdown/mermaid.ts";
import { reportModel } from "../../../src/report/model.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { openBrowser } from "../../support/chromium.ts";
import { longResult } from "../../support/long-result.ts";
import { failedResult, passedResult, sampleThreshold } from "../../support/sample-result.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let parse: (charts: readonly string[]) => Promise<readonly string[]>;

beforeAll(async () => {
  browser = await openBrowser("light");
  const page = await browser.context.newPage();
  const library = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");
  await page.addScriptTag({ path: library });
  parse = (charts) =>
    page.evaluate(
      `Promise.all(${JSON.stringify(charts)}.map((chart) => mermaid.parse(chart).then(({ diagramType }) => diagramType, String)))`,
    );
}, 300_000);

afterAll(() => browser.close());

function chartsOf(result: ResultFile): readonly string[] {
  const summary = renderSummary(reportModel(result));
  return [...summary.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, chart = ""]) => chart);
}

function linesOf(chart: string): readonly (readonly number[])[] {
  return [...chart.matchAll(/^ {2}line \[(.*)\]$/gm)].map(([, values = ""]) =>
    values.split(", ").map(Number),
  );
}

test.each([
  ["a passed run", passedResult()],
  ["a failed run", failedResult()],
  ["ten minutes", longResult()],
])("the charts of %s parse as Mermaid", async (_, result) => {
  const charts = chartsOf(result);
  expect(charts).toHaveLength(2);
  expect(await parse(charts)).toEqual(["xychart", "xychart"]);
});

test("p95 stands with its limit as a line, and the rate is a chart of its own", () => {
  const thresholds = [sampleThreshold({ outcome: "failed", observed: 812, limit: 500 })];
  const [p95 = "", rate = ""] = chartsOf({ ...failedResult(), thresholds });
  expect(p95).toContain('title "p95 of all requests, limit 500 ms (red)"');
  expect(linesOf(p95)[0]).toEqual(failedResult().timeline.map((point) => point.p95));
  expect(linesOf(p95)[1]).toEqual(Array.from({ length: 30 }, () => 500));
  expect(linesOf(rate)).toEqual([failedResult().timeline.map((point) => point.rate)]);
});

test("a long run is drawn by at most 60 points, and no spike gets lost", () => {
  const result = longResult();
  const spike = {
    ...result,
    timeline: result.timeline.map((point, index) => (index === 417 ? { ...point, p95: 4321 } : point)),
  };
  const [values = []] = linesOf(chartsOf(spike)[0] ?? "");
  expect(values).toHaveLength(60);
  expect(Math.max(...values)).toBe(4321);
});

describe("what was not measured is not drawn", () => {
  test("an interval without a request joins its neighbour", () => {
    const timeline = failedResult().timeline.map((point, index) =>
      index === 7 ? { ...point, p95: null } : point,
    );
    const [values = []] = linesOf(chartsOf({ ...failedResult(), timeline })[0] ?? "");
    expect(values.length).toBeLessThan(30);
    expect(values.length).toBeGreaterThanOrEqual(15);
    expect(values).not.toContain(0);
  });

  test("a run with hardly a request has no chart of p95, but its rate", () => {
    const timeline = failedResult().timeline.map((point, index) =>
      index > 0 ? { ...point, p95: null } : point,
    );
    const charts = chartsOf({ ...failedResult(), timeline });
    expect(charts.map((chart) => /title (.*)/.exec(chart)?.[1])).toEqual(['"Requests per second"']);
  });
});

test("whatever the words and numbers, the chart parses and stays in its fence", async () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true });
  const title = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      "```",
      '"',
      "<img src=x>",
      "%%{init: {}}%%",
      'title "x"\n  bar [1]',
      "#quot;",
      "accTitle: x",
    ),
  );
  const seconds = fc.double({ min: 0.001, max: 1e9, noNaN: true });
  const values = fc.array(value, { minLength: 1, maxLength: 5 });
  const samples = fc.sample(fc.record({ title, seconds, values }), { seed: 20_260_304, numRuns: 200 });
  const charts = samples.map(({ title, seconds, values }) => {
    const lines = mermaidChart({ title, seconds, unit: "ms", lines: [{ values, color: "#123456" }] });
    return lines.slice(1, -1).join("\n");
  });
  expect(charts.filter((chart) => chart.includes("`"))).toEqual([]);
  expect(await parse(charts)).toEqual(charts.map(() => "xychart"));
});

test("words keep their letters, digits and signs", () => {
  expect(mermaidText('p95 (ms): 1.5 < 2, "größer"')).toBe('"p95 (ms): 1.5 #lt; 2, größer"');
});
