import { plannedLoad } from "../executors/planned-load.ts";
import { formatValue } from "../metrics/format-value.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Sink } from "../metrics/sink.ts";
import { statsOf } from "../metrics/stats-of.ts";
import type { ViewName } from "../metrics/view.ts";
import type { MeasuredLoad, ScenarioDelivery } from "../threads/load.ts";
import { VIEWS } from "../threads/load-views.ts";
import type { JudgedPlan } from "./load-part.ts";
import type { CheckReport, MetricReport, RequestReport, ScenarioReport } from "./run-result.ts";
import type { LoadFacts } from "./status.ts";

/** Percentiles that thresholds name, so that the report can show what they were judged on. */
function percentilesFor(plan: JudgedPlan, metric: string): readonly number[] {
  const { thresholds, relativeThresholds = [] } = plan;
  const named = [
    ...thresholds.map(({ submetric, expression }) => ({ submetric, ...expression })),
    ...relativeThresholds.map(({ submetric, limit }) => ({ submetric, ...limit })),
  ];
  return named
    .filter(({ submetric }) => submetric[0] === metric)
    .map(({ aggregationValue }) => aggregationValue)
    .filter((value) => value !== null);
}

function metricReport(
  name: string,
  metric: Metric,
  sink: Sink,
  plan: JudgedPlan,
  durationS: number,
): MetricReport {
  const { kind, unit } = metric;
  const stats = statsOf(sink, durationS, percentilesFor(plan, metric.name));
  const histogram = "encode" in sink && !sink.isEmpty ? { histogram: sink.encode() } : {};
  return { name, kind, unit, stats, ...histogram };
}

/** Every metric with a sample, and every counter. */
export function metricReports(
  load: MeasuredLoad,
  plan: JudgedPlan,
  durationS: number,
): readonly MetricReport[] {
  return load.registry.names.flatMap((name) => {
    const metric = load.registry.get(name);
    const sink = load.registry.getSink(name);
    if (metric === undefined || sink === undefined) return [];
    if (sink.isEmpty && sink.kind !== "counter") return [];
    return [metricReport(name, metric, sink, plan, durationS)];
  });
}

/** The parts of metrics that thresholds ask for, each once. */
export function submetricReports(
  load: MeasuredLoad,
  plan: JudgedPlan,
  durationS: number,
): readonly MetricReport[] {
  const reports = new Map<string, MetricReport>();
  for (const { metric: name, submetric } of [...plan.thresholds, ...(plan.relativeThresholds ?? [])]) {
    const [base, tags] = submetric;
    const metric = load.registry.get(base);
    const sink = load.aggregator.submetricSink(submetric);
    if (metric === undefined || sink === undefined || Object.keys(tags).length === 0) continue;
    reports.set(name, metricReport(name, metric, sink, plan, durationS));
  }
  return [...reports.values()];
}

/** One row for each name and method; the counts sum to `http_reqs`. */
export function requestReports(load: MeasuredLoad, durationS: number): readonly RequestReport[] {
  const failures = sinksByRow(load, VIEWS.requestFailures);
  const durations = sinksByRow(load, VIEWS.requestDurations);
  return load.aggregator.rows(VIEWS.requests.metric, VIEWS.requests.by).map(({ values, sink }) => {
    const key = rowKey(values);
    const [name = "", method = ""] = values;
    const failed = failures.get(key);
    const duration = durations.get(key);
    return {
      name,
      method,
      count: sink.kind === "counter" ? sink.count : 0,
      failed: failed?.kind === "rate" ? failed.passes : 0,
      stats: duration === undefined ? {} : statsOf(duration, durationS),
    };
  });
}

/** The sinks of a view by {@link rowKey}. */
export function sinksByRow(load: MeasuredLoad, view: ViewName): ReadonlyMap<string, Sink> {
  const rows = load.aggregator.rows(view.metric, view.by);
  return new Map(rows.map(({ values, sink }) => [rowKey(values), sink]));
}

/** Tells rows of a table apart by their values. */
export function rowKey(values: readonly string[]): string {
  return JSON.stringify(values);
}

