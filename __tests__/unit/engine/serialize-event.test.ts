import { expect, test } from "vitest";

import type { EngineEvent } from "../../../src/engine/events.ts";
import { serializeEvent } from "../../../src/engine/serialize-event.ts";
import type { ThresholdReport } from "../../../src/thresholds/judge.ts";

const base = { runId: "abc", timestampNs: 1_763_830_000_123_456_000n };
const report: ThresholdReport = {
  metric: "http_req_duration{name:a b}",
  source: "p(95)<500",
  passed: false,
  outcome: "no_data",
  lhs: null,
  rhs: 500,
  isDefault: false,
  abortOnFail: true,
  message: "no samples",
  position: { file: "rampa.yml", line: 3 },
};
const plainReport = {
  metric: "http_req_duration{name:a b}",
  source: "p(95)<500",
  passed: false,
  outcome: "no_data",
  lhs: null,
  rhs: 500,
  is_default: false,
  abort_on_fail: true,
  message: "no samples",
};
const snapshot = { timestamp: 7, duration: 1.5, values: { myMetric: { "p(95)": 2, count: 1 } } };

test.each<[event: EngineEvent, own: Record<string, unknown>]>([
  [{ ...base, type: "PhaseEvent", phase: "setup" }, { phase: "setup" }],
  [{ ...base, type: "PauseEvent" }, {}],
  [{ ...base, type: "ResumeEvent", pausedSeconds: 1.5 }, { paused_seconds: 1.5 }],
  [
    { ...base, type: "SnapshotEvent", snapshot, vus: 3, progress: null },
    { snapshot, vus: 3, progress: null },
  ],
  [{ ...base, type: "ThresholdEvent", results: [report] }, { results: [plainReport] }],
  [
    { ...base, type: "LiveThresholdEvent", results: [], willAbort: false },
    { results: [], will_abort: false },
  ],
])("$type becomes plain JSON with snake_case keys", (event, own) => {
  const serialized = serializeEvent(event);
  expect(serialized).toEqual({
    type: event.type,
    run_id: "abc",
    timestamp_ns: 1_763_830_000_123_456_000,
    ...own,
  });
  expect(JSON.parse(JSON.stringify(serialized))).toEqual(serialized);
});

test("the digits of timestamp_ns are exact to the microsecond", () => {
  const line = JSON.stringify(serializeEvent({ ...base, type: "PauseEvent" }));
  expect(line).toContain('"timestamp_ns":1763830000123456000');
});
