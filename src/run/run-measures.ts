import type { RunMeasures } from "../compare/compare-runs.ts";
import { measureKey } from "../compare/round.ts";
import type { ResultFile } from "../report/result-file.ts";
import { parseSubmetric } from "../thresholds/parse-submetric.ts";

type Measure = RunMeasures extends ReadonlyMap<string, infer Value> ? Value : never;

/**
 * What a result says of all requests, of those of each name, and of each metric with filters, as comparisons
 * look it up.
 */
export function runMeasures(result: ResultFile): RunMeasures {
  const measures = new Map<string, Measure>();
  for (const [metric, { kind, stats }] of Object.entries(result.metrics)) {
    measures.set(measureKey(metric, null), { kind, stats });
  }
  for (const [name, request] of namedOnce(result.requests)) {
    const { count, failed, stats } = request;
    measures.set(measureKey("http_req_duration", name), { kind: "trend", stats });
    const perSecond = result.duration_s > 0 ? { rate: count / result.duration_s } : {};
    measures.set(measureKey("http_reqs", name), { kind: "counter", stats: { count, ...perSecond } });
    if (count === 0) continue;
    const rate = { rate: failed / count, passes: failed, fails: count - failed };
    measures.set(measureKey("http_req_failed", name), { kind: "rate", stats: rate });
  }
  for (const [written, { kind, stats }] of Object.entries(result.submetrics)) {
    const key = measureKey(...partOf(written));
    // They have the percentiles that thresholds name, too.
    measures.set(key, { kind, stats: { ...measures.get(key)?.stats, ...stats } });
  }
  return measures;
}

/** The names of the requests that a comparison can follow. */
export function requestNames(result: ResultFile): readonly string[] {
  return [...namedOnce(result.requests).keys()];
}

/** Percentiles of one name over several methods are not known: their histograms are not here. */
function namedOnce(requests: ResultFile["requests"]): ReadonlyMap<string, ResultFile["requests"][number]> {
  const counts = new Map<string, number>();
  for (const { name } of requests) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    requests.flatMap((request) => (counts.get(request.name) === 1 ? [[request.name, request] as const] : [])),
  );
}

/** Metrics whose only filter is the name of the requests belong to that name. */
function partOf(written: string): readonly [metric: string, name: string | null] {
  try {
    const [metric, { name, ...others }] = parseSubmetric(written);
    return name !== undefined && Object.keys(others).length === 0 ? [metric, name] : [written, null];
  } catch {
    return [written, null];
  }
}
