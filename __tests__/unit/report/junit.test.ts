import { describe, expect, test } from "vitest";

import { RUN_STATUSES } from "../../../src/exit-codes.ts";
import { renderJunit } from "../../../src/report/junit/junit.ts";
import { reportModel } from "../../../src/report/model.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { casesOf, junitProblems } from "../../support/junit-schema.ts";
import { readXml, type XmlElement } from "../../support/read-xml.ts";
import { slowerComparison } from "../../support/sample-comparison.ts";
import { failedResult, passedResult, sampleResult, sampleThreshold } from "../../support/sample-result.ts";

function junitOf(result: ResultFile): XmlElement {
  return readXml(renderJunit(reportModel(result)));
}

function outcomeOf(element: XmlElement): string {
  return element.children.find(({ name }) => name !== "system-out")?.name ?? "passed";
}

function outcomes(result: ResultFile, classname: string): Record<string, string> {
  const cases = casesOf(junitOf(result)).filter(
    ({ attributes }) => attributes.classname?.startsWith(classname) === true,
  );
  return Object.fromEntries(cases.map((one) => [one.attributes.name ?? "", outcomeOf(one)]));
}

test.each([
  ["a passed run", passedResult()],
  ["a failed run", failedResult()],
  ["a run without anything", sampleResult()],
])("%s is valid by the schema", (_, result) => {
  expect(junitProblems(junitOf(result))).toEqual([]);
});

test("every threshold is a case; those that did not hold are failures", () => {
  expect(outcomes(failedResult(), "rampa.threshold")).toEqual({
    "http_req_duration{name:list orders}: p(95)<500": "failure",
    "checks: rate>0.99": "failure",
    "http_req_duration{name:chekout}: p(99)<800": "failure",
    "http_req_failed: rate<0.05 (default)": "passed",
    "http_req_duration: p(95)<500": "passed",
  });
});

describe("a check with fails", () => {
  const checks = [
    { name: "quick", scenario: "a", passes: 9, fails: 1 },
    { name: "right", scenario: "b", passes: 9, fails: 1 },
    { name: "good", scenario: "a", passes: 9, fails: 0 },
  ];
  const withThreshold = (metric: string, outcome: "passed" | "failed"): ResultFile =>
    sampleResult({
      checks,
      thresholds: [sampleThreshold({ metric, source: "rate>0.95", outcome, observed: 0.9, limit: 0.95 })],
    });

  test("passes, with its counts, unless a threshold on checks failed", () => {
    const result = withThreshold("checks", "passed");
    expect(outcomes(result, "rampa.check")).toEqual({ quick: "passed", right: "passed", good: "passed" });
    const [check] = casesOf(junitOf(result)).filter(({ attributes }) => attributes.name === "quick");
    expect(check?.children[0]).toMatchObject({ name: "system-out", text: "9 passed, 1 failed" });
  });

  test("is a failure when one did", () => {
    expect(outcomes(withThreshold("checks", "failed"), "rampa.check")).toEqual({
      quick: "failure",
      right: "failure",
      good: "passed",
    });
  });

  test("is a failure only for a threshold that is about it", () => {
    expect(outcomes(withThreshold("checks{scenario:b}", "failed"), "rampa.check")).toEqual({
      quick: "passed",
      right: "failure",
      good: "passed",
    });
    expect(outcomes(withThreshold("checks{check:quick}", "failed"), "rampa.check")).toEqual({
      quick: "failure",
      right: "passed",
      good: "passed",
    });
  });
});

describe("of a comparison", () => {
  const result = sampleResult({
    status: "threshold_failed",
    comparison: slowerComparison(),
    thresholds: [
      sampleThreshold({
        metric: "http_req_duration{name:list orders}",
        source: "p(95)<+10%",
        outcome: "failed",
        observed: 17.1,
        limit: 10,
        message: "p(95) of http_req_duration{name:list orders} changed by +17.1 % (+13.9 % to +20.4 %)",
      }),
      sampleThreshold({ source: "p(99)<+10%", outcome: "inconclusive", observed: null, limit: 10 }),
    ],
  });

  test("each figure is a case: a failure where its threshold failed, skipped where it has no answer", () => {
    expect(junitProblems(junitOf(result))).toEqual([]);
    expect(outcomes(result, "rampa.comparison")).toEqual({
      'p95 of "list orders"': "failure",
      'median of "list orders"': "passed",
      "p95 of all requests": "passed",
      "median of all requests": "passed",
      throughput: "passed",
      'median of "POST /login"': "passed",
      "p99 of all requests": "skipped",
      'p99 of "list orders"': "skipped",
      "failed requests": "passed",
      'p95 of "POST /login"': "passed",
    });
  });

  test("a case has the change, its interval and both values", () => {
    const cases = casesOf(junitOf(result)).filter(
      ({ attributes }) => attributes.classname === "rampa.comparison",
    );
    expect(cases.map(({ children }) => children[0]?.attributes.message ?? children[0]?.text)).toEqual(
      expect.arrayContaining([
        "regression: +17.1 % (+13.9 % to +20.4 % at 99 % confidence), 78 ms before, 91.3 ms now",
        "regression: +11.4 % (+8.9 % to +14.2 % at 99 % confidence), 200 ms before, 223 ms now",
        expect.stringMatching(/^inconclusive: –, 410 ms before, 433 ms now; too few requests/),
      ]),
    );
  });

  test("a threshold without an answer is skipped", () => {
    expect(outcomes(result, "rampa.threshold")).toMatchObject({ "http_req_duration: p(99)<+10%": "skipped" });
  });
});

test("a run that its thresholds explain has no case but theirs and those of its checks", () => {
  for (const result of [passedResult(), failedResult()]) {
    expect(casesOf(junitOf(result))).toHaveLength(result.thresholds.length + result.checks.length);
  }
});

test.each(["setup_failed", "stopped", "invalid"] as const)(
  "a run that is %s has a case of its own",
  (status) => {
    const result = sampleResult({ status, thresholds: [sampleThreshold({ outcome: "passed" })] });
    expect(Object.values(outcomes(result, "rampa.run"))).toEqual(["error"]);
  },
);

test.each(RUN_STATUSES)("a run that is %s is red unless it passed", (status) => {
  const thresholds =
    status === "threshold_failed" ? [sampleThreshold({ outcome: "failed", observed: 600 })] : [];
  const red = casesOf(junitOf(sampleResult({ status, thresholds }))).filter(
    (one) => outcomeOf(one) === "failure" || outcomeOf(one) === "error",
  );
  expect(red.length > 0).toBe(status !== "passed");
});
