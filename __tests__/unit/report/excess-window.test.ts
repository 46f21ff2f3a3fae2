import { describe, expect, test } from "vitest";

import { excessWindow } from "../../../src/report/excess-window.ts";
import type { ResultFile } from "../../../src/report/result-file.ts";
import { thresholdRows } from "../../../src/report/threshold-rows.ts";
import { reportModel } from "../../../src/report/model.ts";
import { phraseText } from "../../../src/report/phrase.ts";
import { failedResult, sampleRequest, sampleResult, sampleThreshold } from "../../support/sample-result.ts";

/** 100 requests a second; one p95 for each second. */
function timelineOf(
  p95s: readonly (number | null)[],
  failed: readonly number[] = [],
): ResultFile["timeline"] {
  return p95s.map((p95, index) => ({
    t_s: index + 1,
    vus: 1,
    rate: 100,
    failed: failed[index] ?? 0,
    p50: 1,
    p95,
    p99: p95,
  }));
}

function windowOf(
  timeline: ResultFile["timeline"],
  parts = {},
  courses: ResultFile["courses"] = [],
): ReturnType<typeof excessWindow> {
  const threshold = sampleThreshold({ outcome: "failed", observed: 800, limit: 500, ...parts });
  const [row] = thresholdRows(sampleResult({ thresholds: [threshold], timeline }));
  if (row === undefined) throw new Error("no row");
  return excessWindow(row, { timeline, courses });
}

test("a step up: all of the excess came after it", () => {
  expect(windowOf(timelineOf([100, 100, 100, 100, 100, 100, 900, 900]))).toEqual({
    of: "excess",
    fromS: 6,
    toS: 8,
    share: 1,
    isFromStart: false,
    isToEnd: true,
  });
});

test("a cold start: it came before", () => {
  expect(windowOf(timelineOf([900, 900, 100, 100, 100, 100, 600, 100]))).toEqual({
    of: "excess",
    fromS: 0,
    toS: 2,
    share: 800 / 900,
    isFromStart: true,
    isToEnd: false,
  });
});

test("a hump: it came between", () => {
  expect(windowOf(timelineOf([100, 100, 100, 900, 900, 100, 100, 100]))).toMatchObject({
    fromS: 3,
    toS: 5,
    share: 1,
  });
});

test("failures are counted as they came", () => {
  const timeline = timelineOf([1, 1, 1, 1, 1, 1], [0, 0, 0, 1, 20, 19]);
  expect(
    windowOf(timeline, { metric: "http_req_failed", source: "rate<0.05", observed: 0.07, limit: 0.05 }),
  ).toMatchObject({
    of: "failures",
    fromS: 4,
    toS: 6,
    share: 39 / 40,
  });
});

test("requests that a threshold names have a course of their own", () => {
  const metric = "http_req_duration{name:a}";
  const courses = [
    { metric, aggregation: "p(99)", counts: [9, 9, 9, 9, 9, 9], values: [900, 900, 900, 900, 900, 900] },
    { metric, aggregation: "p(95)", counts: [5, 5, 5, 5, 4, 1], values: [1, 2, null, 100, 900, 900] },
  ];
  expect(windowOf(timelineOf([1, 1, 1, 1, 1, 1]), { metric }, courses)).toMatchObject({
    fromS: 4,
    toS: 6,
    share: 1,
  });
});

describe("nothing is said", () => {
  const step = timelineOf([100, 100, 100, 100, 900, 900]);
  test.each([
    ["of an excess that was there all the time", timelineOf([900, 901, 902, 899, 900, 900]), {}],
    ["of a run without a course", timelineOf([100, 900]), {}],
    ["of a threshold that held", step, { outcome: "passed" }],
    ["of requests that the timeline does not tell apart", step, { metric: "http_req_duration{name:a}" }],
    ["of a statistic that the timeline does not have", step, { source: "avg<500" }],
    ["of another metric", step, { metric: "http_req_waiting" }],
    ["when no interval was beyond the limit", timelineOf([1, 1, 1, 1, 1]), {}],
    ["when no interval had a request", timelineOf([null, null, null, null, null]), {}],
  ])("%s", (_, timeline, parts) => {
    expect(windowOf(timeline, parts)).toBeNull();
  });
});

test("the verdict says since when, and which requests are beyond the limit", () => {
  const result = {
    ...failedResult(),
    thresholds: [sampleThreshold({ outcome: "failed", observed: 812.4 })],
    requests: [
      sampleRequest({ name: "slow", stats: { "p(95)": 1240, count: 100 } }),
      sampleRequest({ name: "quick", stats: { "p(95)": 12, count: 100 } }),
      sampleRequest({ name: "fair", stats: { "p(95)": 120, count: 100 } }),
    ],
  };
  const { headline, details } = reportModel(result).verdict;
  expect(phraseText(headline)).toBe(
    "p(95) of http_req_duration was 812 ms, limit 500 ms; all of the excess came after 00:15",
  );
  expect(phraseText(details[0] ?? [])).toBe("Beyond the limit: slow (1.24 s); the other 2 are within it.");
});
