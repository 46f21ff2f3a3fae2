import { expect, test } from "vitest";

import { reportModel } from "../../../src/report/model.ts";
import { phraseText } from "../../../src/report/phrase.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import {
  failedResult,
  passedResult,
  sampleRequest,
  sampleResult,
  sampleThreshold,
} from "../../support/sample-result.ts";

function words(result: ResultFile): string[] {
  const { verdict } = reportModel(result);
  return [`${verdict.word} – ${phraseText(verdict.headline)}`, ...verdict.details.map(phraseText)];
}

const counters = (requests: number, failed: number): ResultFile["metrics"] => ({
  http_reqs: { kind: "counter", unit: "", stats: { count: requests } },
  http_req_failed: { kind: "rate", unit: "", stats: { passes: failed } },
});

test("a pass says how many thresholds held and on how much load", () => {
  expect(words(passedResult())).toEqual(["Passed – 3 of 3 thresholds, 12,345 requests in 30 s"]);
});

test("a pass without requests counts iterations", () => {
  const metrics: ResultFile["metrics"] = { iterations: { kind: "counter", unit: "", stats: { count: 1 } } };
  expect(words(sampleResult({ metrics, duration_s: 1.5 }))).toEqual([
    "Passed – no thresholds, 1 iteration in 1.5 s",
  ]);
});

test("failed checks are told although the run passed", () => {
  const checks = [
    { name: "a", scenario: "s", passes: 8, fails: 2 },
    { name: "b", scenario: "s", passes: 0, fails: 5 },
  ];
  expect(words({ ...passedResult(), checks })[1]).toBe("7 of 15 checks failed, most often b.");
});

test("a failure names the worst threshold with its value and limit, and how many failed", () => {
  expect(words(failedResult())).toEqual([
    'Failed – p(95) of "list orders" was 812 ms, limit 500 ms',
    "3 of 5 thresholds failed.",
    '249 of 13,090 checks failed, all of them "duration < 300ms".',
    "480 iterations of scenario default could not start: no virtual user was free.",
  ]);
});

test("a failed rate of requests or checks is said as a share of them", () => {
  const failed = (metric: string, source: string, observed: number, limit: number): string | undefined =>
    words(
      sampleResult({
        status: "threshold_failed",
        metrics: {
          http_req_failed: { kind: "rate", unit: "", stats: {} },
          checks: { kind: "rate", unit: "", stats: {} },
        },
        thresholds: [sampleThreshold({ metric, source, observed, limit, outcome: "failed" })],
      }),
    )[0];
  expect(failed("http_req_failed", "rate<0.05", 0.123, 0.05)).toBe(
    "Failed – 12.3 % of requests failed, limit 5 %",
  );
  expect(failed("http_req_failed{name:login}", "rate<0.05", 0.123, 0.05)).toBe(
    "Failed – 12.3 % of requests of login failed, limit 5 %",
  );
  expect(failed("checks", "rate>=0.99", 0.9, 0.99)).toBe(
    "Failed – 90 % of checks passed, must be at least 99 %",
  );
});

test("a threshold without data repeats what is known of the tags", () => {
  const message = "no samples: http_req_duration{name:logn} — name was one of: login, logout.";
  const thresholds = [sampleThreshold({ outcome: "no_data", observed: null, message })];
  expect(words(sampleResult({ status: "threshold_failed", thresholds }))[0]).toBe(
    "Failed – no samples: http_req_duration{name:logn} — name was one of: login, logout",
  );
});

test("an aborted run says when and by which threshold", () => {
  const result = {
    ...failedResult(),
    duration_s: 12,
    stop_reason: "the threshold p(95)<500 on http_req_duration failed",
  };
  expect(words(result)[1]).toBe(
    "The run ended early, after 12 s of load: the threshold p(95)<500 on http_req_duration failed.",
  );
});

test("a failed setup gives the error and its remedy", () => {
  const error = { code: "setup_failed", message: "setup threw: no database.", hint: "See load.ts:3." };
  expect(words(sampleResult({ status: "setup_failed", error, duration_s: 0 }))).toEqual([
    "Setup failed – setup threw: no database",
    "See load.ts:3.",
    "No load was started.",
  ]);
});

test("a failed execution gives the reason and the most frequent error, once", () => {
  const errors = [
    { kind: "dns", step: null, message: "ENOTFOUND", count: 1, first_at_s: 0 },
    { kind: "refused", step: "log in", message: "connect ECONNREFUSED", count: 12, first_at_s: 0 },
  ];
  const result = sampleResult({ status: "execution_failed", errors, metrics: counters(13, 13) });
  expect(words(result)).toEqual([
    "Execution failed – none of 13 requests got an expected status",
    'Most frequent error, 12 times in "log in": refused: connect ECONNREFUSED',
  ]);
  const error = { code: "execution_failed", message: "no iteration succeeded; mostly: connect ECONNREFUSED" };
  expect(words({ ...result, error })).toEqual([`Execution failed – ${error.message}`]);
});

test("a stopped run says why, when, and that its figures are partial", () => {
  const result = sampleResult({
    status: "stopped",
    stop_reason: "SIGINT",
    duration_s: 72,
    requests: [sampleRequest({ count: 1 })],
    thresholds: [sampleThreshold({ outcome: "failed", observed: 600 })],
  });
  expect(words(result)).toEqual([
    "Stopped – SIGINT, after 1 min 12 s of load",
    "The figures are what was measured until then: 1 request in 1 min 12 s.",
    "Besides, 1 of 1 threshold failed. The worst: p(95) of http_req_duration was 600 ms, limit 500 ms.",
  ]);
});

test("a failed teardown says that the load ended well", () => {
  const error = { code: "teardown_failed", message: "teardown threw: gone" };
  expect(words({ ...passedResult(), status: "teardown_failed", error })).toEqual([
    "Teardown failed – teardown threw: gone",
    "The load itself ended well: 3 of 3 thresholds, 12,345 requests in 30 s.",
  ]);
});

test("a teardown that failed beside a threshold is told", () => {
  const error = { code: "teardown_failed", message: "teardown threw: gone" };
  expect(words({ ...failedResult(), error })).toContain("Besides: teardown threw: gone.");
});

test("an invalid run says why", () => {
  const warnings = ["3 % of the iterations were dropped."];
  expect(words(sampleResult({ status: "invalid", warnings }))[0]).toBe(
    "Invalid – 3 % of the iterations were dropped",
  );
});

test("only a pass is shown as one", () => {
  const statuses = [
    "setup_failed",
    "execution_failed",
    "stopped",
    "invalid",
    "threshold_failed",
    "teardown_failed",
  ] as const;
  for (const status of statuses) {
    expect(reportModel(sampleResult({ status })).verdict.outcome).not.toBe("passed");
  }
});
