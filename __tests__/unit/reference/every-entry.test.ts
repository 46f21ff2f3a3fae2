import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

/** Every entry of the API reference that rampa takes its names and behaviour from, by module. */
const ENTRIES = {
  config: ["parse_duration", "Duration", "Stage", "ScenarioConfig", "Options", "Config"],
  engine: ["EngineOptions", "RunController", "Engine"],
  events: [
    "RunStatus",
    "_make_run_id",
    "EngineEvent",
    "PhaseEvent",
    "PauseEvent",
    "ResumeEvent",
    "SnapshotEvent",
    "ThresholdEvent",
    "LiveThresholdEvent",
    "RunResult",
    "serialize_event",
  ],
  worker: ["ExecutionInfo", "Worker"],
  http: ["Response", "_estimate_request_size", "_TraceTimings", "_build_trace_config", "HttpClient"],
  metrics: [
    "Metric",
    "CounterSink",
    "GaugeSink",
    "RateSink",
    "TrendSink",
    "SinkProtocol",
    "Sink",
    "HdrTrendSink",
    "create_sink",
    "SubmetricKey",
    "MetricRegistry",
    "MetricSnapshot",
    "register_builtins",
    "MetricEngine",
  ],
  thresholds: [
    "ThresholdExpression",
    "parse_threshold",
    "parse_submetric",
    "Threshold",
    "ThresholdResult",
    "_sink_key",
    "evaluate_threshold",
    "evaluate_thresholds",
  ],
  loader: ["scenario", "TestPlan", "load_test"],
} as const;

function testedIn(file: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, file), "utf8");
  return [...text.matchAll(/^test\("([\w.]+): /gm)].map(([, name]) => name ?? "");
}

test.each(Object.entries(ENTRIES))("every entry of %s has a test that names it", (module, names) => {
  const tested = [...new Set(testedIn(`${module}.test.ts`))];
  expect(tested.sort()).toEqual(names.map((name) => `${module}.${name}`).sort());
});

test("there is a file for every module and no other", () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name !== "every-entry.test.ts");
  expect(files.sort()).toEqual(
    Object.keys(ENTRIES)
      .map((module) => `${module}.test.ts`)
      .sort(),
  );
});
