import { expect, test } from "vitest";

import { renderConsole } from "../../../src/report/console.ts";
import { intervalPlot } from "../../../src/report/comparison/interval-plot.ts";
import { renderReportPage } from "../../../src/report/html/report-page.ts";
import { renderComment } from "../../../src/report/markdown/comment.ts";
import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { reportModel } from "../../../src/report/model.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { tablesOf } from "../../support/read-markdown.ts";
import { sampleComparison, sampleEffect, slowerComparison } from "../../support/sample-comparison.ts";
import { passedResult } from "../../support/sample-result.ts";

type Block = NonNullable<ResultFile["comparison"]>;

const withBlock = (comparison: Block): ReturnType<typeof reportModel> =>
  reportModel({ ...passedResult(), comparison });

/** The line right below the verdict. */
const answerOf = (comparison: Block): string | undefined =>
  renderComment(withBlock(comparison)).split("\n")[4];

test("the comment says below the verdict whether it is slower, by how much and how sure", () => {
  expect(answerOf(slowerComparison())).toBe(
    "🔴 **Slower than the baseline** – p95 of `list orders` +17.1 % (78 ms → 91.3 ms), " +
      "between +13.9 % and +20.4 % at 99 % confidence; 4 other figures worse, too; 1 figure better.",
  );
});

test("each of the four verdicts has its words", () => {
  expect(answerOf(sampleComparison())).toBe(
    "⚪ **No change from the baseline** – median and p95 of all requests are as before at 99 % confidence; " +
      "a change of 2.1 % would have been seen.",
  );
  const faster = { change_percent: -8, low_percent: -10, high_percent: -6, verdict: "improvement" } as const;
  expect(answerOf(sampleComparison({ effects: [sampleEffect({ ...faster, head: 184 })] }))).toBe(
    "🟢 **Faster than the baseline** – p95 of all requests −8 % (200 ms → 184 ms), " +
      "between −10 % and −6 % at 99 % confidence.",
  );
  const noisy = {
    change_percent: 3,
    low_percent: -4,
    high_percent: 11,
    verdict: "inconclusive",
    doubt: "too_noisy",
  } as const;
  expect(answerOf(sampleComparison({ effects: [sampleEffect(noisy)] }))).toBe(
    "🟡 **Inconclusive** – p95 of all requests may have changed by anything from −4 % to +11 % (99 % confidence): " +
      "too much noise to tell a change from none; more time or a quieter machine would help.",
  );
});

test("more throughput is better, more failures are worse", () => {
  const throughput = sampleEffect({
    metric: "http_reqs",
    aggregation: "rate",
    base: 400,
    head: 300,
    change_percent: -25,
    low_percent: -30,
    high_percent: -20,
    verdict: "regression",
  });
  expect(answerOf(sampleComparison({ effects: [throughput] }))).toContain(
    "**Less throughput than the baseline** – throughput −25 % (400/s → 300/s)",
  );
  const failures = sampleEffect({
    metric: "http_req_failed",
    aggregation: "rate",
    base: 0,
    head: 0.02,
    change_percent: null,
    low_percent: null,
    high_percent: null,
    verdict: "regression",
  });
  expect(answerOf(sampleComparison({ effects: [failures] }))).toBe(
    "🔴 **More failures than the baseline** – failed requests +2 points (0 % → 2 %), told from noise at 99 % confidence.",
  );
});

test("the table has what got worse first, with its interval as numbers and as a plot", () => {
  const summary = renderSummary(withBlock(slowerComparison()));
  // What belongs together is kept on one line.
  expect(summary).toContain("**+17.1\u00a0%** (+13.9\u00a0to\u00a0+20.4)");
  const table = tablesOf(summary.replaceAll("\u00a0", " ")).find(([head]) => head?.[0] === "Verdict");
  expect(table?.slice(0, 2)).toEqual([
    ["Verdict", "Figure", "Change (99 % interval)", "−25 % … 0 … +25 %", "Baseline → this run"],
    [
      "🔴 regression",
      "`list orders` p95",
      "**+17.1 %** (+13.9 to +20.4)",
      "`········│···├●─┤·`",
      "78 ms → 91.3 ms",
    ],
  ]);
  expect(table?.slice(1).map(([verdict]) => verdict?.replace(/^\S+ /, ""))).toEqual([
    ...Array.from({ length: 5 }, () => "regression"),
    "improvement",
    "inconclusive",
    "no change",
    "inconclusive",
    "no change",
  ]);
});

