import { expect, test } from "vitest";

import { annotationsOf } from "../../../src/report/annotations.ts";
import { reportModel } from "../../../src/report/model.ts";
import { failedResult, passedResult, sampleResult, sampleThreshold } from "../../support/sample-result.ts";

test("each failed threshold is an error on its own line, the worst first", () => {
  const annotations = annotationsOf(reportModel(failedResult()));
  expect(annotations.map(({ level, file, line, column }) => [level, file, line, column])).toEqual([
    ["error", "rampa.yml", 16, 7],
    ["error", "rampa.yml", 18, 7],
    ["error", "rampa.yml", 20, 7],
    ["warning", "rampa.yml", undefined, undefined],
  ]);
  expect(annotations[0]).toMatchObject({
    title: "Threshold failed: http_req_duration{name:list orders} p(95)<500",
    message: 'p(95) of "list orders" was 812 ms, limit 500 ms.',
  });
});

test("a pass without warnings has none", () => {
  expect(annotationsOf(reportModel(passedResult()))).toEqual([]);
});

test("a threshold that is written nowhere points at the config as a whole", () => {
  const threshold = {
    metric: "http_req_failed",
    source: "rate<0.05",
    outcome: "failed" as const,
    observed: 0.1,
    limit: 0.05,
    is_default: true,
    abort_on_fail: false,
    message: "",
  };
  const model = reportModel(sampleResult({ status: "threshold_failed", thresholds: [threshold] }));
  expect(annotationsOf(model)).toEqual([
    {
      level: "error",
      file: "rampa.yml",
      title: "Threshold failed: http_req_failed rate<0.05",
      message: "10 % of requests failed, limit 5 %.",
    },
  ]);
});

test("a status that no threshold explains is an error of its own", () => {
  const error = { code: "setup_failed", message: "setup threw: boom" };
  expect(annotationsOf(reportModel(sampleResult({ status: "setup_failed", error })))).toEqual([
    { level: "error", file: "rampa.yml", title: "Load test: setup failed", message: "setup threw: boom." },
  ]);
});

test("there are at most ten, and the last says how many more", () => {
  const thresholds = Array.from({ length: 14 }, () => sampleThreshold({ outcome: "failed", observed: 600 }));
  const annotations = annotationsOf(
    reportModel(sampleResult({ status: "threshold_failed", thresholds, warnings: ["w"] })),
  );
  expect(annotations).toHaveLength(10);
  expect(annotations[9]).toMatchObject({ level: "error", message: "6 more remarks in the job summary." });
  const ten = annotationsOf(
    reportModel(sampleResult({ status: "threshold_failed", thresholds: thresholds.slice(0, 10) })),
  );
  expect(ten).toHaveLength(10);
  expect(ten[9]?.title).toContain("Threshold failed");
});

test("their texts are one line of bounded length without control characters", () => {
  const metric = `\u001b[2J\r\n::error::${"x".repeat(10_000)}`;
  const threshold = sampleThreshold({
    metric,
    file: "a\nb.yml",
    outcome: "no_data",
    observed: null,
    message: metric,
  });
  const [annotation] = annotationsOf(
    reportModel(sampleResult({ status: "threshold_failed", thresholds: [threshold] })),
  );
  for (const text of [annotation?.title, annotation?.message, annotation?.file]) {
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text?.length).toBeLessThan(1100);
  }
});
