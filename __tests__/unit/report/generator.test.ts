import { describe, expect, test } from "vitest";

import { renderConsole } from "../../../src/report/console.ts";
import { renderReportPage } from "../../../src/report/html/report-page.ts";
import { renderComment } from "../../../src/report/markdown/comment.ts";
import { renderSummary } from "../../../src/report/markdown/summary.ts";
import { reportModel } from "../../../src/report/model.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { passedResult, trend } from "../../support/sample-result.ts";

const CALM: NonNullable<ResultFile["generator"]> = {
  valid: true,
  reasons: [],
  remedies: [],
  lag_p99_ms: 1.6,
  uncertainty_p99_ms: 0.21,
  loop_delay_p99_ms: 1.2,
  loop_utilization: 0.31,
  cpu_process: 0.35,
  cpu_machine: 0.512,
  gc_ms: 20,
  threads: 1,
};

function resultWith(parts: Partial<NonNullable<ResultFile["generator"]>>): ResultFile {
  return { ...passedResult(), generator: { ...CALM, ...parts } };
}

describe("the load-generator row", () => {
  test("stands in the summary with all figures", () => {
    const summary = renderSummary(reportModel(resultWith({})));
    expect(summary).toContain(
      [
        "### Load generator",
        "",
        "| load | lag p99 | uncertainty p99 | loop delay p99 | loop busy | CPU of process | CPU of machine | GC | threads |",
      ].join("\n"),
    );
    expect(summary).toContain(
      "| 6,000 iterations, 0 dropped | 1.6 ms | 0.21 ms | 1.2 ms | 31 % | 0.35 cores | 51.2 % | 20 ms | 1 |",
    );
  });

  test("leaves out what the platform does not tell", () => {
    const summary = renderSummary(reportModel(resultWith({ lag_p99_ms: null, cpu_machine: null })));
    expect(summary).toContain(
      "| load | uncertainty p99 | loop delay p99 | loop busy | CPU of process | GC | threads |",
    );
  });

  test("is absent when no load was started", () => {
    expect(renderSummary(reportModel(passedResult()))).not.toContain("Load generator");
  });

  test("stands in the comment only where a reader has to know it", () => {
    expect(renderComment(reportModel(resultWith({})))).not.toContain("Load generator");
    const busy = resultWith({ reasons: ["the load generator was busy"], remedies: ["Use more threads."] });
    expect(renderComment(reportModel(busy))).toContain(
      "Load generator: load 6,000 iterations, 0 dropped · lag p99 1.6 ms",
    );
  });

  test("has its notice among the warnings, with what to change", () => {
    const busy = resultWith({ reasons: ["the load generator was busy"], remedies: ["Use more threads."] });
    expect(renderSummary(reportModel(busy))).toContain(
      "- ⚠️ The load generator was busy.\n- ⚠️ Use more threads.",
    );
    const invalid = resultWith({ valid: false, reasons: ["the load was not delivered"], remedies: ["x"] });
    expect(renderSummary(reportModel(invalid))).not.toContain("⚠️ The load was not");
  });

  test("stands in the page, with what went to a warm-up", () => {
    const warm_up = { duration_s: 10, requests: 1_200, failed: 12, iterations: 1_200 };
    const page = renderReportPage(reportModel({ ...resultWith({}), warm_up }));
    expect(page).toContain("6,000 iterations, 0 dropped");
    const sentence =
      "Warm-up: 1,200 requests (1 % failed) and 1,200 iterations in 10 s before the load; they are in no other figure.";
    expect(page).toContain(sentence);
    expect(renderSummary(reportModel({ ...resultWith({}), warm_up }))).toContain(sentence);
    expect(renderSummary(reportModel(resultWith({})))).not.toContain("Warm-up");
  });

  test("stands in the console output", () => {
    expect(renderConsole(reportModel(resultWith({})))).toContain(
      "Load generator\n  load 6,000 iterations, 0 dropped · ",
    );
  });

  test("says planned beside delivered where the plan says a number", () => {
    const result = resultWith({});
    const scenarios = result.scenarios.map((row) => ({ ...row, planned: 6_100, dropped: 100 }));
    const summary = renderSummary(reportModel({ ...result, scenarios }));
    expect(summary).toContain("| 6,000 of 6,100 iterations, 100 dropped |");
  });
});

describe("response times from the planned start", () => {
  const withTimes = (planned: number, actual: number): string => {
    const result = passedResult();
    const scenarios = result.scenarios.map((row) => ({
      ...row,
      response_time: trend(6_000, planned),
      iteration_duration: trend(6_000, actual),
    }));
    return renderSummary(reportModel({ ...result, scenarios }));
  };

  test("are shown beside the actual ones when arrivals had to wait", () => {
    expect(withTimes(180, 100)).toContain("### Response time from planned start (from actual start)");
    expect(withTimes(180, 100)).toContain(
      "| `default` | 180 ms (100 ms) | 450 ms (250 ms) | 900 ms (500 ms) |",
    );
  });

  test.each([
    [100.5, 100],
    [5, 4],
  ])("are not shown when they differ by noise: %d ms and %d ms", (planned, actual) => {
    expect(withTimes(planned, actual)).not.toContain("planned start");
  });
});
