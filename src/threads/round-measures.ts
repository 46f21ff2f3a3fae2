import { type Measure, measureKey, measureOf, type RoundSide } from "../compare/round.ts";
import { rowOfSubmetric } from "../compare/compared-rows.ts";
import type { RelativeThresholdPlan } from "../config/threshold-plan.ts";
import type { Aggregator } from "../metrics/aggregator.ts";
import { createSink } from "../metrics/create-sink.ts";
import type { Sink } from "../metrics/sink.ts";
import { absorbInto, drainSink } from "../metrics/sink-delta.ts";
import { VIEWS } from "./load-views.ts";

/** What is always compared, and by what warm-up is told. */
const METRICS = ["http_req_duration", "http_reqs", "http_req_failed", "iteration_duration"];

/** Of each name of requests. */
const BY_NAME = [VIEWS.requestDurations, VIEWS.requests, VIEWS.requestFailures];

/** What one round of one side says of all that is compared. Takes out what the aggregator holds. */
export function roundSide(
  aggregator: Aggregator,
  limits: readonly RelativeThresholdPlan[],
  durationS: number,
): RoundSide {
  const measures = new Map<string, Measure>();
  const names = new Set<string>();
  const put = (metric: string, name: string | null, sink: Sink | undefined): void => {
    const measure = sink === undefined ? null : toMeasure(sink);
    if (measure !== null) measures.set(measureKey(metric, name), measure);
  };
  for (const metric of METRICS) put(metric, null, aggregator.registry.getSink(metric));
  for (const { metric, submetric } of limits) {
    const row = rowOfSubmetric(metric, submetric);
    if (row.metric === submetric[0] && BY_NAME.some((view) => view.metric === row.metric)) continue;
    put(row.metric, row.name, aggregator.submetricSink(submetric));
  }
  for (const { metric, by } of BY_NAME) {
    const sinks = new Map<string, Sink>();
    for (const { values, sink } of aggregator.rows(metric, by)) {
      const [name = ""] = values;
      names.add(name);
      const known = sinks.get(name) ?? createSink(sink.kind);
      absorbInto(known, drainSink(sink));
      sinks.set(name, known);
    }
    for (const [name, sink] of sinks) put(metric, name, sink);
  }
  return { durationS, measures, names: [...names] };
}

/** Null for what is not compared. */
function toMeasure(sink: Sink): Measure | null {
  return sink.kind === "gauge" || sink.isEmpty || !("drain" in sink) ? null : measureOf(sink);
}
