import type { ThresholdRow } from "./threshold-rows.ts";

/** A limit that a chart of response times can show as a line. */
export interface LatencyLimit {
  /** The conditions as written, such as `p(95)<500`; with its tags when it is a single one that has some. */
  readonly label: string;
  readonly conditions: readonly string[];
  /** Milliseconds. */
  readonly value: number;
  readonly isFailed: boolean;
  /** False when it concerns only some of the requests. */
  readonly isForAll: boolean;
}

const MOST = 6;

/** Limits on `http_req_duration`, those that failed first; conditions with the same limit share a line. */
export function latencyLimits(rows: readonly ThresholdRow[]): readonly LatencyLimit[] {
  const limits = new Map<number, LatencyLimit>();
  for (const row of rows) {
    if (row.baseMetric !== "http_req_duration" || row.aggregation === "count") continue;
    if (row.isRelative || row.operator === "" || row.limit <= 0) continue;
    const known = limits.get(row.limit);
    limits.set(row.limit, known === undefined ? limitOf(row) : withCondition(known, row));
  }
  return [...limits.values()].slice(0, MOST);
}

function limitOf({ metric, baseMetric, source, limit, outcome }: ThresholdRow): LatencyLimit {
  const tags = metric.slice(baseMetric.length);
  return {
    label: tags === "" ? source : `${source} ${tags}`,
    conditions: [source],
    value: limit,
    isFailed: outcome === "failed",
    isForAll: tags === "",
  };
}

function withCondition(known: LatencyLimit, row: ThresholdRow): LatencyLimit {
  const conditions = [...new Set([...known.conditions, row.source])];
  return {
    ...known,
    conditions,
    label: conditions.join(", "),
    isForAll: known.isForAll || row.metric === row.baseMetric,
    isFailed: known.isFailed || row.outcome === "failed",
  };
}
