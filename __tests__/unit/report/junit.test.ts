import { describe, expect, test } from "vitest";

import { RUN_STATUSES } from "../../../src/exit-codes.ts";
import { renderJunit } from "../../../src/report/junit/junit.ts";
import { reportModel } from "../../../src/report/model.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { casesOf, junitProblems } from "../../support/junit-schema.ts";
import { readXml, type XmlElement } from "../../support/read-xml.ts";
import { failedResult, passedResult, sampleResult, sampleThreshold } from "../../support/sample-result.ts";

function junitOf(result: ResultFile): XmlElement {
  return readXml(renderJunit(reportModel(result)));
}

function outcomeOf(element: XmlElement): string {
  return element.children.find(({ name }) => name === "failure" || name === "error")?.name ?? "passed";
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

test.each(RUN_STATUSES)("a run that is %s is red unless it passed", (status) => {
  const thresholds =
    status === "threshold_failed" ? [sampleThreshold({ outcome: "failed", observed: 600 })] : [];
  const red = casesOf(junitOf(sampleResult({ status, thresholds }))).filter(
    (one) => outcomeOf(one) !== "passed",
  );
  expect(red.length > 0).toBe(status !== "passed");
});
