import { expect, test } from "vitest";

import type { MetricSnapshot } from "../../../src/metrics/metric.ts";
import { progressLine } from "../../../src/report/progress.ts";

function snapshot(duration: number, requests: number, failed = 0): MetricSnapshot {
  return {
    timestamp: 0,
    duration,
    values: {
      http_reqs: { count: requests, rate: requests / duration },
      http_req_duration: { "p(95)": 812.4 },
      http_req_failed: { rate: failed / requests, passes: failed, fails: requests - failed },
      vus: { value: 10, min: 1, max: 10 },
    },
  };
}

test("shows elapsed time, load, latency and failures", () => {
  expect(progressLine({ snapshot: snapshot(12, 1200, 12), plannedDurationS: 30 })).toBe(
    "12 s of 30 s (40 %) · 10 VUs · 100/s · p95 812 ms · 12 failed (1 %)",
  );
});

test("its rate is that since the line before", () => {
  const line = progressLine({ snapshot: snapshot(20, 1500), previous: snapshot(10, 1000) });
  expect(line).toBe("20 s · 10 VUs · 50/s · p95 812 ms · 0 failed");
});

test("names three thresholds at risk and counts the others", () => {
  const atRisk = Array.from({ length: 5 }, (_, index) => ({ metric: `m${index}`, source: "avg<1" }));
  expect(progressLine({ snapshot: snapshot(10, 100), atRisk })).toContain(
    " · at risk: m0 avg<1, m1 avg<1, m2 avg<1, 2 more",
  );
});

test("counts iterations where there are no requests", () => {
  const values = { iterations: { count: 50, rate: 5 } };
  expect(progressLine({ snapshot: { timestamp: 0, duration: 10, values } })).toBe("10 s · 5/s iterations");
});

test("says something before anything happened", () => {
  const empty = { timestamp: 0, duration: 0, values: {} };
  expect(progressLine({ snapshot: empty, plannedDurationS: 30 })).toBe("0 s of 30 s (0 %) · 0/s iterations");
  expect(progressLine({ snapshot: empty, plannedDurationS: 0 })).toBe("0 s · 0/s iterations");
});

test("is never beyond 100 %", () => {
  expect(progressLine({ snapshot: snapshot(31, 100), plannedDurationS: 30 })).toContain(
    "31 s of 30 s (100 %)",
  );
});
