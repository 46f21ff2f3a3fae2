/**
 * The library: load a test, run it, read its result. Scripts import the same names from `"rampa"`.
 */
export { parseDuration } from "./config/duration.ts";
export { Options } from "./config/options-schema.ts";
export { Config } from "./config/schema.ts";
export { ScenarioConfig } from "./config/scenario-schema.ts";
export { Stage } from "./config/stage-schema.ts";
export type { HttpSettings } from "./config/http-plan.ts";
export type { Plan, ScenarioPlan } from "./config/plan.ts";
export type { Tags } from "./config/tags.ts";
export type { ThresholdPlan } from "./config/threshold-plan.ts";
export type { Overrides } from "./config/overrides.ts";

export { RampaError, type ErrorCode, type Problem } from "./errors.ts";
export type { Clock, Timer } from "./clock.ts";
export type { RunStatus } from "./exit-codes.ts";

export { createTestPlan, type TestPlanParts } from "./loader/create-test-plan.ts";
export { loadTest, type LoadTestOptions } from "./loader/load-test.ts";
export { scenario, type ScenarioFunction } from "./loader/scenario.ts";
export type {
  RunContext,
  SetupFunction,
  TeardownFunction,
  TestPlan,
  UserFunction,
} from "./loader/test-plan.ts";

export { Engine } from "./engine/engine.ts";
export type { EngineOptions } from "./engine/engine-options.ts";
export type { EventStream } from "./engine/event-hub.ts";
export type {
  EngineEvent,
  LiveThresholdEvent,
  PauseEvent,
  Phase,
  PhaseEvent,
  ResumeEvent,
  SnapshotEvent,
  ThresholdEvent,
} from "./engine/events.ts";
export type { RunController } from "./engine/run-controller.ts";
export type { RunResult } from "./engine/run-result.ts";
export { serializeEvent, type SerializedEvent } from "./engine/serialize-event.ts";

export { HttpClient } from "./http/http-client.ts";
export type { RequestErrorKind, RequestFailure } from "./http/request-failure.ts";
export type { RequestOptions } from "./http/request-options.ts";
export type { RequestTimings } from "./http/request-recorder.ts";
export { Response } from "./http/response.ts";
export { ExecutionInfo } from "./worker/execution-info.ts";
export type { DataRow } from "./worker/feeder.ts";
export { Worker, type CheckConditions } from "./worker/worker.ts";

export { registerBuiltins } from "./metrics/builtins.ts";
export { CounterSink } from "./metrics/counter-sink.ts";
export { createSink } from "./metrics/create-sink.ts";
export { GaugeSink } from "./metrics/gauge-sink.ts";
export { HdrTrendSink } from "./metrics/hdr-trend-sink.ts";
export type { Metric, MetricKind, MetricSnapshot, MetricUnit } from "./metrics/metric.ts";
export { MetricEngine, type MetricEngineOptions, type Sample } from "./metrics/metric-engine.ts";
export { RateSink } from "./metrics/rate-sink.ts";
export { MetricRegistry } from "./metrics/registry.ts";
export type { Sink } from "./metrics/sink.ts";
export { TrendSink } from "./metrics/trend-sink.ts";

export {
  evaluateThreshold,
  evaluateThresholds,
  type Threshold,
  type ThresholdResult,
} from "./thresholds/evaluate.ts";
export { parseSubmetric } from "./thresholds/parse-submetric.ts";
export { parseThreshold, type ThresholdExpression } from "./thresholds/parse.ts";
