import { expect, test } from "vitest";

import type { Effect } from "../../../src/compare/effect.ts";
import type { ComparisonReport } from "../../../src/engine/comparison-report.ts";
import { judgeChanges, NO_BASELINE, withComparison } from "../../../src/engine/judge-changes.ts";
import type { RelativeThresholdPlan } from "../../../src/config/threshold-plan.ts";
import { createTestPlan } from "../../../src/loader/create-test-plan.ts";
import { notStarted } from "../../../src/run/interruption.ts";
import { parseRelativeThreshold } from "../../../src/thresholds/parse-relative.ts";
import { parseSubmetric } from "../../../src/thresholds/parse-submetric.ts";

function threshold(metric: string, source: string): RelativeThresholdPlan {
  return {
    metric,
    submetric: parseSubmetric(metric),
    source,
    limit: parseRelativeThreshold(source),
    position: { file: "load.yml", line: 3 },
  };
}

function effect(change: readonly [number, number, number] | null, more: Partial<Effect> = {}): Effect {
  return {
    metric: "http_req_duration",
    name: null,
    aggregation: "p(95)",
    base: 100,
    head: 120,
    change:
      change === null ? null : { changePercent: change[0], lowPercent: change[1], highPercent: change[2] },
    verdict: "inconclusive",
    doubt: null,
    ...more,
  };
}

function comparison(...effects: Effect[]): ComparisonReport {
  return {
    mode: "url",
    baseline: "url:http://h:1",
    confidence: 0.99,
    rounds: 40,
    warmUpRounds: 1,
    noiseFloorPercent: 2,
    effects,
    notes: [],
  };
}

test.each([
  [[20, 15, 25], "failed", "p(95) of http_req_duration changed by +20 % (+15 % to +25 %), limit < +10 %"],
  [[1, -2.5, 4], "passed", "p(95) of http_req_duration changed by +1 % (−2.5 % to +4 %), limit < +10 %"],
  [
    [20, -5, 45],
    "inconclusive",
    "p(95) of http_req_duration changed by +20 % (−5 % to +45 %), limit < +10 %: noise alone may explain it",
  ],
  [
    [8, 4, 12],
    "inconclusive",
    "p(95) of http_req_duration changed by +8 % (+4 % to +12 %), limit < +10 %: it changed, but the interval holds the limit",
  ],
] as const)("a change of %j is %s", (change, outcome, message) => {
  const [report] = judgeChanges([threshold("http_req_duration", "p(95) < +10%")], comparison(effect(change)));
  expect(report).toEqual({
    metric: "http_req_duration",
    source: "p(95) < +10%",
    passed: outcome === "passed",
    outcome,
    lhs: change[0],
    rhs: 10,
    isDefault: false,
    abortOnFail: false,
    message,
    position: { file: "load.yml", line: 3 },
  });
});

test("a filter on the name is about the requests of that name, any other about the metric as written", () => {
  const named = effect([50, 40, 60], { name: "list" });
  const tagged = effect([0, -1, 1], { metric: "http_req_duration{name:list,status:200}" });
  const reports = judgeChanges(
    [
      threshold("http_req_duration{name:list}", "p(95) < +10%"),
      threshold("http_req_duration{name:list,status:200}", "p(95) < +10%"),
      threshold("http_req_duration{name:other}", "p(95) < +10%"),
    ],
    comparison(effect([5, 4, 6]), named, tagged),
  );
  expect(reports.map(({ outcome }) => outcome)).toEqual(["failed", "passed", "inconclusive"]);
  expect(reports[2]?.message).toBe(
    "the change of p(95) of http_req_duration{name:other} is not known, limit < +10 %: it was not measured on both sides",
  );
});

test.each([
  [1, "one past run does not show how much runs of one build differ"],
  [3, "3 past runs do not show how much runs of one build differ"],
])("with %i past runs it is said why the interval is so wide", (pastRuns, why) => {
  const wide = effect([40, -60, 400], { doubt: "too_few_runs" });
  const against = { ...comparison(wide), mode: "file", pastRuns } as const;
  const [report] = judgeChanges([threshold("http_req_duration", "p(95) < +10%")], against);
  expect(report?.message).toBe(
    `p(95) of http_req_duration changed by +40 % (−60 % to +400 %), limit < +10 %: noise alone may explain it, for ${why}`,
  );
});

test("a version that mostly fails has no change of its times", () => {
  const failing = effect(null, { doubt: "mostly_failed" });
  const [report] = judgeChanges([threshold("http_req_duration", "p(95) < +10%")], comparison(failing));
  expect(report).toMatchObject({ outcome: "inconclusive" });
  expect(report?.message).toContain("most requests of one side failed");
});

test.each([
  [[Infinity, Infinity, Infinity], "failed", 0.302, "went from 0 % to 30.2 %, limit < +10 %"],
  [
    [Infinity, -100, Infinity],
    "inconclusive",
    0.001,
    "went from 0 % to 0.1 %, limit < +10 %: noise alone may explain it",
  ],
  [[0, -100, Infinity], "inconclusive", 0, "went from 0 % to 0 %, limit < +10 %: noise alone may explain it"],
] as const)(
  "a change from a share of 0 (%j) has no number and is told by both shares",
  (change, outcome, head, said) => {
    const shares = { metric: "http_req_failed", aggregation: "rate", base: 0, head };
    const [report] = judgeChanges(
      [threshold("http_req_failed", "rate < +10%")],
      comparison(effect(change, shares)),
    );
    expect(report).toMatchObject({ outcome, lhs: head === 0 ? 0 : null });
    expect(report?.message).toBe(`rate of http_req_failed ${said}`);
  },
);

test("without a baseline nothing is judged, nothing fails, and the message says so", () => {
  const [report] = judgeChanges([threshold("http_req_duration", "p(95) < +10%")], {
    absentBecause: NO_BASELINE,
  });
  expect(report).toMatchObject({ outcome: "inconclusive", passed: false, lhs: null });
  expect(report?.message).toBe(
    "not judged: http_req_duration p(95) < +10% compares with a baseline, and the run has no baseline; set `baseline`",
  );
});

const { plan } = createTestPlan({
  config: { thresholds: { http_req_duration: ["p(95) < +10%"] } },
  functions: { default: () => undefined },
});

test.each([
  ["passed", [20, 15, 25], "threshold_failed"],
  ["teardown_failed", [20, 15, 25], "threshold_failed"],
  ["stopped", [20, 15, 25], "stopped"],
  ["passed", [1, 0.5, 1.5], "passed"],
  ["passed", [20, -5, 45], "passed"],
] as const)("a run that %s and changed by %j is %s", (status, change, expected) => {
  const ended = notStarted({ runId: "a", startedAtMs: 0 }, { status });
  const against = comparison(effect(change));
  const result = withComparison(ended, plan, against);
  expect(result.status).toBe(expected);
  expect(result.comparison).toBe(against);
  expect(result.thresholdResults).toHaveLength(1);
});

test("a run that cannot be compared warns of the thresholds that were not judged", () => {
  const ended = notStarted({ runId: "a", startedAtMs: 0 }, { status: "passed" });
  const result = withComparison(ended, plan, { absentBecause: "no run of main was found" });
  expect(result.status).toBe("passed");
  expect(result.warnings).toEqual(["One threshold was not judged, because no run of main was found."]);
  expect(result.comparison).toBeUndefined();
});