/** How often each check held. */
export function checkReports(load: MeasuredLoad): readonly CheckReport[] {
  return load.aggregator.rows(VIEWS.checks.metric, VIEWS.checks.by).flatMap(({ values, sink }) => {
    const [name = "", scenario = ""] = values;
    return sink.kind === "rate" ? [{ name, scenario, passes: sink.passes, fails: sink.fails }] : [];
  });
}

/** What became of the iterations of each scenario. */
export function scenarioReports(load: MeasuredLoad): readonly ScenarioReport[] {
  const durations = sinksByRow(load, VIEWS.iterationDurations);
  const responses = sinksByRow(load, VIEWS.responseTimes);
  const ends = new Map(earlyEnds(load).map((end) => [end.scenario, { endReason: end.reason }]));
  return load.tallies.map(({ scenario, rounds = 1, started, completed, failed, dropped, interrupted }) => ({
    name: scenario.name,
    executor: scenario.executor.kind,
    planned: plannedIterations(scenario, rounds),
    delivered: started,
    completed,
    failed,
    dropped,
    interrupted,
    ...ends.get(scenario.name),
    ...arrivalStats(scenario.name, durations, responses),
  }));
}

function plannedIterations({ executor }: ScenarioDelivery["scenario"], rounds: number): number | null {
  const { iterations } = plannedLoad(executor);
  return iterations === null ? null : iterations * rounds;
}

/** A scenario that ended because data had no row left. */
interface EarlyEnd {
  readonly scenario: string;
  readonly reason: string;
  /** For the warnings of the report. */
  readonly sentence: string;
}

/** The scenarios that ended before their plan did, and why. */
export function earlyEnds({ tallies }: MeasuredLoad): readonly EarlyEnd[] {
  return tallies.flatMap(({ scenario: { name, rowLimit }, ranOutAtS }) => {
    if (rowLimit === undefined || ranOutAtS === null) return [];
    const rows = rowLimit.rows === 1 ? "its only row is" : `its ${rowLimit.rows} rows are`;
    const reason = `the data "${rowLimit.feeder}" has no row left: ${rows} taken`;
    const sentence = `The scenario ${name} ended after ${formatValue(ranOutAtS * 1_000, "ms")}, because ${reason}.`;
    return [{ scenario: name, reason, sentence }];
  });
}

/** Of scenarios that plan the start of each iteration: how long they took from then, and from their start. */
function arrivalStats(
  scenario: string,
  durations: ReadonlyMap<string, Sink>,
  responses: ReadonlyMap<string, Sink>,
): Pick<ScenarioReport, "durationStats" | "responseStats"> {
  const key = rowKey([scenario]);
  const [duration, response] = [durations.get(key), responses.get(key)];
  if (duration === undefined || response === undefined) return {};
  return { durationStats: statsOf(duration, 0), responseStats: statsOf(response, 0) };
}

/** What the load came to, over all scenarios. */
export function loadFacts(load: MeasuredLoad): LoadFacts {
  const total = (count: (tally: ScenarioDelivery) => number): number =>
    load.tallies.reduce((sum, tally) => sum + count(tally), 0);
  const requests = load.registry.getSink("http_reqs");
  const failures = load.registry.getSink("http_req_failed");
  const firstError = load.errors.reports().find(({ kind }) => kind === "script" || kind === "extraction");
  return {
    started: total(({ started }) => started),
    completed: total(({ completed }) => completed),
    failed: total(({ failed }) => failed),
    interrupted: total(({ interrupted }) => interrupted),
    dropped: total(({ dropped }) => dropped),
    requests: requests?.kind === "counter" ? requests.count : 0,
    expectedResponses: failures?.kind === "rate" ? failures.fails : 0,
    seen: seenAnswers(load),
    ...(load.hindrance === undefined ? {} : { hindrance: load.hindrance }),
    ...(firstError === undefined ? {} : { firstError: firstError.message }),
  };
}

function seenAnswers(load: MeasuredLoad): readonly string[] {
  const statuses = load.aggregator.seenTagValues("http_reqs", "status").filter((status) => status !== "0");
  const errors = load.aggregator.seenTagValues("http_reqs", "error");
  return [...statuses.map((status) => `status ${status}`), ...errors].slice(0, 10);
}
