import type { ResultFile } from "./result-file.ts";
import type { ThresholdRow } from "./threshold-rows.ts";

/** The stretch of a run in which most of what was beyond a limit came. */
export interface ExcessWindow {
  /** What was counted: time beyond a limit, or failures. */
  readonly of: "excess" | "failures";
  readonly fromS: number;
  readonly toS: number;
  /** Share of all that was beyond the limit, 0 to 1. */
  readonly share: number;
  readonly isFromStart: boolean;
  readonly isToEnd: boolean;
}

type Point = ResultFile["timeline"][number];

const SERIES: Readonly<Record<string, (point: Point) => number | null>> = {
  med: (point) => point.p50,
  "p(50)": (point) => point.p50,
  "p(95)": (point) => point.p95,
  "p(99)": (point) => point.p99,
};

/** A shorter course has no before and after. */
const MIN_POINTS = 4;
/** How much larger than its share of the load the share of the excess must be to be worth a word. */
const MIN_CONCENTRATION = 0.25;
const MIN_SHARE = 0.5;

/**
 * Where the excess of a failed threshold lies in time: the stretch whose share of the excess is furthest
 * above its share of the load. Null when nothing stands out, or when the timeline does not hold what the
 * threshold is about.
 */
export function excessWindow(
  row: ThresholdRow,
  { timeline, courses = [] }: Pick<ResultFile, "timeline" | "courses">,
): ExcessWindow | null {
  if (row.isRelative || row.outcome !== "failed" || timeline.length < MIN_POINTS) return null;
  const weights = weightsOf(row, timeline, courses);
  if (weights === null) return null;
  const totalS = timeline.at(-1)?.t_s ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || !Number.isFinite(total) || !(totalS > 0)) return null;
  const starts = timeline.map((_, index) => timeline[index - 1]?.t_s ?? 0);
  const { from, to } = densest(
    timeline.map(
      (point, index) => (weights[index] ?? 0) / total - (point.t_s - (starts[index] ?? 0)) / totalS,
    ),
  );
  const share = weights.slice(from, to + 1).reduce((sum, weight) => sum + weight, 0) / total;
  const [fromS, toS] = [starts[from] ?? 0, timeline[to]?.t_s ?? totalS];
  if (share < MIN_SHARE || share - (toS - fromS) / totalS < MIN_CONCENTRATION) return null;
  const of = row.baseMetric === "http_req_failed" ? "failures" : "excess";
  return { of, fromS, toS, share, isFromStart: from === 0, isToEnd: to === timeline.length - 1 };
}

/** How much of what was beyond the limit came in each interval; null when nobody looked. */
function weightsOf(
  row: ThresholdRow,
  timeline: Readonly<ResultFile["timeline"]>,
  courses: NonNullable<ResultFile["courses"]>,
): readonly number[] | null {
  const isForAll = Object.keys(row.tags).length === 0;
  if (isForAll && row.baseMetric === "http_req_failed" && row.aggregation === "rate") {
    return timeline.map((point) => point.failed);
  }
  if (!row.operator.startsWith("<")) return null;
  const beyond = (value: number | null, count: number): number =>
    Math.max((value ?? 0) - row.limit, 0) * Math.max(count, 0);
  const course = courses.find(
    ({ metric, aggregation }) => metric === row.metric && aggregation === row.aggregation,
  );
  if (course !== undefined) {
    return timeline.map((_, index) => beyond(course.values[index] ?? null, course.counts[index] ?? 0));
  }
  const series = SERIES[row.aggregation];
  if (!isForAll || row.baseMetric !== "http_req_duration" || series === undefined) return null;
  return timeline.map((point, index) =>
    beyond(series(point), point.rate * (point.t_s - (timeline[index - 1]?.t_s ?? 0))),
  );
}

/** The stretch with the largest sum. */
function densest(values: readonly number[]): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0, sum: -Infinity };
  let from = 0;
  let sum = 0;
  values.forEach((value, index) => {
    if (sum <= 0) {
      from = index;
      sum = 0;
    }
    sum += value;
    if (sum > best.sum) best = { from, to: index, sum };
  });
  return best;
}
