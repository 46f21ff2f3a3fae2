import { formatValue } from "../../metrics/format-value.ts";
import type { ReportModel } from "../model.ts";
import { plural } from "../numbers.ts";
import { markdownCode } from "./escape.ts";
import type { Block } from "./fit.ts";
import { left, right, tableHead, tableRow } from "./table.ts";

const STATISTICS = ["med", "p(95)", "p(99)"] as const;

/** From here on the waiting before an iteration's start is worth telling: a tenth, and more than noise. */
const RELATIVE = 0.1;
const LEAST_MS = 5;

type Scenario = ReportModel["scenarios"][number];

/**
 * Response times from the planned start, with those from the actual one in brackets, of the arrival-rate
 * scenarios in which they differ: an open model must not hide that arrivals had to wait.
 */
export function responseTimesBlock({ scenarios }: ReportModel, priority: number): Block {
  const columns = [left("Scenario"), ...["p50", "p95", "p99"].map(right)];
  return {
    head: ["### Response time from planned start (from actual start)", "", ...tableHead(columns)],
    rows: scenarios.filter(hasWaited).map(responseTimeRow),
    tail: [],
    omission: (missing) => `*${plural(missing, "more scenario")} in result.json.*`,
    priority,
  };
}

function responseTimeRow({ name, response_time: response, iteration_duration: duration }: Scenario): string {
  const cells = STATISTICS.map(
    (statistic) =>
      `${formatValue(response?.[statistic], "ms")} (${formatValue(duration?.[statistic], "ms")})`,
  );
  return tableRow([markdownCode(name), ...cells]);
}

function hasWaited({ response_time: response, iteration_duration: duration }: Scenario): boolean {
  return STATISTICS.some((statistic) => {
    const [planned, actual] = [response?.[statistic], duration?.[statistic]];
    if (planned === undefined || actual === undefined) return false;
    return planned - actual > Math.max(LEAST_MS, RELATIVE * actual);
  });
}
