import { expect, test } from "vitest";

import { ProgressText } from "../../../src/cli/progress-text.ts";
import type { SnapshotEvent } from "../../../src/engine/events.ts";
import type { TestPlan } from "../../../src/loader/test-plan.ts";
import type { ThresholdReport } from "../../../src/thresholds/judge.ts";

const HEAD = { runId: "r", timestampNs: 0n };

function snapshot(seconds: number, requests: number, progress: number | null): SnapshotEvent {
  return {
    ...HEAD,
    type: "SnapshotEvent",
    vus: 2,
    progress,
    snapshot: {
      timestamp: 0,
      duration: seconds,
      values: { http_reqs: { count: requests, rate: requests / seconds }, vus: { value: 2 } },
    },
  };
}

const PLAN = {
  plan: {
    scenarios: [{ startTimeMs: 0, executor: { kind: "constant-vus", vus: 2, durationMs: 10_000 } }],
  },
} as unknown as TestPlan;

test("the rate of a line is that since the line before", () => {
  const text = new ProgressText();
  text.plan(PLAN);
  expect(text.line(snapshot(1, 100, 0.1))).toContain("1 s of 10 s (10 %) · 2 VUs · 100/s");
  expect(text.line(snapshot(3, 120, 0.3))).toContain("3 s of 10 s (30 %) · 2 VUs · 10/s");
});

test("a run without a planned end shows no share", () => {
  const text = new ProgressText();
  text.plan(PLAN);
  expect(text.line(snapshot(1, 100, null))).toMatch(/^1 s · 2 VUs/);
});

test("thresholds that fail so far are at risk; those without data are not", () => {
  const text = new ProgressText();
  const result = (source: string, outcome: ThresholdReport["outcome"]): ThresholdReport =>
    ({ metric: "http_req_duration", source, outcome }) as ThresholdReport;
  text.note({
    ...HEAD,
    type: "LiveThresholdEvent",
    willAbort: false,
    results: [result("p(95)<5", "failed"), result("p(99)<5", "passed"), result("avg<5", "no_data")],
  });
  expect(text.line(snapshot(1, 1, null))).toMatch(/at risk: http_req_duration p\(95\)<5$/);
});
