import { expect, test } from "vitest";

import { EXIT_CODES } from "../../../src/exit-codes.ts";
import {
  createTestPlan,
  Engine,
  type EngineEvent,
  type LiveThresholdEvent,
  type MetricSnapshot,
  type PauseEvent,
  type PhaseEvent,
  type ResumeEvent,
  type RunResult,
  type RunStatus,
  serializeEvent,
  type SnapshotEvent,
  type ThresholdEvent,
} from "../../../src/index.ts";

const oneIteration = createTestPlan({
  config: { options: { iterations: 1 } },
  functions: { default: () => undefined },
});

test("events.RunStatus: the values are passed, threshold_failed and their like", () => {
  const statuses: RunStatus[] = ["passed", "threshold_failed"];
  expect(statuses.every((status) => status in EXIT_CODES)).toBe(true);
});

test("events._make_run_id: every run has an id of its own", async () => {
  const ids = Array.from({ length: 3 }, () => new Engine(oneIteration).start());
  expect(new Set(ids.map(({ runId }) => runId)).size).toBe(3);
  for (const { runId } of ids) expect(runId).toMatch(/\S{8,}/);
  await Promise.all(ids.map((run) => run.wait()));
});

test("events.EngineEvent: carries the id of its run", () => {
  const event: EngineEvent = { type: "PauseEvent", runId: "abc", timestampNs: 0n };
  expect(event.runId).toBe("abc");
});

test("events.PhaseEvent: carries the phase", () => {
  const event: PhaseEvent = { type: "PhaseEvent", runId: "abc", timestampNs: 0n, phase: "setup" };
  expect(event.phase).toBe("setup");
});

test("events.PauseEvent: needs nothing but its run", () => {
  const event: PauseEvent = { type: "PauseEvent", runId: "x", timestampNs: 0n };
  expect(event.runId).toBe("x");
});

test("events.ResumeEvent: tells how long the pause was", () => {
  const event: ResumeEvent = { type: "ResumeEvent", runId: "x", timestampNs: 0n, pausedSeconds: 1.5 };
  expect(event.pausedSeconds).toBe(1.5);
  expect(serializeEvent(event)).toMatchObject({ paused_seconds: 1.5 });
});

test("events.SnapshotEvent: carries a snapshot", () => {
  const snapshot: MetricSnapshot = { timestamp: 0, duration: 1, values: {} };
  const event: SnapshotEvent = {
    type: "SnapshotEvent",
    runId: "x",
    timestampNs: 0n,
    snapshot,
    vus: 0,
    progress: null,
  };
  expect(event.snapshot.duration).toBe(1);
});

test("events.ThresholdEvent: carries results, perhaps none", () => {
  const event: ThresholdEvent = { type: "ThresholdEvent", runId: "x", timestampNs: 0n, results: [] };
  expect(event.results).toHaveLength(0);
});

test("events.LiveThresholdEvent: says whether the run will be aborted", () => {
  const event: LiveThresholdEvent = {
    type: "LiveThresholdEvent",
    runId: "x",
    timestampNs: 0n,
    results: [],
    willAbort: false,
  };
  expect(event.willAbort).toBe(false);
  expect(serializeEvent(event).will_abort).toBe(false);
});

test("events.RunResult: status passed, a snapshot, and no results without thresholds", async () => {
  const result: RunResult = await new Engine(oneIteration, { runId: "abc" }).start().wait();
  expect(result).toMatchObject({ runId: "abc", status: "passed", thresholdResults: [] });
  expect(result.snapshot?.values.iterations?.count).toBe(1);
});

test("events.serialize_event: adds the type to all members", () => {
  const event: PhaseEvent = { type: "PhaseEvent", runId: "abc", timestampNs: 0n, phase: "setup" };
  const plain = serializeEvent(event);
  expect(plain.type).toBe("PhaseEvent");
  expect(plain.phase).toBe("setup");
  expect(JSON.parse(JSON.stringify(plain))).toEqual({
    type: "PhaseEvent",
    run_id: "abc",
    timestamp_ns: 0,
    phase: "setup",
  });
});