test("what was compared stands below: version, age, machine, rounds, noise floor", () => {
  const run = {
    sha: "0f1e2d3c4b5a",
    ref: "main",
    started_at: "2026-03-02T05:06:07.000Z",
    runner: "AMD EPYC 7763, 4 CPUs",
  };
  const block = sampleComparison({
    mode: "artifact",
    baseline: "artifact",
    baseline_run: run,
    rounds: 0,
    past_runs: 12,
    notes: ["A note."],
  });
  expect(renderComment(withBlock(block))).toContain(
    "\nBaseline: artifact of main at 0f1e2d3c4b, 2 days before, on AMD EPYC 7763, 4 CPUs; measured at another time, " +
      "the spread of such runs known from 12. Noise floor 2.1 %: no smaller change could show.  \nA note.\n",
  );
});

test("each reason for what has no answer stands once below the table", () => {
  const markdown = renderSummary(withBlock(slowerComparison()));
  expect(markdown.match(/^- 🟡 .*$/gm)).toEqual([
    "- 🟡 too few requests in the rounds; more load or more time brings more.",
    "- 🟡 too much noise to tell a change from none; more time or a quieter machine would help.",
  ]);
});

test("a comment shows ten figures and says how many there are besides", () => {
  const effects = Array.from({ length: 14 }, (_, index) => sampleEffect({ name: `r${index}` }));
  expect(renderComment(withBlock(sampleComparison({ effects })))).toContain(
    "\n*4 more figures in the summary.*\n",
  );
});

test("a terminal ends with the answer", () => {
  const lines = renderConsole(withBlock(slowerComparison())).split("\n");
  expect(lines.at(-3)).toMatch(/^Slower than the baseline – p95 of "list orders" \+17.1 %/);
  expect(lines.find((line) => line.includes("list orders p95"))).toMatch(
    /^ {2}regression +list orders p95 +\+17.1 % +\+13.9 % to \+20.4 % +·+│·+├●─┤·· +78 ms +91.3 ms$/,
  );
});

test("the page has the answer in its head and a plot for each interval", () => {
  const page = renderReportPage(withBlock(slowerComparison()));
  expect(page).toContain('<strong class="outcome bad">Slower than the baseline</strong>');
  expect(page.match(/<svg class="interval[^>]*aria-hidden="true"/g)).toHaveLength(8);
  expect(page).toContain('role="img" aria-label="Plot of the 99 % interval from −25 % to +25 %"');
});

test("an interval is drawn around no change, with arrows where it is longer than the plot", () => {
  const plot = (percent: number, lowPercent: number, highPercent: number): string =>
    intervalPlot({ percent, lowPercent, highPercent }, 12);
  expect(plot(5, 3, 7)).toBe("············│··├─●─┤·····");
  expect(plot(0, -2, 2)).toBe("··········├─●─┤··········");
  expect(plot(-3, -30, 1)).toBe("◂────────●──┼┤···········");
  expect(plot(40, 2, 90)).toBe("············│·├─────────▸");
});

test("a baseline of which nothing works is named in every report, with what to do", () => {
  const message = "the baseline at http://127.0.0.1:3001 refused every connection";
  const block = sampleComparison({ failure: { message, hint: "Check that it runs there." } });
  const texts = [
    renderComment(withBlock(block)),
    renderSummary(withBlock(block)),
    renderConsole(withBlock(block)),
    renderReportPage(withBlock(block)),
  ];
  for (const text of texts) {
    expect(text).toMatch(
      /Not compared(?:\*\*|<\/strong>)? – the baseline at .*127\.0\.0\.1:3001.* refused every/,
    );
    expect(text).toContain("Check that it runs there.");
    expect(text).not.toContain("No change from the baseline");
    // A table of figures without an answer would only hide the reason.
    expect(text).not.toMatch(/±\d+ %|0 … \+\d+ %|<svg class="interval/);
  }
});

test("without a baseline nothing is said of one", () => {
  const model = reportModel(passedResult());
  for (const text of [renderSummary(model), renderComment(model), renderConsole(model)]) {
    expect(text).not.toMatch(/baseline/i);
  }
});
